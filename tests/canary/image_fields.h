// What a hospital writes into an image beside the pixels: each field gets a canary of its own.
#pragma once

#include "canaries.h"

class DcmDataset;
class DcmMetaInfo;

namespace calque::testkit {

/// `which` tells the images of a series apart where their values differ.
void fillFields(DcmDataset& data, const std::string& which, Canaries& canaries);
void fillMeta(DcmMetaInfo& meta, DcmDataset& data, Canaries& canaries);

} // namespace calque::testkit

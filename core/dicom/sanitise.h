// The 128 bytes before "DICM" may hold anything (PS3.10 7.1), a program too (CVE-2019-11687). What is stored must not
// run.
#pragma once

#include "core/base/bytes.h"

namespace calque::dicom {

/// Does the preamble look like a program, a script, a document or an archive? TIFF, the standard's own dual use, does
/// not.
[[nodiscard]] bool hasExecutablePreamble(base::View file);

/// Zeroes such a preamble in place and says so; other bytes stay as received. Digest the received bytes before.
bool sanitisePreamble(base::Bytes& file);

} // namespace calque::dicom

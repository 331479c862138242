// A received file inside DCMTK: opened from memory after the prescan let it through. Private to the room.
#pragma once

#include "prescan.h"

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace calque::dicom {

enum class Part { Metadata, Whole }; ///< Metadata: up to the pixel data

/// Runs `work`, turning DCMTK's and the library's exceptions into a fault. Want of memory passes through to the end of
/// the program: it is the machine's trouble, and must not be told as a file's.
template <class T, class Work> base::Result<T> guarded(Work&& work) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return base::fault(base::FaultKind::Library, "the DICOM library failed on a file");
  }
}

class DcmtkFile {
public:
  /// `file` must have passed the prescan. Refused (file.encoding) where DCMTK cannot read it all the same.
  [[nodiscard]] static base::Result<DcmtkFile> open(base::View file, Part part);
  [[nodiscard]] DcmDataset& dataset() const { return *m_format->getDataset(); }

private:
  std::unique_ptr<DcmFileFormat> m_format;
};

/// The value as sent, padding included; "" where absent or no text.
[[nodiscard]] std::string rawText(DcmItem& item, const DcmTagKey& tag);
/// The first value as sent, trailing padding dropped.
[[nodiscard]] std::string wordOf(DcmItem& item, const DcmTagKey& tag);
/// One US value; nothing where absent, of another representation or of several values.
[[nodiscard]] std::optional<std::uint64_t> maybeUnsigned(DcmItem& item, const DcmTagKey& tag);
[[nodiscard]] std::string uidValue(DcmItem& item, const DcmTagKey& tag); ///< "" where absent or not legal

} // namespace calque::dicom

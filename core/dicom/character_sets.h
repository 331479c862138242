// Text of a data set to UTF-8 (PS3.3 C.12.1.1.2, PS3.5 6.1.2). ICU and not DCMTK's iconv, because glibc's iconv opens
// files at each new character set and a sandbox has none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calque::dicom {

/// `sets`: the values of Specific Character Set that hold for the text, the first possibly "". Bytes that do not
/// decode, and escapes to sets that are not known, become U+FFFD.
[[nodiscard]] std::string toUtf8(std::string_view raw, const std::vector<std::string>& sets);
void openConverters();

} // namespace calque::dicom

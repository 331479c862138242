#include "entry_reader.h"

namespace calque::audit_check {
namespace {

const ValueType& fileType() {
  static const auto type = objectType(
      "kind:dicom|nifti|nrrd|stl|obj|ply|3mf|gcode|pdf|png|json|txt|csv|manifest|zip|other "
      "role:series_manifest|segmentation|model|print_job|dhr|photo|report|certificate|label|form|evidence|source "
      "size:i sha256?:h commit?:h");
  return type;
}
const ValueType& factorType() {
  static const auto type = objectType("factors:[fido2|password|piv|totp]").members[0].type;
  return type;
}

} // namespace

Mismatch mismatchOfFiles(const Value& files, bool mayBeEmpty) {
  if (!files.isList() || files.count > 64 || (!mayBeEmpty && files.count == 0))
    return {"files", mayBeEmpty ? "a list of 0 to 64" : "a list of 1 to 64", "otherwise"};
  for (const auto& item : itemsOf(files)) {
    if (auto mismatch = mismatchOf(item, fileType(), "files"))
      return mismatch;
    if ((item.find("sha256") != nullptr) == (item.find("commit") != nullptr))
      return {"files", "either sha256 or commit", "both or none"};
  }
  return {};
}

Mismatch mismatchOfFactors(const Value& factors) {
  if (auto mismatch = mismatchOf(factors, factorType(), "auth"))
    return mismatch;
  std::string_view before;
  for (const auto& factor : itemsOf(factors)) {
    if (factor.text <= before)
      return {"auth", "sorted and distinct", std::string(factor.text)};
    before = factor.text;
  }
  return factors.count > 0 ? Mismatch{} : Mismatch{"auth", "at least one factor", "none"};
}

} // namespace calque::audit_check

// L7: the model of a case and its lock.
#include "law.h"

#include <algorithm>

namespace calque::audit {
namespace {

std::ptrdiff_t countOf(const domain::Entry& entry, std::string_view role, std::string_view kind = {}) {
  return std::count_if(entry.files.begin(), entry.files.end(), [&](const domain::FileItem& file) {
    return file.role == role && (kind.empty() || file.kind == kind);
  });
}

base::Done checkLock(const domain::Entry& entry) {
  bool named = std::any_of(entry.files.begin(), entry.files.end(), [&](const domain::FileItem& file) {
    return file.role == "model" && !file.committed && file.id == entry.data.text("model");
  });
  if (!named || countOf(entry, "model") != 1)
    return broken("L7", "model.locked holds exactly one file with role model, the one it names");
  if (countOf(entry, "form") != 1 || countOf(entry, "form", "json") != 1)
    return broken("L7", "model.locked holds exactly one form, the list of segments and their digests");
  return {};
}

} // namespace

base::Done ruleL7(const Law& law, const domain::Entry& entry) {
  const auto& record = law.state.row("case", entry.record);
  bool clinical = record.text("use") == "clinical", locked = record.flag("locked");
  bool modifies =
      entry.type == "model.transformed" || entry.type == "segmentation.created" || entry.type == "segmentation.changed";
  if (modifies && clinical)
    return broken("L7", "a clinical case takes no segmentation or change of this product", {}, entry.type);
  if (locked && (entry.type.starts_with("segmentation.") || entry.type == "model.locked"))
    return broken("L7", "the model is locked", "model.unlocked first");
  if (entry.type == "model.locked")
    return checkLock(entry);
  if (entry.type == "model.unlocked") {
    if (!locked || record.text("model") != entry.data.text("model"))
      return broken("L7", "this model is not locked");
    if (record.number("open_runs") != 0)
      return broken("L7", "a run of the case is open");
  }
  if (entry.type == "print.planned" && countOf(entry, "form", "json") != 1)
    return broken("L7", "print.planned holds exactly one form, the inspection plan");
  if (entry.type == "print.planned" && entry.data.words("placement").size() != 16)
    return broken("L7", "placement is a matrix of 16 numbers");
  return {};
}

} // namespace calque::audit

// L10: release of the parts, and the end of a case.
#include "law.h"

#include <algorithm>

namespace calque::audit {
namespace {

base::Done checkItem(const Law& law, const domain::Entry& entry, const base::Json& record, const std::string& id) {
  const auto& item = law.state.row("item", id);
  if (item.text("case") != entry.record || !item.flag("done"))
    return broken("L10", "an item was in no run that was finished", {}, id);
  if (!record.flag("locked") || item.text("model") != record.text("model"))
    return broken("L10", "an item is not of the model now locked", {}, id);
  if (item.text("label") != "pass")
    return broken("L10", "an item has no passed label check", {}, id);
  if (item.text("inspector").empty() || item.text("inspector") == item.text("operator"))
    return broken("L10", "an item was not inspected by another person than its operator", {}, id);
  bool conceded = record.text("use") != "clinical" && item.flag("conceded");
  if (item.text("inspection") != "pass" && !conceded)
    return broken("L10", "an item has no passed inspection", {}, id);
  return {};
}

base::Done checkRelease(const Law& law, const domain::Entry& entry, const base::Json& record) {
  if (record.number("open_runs") != 0)
    return broken("L10", "a run of the case is open");
  if (record.number("open_ncs") != 0)
    return broken("L10", "a nonconformance of the case is not disposed");
  if (record.number("last_review") <= record.number("last_print"))
    return broken("L10", "the audit trail was not reviewed since the last print entry");
  const auto& signature = law.state.row("sid", entry.data.text("sid"));
  auto after = std::max({record.number("last_review"), record.number("last_inspection"), record.number("last_label")});
  if (signature.text("record") != entry.record || signature.text("meaning") != "release" ||
      signature.text("role") != "qa" || signature.number("rev") <= after)
    return broken("L10", "the release is not signed after the last inspection, label check and review");
  if (signature.text("signer") == record.text("lock_actor"))
    return broken("L10", "who locked the model does not release the parts");
  for (const auto& item : entry.data.words("items"))
    CALQUE_CHECK(checkItem(law, entry, record, item));
  return {};
}

} // namespace

base::Done ruleL10(const Law& law, const domain::Entry& entry) {
  if (!entry.record.starts_with("c-"))
    return {};
  const auto& record = law.state.row("case", entry.record);
  bool always = entry.type == "dhr.exported" || entry.type == "step.refused" || entry.type == "print.refused";
  if (record.flag("ended") && !always)
    return broken("L10", "the case is closed or withdrawn", {}, entry.record);
  if (entry.type == "case.withdrawn" && record.number("open_runs") != 0)
    return broken("L10", "a run of the case is open");
  return entry.type == "case.released" ? checkRelease(law, entry, record) : base::Done{};
}

} // namespace calque::audit

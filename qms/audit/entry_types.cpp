#include "entry_types.h"

#include "value_types.h"

#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/domain/refusals.h"

#include <algorithm>

namespace calque::audit {
namespace {

using domain::RefusalCode;

// record.md 3.3, line by line. clang-format off keeps it a table.
// clang-format off
constexpr EntryType types[] = {
    {"lab.created", 'S', "-", "-", "name:s software:s test:b vkey:s endorse:B root:h issuing:[h] policy:{anchor_age_s:i,anchor_entries:i,idle_s:i,session_s:i} from?:{log:s,size:i,root:h}"},
    {"config.changed", 'P', "-", "or", "section:s"},
    {"software.changed", 'S', "-", "r", "from:s to:s build:h"},
    {"ca.issued", 'P', "-", "r", "fp:h approver:P approver_sid?:x"},
    {"key.rotated", 'S', "-", "r", "old:s new:s endorse:B"},
    {"key.compromised", 'P', "-", "r", "what:log|person|ca|device person?:P doubt_from:i"},
    {"person.enrolled", '*', "u", "-", "name:s roles:[role] fp:h idcheck:s approver?:P approver_sid?:x"},
    {"person.rekeyed", 'P', "u", "r", "fp:h old_fp:h idcheck:s approver:P approver_sid?:x"},
    {"person.revoked", 'P', "u", "r", "fp:h cause:left|lost|compromise|misuse doubt_from?:i"},
    {"role.granted", 'P', "u", "r", "role:role approver:P approver_sid?:x"},
    {"role.withdrawn", 'P', "u", "r", "role:role"},
    {"training.recorded", 'P', "u", "-", "procedure:s revision:s result:pass|fail expires?:y"},
    {"session.opened", 'P', "-", "-", "-"},
    {"session.failed", 'S', "-", "-", "account?:P cause:secret|factor|delay|unknown|revoked count:i source:s"},
    {"session.locked", '*', "-", "-", "cause:idle|user|sleep|second_login|policy"},
    {"session.closed", '*', "-", "-", "cause:user|shift|policy|stop"},
    {"esign", 'P', "cukpmgq", "e", "stmt:T cms:B"},
    {"case.opened", 'P', "c", "-", "use:clinical|nonclinical scenario:diagnosis|surgical_planning|patient_management|surgical_guide|patient_communication|training|device_testing anatomy:s side:left|right|both|none identity:h requester:P due?:y"},
    {"case.amended", 'P', "c", "or", "field:s"},
    {"step.refused", '*', "cukpmgq?", "r", "step:s number:i expected?:s found?:s"},
    {"intake.accepted", '*', "c", "f", "source:s modality:s slices:i spacing_mm:d series:h warnings:[s]"},
    {"intake.refused", '*', "c?", "r", "source:s code:s sha256?:h size?:i"},
    {"segmentation.imported", 'P', "c", "f", "tool:s version:s k_number?:s structures:[s]"},
    {"segmentation.created", 'P', "c", "f", "tool:s version:s structures:[s]"},
    {"segmentation.changed", 'P', "c", "for", "tool:s version:s structures:[s]"},
    {"model.locked", 'P', "c", "f", "segmentation:h model:h geometry:h units:mm|cm|m|in triangles:i volume_mm3:d bbox_mm:[d] checks:[s]"},
    {"model.unlocked", 'P', "c", "r", "model:h"},
    {"model.transformed", 'P', "c", "fr", "op:s tool:s from:h to:h max_dev_mm?:d"},
    {"print.planned", 'P', "c", "f", "job:Rj model:h printer:Rp lots:[Rm] clearance?:Rk mode:s preset?:s layer_um:i postprocess:s placement:[d] copies:i token:x"},
    {"print.released", 'P', "c", "-", "job:Rj model:h printer:Rp lots:[Rm] clearance?:Rk token:x expires:z sids:[x] sid:x override?:x"},
    {"print.voided", 'P', "c", "r", "job:Rj token:x"},
    {"print.refused", '*', "c", "r", "job:Rj code:s expected?:s found?:s"},
    {"print.started", '*', "c", "-", "job:Rj run:i token:x operator:P serial:s sent:h items:[Rd]"},
    {"print.done", '*', "c", "e", "job:Rj run:i serial:s"},
    {"print.aborted", '*', "c", "r", "job:Rj run:i cause:operator|printer|link|power|process"},
    {"postprocess.recorded", 'P', "c", "-", "items:[Rd] steps:[{step:s,minutes:i,setting:s}]"},
    {"inspection.recorded", 'P', "c", "-", "item:Rd gauge?:Rg method:caliper|scan|ct|visual results:[{point:s,nominal_mm:d,found_mm:d,limit_mm:d,pass:b}] outcome:pass|fail"},
    {"nonconformance.opened", 'P', "cpmgq", "-", "nc:Rn item?:Rd text:t"},
    {"nonconformance.disposed", 'P', "cpmgq", "r", "nc:Rn disposition:rework|reprint|scrap|concession sid:x"},
    {"label.checked", 'P', "c", "f", "item:Rd checks:[s] outcome:pass|fail"},
    {"case.released", 'P', "c", "-", "items:[Rd] sid:x"},
    {"case.closed", 'P', "c", "-", "delivered:s"},
    {"case.withdrawn", 'P', "c", "r", "-"},
    {"dhr.exported", 'P', "c", "-", "size:i root:h manifest:h to:s"},
    {"clearance.proposed", 'P', "k", "f", "software:s version:s k_number:s decided?:y anatomies:[s] uses:[s] ages:s printer_model:s firmware:s materials:[s] mode:s layer_um:i postprocess:s deviation_mm?:d source_title:s source_revision:s source_date:y effective:y example:b"},
    {"clearance.approved", 'P', "k", "-", "sid:x"},
    {"clearance.withdrawn", 'P', "k", "r", "-"},
    {"material.lot.received", 'P', "m", "f", "supplier:s material:s lot:s expires:y"},
    {"material.lot.accepted", 'P', "m", "-", "checks:[s]"},
    {"material.lot.quarantined", 'P', "m", "r", "-"},
    {"printer.registered", 'P', "p", "-", "model:s serial:s firmware:s"},
    {"printer.changed", 'P', "p", "or", "firmware:s"},
    {"printer.qualified", 'P', "p", "-", "runs:[Rq] until:y sid:x"},
    {"printer.suspended", '*', "p", "r", "-"},
    {"gauge.registered", 'P', "g", "-", "model:s serial:s range_mm:d"},
    {"gauge.calibrated", 'P', "g", "f", "outcome:in|out|adjusted due:y"},
    {"qualification.started", 'P', "q", "-", "kind:iq|oq|pq protocol:s printer?:Rp run:i build:h"},
    {"qualification.step", '*', "q", "-", "step:s expected:s found:s pass:b"},
    {"qualification.done", 'P', "q", "f", "outcome:pass|fail"},
    {"qualification.aborted", '*', "q", "r", "-"},
    {"phi.viewed", 'P', "-", "s", "fields:[s] purpose:s"},
    {"phi.exported", 'P', "-", "sr", "fields:[s] to:s"},
    {"deidentified.exported", 'P', "-", "sr", "profile:s to:s sha256:h"},
    {"anchor.made", 'S', "-", "-", "kind:witness|label|rfc3161|receipt size:i token:h to:s"},
    {"anchor.failed", 'S', "-", "r", "kind:witness|label|rfc3161|receipt size:i to:s"},
    {"audit.reviewed", 'P', "c?", "-", "from:i to:i remarks:i sid?:x"},
    {"log.verified", '*', "-", "-", "size:i root:h exit:i"},
    {"clock.back", 'S', "-", "-", "from:z to:z step_ms:i"},
    {"clock.confirmed", 'P', "-", "r", "-"},
    {"disk.full", 'S', "-", "-", "place:s free:i"},
    {"store.recovered", 'S', "-", "r", "journal:h size:i"},
    {"store.quarantined", 'S', "-", "r", "size:i expected:i"},
    {"backup.made", '*', "-", "-", "size:i root:h to:s sha256:h"},
    {"restore.done", 'P', "-", "r", "approver:P approver_sid?:x from:i to:i"},
    {"erase.done", 'P', "-", "sr", "approver:P approver_sid?:x basis:s blobs:i"},
    {"hold.placed", 'P', "-", "sr", "until?:y"},
    {"hold.lifted", 'P', "-", "sr", "approver:P approver_sid:x"},
};
// clang-format on

tl::unexpected<base::Failure> unfit(const domain::EntryDraft& draft, const std::string& detail,
                                    std::string expected = {}) {
  return domain::refuse(RefusalCode::LawOfLog, draft.type.substr(0, 40) + ": " + detail, std::move(expected));
}

base::Done checkTexts(const base::Json& value, const std::string& key) {
  if (const auto* text = value.string()) {
    if (auto why = base::whyNotEvidenceText(*text); !why.empty())
      return domain::refuse(RefusalCode::TextUnfit, key + ": " + why);
  } else if (const auto* list = value.list()) {
    for (const auto& one : *list)
      CALQUE_CHECK(checkTexts(one, key));
  } else if (const auto* object = value.object()) {
    for (const auto& [name, member] : *object)
      CALQUE_CHECK(checkTexts(member, key + "." + name));
  }
  return {};
}

base::Done checkActor(const domain::EntryDraft& draft, const EntryType& type) {
  bool person = isPersonId(draft.actor), system = isSystemActor(draft.actor);
  if ((!person && !system) || (type.actor == 'P' && !person) || (type.actor == 'S' && !system))
    return unfit(draft, "actor",
                 type.actor == 'P'   ? "a person"
                 : type.actor == 'S' ? "the system"
                                     : "a person or the system");
  bool wants = person || draft.type == "session.locked" || draft.type == "session.closed";
  if (wants != !draft.session.empty() || (wants && !base::isHex(draft.session, 32)))
    return unfit(draft, "sess", wants ? "the session" : "none");
  bool signs = draft.type == "session.opened" || draft.type == "esign";
  static constexpr std::string_view factors[] = {"fido2", "password", "piv", "totp"};
  bool good = signs == !draft.auth.empty() && std::is_sorted(draft.auth.begin(), draft.auth.end()) &&
              std::adjacent_find(draft.auth.begin(), draft.auth.end()) == draft.auth.end() &&
              std::all_of(draft.auth.begin(), draft.auth.end(), [](const auto& one) {
                return std::find(std::begin(factors), std::end(factors), one) != std::end(factors);
              });
  return good ? base::Done{} : unfit(draft, "auth", signs ? "the factors used, sorted" : "none");
}

base::Done checkRecord(const domain::EntryDraft& draft, const EntryType& type) {
  bool optional = type.prefixes.back() == '?';
  auto letters = type.prefixes.substr(0, type.prefixes.size() - (optional ? 1 : 0));
  if (draft.record.empty() && letters != "-" && !optional)
    return unfit(draft, "record is missing");
  if (!draft.record.empty() && (letters == "-" || letters.find(draft.record[0]) == letters.npos ||
                                !base::maybeRecordNumber(draft.record, draft.record[0])))
    return unfit(draft, "record", "one of " + std::string(letters));
  bool subject = draft.record.starts_with("c-") || type.flags.find('s') != type.flags.npos;
  if (subject != !draft.subject.empty() || (subject && !base::isUuid(draft.subject)))
    return unfit(draft, "subject", subject ? "a UUID" : "none");
  return {};
}

base::Done checkFiles(const domain::EntryDraft& draft, const EntryType& type) {
  bool some = type.flags.find('f') != type.flags.npos, any = type.flags.find('e') != type.flags.npos;
  if ((some && draft.files.empty()) || (!some && !any && !draft.files.empty()) || draft.files.size() > 64)
    return unfit(draft, "files", some ? "1 to 64" : any ? "0 to 64" : "none");
  if (draft.files.empty())
    return {};
  return isFilesList(toFilesJson(draft.files)) ? base::Done{}
                                               : unfit(draft, "files: an item is not role, kind, size and digest");
}

base::Done checkFlags(const domain::EntryDraft& draft, const EntryType& type) {
  bool changes = type.flags.find('o') != type.flags.npos;
  if (draft.was.has_value() != changes || draft.becomes.has_value() != changes)
    return unfit(draft, changes ? "old and new are missing" : "old and new do not belong here");
  if (changes && (!draft.was->object() || !draft.becomes->object() ||
                  draft.was->object()->size() + draft.becomes->object()->size() == 0))
    return unfit(draft, "old and new", "objects with a key");
  if (type.flags.find('r') != type.flags.npos && draft.reason.empty())
    return domain::refuse(RefusalCode::ReasonMissing, draft.type);
  if (!draft.reason.empty() && !isOfType(draft.reason, "t"))
    return domain::refuse(RefusalCode::TextUnfit, "reason");
  return {};
}

} // namespace

std::span<const EntryType> entryTypes() {
  return types;
}

const EntryType* maybeEntryType(std::string_view word) {
  const auto* found =
      std::find_if(std::begin(types), std::end(types), [word](const EntryType& one) { return one.word == word; });
  return found == std::end(types) ? nullptr : found;
}

base::Done checkDraft(const domain::EntryDraft& draft) {
  const auto* type = maybeEntryType(draft.type);
  if (!type)
    return unfit(draft, "there is no such type of entry");
  CALQUE_CHECK(checkTexts(draft.data, "data"));
  CALQUE_CHECK(checkTexts(draft.reason, "reason"));
  CALQUE_CHECK(checkTexts(draft.was.value_or(base::Json()), "old"));
  CALQUE_CHECK(checkTexts(draft.becomes.value_or(base::Json()), "new"));
  CALQUE_CHECK(checkActor(draft, *type));
  CALQUE_CHECK(checkRecord(draft, *type));
  CALQUE_CHECK(checkFlags(draft, *type));
  CALQUE_CHECK(checkFiles(draft, *type));
  const auto* data = draft.data.object();
  if (!data)
    return unfit(draft, "data", "an object");
  if (auto wrong = whyNotMembers(*data, type->data == "-" ? std::string_view() : type->data, ' '); !wrong.empty())
    return unfit(draft, "data." + wrong);
  return {};
}

bool isPersonId(std::string_view text) {
  return base::maybeRecordNumber(text, 'u').has_value();
}

bool isSystemActor(std::string_view text) {
  constexpr std::string_view start = "system:", test = "+test";
  if (!text.starts_with(start))
    return false;
  text.remove_prefix(start.size());
  if (text.ends_with(test))
    text.remove_suffix(test.size());
  auto at = text.find('@');
  auto component = text.substr(0, at);
  if (at == text.npos || component.empty() || component.size() > 32 || component[0] < 'a' || component[0] > 'z' ||
      component.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != component.npos)
    return false;
  int parts = 0;
  for (auto version = text.substr(at + 1);; ++parts) {
    auto dot = version.find('.');
    auto number = version.substr(0, dot);
    if (number.empty() || number.size() > 9 || number.find_first_not_of("0123456789") != number.npos)
      return false;
    if (dot == version.npos)
      return parts == 2;
    version.remove_prefix(dot + 1);
  }
}

bool isHost(std::string_view text) {
  return text.size() >= 3 && text.size() <= 42 && text.starts_with("h-") &&
         text.substr(2).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
}

base::Json toFilesJson(const std::vector<domain::FileItem>& files) {
  base::JsonList list;
  for (const auto& file : files) {
    base::Json item;
    item.set("role", file.role)
        .set("kind", file.kind)
        .set("size", file.size)
        .set(file.committed ? "commit" : "sha256", file.id);
    list.push_back(std::move(item));
  }
  return list;
}

std::vector<domain::FileItem> readFilesJson(const base::Json& list) {
  std::vector<domain::FileItem> files;
  if (const auto* items = list.list())
    for (const auto& item : *items) {
      bool committed = item.find("commit") != nullptr;
      files.push_back({item.text("role"), item.text("kind"), item.number("size"),
                       item.text(committed ? "commit" : "sha256"), committed});
    }
  return files;
}

} // namespace calque::audit

// L6 and record.md 7: what a person signed, and where it may count.
#include "law.h"

#include "checkpoint.h"
#include "entry_types.h"
#include "value_types.h"

#include "core/crypto/certificates.h"
#include "core/crypto/cms.h"

namespace calque::audit {
namespace {

constexpr std::string_view statementKeys =
    "after:{root:h,size:i} cert:h ctx:s factors:[s] log:s meaning:authorship|review|approval|responsibility|release "
    "name:s record:s rev:i "
    "role:role shown:h sid:x signer:P subject?:u t:z tz:s v:i";
constexpr std::int64_t signingWindowMs = 900'000; ///< from the statement's `t` to the entry's

base::Result<base::Json> readStatement(const domain::Entry& entry) {
  auto statement = base::fromCanonical(entry.data.text("stmt"));
  if (!statement)
    return broken("L6", "the statement is not canonical");
  auto members = *statement->object();
  auto files = members.find("files");
  if (files == members.end() || !isFilesList(files->second))
    return broken("L6", "the statement lists no files");
  members.erase(files);
  if (auto wrong = whyNotMembers(members, statementKeys, ' '); !wrong.empty())
    return broken("L6", "statement: " + wrong);
  if (statement->text("ctx") != "calque/esign/v1" || statement->number("v") != 1)
    return broken("L6", "the statement is not of this kind");
  return statement;
}

// [impl->req~sign.bound~1]
base::Done checkBinding(const Law& law, const domain::Entry& entry, const base::Json& statement) {
  if (entry.actor != statement.text("signer") || entry.record != statement.text("record") ||
      entry.subject != statement.text("subject") || entry.offset != statement.text("tz") ||
      statement.text("log") != law.state.row("meta").text("origin") || entry.auth != statement.words("factors") ||
      !(toFilesJson(entry.files) == *statement.find("files")))
    return broken("L6", "the statement is not about this entry");
  if (entry.rev != statement.number("rev") + 1)
    return broken("L6", "the record changed since it was shown", std::to_string(entry.rev - 1),
                  std::to_string(statement.number("rev")));
  auto signedAt = base::maybeUtc(statement.text("t")).value_or(base::Instant{});
  if (signedAt > entry.at || entry.at.ms - signedAt.ms > signingWindowMs)
    return broken("L6", "the statement is not of the last 15 minutes");
  if (law.state.has("sid", statement.text("sid")))
    return broken("L6", "two statements share a sid");
  return {};
}

base::Done checkAfter(const Law& law, const domain::Entry& entry, const base::Json& statement) {
  const auto& after = *statement.find("after");
  auto size = after.number("size");
  auto shown = law.index.maybeSeq(entry.record, statement.number("rev"));
  if (!shown)
    return base::failed(shown.error());
  if (!*shown || size <= **shown || size > entry.seq)
    return broken("L6", "after is not a state of the log that holds what was shown");
  CALQUE_TRY(text, law.store.maybeNote(size));
  auto note = text ? maybeNote(*text) : std::nullopt;
  if (!note || base::toHex(note->root) != after.text("root"))
    return broken("L6", "after is not a checkpoint of this log");
  return {};
}

base::Done checkSigner(const Law& law, const domain::Entry& entry, const base::Json& statement) {
  const auto& person = law.state.row("person", entry.actor);
  auto role = statement.text("role"), meaning = statement.text("meaning");
  if (!contains(person.words("roles"), role))
    return broken("L6", "the signer does not hold the role", {}, role);
  if ((meaning == "approval" && role != "surgeon" && role != "radiologist" && role != "qa") ||
      (meaning == "release" && role != "qa"))
    return broken("L6", "this meaning is not for this role", {}, meaning + " as " + role);
  if (!person.flag("acknowledged") && (entry.record != entry.actor || meaning != "responsibility"))
    return broken("L6", "a person's first signature is the acknowledgement of the signature policy");
  if (statement.text("cert") != person.text("fp"))
    return broken("L6", "the statement does not name the signer's certificate in force");
  if (statement.text("name") != person.text("name"))
    return broken("L6", "the printed name is not the enrolled one");
  const auto& record = law.state.row("case", entry.record);
  if (meaning == "approval" && entry.record.starts_with("c-") && contains(record.words("authors"), entry.actor))
    return broken("L6", "the author of a segmentation does not approve it");
  return {};
}

base::Done checkCms(const Law& law, const domain::Entry& entry, const base::Json& statement) {
  auto der = law.certificate(statement.text("cert"));
  auto facts = crypto::readCertificate(der);
  if (!facts || facts->userId != entry.actor || facts->commonName != statement.text("name"))
    return broken("L6", "the certificate is not the signer's");
  const auto& meta = law.state.row("meta");
  std::vector<base::Bytes> issuing;
  for (const auto& fingerprint : meta.words("issuing"))
    issuing.push_back(law.certificate(fingerprint));
  auto root = law.certificate(meta.text("root"));
  auto cms = base::maybeFromBase64(entry.data.text("cms")).value_or(base::Bytes());
  auto text = entry.data.text("stmt");
  auto why =
      crypto::whyCmsInvalid(cms, base::viewOf(text),
                            {der, issuing, root, base::maybeUtc(statement.text("t")).value_or(base::Instant{}), false});
  return why.empty() ? base::Done{} : broken("L6", "the signature does not verify: " + why);
}

/// A `sid` in data names an earlier signature of the same record.
base::Done checkSid(const Law& law, const domain::Entry& entry, const std::string& sid) {
  const auto& signature = law.state.row("sid", sid);
  auto record = entry.record.empty() ? entry.actor : entry.record;
  if (!law.state.has("sid", sid) || signature.text("record") != record)
    return broken("L6", "there is no such signature of this record");
  if (entry.type == "audit.reviewed" && entry.record.empty() && signature.text("signer") != entry.actor)
    return broken("L6", "the signature is not the actor's");
  if ((entry.type == "clearance.approved" || entry.type == "printer.qualified") &&
      (signature.text("meaning") != "approval" || signature.text("role") != "qa"))
    return broken("L6", "this needs an approval with role qa");
  if (entry.type == "clearance.approved" &&
      signature.text("signer") == law.state.row("clearance", entry.record).text("proposer"))
    return broken("L6", "who proposed the row does not approve it");
  return {};
}

} // namespace

base::Done checkSignature(const Law& law, const domain::Entry& entry) {
  CALQUE_TRY(statement, readStatement(entry));
  CALQUE_CHECK(checkBinding(law, entry, statement));
  CALQUE_CHECK(checkAfter(law, entry, statement));
  CALQUE_CHECK(checkSigner(law, entry, statement));
  return checkCms(law, entry, statement);
}

base::Done ruleL6(const Law& law, const domain::Entry& entry) {
  if (entry.type == "esign")
    return checkSignature(law, entry);
  for (const char* key : {"sid", "override"})
    if (auto sid = entry.data.text(key); !sid.empty())
      CALQUE_CHECK(checkSid(law, entry, sid));
  for (const auto& sid : entry.data.words("sids"))
    CALQUE_CHECK(checkSid(law, entry, sid));
  return {};
}

} // namespace calque::audit

#include "lab_fixture.h"

#include "core/base/ids.h"
#include "core/crypto/cms.h"
#include "core/crypto/digest.h"
#include "qms/audit/checkpoint.h"
#include "qms/audit/entry_types.h"

namespace calque::testkit {
namespace {

const std::string origin = "lab-17.hospital.example/calque/1";

base::Bytes seed() {
  base::Bytes bytes;
  for (std::uint8_t i = 1; i <= 32; ++i)
    bytes.push_back(i);
  return bytes;
}

template <class T> T must(base::Result<T> result) {
  if (!result) {
    if (const auto* refusal = std::get_if<base::Refusal>(&result.error()))
      throw std::runtime_error(refusal->message + " expected " + refusal->expected + " found " + refusal->found);
    throw std::runtime_error(std::get<base::Fault>(result.error()).message);
  }
  return std::move(*result);
}

std::string printedName(const std::string& person) {
  return "Person " + person;
}

} // namespace

TestLab::TestLab(bool test)
    : key(crypto::Ed25519Key::fromSeed(seed())), m_rootKey(crypto::PrivateKey::generate()),
      m_issuingKey(crypto::PrivateKey::generate()) {
  crypto::Validity years{{clock.at.ms - 86'400'000}, {clock.at.ms + 86'400'000LL * 700}};
  m_root = crypto::makeRootCertificate(m_rootKey, "Lab", years);
  m_issuing = must(crypto::makeIssuingCertificate(m_issuingKey, "Lab", years, m_root, m_rootKey));
  auto created = draft("lab.created", systemActor);
  auto vkey = audit::vkeyOf(origin, key.publicKey());
  auto endorse = must(crypto::signCms(m_rootKey, m_root, base::viewOf("calque/logkey/v1\n" + vkey + "\n")));
  base::Json policy;
  policy.set("anchor_age_s", 86'400).set("anchor_entries", 200).set("idle_s", 600).set("session_s", 43'200);
  created.data.set("name", "Lab")
      .set("software", "0.1.0")
      .set("test", test)
      .set("vkey", vkey)
      .set("endorse", base::toBase64(endorse));
  created.data.set("root", crypto::sha256Hex(m_root))
      .set("issuing", base::JsonList{crypto::sha256Hex(m_issuing)})
      .set("policy", policy);
  audit::Enclosed enclosed{{m_root, m_issuing}, {}};
  std::vector<domain::EntryDraft> first{created, enrolment(qaA, {"qa", "reviewer"}, enclosed),
                                        enrolment(qaB, {"itadmin", "qa"}, enclosed)};
  log.emplace(must(audit::Log::create(place(), first, enclosed)));
  for (const auto& person : {qaA, qaB}) {
    openSession(person);
    (void)sign(person, person, "responsibility", "qa");
  }
  enrol(surgeon, {"surgeon"});
  enrol(technician, {"technician"});
  enrol(segmenter, {"segmenter", "surgeon"});
}

audit::LogPlace TestLab::place() const {
  return {folder.path(), "h-1", indexKey, &clock, {&key, 1}, {}};
}

domain::EntryDraft TestLab::draft(const std::string& type, const std::string& actor, const std::string& record) const {
  domain::EntryDraft made;
  made.type = type;
  made.actor = actor;
  made.record = record;
  if (auto session = sessions.find(actor); session != sessions.end())
    made.session = session->second;
  return made;
}

audit::Committed TestLab::put(const domain::EntryDraft& entry, const audit::Enclosed& enclosed) {
  return must(tryPut(entry, enclosed));
}

base::Result<audit::Committed> TestLab::tryPut(const domain::EntryDraft& entry, const audit::Enclosed& enclosed) {
  clock.advance(1000);
  return log->append(entry, enclosed);
}

domain::EntryDraft TestLab::enrolment(const std::string& person, const std::vector<std::string>& roles,
                                      audit::Enclosed& enclosed) {
  auto personKey = crypto::PrivateKey::generate();
  crypto::Validity year{{clock.at.ms - 86'400'000}, {clock.at.ms + 86'400'000LL * 365}};
  auto certificate =
      must(crypto::makePersonCertificate(personKey, printedName(person), person, year, m_issuing, m_issuingKey));
  auto made = draft("person.enrolled", systemActor, person);
  made.data.set("name", printedName(person))
      .set("roles", base::Json(roles))
      .set("fp", crypto::sha256Hex(certificate))
      .set("idcheck", "badge");
  enclosed.certificates.push_back(certificate);
  m_people.insert_or_assign(person, Person{std::move(personKey), certificate});
  return made;
}

void TestLab::enrol(const std::string& person, const std::vector<std::string>& roles) {
  audit::Enclosed enclosed;
  auto made = enrolment(person, roles, enclosed);
  made.actor = qaB;
  made.session = sessions.at(qaB);
  made.data.set("approver", qaA).set("approver_sid", sign(qaA, qaA, "approval", "qa"));
  put(made, enclosed);
  openSession(person);
  (void)sign(person, person, "responsibility", roles[0]);
}

void TestLab::openSession(const std::string& person) {
  sessions[person] = base::newHex32();
  auto opened = draft("session.opened", person);
  opened.auth = {"password"};
  put(opened);
}

domain::EntryDraft TestLab::signature(const std::string& person, const std::string& record, const std::string& meaning,
                                      const std::string& role, const std::vector<domain::FileItem>& files,
                                      const Change& change) {
  auto made = draft("esign", person, record);
  made.auth = {"password"};
  made.files = files;
  made.hasFiles = true;
  base::Json after, statement;
  after.set("root", base::toHex(log->root())).set("size", log->size());
  statement.set("after", after)
      .set("cert", crypto::sha256Hex(m_people.at(person).certificate))
      .set("ctx", "calque/esign/v1");
  statement.set("factors", base::JsonList{"password"})
      .set("files", audit::toFilesJson(files))
      .set("log", origin)
      .set("meaning", meaning);
  statement.set("name", printedName(person))
      .set("record", record)
      .set("rev", must(log->revOf(record)))
      .set("role", role);
  statement.set("shown", someDigest)
      .set("sid", base::newHex32())
      .set("signer", person)
      .set("t", base::toUtcText(clock.at));
  statement.set("tz", base::toOffsetText(clock.offset)).set("v", 1);
  if (record.starts_with("c-")) {
    made.subject = patient;
    statement.set("subject", patient);
  }
  if (change)
    change(statement);
  auto text = must(base::toCanonical(statement));
  const auto& signer = m_people.at(person);
  made.data.set("stmt", text)
      .set("cms", base::toBase64(must(crypto::signCms(signer.key, signer.certificate, base::viewOf(text)))));
  return made;
}

std::string TestLab::sign(const std::string& person, const std::string& record, const std::string& meaning,
                          const std::string& role, const std::vector<domain::FileItem>& files) {
  auto made = signature(person, record, meaning, role, files);
  put(made);
  return must(base::fromCanonical(made.data.text("stmt"))).text("sid");
}

::testing::AssertionResult isRefused(const base::Result<audit::Committed>& result, const std::string& rule,
                                     int number) {
  if (result)
    return ::testing::AssertionFailure() << "it was appended";
  const auto* refusal = std::get_if<base::Refusal>(&result.error());
  if (!refusal)
    return ::testing::AssertionFailure() << "a fault: " << std::get<base::Fault>(result.error()).message;
  if (refusal->number != number || refusal->message.find(rule) == std::string::npos)
    return ::testing::AssertionFailure() << refusal->number << " " << refusal->message;
  return ::testing::AssertionSuccess();
}

} // namespace calque::testkit

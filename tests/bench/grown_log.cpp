#include "grown_log.h"

#include "bench.h"

#include "core/base/ids.h"
#include "core/crypto/cms.h"
#include "core/crypto/digest.h"
#include "core/storage/blob_vault.h"
#include "core/storage/lab_folder.h"
#include "qms/signature/statement.h"

namespace calque::bench {
namespace {

constexpr const char* origin = "bench.example/calque/1";
constexpr const char* writer = "system:calque@0.1.0";
constexpr std::int64_t year = 365LL * 86'400'000;

domain::EntryDraft draftOf(std::string type, std::string actor, base::Json data) {
  domain::EntryDraft draft;
  draft.type = std::move(type);
  draft.actor = std::move(actor);
  draft.data = std::move(data);
  return draft;
}

/// An entry as large as most, of a type any system component may append.
domain::EntryDraft ordinary() {
  return draftOf("log.verified", writer, base::Json().set("exit", 0).set("root", std::string(64, '7')).set("size", 1));
}

} // namespace

GrownLog::GrownLog(const std::filesystem::path& lab, const Growth& growth) {
  // Ten thousand commits wait for the disk ten thousand times: the log grows in memory and is measured on the disk.
  bool memory = std::filesystem::exists("/dev/shm");
  auto nursery = memory ? "/dev/shm/calque-bench-" + base::newHex32() : lab.string();
  grow(nursery, growth);
  if (memory) {
    m_log.reset();
    std::filesystem::copy(nursery, lab, std::filesystem::copy_options::recursive);
    std::filesystem::remove_all(nursery);
  }
  m_log =
      std::make_unique<audit::Log>(need(audit::Log::open({lab, "h-bench", m_indexKey, &m_clock, {&m_logKey, 1}, {}})));
}

void GrownLog::grow(const std::filesystem::path& lab, const Growth& growth) {
  need(storage::createLabFolder(lab));
  auto now = m_clock.now();
  crypto::Validity valid{{now.ms - 60'000}, {now.ms + year}};
  m_root = crypto::makeRootCertificate(m_rootKey, "Bench", valid);
  m_issuing = need(crypto::makeIssuingCertificate(m_issuingKey, "Bench", valid, m_root, m_rootKey));
  m_person =
      need(crypto::makePersonCertificate(m_personKey, "Quentin Quality", "u-0001", valid, m_issuing, m_issuingKey));
  auto vkey = audit::vkeyOf(origin, m_logKey.publicKey());
  auto endorsed = base::bytesOf("calque/logkey/v1\n" + vkey + "\n");
  auto endorse = need(crypto::signCms(m_rootKey, m_root, endorsed));
  auto policy =
      base::Json().set("anchor_age_s", 86'400).set("anchor_entries", 200).set("idle_s", 600).set("session_s", 43'200);
  auto created = draftOf("lab.created", writer,
                         base::Json()
                             .set("name", "Bench")
                             .set("software", "0.1.0")
                             .set("test", true)
                             .set("vkey", vkey)
                             .set("endorse", base::toBase64(endorse))
                             .set("root", crypto::sha256Hex(m_root))
                             .set("issuing", std::vector<std::string>{crypto::sha256Hex(m_issuing)})
                             .set("policy", policy));
  auto enrolled = draftOf("person.enrolled", writer,
                          base::Json()
                              .set("name", "Quentin Quality")
                              .set("roles", std::vector<std::string>{"qa"})
                              .set("fp", crypto::sha256Hex(m_person))
                              .set("idcheck", "badge"));
  enrolled.record = "u-0001";
  audit::LogPlace place{lab, "h-bench", m_indexKey, &m_clock, {&m_logKey, 1}, {}};
  m_log = std::make_unique<audit::Log>(
      need(audit::Log::create(place, {created, enrolled}, {{m_root, m_issuing, m_person}, {}})));
  m_rev = 1;
  m_session = base::newHex32();
  auto opened = draftOf("session.opened", "u-0001", base::Json());
  opened.session = m_session;
  opened.auth = {"password"};
  need(m_log->append(opened));
  keepPage(lab);
  for (std::uint64_t commit = 0; commit < growth.commits; ++commit) {
    std::vector<domain::EntryDraft> drafts(growth.entriesOfCommit, ordinary());
    if (commit < growth.signatures)
      drafts.front() = signedDraft();
    need(m_log->append(std::move(drafts)));
  }
  m_note = audit::maybeNote(need(m_log->lastNote()));
}

bool GrownLog::isCheckpointSigned() const {
  const auto signature = base::View(m_note->signatures.at(0).bytes).subspan(4); // behind the key's id
  return crypto::verifyEd25519(m_logKey.publicKey(), base::viewOf(m_note->body), signature);
}

void GrownLog::appendOne() {
  need(m_log->append(ordinary()));
}

void GrownLog::keepPage(const std::filesystem::path& lab) {
  auto page = base::randomBytes(2'000);
  m_shown = crypto::sha256Hex(page);
  storage::DataKey key{base::newUuid(), crypto::randomSecret(32)};
  need(storage::BlobVault(storage::LabFolder{lab}.blobs()).put("lab", key, m_shown, page));
}

domain::EntryDraft GrownLog::signedDraft() {
  signature::StatementTerms terms;
  terms.log = origin;
  terms.afterSize = m_log->size();
  terms.afterRoot = m_log->root();
  terms.sid = base::newHex32();
  terms.signer = terms.record = "u-0001";
  terms.name = "Quentin Quality";
  terms.role = "qa";
  terms.meaning = "responsibility";
  terms.certificate = crypto::sha256Hex(m_person);
  terms.rev = m_rev++;
  terms.shown = m_shown;
  terms.at = m_clock.now();
  terms.offset = base::toOffsetText(m_clock.offsetMinutes());
  auto draft = need(signature::signStatement(terms, m_session, m_personKey, m_person));
  m_signed.push_back({draft.data.text("stmt"), *base::maybeFromBase64(draft.data.text("cms")), terms.at});
  return draft;
}

std::string GrownLog::whyInvalid(const Signed& signature) const {
  return crypto::whyCmsInvalid(signature.cms, base::viewOf(signature.statement),
                               {m_person, {m_issuing}, m_root, signature.at, false});
}

} // namespace calque::bench

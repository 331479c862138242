#include "contents.h"

#include "core/domain/case_lifecycle.h"
#include "qms/dhr/bundle.h"

#include <set>
#include <sstream>

namespace calque::workflow {
namespace {

constexpr std::size_t mostTroubles = 100;

class Opening {
public:
  Opening(const audit::Log& log, std::uint64_t size, const storage::BlobVault& vault,
          const privacy::PatientStore& patients, const identity::KeyRing& keys, const base::Progress& progress)
      : m_log(log), m_size(size), m_vault(vault), m_patients(patients), m_keys(keys), m_progress(progress) {}

  base::Result<Contents> run() {
    CALQUE_TRY(erasures, m_log.entriesOfTypes({"erase.done"}));
    for (const auto& entry : erasures)
      if (entry.seq < m_size)
        m_erased.insert(entry.subject);
    CALQUE_TRY(cases, m_log.recordsOf('c', "case.opened"));
    for (std::size_t at = 0; at < cases.size(); ++at) {
      m_share = static_cast<double>(at) / static_cast<double>(cases.size());
      CALQUE_CHECK(openCase(cases[at].record));
    }
    return std::move(m_found);
  }

private:
  void say(const std::string& record, const std::string& what) {
    if (m_found.troubles.size() < mostTroubles)
      m_found.troubles.push_back(record + ": " + what);
  }

  base::Done openCase(const std::string& record) {
    CALQUE_TRY(entries, m_log.entriesOf(record));
    std::erase_if(entries, [this](const auto& entry) { return entry.seq >= m_size; });
    if (entries.empty())
      return {};
    const auto subject = entries.front().subject;
    if (m_erased.contains(subject)) {
      if (m_vault.hasOwner(subject))
        say(record, "files of an erased patient are there");
      return {};
    }
    const auto key = m_keys.dataKey(subject);
    if (!key) {
      say(record, "the key of the patient's data is not there");
      return {};
    }
    openPatient(record, {subject, key->key.view()}, entries.front());
    std::set<std::string> manifests;
    for (const auto& entry : entries)
      for (const auto& item : entry.files)
        if (item.role == "series_manifest")
          manifests.insert(item.id);
    for (const auto& file : dhr::filesOf(entries)) // the pages that were signed are among them
      CALQUE_CHECK(openFile(record, {subject, key->key.view()}, *key, file, manifests.contains(file.id)));
    return {};
  }

  /// What the case's first entry commits to must have its salt, and a patient his data.
  void openPatient(const std::string& record, const privacy::SubjectKey& subject, const domain::Entry& opened) {
    ++m_found.subjects;
    const auto scenario = domain::maybeScenario(opened.data.text("scenario"));
    const bool isIdentified = scenario && domain::lineOf(*scenario).identityRequired;
    const auto commit = m_patients.maybeCommit(subject, opened.data.text("identity"));
    const auto fields = m_patients.fields(subject);
    if (!commit || !*commit || !fields || (isIdentified && fields->empty()))
      say(record, "the patient's data do not open, or are not there");
  }

  base::Done openFile(const std::string& record, const privacy::SubjectKey& subject, const storage::DataKey& key,
                      const dhr::BundleFile& item, bool isManifest) {
    base::Bytes salt;
    if (item.committed)
      if (auto commit = m_patients.maybeCommit(subject, item.id); commit && *commit)
        salt = (*commit)->salt;
    CALQUE_TRY(bytes, opened(record, subject.subject, key, item.id, salt));
    if (!bytes || !isManifest)
      return {};
    std::istringstream lines(base::textOf(*bytes));
    for (std::string line, id; std::getline(lines, line);)
      if (std::istringstream(line) >> id)
        CALQUE_CHECK(opened(record, subject.subject, key, id, {}));
    return {};
  }

  base::Result<std::optional<base::Bytes>> opened(const std::string& record, const std::string& subject,
                                                  const storage::DataKey& key, const std::string& id, base::View salt) {
    if (m_progress && !m_progress(m_share, "opening files"))
      return base::fault(base::FaultKind::Busy, "stopped on request");
    auto bytes = m_vault.read(subject, key, id, salt);
    if (!bytes) {
      say(record, "file " + id.substr(0, 16) + " is missing, or does not open, or is another");
      return std::optional<base::Bytes>();
    }
    ++m_found.blobs;
    return std::optional(std::move(*bytes));
  }

  const audit::Log& m_log;
  std::uint64_t m_size;
  const storage::BlobVault& m_vault;
  const privacy::PatientStore& m_patients;
  const identity::KeyRing& m_keys;
  const base::Progress& m_progress;
  std::set<std::string> m_erased;
  double m_share = 0;
  Contents m_found;
};

} // namespace

base::Result<Contents> openContents(const audit::Log& log, std::uint64_t size, const storage::BlobVault& vault,
                                    const privacy::PatientStore& patients, const identity::KeyRing& keys,
                                    const base::Progress& progress) {
  return Opening(log, size, vault, patients, keys, progress).run();
}

} // namespace calque::workflow

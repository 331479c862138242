#include "bundle_check.h"

namespace calque::audit_check {
namespace {

constexpr int stepCase = 3, stepFiles = 6;

} // namespace

void BundleCheck::checkForeign(const Entry& entry) {
  m_ofCase += entry.record == m_claims.record;
  const bool otherCase = entry.record.starts_with("c-") && entry.record != m_claims.record;
  if (otherCase)
    m_findings.add(stepCase, altered, "bundle.foreign", "no case but " + m_claims.record, entry.record, entry.seq);
  if (!entry.subject.empty() && entry.subject != m_claims.subject)
    m_findings.add(stepCase, altered, "bundle.foreign", "no subject but " + m_claims.subject, entry.subject, entry.seq);
}

void BundleCheck::checkFiles(const Entry& entry, const Statement* statement) {
  for (const auto& item : itemsOf(entry.files)) {
    const auto* digest = item.find("sha256");
    checkFile(entry, std::string((digest ? digest : item.find("commit"))->text), !digest, item.numberOf("size"));
  }
  if (statement)
    checkFile(entry, base::toHex(base::View(statement->shown)), false, std::nullopt);
  if (entry.type == Type::CaseOpened)
    m_commits.emplace(entry.text("identity"));
  if (entry.type == Type::IntakeAccepted)
    m_commits.emplace(entry.text("series"));
}

void BundleCheck::checkFile(const Entry& entry, const std::string& id, bool committed,
                            std::optional<std::uint64_t> size) {
  ++m_files.found;
  ++m_files.checked;
  m_named.insert(id);
  const auto name = "data/files/" + id;
  if (!m_bag.has(name)) {
    if (!m_claims.omitted.contains(id))
      m_findings.add(stepFiles, altered, "blob.missing", "file " + id, "none", entry.seq);
    return;
  }
  if (size && m_bag.sizeOf(name) != *size)
    m_findings.add(stepFiles, altered, "blob.size", std::to_string(*size) + " bytes",
                   std::to_string(m_bag.sizeOf(name)), entry.seq);
  std::optional<base::Digest> found = m_bag.digestOf(name);
  if (committed) {
    m_commits.insert(id);
    found.reset();
    for (const auto& salt : m_claims.salts)
      if (salt.commit == id)
        found = m_bag.maybeCommit(name, base::View(digestOf(salt.salt)));
  }
  if (found != digestOf(id))
    m_findings.add(stepFiles, altered, "blob.missing", "file " + id,
                   found ? base::toHex(base::View(*found)) : "no salt", entry.seq);
}

void BundleCheck::checkOtherFiles() {
  for (const auto& name : m_bag.namesIn("data/files")) // slices on request: named by their digest
    if (!m_named.contains(name) && base::toHex(base::View(m_bag.digestOf("data/files/" + name))) != name)
      m_findings.add(stepFiles, altered, "bundle.bag", "files named by their digest", name);
  for (const auto& salt : m_claims.salts)
    if (!m_commits.contains(salt.commit))
      m_findings.add(stepFiles, altered, "bundle.bag", "salts of files present, identity or series only", salt.commit);
}

} // namespace calque::audit_check

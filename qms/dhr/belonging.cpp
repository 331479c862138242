// Which entries, files and proofs belong to the record of one case (record.md 9): pure functions of the entries.
#include "bundle.h"

#include "core/domain/statement.h"

#include <algorithm>

namespace calque::dhr {
namespace {

using domain::Entry;
using Words = std::set<std::string, std::less<>>;

bool isPerson(std::string_view id) {
  return id.starts_with("u-");
}

void addPersonsOf(const Entry& entry, Words& persons) {
  if (isPerson(entry.actor))
    persons.insert(entry.actor);
  for (const auto* key : {"approver", "operator", "requester"})
    if (const auto id = entry.data.text(key); isPerson(id))
      persons.insert(id);
}

/// Who enrolled a person, with which roles and certificate.
bool isAboutPersons(const Entry& entry, const Words& persons) {
  return persons.contains(entry.record) && (entry.type.starts_with("person.") || entry.type.starts_with("role."));
}

} // namespace

// [impl->req~dhr.content~1]
std::set<std::string, std::less<>> recordsNamed(std::span<const Entry> log, std::string_view caseId) {
  Words records;
  for (const auto& entry : log) {
    if (entry.record != caseId)
      continue;
    for (const auto* key : {"clearance", "printer", "gauge"})
      if (const auto id = entry.data.text(key); !id.empty())
        records.insert(id);
    for (const auto& lot : entry.data.words("lots"))
      records.insert(lot);
  }
  Words runs; // a printer's qualification stands on qualification runs
  for (const auto& entry : log)
    if (entry.type == "printer.qualified" && records.contains(entry.record))
      for (const auto& run : entry.data.words("runs"))
        runs.insert(run);
  records.merge(runs);
  return records;
}

std::set<std::uint64_t> belongingEntries(std::span<const Entry> log, std::string_view caseId) {
  const auto records = recordsNamed(log, caseId);
  const auto isEvidence = [&](const Entry& entry) { return entry.record == caseId || records.contains(entry.record); };
  const auto isOfTheLab = [](const Entry& entry) {
    const bool namesTsa = entry.type == "config.changed" && entry.data.text("section") == "tsa";
    return entry.seq == 0 || entry.type == "key.rotated" || entry.type == "restore.done" || entry.type == "ca.issued" ||
           namesTsa;
  };

  Words persons;
  for (const auto& entry : log)
    if (isEvidence(entry))
      addPersonsOf(entry, persons);
  for (std::size_t known = 0; known != persons.size();) { // approvers were enrolled by approvers
    known = persons.size();
    for (const auto& entry : log)
      if (isAboutPersons(entry, persons))
        addPersonsOf(entry, persons);
  }

  std::set<std::uint64_t> belonging;
  Words sessions;
  for (const auto& entry : log)
    if (isEvidence(entry) || isOfTheLab(entry) || isAboutPersons(entry, persons)) {
      belonging.insert(entry.seq);
      if (!entry.session.empty())
        sessions.insert(entry.session);
    }
  for (const auto& entry : log)
    if (entry.type == "session.opened" && sessions.contains(entry.session))
      belonging.insert(entry.seq);
  return belonging;
}

std::vector<BundleFile> filesOf(std::span<const Entry> caseEntries) {
  std::vector<BundleFile> files;
  const auto add = [&files](const std::string& id, bool committed) {
    if (std::none_of(files.begin(), files.end(), [&](const auto& file) { return file.id == id; }))
      files.push_back({id, committed});
  };
  for (const auto& entry : caseEntries) {
    for (const auto& file : entry.files)
      add(file.id, file.committed);
    if (const auto said = domain::maybeStatement(entry))
      add(said->shown, false);
  }
  return files;
}

std::set<std::uint64_t> proofSizes(std::span<const Entry> belonging, std::span<const std::uint64_t> anchorSizes,
                                   std::uint64_t size) {
  std::set<std::uint64_t> sizes(anchorSizes.begin(), anchorSizes.end());
  for (const auto& entry : belonging)
    if (const auto said = domain::maybeStatement(entry))
      sizes.insert(said->afterSize);
  sizes.erase(sizes.lower_bound(size), sizes.end());
  sizes.erase(0);
  return sizes;
}

} // namespace calque::dhr

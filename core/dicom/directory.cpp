#include "dcmtk_file.h"
#include "element_walk.h"
#include "image_rules.h"
#include "numbers.h"
#include "received_files.h"
#include "tags.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace calque::dicom {
namespace {

using domain::RefusalCode;
using domain::Severity;

struct Record {
  std::string type;
  std::uint64_t next = 0, lower = 0;
};

std::uint64_t offsetOf(DcmItem& item, const DcmTagKey& tag) {
  Uint32 value = 0;
  return item.findAndGetUint32(tag, value).good() ? value : 0;
}

/// How many records the offsets reach, each once: a ring leads nowhere new.
std::size_t reached(std::uint64_t root, const std::map<std::uint64_t, Record>& records) {
  std::set<std::uint64_t> seen;
  std::vector<std::uint64_t> open{root};
  while (!open.empty()) {
    const auto at = open.back();
    open.pop_back();
    const auto found = records.find(at);
    if (found == records.end() || !seen.insert(at).second)
      continue;
    open.push_back(found->second.next);
    open.push_back(found->second.lower);
  }
  return seen.size();
}

/// PS3.10 8.2: components of 1 to 8 of A–Z, 0–9 and underscore, at most 8 of them.
std::optional<std::filesystem::path> maybeFile(std::string_view fileId) {
  std::filesystem::path file;
  std::size_t parts = 0;
  for (const auto& part : valuesOf(fileId)) {
    const bool legal = !part.empty() && part.size() <= 8 && ++parts <= 8 &&
                       part.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string::npos;
    if (!legal)
      return {};
    file /= part;
  }
  return file;
}

void addFinding(DirectoryFacts& facts, RefusalCode code, Severity severity, std::size_t count) {
  if (count > 0)
    facts.findings.push_back(findingOf(code, severity, fmt::format("{} of {} records", count, facts.records)));
}

void countRecord(DirectoryFacts& facts, std::string_view type) {
  facts.patients += type == "PATIENT";
  facts.studies += type == "STUDY";
  facts.series += type == "SERIES";
  facts.images += type == "IMAGE";
}

/// The levels of PS3.3 F.4: a patient at the root, then study, series, instance.
bool fitsLevel(std::string_view type, int level) {
  if (level > 2)
    return type != "PATIENT" && type != "STUDY" && type != "SERIES";
  constexpr std::array<std::string_view, 3> words{"PATIENT", "STUDY", "SERIES"};
  return type == words[static_cast<std::size_t>(level)] || (level == 0 && type == "PRIVATE");
}

std::size_t misplaced(std::uint64_t root, const std::map<std::uint64_t, Record>& records) {
  std::size_t wrong = 0;
  std::set<std::uint64_t> seen;
  std::vector<std::pair<std::uint64_t, int>> open{{root, 0}};
  while (!open.empty()) {
    const auto [at, level] = open.back();
    open.pop_back();
    const auto found = records.find(at);
    if (found == records.end() || !seen.insert(at).second)
      continue;
    wrong += !fitsLevel(found->second.type, level);
    open.emplace_back(found->second.next, level);
    open.emplace_back(found->second.lower, level + 1);
  }
  return wrong;
}

base::Result<DirectoryFacts> readRecords(base::View dicomdir, const Prescan& scan) {
  CALQUE_TRY(opened, DcmtkFile::open(dicomdir, Part::Whole));
  auto& data = opened.dataset();
  DirectoryFacts facts;
  std::map<std::uint64_t, Record> records;
  std::size_t outside = 0, without = 0;
  DcmSequenceOfItems* sequence = nullptr;
  if (data.findAndGetSequence(DCM_DirectoryRecordSequence, sequence).good())
    facts.records = sequence->card();
  for (std::size_t i = 0; i < facts.records; ++i) {
    auto& item = *sequence->getItem(static_cast<unsigned long>(i));
    Record record{wordOf(item, DCM_DirectoryRecordType), offsetOf(item, DCM_OffsetOfTheNextDirectoryRecord),
                  offsetOf(item, DCM_OffsetOfReferencedLowerLevelDirectoryEntity)};
    countRecord(facts, record.type);
    without += !item.tagExists(DCM_OffsetOfTheNextDirectoryRecord) ||
               !item.tagExists(DCM_OffsetOfReferencedLowerLevelDirectoryEntity);
    if (const auto fileId = rawText(item, DCM_ReferencedFileID); !fileId.empty()) {
      auto file = maybeFile(fileId);
      outside += !file;
      if (file)
        facts.files.push_back(std::move(*file));
    }
    if (i < scan.recordOffsets.size())
      records.emplace(scan.recordOffsets[i], std::move(record));
  }
  const auto root = offsetOf(data, DCM_OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity);
  if (facts.records == 0)
    facts.findings.push_back(findingOf(RefusalCode::DirectoryEmpty, Severity::Warning));
  addFinding(facts, RefusalCode::DirectoryOffsets, Severity::Warning,
             std::max(without, facts.records - reached(root, records)));
  addFinding(facts, RefusalCode::DirectoryRecordType, Severity::Warning, misplaced(root, records));
  addFinding(facts, RefusalCode::DirectoryFileOutside, Severity::Warning, outside);
  return facts;
}

} // namespace

bool isDirectory(base::View file) {
  const PrescanLimits limits;
  Prescan scan;
  ElementWalk walk(file, limits, scan);
  if (file.size() < 132 || base::textOf(file.subspan(128, 4)) != "DICM")
    return false;
  for (std::uint64_t at = 132; file.size() - at >= 2 && file[at] == 2 && file[at + 1] == 0;) {
    const auto head = walk.readHead(at, file.size(), {true, false});
    if (!head || head->length > file.size() - head->value)
      return false;
    if (head->tag == tag::mediaStorageSopClassUid)
      return walk.uidAt(*head) == directoryStorage;
    at = head->value + head->length;
  }
  return false;
}

base::Result<DirectoryFacts> readDirectory(base::View dicomdir) {
  if (!isDirectory(dicomdir))
    return domain::refuse(RefusalCode::DirectoryUnreadable, "it is no DICOMDIR");
  const auto scanned = prescan(dicomdir);
  if (!scanned.whole)
    return base::failed(scanned.whole.error());
  return guarded<DirectoryFacts>([&] { return readRecords(dicomdir, scanned.scan); });
}

} // namespace calque::dicom

// What the entries read so far say of one case and of the things that cases use: clearances, lots, printers,
// qualification runs.
#pragma once

#include "entry_reader.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace calque::audit_check {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class T> using ByText = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;
template <class T> [[nodiscard]] const T* find(const ByText<T>& map, std::string_view key) {
  auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

struct LockedModel {
  base::Digest model{}, segmentation{};
  std::uint64_t rev = 0;
  std::string author;
};
struct Tool {
  std::string name, version;
};
struct Plan {
  base::Digest model{};
  std::string printer, clearance, mode, postprocess;
  std::vector<std::string> lots;
  Id16 token{};
  std::uint64_t layerUm = 0, rev = 0;
  std::vector<base::Digest> files; ///< what may be sent: `sha256` of its files
};
struct Run {
  std::uint64_t number = 0;
  bool ended = false, done = false;
  std::string operatedBy;
  base::Digest model{};
};
struct Job {
  Plan plan; ///< the latest
  std::vector<Run> runs;
};
struct Release {
  std::string job, signer; ///< signer of its `sid`
  Plan plan;
  base::Instant expires;
  bool started = false, voided = false;
};
struct Item {
  std::string job;
  std::size_t run = 0;                  ///< place in the job's runs
  std::optional<bool> labelPassed;      ///< the last label.checked
  std::optional<bool> inspectionPassed; ///< the last inspection.recorded
  std::string inspector;
  bool conceded = false; ///< after the last inspection, by another than the signer
};
struct Nonconformity {
  std::string item;
  bool disposed = false;
};
struct CaseState {
  std::string subject, scenario, anatomy;
  bool clinical = false;
  bool over = false;                             ///< closed or withdrawn
  std::optional<LockedModel> locked;             ///< now
  std::set<std::string> authors;                 ///< of segmentation.* and model.locked since the last model.unlocked
  std::unordered_map<std::string, Tool> imports; ///< by digest of a file of segmentation.imported: the latest tool
  ByText<Job> jobs;
  std::unordered_map<std::string, Release> releases; ///< by ticket, hex
  ByText<Item> items;
  ByText<Nonconformity> nonconformities;
  std::uint64_t lastPrintRev = 0, lastReviewRev = 0, lastInspectionRev = 0, lastLabelRev = 0;

  [[nodiscard]] bool hasOpenRun() const;
};

struct Clearance {
  std::string software, version, printerModel, firmware, mode, postprocess, effective, proposer;
  std::vector<std::string> anatomies, uses, materials;
  std::uint64_t layerUm = 0;
  bool example = false;
  bool approved = false, withdrawn = false;
};
struct Lot {
  std::string material, expires;
  bool accepted = false;
};
struct Printer {
  std::string model, serial, firmware, until;
  bool qualified = false;
};
struct Qualification {
  bool passed = false;
};

[[nodiscard]] std::vector<std::string> wordsOf(const Value* list);
/// `sha256` of the items of a `files` list; those with `commit` are left out.
[[nodiscard]] std::vector<base::Digest> digestsOf(const Value* files);

} // namespace calque::audit_check

#include "lab_records.h"

#include "statement.h"

#include <algorithm>
#include <charconv>

namespace calque::domain {
namespace {

/// "1.10" → {1, 10}; nothing where it is no dotted number.
std::optional<std::vector<std::uint64_t>> maybeDotted(std::string_view text) {
  std::vector<std::uint64_t> numbers;
  while (true) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end == text.data())
      return {};
    numbers.push_back(number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.empty())
      break;
    if (text.front() != '.')
      return {};
    text.remove_prefix(1);
  }
  while (!numbers.empty() && numbers.back() == 0) // a missing number counts 0
    numbers.pop_back();
  return numbers;
}

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words)
    text += (text.empty() ? "" : ", ") + word;
  return text;
}

bool isOf(const std::string& id, const Entry& entry, std::string_view firstType) {
  return id.empty() ? entry.type == firstType : entry.record == id;
}

} // namespace

Printer evolve(Printer before, const Entry& entry) {
  if (!isOf(before.id, entry, "printer.registered"))
    return before;
  before.rev = entry.rev;
  if (entry.type == "printer.registered") {
    before.id = entry.record;
    before.model = entry.data.text("model");
    before.serial = entry.data.text("serial");
    before.firmware = entry.data.text("firmware");
  } else if (entry.type == "printer.changed") { // ends the qualification (record.md L11)
    before.firmware = entry.data.text("firmware");
    before.qualifiedUntil.clear();
  } else if (entry.type == "printer.qualified") {
    before.qualifiedUntil = entry.data.text("until");
  } else if (entry.type == "printer.suspended") {
    before.qualifiedUntil.clear();
  }
  return before;
}

MaterialLot evolve(MaterialLot before, const Entry& entry) {
  if (!isOf(before.id, entry, "material.lot.received"))
    return before;
  before.rev = entry.rev;
  if (entry.type == "material.lot.received") {
    before.id = entry.record;
    before.supplier = entry.data.text("supplier");
    before.material = entry.data.text("material");
    before.lot = entry.data.text("lot");
    before.expires = entry.data.text("expires");
  } else if (entry.type == "material.lot.accepted") {
    before.accepted = true;
    before.quarantined = false;
  } else if (entry.type == "material.lot.quarantined") {
    before.quarantined = true;
  }
  return before;
}

Gauge evolve(Gauge before, const Entry& entry) {
  if (!isOf(before.id, entry, "gauge.registered"))
    return before;
  before.rev = entry.rev;
  if (entry.type == "gauge.registered") {
    before.id = entry.record;
    before.model = entry.data.text("model");
    before.serial = entry.data.text("serial");
    before.rangeMm = entry.data.text("range_mm");
  } else if (entry.type == "gauge.calibrated") {
    before.outcome = entry.data.text("outcome");
    before.due = entry.data.text("due");
  }
  return before;
}

Clearance evolve(Clearance before, const Entry& entry) {
  if (!isOf(before.id, entry, "clearance.proposed"))
    return before;
  before.rev = entry.rev;
  const auto& data = entry.data;
  if (entry.type == "clearance.proposed") {
    before = Clearance{.id = entry.record,
                       .software = data.text("software"),
                       .version = data.text("version"),
                       .kNumber = data.text("k_number"),
                       .anatomies = data.words("anatomies"),
                       .uses = data.words("uses"),
                       .ages = data.text("ages"),
                       .printerModel = data.text("printer_model"),
                       .firmware = data.text("firmware"),
                       .materials = data.words("materials"),
                       .mode = data.text("mode"),
                       .layerUm = data.number("layer_um"),
                       .postprocess = data.text("postprocess"),
                       .deviationMm = data.text("deviation_mm"),
                       .sourceTitle = data.text("source_title"),
                       .sourceRevision = data.text("source_revision"),
                       .effective = data.text("effective"),
                       .document = entry.files.empty() ? std::string() : entry.files.front().id,
                       .example = data.flag("example"),
                       .proposer = entry.actor,
                       .approver = {},
                       .approvals = {},
                       .rev = entry.rev};
  } else if (entry.type == "clearance.approved") {
    const auto signer = before.approvals.find(data.text("sid"));
    before.approver = signer == before.approvals.end() ? std::string() : signer->second;
  } else if (entry.type == "clearance.withdrawn") {
    before.withdrawn = true;
  } else if (const auto said = maybeStatement(entry); said && said->meaning == "approval" && said->role == "qa") {
    before.approvals[said->sid] = said->signer;
  }
  return before;
}

std::string whyUnfit(const Printer& printer, std::string_view day) {
  if (printer.qualifiedUntil.empty())
    return "not qualified";
  return printer.qualifiedUntil < day ? "qualified until " + printer.qualifiedUntil : std::string();
}

std::string whyUnfit(const MaterialLot& lot, std::string_view day) {
  if (!lot.accepted)
    return lot.id + " is not accepted";
  if (lot.quarantined)
    return lot.id + " is in quarantine";
  return lot.expires < day ? lot.id + " expired on " + lot.expires : std::string();
}

std::string whyUnfit(const Gauge& gauge, std::string_view day) {
  if (gauge.outcome != "in" && gauge.outcome != "adjusted")
    return gauge.outcome.empty() ? "never calibrated" : "found out of calibration";
  return gauge.due < day ? "calibration was due on " + gauge.due : std::string();
}

RowForce forceOf(const Clearance& row, std::string_view day, bool demonstration) {
  if (row.withdrawn)
    return RowForce::Withdrawn;
  if (row.effective > day)
    return RowForce::NotEffective;
  if (row.approver.empty() || row.approver == row.proposer)
    return RowForce::Unapproved;
  return row.example && !demonstration ? RowForce::Example : RowForce::InForce;
}

bool matchesVersion(std::string_view rule, std::string_view version) {
  if (rule == version)
    return true;
  const auto gap = rule.find(" <");
  if (!rule.starts_with(">=") || gap == std::string_view::npos)
    return false;
  const auto least = maybeDotted(rule.substr(2, gap - 2));
  const auto beyond = maybeDotted(rule.substr(gap + 2));
  const auto asked = maybeDotted(version);
  return least && beyond && asked && *least <= *asked && *asked < *beyond;
}

bool coversAge(std::string_view ages, int years) {
  int least = 0, most = 0;
  const auto* end = ages.data() + ages.size();
  const auto first = std::from_chars(ages.data(), end, least);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-')
    return false;
  if (first.ptr + 1 == end)
    return years >= least;
  const auto second = std::from_chars(first.ptr + 1, end, most);
  return second.ec == std::errc() && second.ptr == end && years >= least && years <= most;
}

std::vector<MissingDimension> missingDimensions(const Clearance& row, const Combination& asked) {
  std::vector<MissingDimension> missing;
  const auto need = [&missing](bool covered, const char* dimension, std::string expected, std::string found) {
    if (!covered)
      missing.push_back({dimension, std::move(expected), std::move(found)});
  };
  need(row.software == asked.software, "software", row.software, asked.software);
  need(matchesVersion(row.version, asked.version), "software version", row.version, asked.version);
  need(holds(row.anatomies, asked.anatomy), "anatomy", joined(row.anatomies), asked.anatomy);
  need(asked.ageYears && coversAge(row.ages, *asked.ageYears), "age", row.ages,
       asked.ageYears ? "another age" : "unknown age");
  need(holds(row.uses, asked.scenario), "use", joined(row.uses), asked.scenario);
  need(row.printerModel == asked.printerModel, "printer", row.printerModel, asked.printerModel);
  need(matchesVersion(row.firmware, asked.firmware), "firmware", row.firmware, asked.firmware);
  for (const auto& material : asked.materials)
    need(holds(row.materials, material), "material", joined(row.materials), material);
  need(row.mode == asked.mode, "mode", row.mode, asked.mode);
  need(row.layerUm == asked.layerUm, "layer height", std::to_string(row.layerUm) + " um",
       std::to_string(asked.layerUm) + " um");
  need(row.postprocess == asked.postprocess, "post-processing", row.postprocess, asked.postprocess);
  return missing;
}

bool coversSoftware(const Clearance& row, const Combination& asked) {
  return row.software == asked.software && matchesVersion(row.version, asked.version) &&
         holds(row.anatomies, asked.anatomy) && asked.ageYears && coversAge(row.ages, *asked.ageYears);
}

} // namespace calque::domain

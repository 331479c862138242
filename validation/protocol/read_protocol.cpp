#include "protocol.h"

#include "core/base/clock.h"
#include "core/base/strict_table.h"

namespace calque::protocol {
namespace {

using Table = base::StrictTable;

Kind kindOf(Table& table) {
  const auto word = table.must<std::string>("kind");
  for (const auto kind : {Kind::Installation, Kind::Operation, Kind::Performance})
    if (kindWord(kind) == word)
      return kind;
  table.note("'kind' is none of iq, oq, pq");
  return Kind::Installation;
}

Risk riskOf(Table& table) {
  const auto word = table.must<std::string>("process_risk");
  if (word != "high" && word != "not high")
    table.note("'process_risk' is neither 'high' nor 'not high'");
  return word == "high" ? Risk::High : Risk::NotHigh;
}

Step readStep(Table& table) {
  Step step;
  step.id = table.must<std::string>("id");
  if (step.id.empty() || step.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
    table.note("'id' is not of lower-case letters, digits and hyphens");
  step.requirements = table.list<std::string>("requirements");
  step.action = table.must<std::string>("action");
  step.expected = table.maybe<std::string>("expected").value_or(std::string());
  step.evidence = table.list<std::string>("evidence");
  step.risk = riskOf(table);
  step.scripted = table.must<bool>("scripted");
  step.needsLab = table.maybe<bool>("needs_lab").value_or(false);
  return step;
}

OutOfReach readOutOfReach(Table& table) {
  const auto numbers = table.list<std::int64_t>("numbers");
  OutOfReach read{{numbers.begin(), numbers.end()}, table.must<std::string>("why")};
  if (read.numbers.empty() || read.why.empty())
    table.note("numbers that are out of reach need a reason, and a reason numbers");
  return read;
}

/// A date, or empty where it may be.
std::string dateOf(Table& table, const char* key) {
  auto text = table.must<std::string>(key);
  if (!text.empty() && !base::maybeDate(text))
    table.note(std::string("'") + key + "' is no date YYYY-MM-DD");
  return text;
}

Approval readApproval(Table& table) {
  Approval approval;
  approval.protocol = table.must<std::string>("protocol");
  approval.revision = table.must<std::string>("revision");
  approval.sha256 = table.must<std::string>("sha256");
  approval.by = table.must<std::string>("approved_by");
  approval.on = dateOf(table, "approved_on");
  return approval;
}

ListedLibrary readLibrary(Table& table) {
  ListedLibrary library;
  library.name = table.must<std::string>("name");
  library.packages = table.list<std::string>("packages");
  library.packageVersion = table.must<std::string>("package_version");
  library.version = table.must<std::string>("version");
  return library;
}

} // namespace

std::string_view kindWord(Kind kind) {
  return kind == Kind::Installation ? "iq" : kind == Kind::Operation ? "oq" : "pq";
}

base::Result<Protocol> readProtocol(std::string_view toml) {
  Protocol protocol;
  const auto wrong = base::readStrictly("protocol", toml, [&](Table& table) {
    protocol.id = table.must<std::string>("protocol");
    protocol.kind = kindOf(table);
    const auto subject = table.maybe<std::string>("subject").value_or("installation");
    protocol.ofPrinter = subject == "printer";
    if (!protocol.ofPrinter && subject != "installation")
      table.note("'subject' is neither 'installation' nor 'printer'");
    protocol.title = table.must<std::string>("title");
    protocol.revision = table.must<std::string>("revision");
    protocol.reviewed = dateOf(table, "reviewed");
    protocol.effective = dateOf(table, "effective");
    protocol.approvedBy = table.must<std::string>("approved_by");
    protocol.steps = table.entries<Step>("step", readStep);
    protocol.outOfReach = table.entries<OutOfReach>("out_of_reach", readOutOfReach);
    if (protocol.steps.empty())
      table.note("there is no step");
  });
  if (!wrong.empty())
    return base::fault(base::FaultKind::File, wrong, "correct the protocol; its format: docs/formats/qualification.md");
  return protocol;
}

base::Result<std::vector<Approval>> readApprovals(std::string_view toml) {
  std::vector<Approval> approvals;
  const auto wrong = base::readStrictly(
      "approvals", toml, [&](Table& table) { approvals = table.entries<Approval>("approval", readApproval); });
  if (!wrong.empty())
    return base::fault(base::FaultKind::File, wrong, "correct the file of approvals");
  return approvals;
}

base::Result<std::vector<ListedLibrary>> readLibraries(std::string_view toml) {
  std::vector<ListedLibrary> libraries;
  const auto wrong = base::readStrictly(
      "libraries", toml, [&](Table& table) { libraries = table.entries<ListedLibrary>("library", readLibrary); });
  if (!wrong.empty())
    return base::fault(base::FaultKind::File, wrong, {});
  return libraries;
}

} // namespace calque::protocol

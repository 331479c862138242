#include "protocol.h"

#include <algorithm>

namespace calque::protocol {
namespace {

/// A basic string of TOML.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + '"';
}

} // namespace

// [impl->req~qualify.protocol~1]
std::vector<Finding> checkProtocol(const Protocol& protocol, const std::set<std::string, std::less<>>& known) {
  std::vector<Finding> findings;
  std::set<std::string> ids;
  for (const auto& step : protocol.steps) {
    if (!ids.insert(step.id).second)
      findings.push_back({"protocol.doubled", "the step " + step.id + " stands more than once"});
    if (step.requirements.empty())
      findings.push_back({"protocol.requirement", "the step " + step.id + " names no requirement"});
    for (const auto& requirement : step.requirements)
      if (!known.contains(requirement))
        findings.push_back({"protocol.requirement", "the step " + step.id + " names " + requirement +
                                                        ", which is no requirement of this version"});
    if (step.expected.empty())
      findings.push_back({"protocol.expected", "the step " + step.id + " does not say what has to come out"});
    if (step.risk == Risk::High && !step.scripted)
      findings.push_back({"protocol.unscripted", "the step " + step.id + " has a high process risk and no script"});
  }
  return findings;
}

std::vector<Finding> checkApproval(const Protocol& protocol, const std::string& sha256,
                                   const std::vector<Approval>& approvals, const std::string& today) {
  std::vector<Finding> findings;
  if (protocol.reviewed.empty() || protocol.effective.empty() || protocol.effective > today)
    findings.push_back({"protocol.effective", "the protocol " + protocol.id + " was not reviewed or is not in effect"});
  const auto own = [&](const Approval& one) {
    return one.protocol == protocol.id && one.revision == protocol.revision;
  };
  const auto approved = [&](const Approval& one) { return own(one) && one.sha256 == sha256; };
  const auto found = std::ranges::find_if(approvals, approved);
  if (std::ranges::none_of(approvals, own))
    findings.push_back(
        {"protocol.approval", "nobody approved the protocol " + protocol.id + " in revision " + protocol.revision});
  else if (found == approvals.end())
    findings.push_back({"protocol.changed", "the protocol " + protocol.id + " was changed after it was approved"});
  else if (protocol.approvedBy.empty() || found->by != protocol.approvedBy)
    findings.push_back({"protocol.approval", "the protocol " + protocol.id + " does not name who approved it"});
  return findings;
}

std::string approvalText(const Approval& approval) {
  return "[[approval]]\nprotocol = " + quoted(approval.protocol) + "\nrevision = " + quoted(approval.revision) +
         "\nsha256 = " + quoted(approval.sha256) + "\napproved_by = " + quoted(approval.by) +
         "\napproved_on = " + quoted(approval.on) + "\n\n";
}

} // namespace calque::protocol

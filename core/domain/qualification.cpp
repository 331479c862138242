#include "qualification.h"

#include "statement.h"

namespace calque::domain {

QualificationRun evolve(QualificationRun before, const Entry& entry) {
  const bool isFirst = entry.type == "qualification.started";
  if (before.id.empty() ? !isFirst : entry.record != before.id)
    return before;
  before.rev = entry.rev;
  const auto& data = entry.data;
  if (isFirst) {
    before.id = entry.record;
    before.kind = data.text("kind");
    before.protocol = data.text("protocol");
    before.printer = data.text("printer");
    before.build = data.text("build");
    before.host = entry.host;
    before.number = data.number("run");
    before.startedAt = entry.at;
    before.startedBy = entry.actor;
  } else if (entry.type == "qualification.step") {
    ++before.steps;
    before.failed += data.flag("pass") ? 0 : 1;
  } else if (entry.type == "qualification.done") {
    before.outcome = data.text("outcome");
  } else if (entry.type == "qualification.aborted") {
    before.outcome = "aborted";
  } else if (const auto said = maybeStatement(entry); said && said->meaning == "approval" && said->role == "qa") {
    if (!before.outcome.empty())
      before.approver = said->signer;
  }
  return before;
}

std::string whyUnqualified(std::span<const QualificationRun> runs, std::string_view host, std::string_view build) {
  for (const std::string_view kind : {"iq", "oq"}) {
    const QualificationRun* last = nullptr;
    for (const auto& run : runs)
      if (run.kind == kind && run.host == host && run.build == build && run.printer.empty() &&
          (run.outcome == "pass" || run.outcome == "fail"))
        last = &run;
    const std::string words = kind == "iq" ? "installation qualification" : "operational qualification";
    if (!last)
      return "no " + words + " of this build on this host";
    if (last->outcome != "pass")
      return "the " + words + " " + last->id + " failed";
    if (last->approver.empty())
      return "the " + words + " " + last->id + " is not approved";
  }
  return {};
}

} // namespace calque::domain

#include "explorer.h"

#include <algorithm>
#include <deque>
#include <unordered_set>

namespace calque::domain::trial {
namespace {

const std::array actors = {surgeonWhoSegments, surgeon, quality, secondQuality, administrator, auditor};

/// The item of the last build, where the state lets anybody do something to it.
void describeItem(const Case& c, std::string& key) {
  const auto& run = c.runs.back();
  const auto& item = run.items.front();
  const auto flag = [&key](bool set) { key += set ? '1' : '0'; };
  key += run.operatorId;
  flag(!c.postProcessing.empty() && c.postProcessing.back().items.front() == item);
  const auto* inspection = maybeLastInspection(c, item);
  flag(inspection);
  flag(inspection && inspection->pass);
  const auto* label = maybeLastLabelCheck(c, item);
  flag(label);
  flag(label && label->pass);
  flag(!c.reviews.empty() && c.reviews.back().rev > c.lastPrintRev);
  std::set<std::string> dispositions; // which there are matters, not how many
  for (const auto& nc : c.nonconformities)
    if (nc.item == item && (nc.open || !inspection || nc.rev > inspection->rev))
      dispositions.insert(nc.open ? "open" : nc.disposition);
  for (const auto& disposition : dispositions)
    key += disposition;
}

/// What tells two cases apart once ids, counters, digests and texts are forgotten.
std::string abstractOf(const Case& c) {
  std::string key(stateWord(c.state));
  if (isFinal(c.state))
    return key;
  const auto add = [&key](std::string_view part) { key.append(part).append(","); };
  if (c.model) {
    add(c.model->author);
    std::set<std::string> signers;
    for (const auto& approval : approvalsOf(c))
      if (approval.statement.role == "surgeon") // a radiologist beside changes nothing
        signers.insert(approval.statement.signer);
    for (const auto& signer : signers)
      add(signer);
  }
  if (c.plan && c.state == CaseState::Planned)
    add(std::any_of(c.tickets.begin(), c.tickets.end(),
                    [&](const auto& ticket) { return ticket.token == c.plan->token; })
            ? "released before"
            : "fresh");
  if (const auto* ticket = maybeOpenTicket(c))
    add(ticket->releaser);
  std::set<std::string> operators;
  for (const auto& run : c.runs)
    operators.insert(run.operatorId);
  for (const auto& person : operators)
    add(person);
  if (c.state >= CaseState::Printed)
    describeItem(c, key);
  return key;
}

std::vector<Command> commandsFor(const Case& c, Scenario scenario) {
  const auto item = itemOf(c);
  const auto nc = OpenNonconformity{"n-000" + std::to_string(c.nonconformities.size() % 9 + 1), item, "a scratch"};
  return {openCase(scenario),
          acceptImages(),
          importSegmentation(c),
          createSegmentation(c),
          modifyModel(),
          approve(c),
          plan(c),
          releasePrint(),
          VoidTicket{"another printer"},
          startBuild(c),
          finishBuild(),
          AbortBuild{"power", "the power went"},
          PostProcess{{item}, {{"water jet", 20, "low"}}},
          inspect(c, true),
          inspect(c, false),
          nc,
          dispose(c, "rework"),
          dispose(c, "reprint"),
          dispose(c, "scrap"),
          dispose(c, "concession"),
          CheckLabel{item, {FileItem{"label", "pdf", 1, hexOf("1a")}}},
          ReviewTrail{0, c.seq, 0},
          Release{{item}},
          Release{{c.runs.empty() ? item : c.runs.front().items.front()}},
          Close{"a person", "share"},
          Withdraw{"no longer wanted"},
          ExportRecord{"share"}};
}

/// A second nonconformity is tried beside an open one; after a concession nothing new would come of it.
bool worthTrying(const Case& c, const Command& command) {
  return actOf(command) != Act::OpenNonconformity || c.nonconformities.empty() ||
         (c.nonconformities.back().open && c.nonconformities.size() < 3);
}

std::string pathOf(const Node* node, Act last) {
  std::string path(actWord(last));
  for (; node && node->before; node = node->before.get())
    path = std::string(actWord(node->act)) + " > " + path;
  return path;
}

class Explorer {
public:
  Explorer(Scenario scenario, const Law& rules, bool untilFirst)
      : m_scenario(scenario), m_rules(rules), m_untilFirst(untilFirst) {}

  Exploration all() {
    reach(std::make_shared<Node>());
    return finish();
  }

  Exploration fault(const Exploration& known, Act changed) {
    for (const auto& node : known.nodes)
      m_seen.insert(abstractOf(node->known));
    for (const auto& node : known.nodes)
      tryAll(node, changed);
    return finish();
  }

private:
  [[nodiscard]] bool stopped() const { return m_untilFirst && !m_found.violations.empty(); }

  Exploration finish() {
    while (!m_open.empty() && !stopped()) {
      const auto node = m_open.front();
      m_open.pop_front();
      tryAll(node, {});
    }
    m_found.states = m_seen.size();
    return std::move(m_found);
  }

  void reach(std::shared_ptr<const Node> node) {
    if (m_seen.insert(abstractOf(node->known)).second) {
      m_found.nodes.push_back(node);
      m_open.push_back(std::move(node));
    }
  }

  void tryAll(const std::shared_ptr<const Node>& node, std::optional<Act> only) {
    for (const auto& command : commandsFor(node->known, m_scenario))
      if ((!only || actOf(command) == *only) && worthTrying(node->known, command))
        for (const auto& actor : actors)
          tryStep(node, command, actor);
  }

  void tryStep(const std::shared_ptr<const Node>& node, const Command& command, const Actor& actor) {
    if (stopped())
      return;
    if (cannotHelp(node->known, command, actor))
      return;
    const auto facts = goodFacts(node->known, command, actor);
    if (!accepted(node, command, facts, nullptr))
      return;
    for (const auto& wrong : falseFacts())
      if (wrong.act == actOf(command) && wrong.kind == Wrong::Fact && wrong.applies(node->known)) {
        Trial trial{node->known, command, actor};
        auto falseFacts = facts;
        wrong.make(trial, falseFacts);
        accepted(node, trial.command, falseFacts, &wrong);
      }
    auto differing = facts;
    if (actOf(command) == Act::CheckLabel) {
      differing.labelChecks.front().pass = false;
      accepted(node, command, differing, nullptr);
    } else if (actOf(command) == Act::Approve) {
      sayInstead(differing, "role", "radiologist");
      accepted(node, command, differing, nullptr);
    }
  }

  /// Refused for the state or the role whatever the facts: asked with no facts at all, which is quick.
  [[nodiscard]] bool cannotHelp(const Case& known, const Command& command, const Actor& actor) {
    ++m_found.judged;
    Facts none;
    none.actor = actor;
    const auto judged = judge(known, command, none, m_rules);
    if (judged)
      return false;
    const auto& refusal = judged.error();
    return refusal.number == static_cast<int>(RefusalCode::StepOutOfOrder) ||
           refusal.number == static_cast<int>(RefusalCode::CaseEnded) ||
           refusal.number == static_cast<int>(RefusalCode::CaseUnknown);
  }

  bool accepted(const std::shared_ptr<const Node>& node, const Command& command, const Facts& facts,
                const FalseFact* wrong) {
    ++m_found.judged;
    const auto judged = judge(node->known, command, facts, m_rules);
    if (!judged)
      return false;
    ++m_found.transitions;
    auto next = std::make_shared<Node>(Node{after(node->known, *judged), *judged, node, actOf(command)});
    m_found.visited.insert(next->known.state);
    m_found.moves.insert({node->known.state, actOf(command), next->known.state});
    for (auto& broken : brokenInvariants({node, command, facts, *judged, next->known, wrong}))
      m_found.violations.push_back({std::move(broken), pathOf(node.get(), actOf(command))});
    reach(std::move(next));
    return true;
  }

  Scenario m_scenario;
  const Law& m_rules;
  bool m_untilFirst;
  std::deque<std::shared_ptr<const Node>> m_open;
  std::unordered_set<std::string> m_seen;
  Exploration m_found;
};

} // namespace

Exploration explore(Scenario scenario, const Law& rules) {
  return Explorer(scenario, rules, false).all();
}

Exploration exploreFault(const Exploration& known, Scenario scenario, const Law& rules, Act changed) {
  return Explorer(scenario, rules, true).fault(known, changed);
}

} // namespace calque::domain::trial

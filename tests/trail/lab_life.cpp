#include "lab_life.h"

namespace calque::testkit {

std::string LabLife::nextCase() {
  auto number = std::to_string(++m_cases);
  return "c-" + std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number;
}

void LabLife::goesOnTo(std::uint64_t entries) {
  while (log.last() + 1 < entries) {
    log.passes(static_cast<std::int64_t>(120 + oneOf(2'400)));
    if (happens(20))
      log.passes(14 * 3600); // the night
    if (happens(100))
      log.passes(60 * 3600); // the weekend
    anchorsWhenDue();
    smallThings();
    if (m_going.size() < 5)
      m_going.push_back({aCase(), !happens(4), 0});
    const auto chosen = std::next(m_going.begin(), static_cast<std::ptrdiff_t>(oneOf(m_going.size())));
    if (!goesOn(*chosen))
      m_going.erase(chosen);
  }
}

void LabLife::anchorsWhenDue() {
  if (log.last() - m_anchoredSeq < 120 && log.now().ms - m_anchored.ms < 43'200'000)
    return;
  if (happens(30)) {
    log.anchors("anchor.failed");
    log.passes(600);
  }
  log.anchors();
  m_anchored = log.now();
  m_anchoredSeq = log.last();
}

void LabLife::smallThings() {
  if (happens(25)) {
    const auto wrong = 1 + oneOf(3);
    for (std::uint64_t count = 1; count <= wrong; ++count, ++wrongPasswords)
      log.tells("session.failed", "system:calque@0.1.0", {},
                {{"account", "u-0003"}, {"cause", "secret"}, {"count", count}});
  }
  if (happens(40))
    everyday();
}

void LabLife::everyday() {
  switch (oneOf(6)) {
  case 0:
    return as("u-0003", [&] { log.tells("material.lot.received", "u-0003", "m-0001", {{"lot", "L"}}); });
  case 1:
    return as("u-0003", [&] { log.tells("gauge.calibrated", "u-0003", "g-0001", {{"outcome", "in"}}); });
  case 2: // granted today, signed with next week
    as("u-0002", [&] { log.tells("role.granted", "u-0002", "u-0008", {{"role", "reviewer"}}, "trained"); });
    return log.passes(7 * 86'400);
  case 3:
    return as("u-0001", [&] { log.tells("config.changed", "u-0001", {}, {{"section", "software"}}, "new version"); });
  case 4:
    return as("u-0001", [&] { log.tells("person.revoked", "u-0001", "u-0011", {{"cause", "left"}}, "left"); });
  default:
    log.tells("backup.made", "system:calque@0.1.0", {}, {{"size", log.last()}});
  }
}

void LabLife::isInspected(Going& going) {
  const bool fails = happens(60);
  as("u-0004", [&] { going.told.inspected(fails ? "fail" : "pass"); });
  if (!fails)
    return;
  ++reworked;
  as("u-0001", [&] {
    log.tells("nonconformance.opened", "u-0001", going.told.id, {{"nc", "n-0001"}, {"text", "support left on"}});
    log.signs("u-0010", going.told.id, "approval", "qa");
    log.tells("nonconformance.disposed", "u-0001", going.told.id, {{"nc", "n-0001"}, {"disposition", "rework"}});
  });
  as("u-0004", [&] { going.told.inspected(); });
}

bool LabLife::goesOn(Going& going) {
  auto& told = going.told;
  if (!going.clinical && going.stage > 0 && happens(12)) {
    ++refusedInTraining;
    log.tells("step.refused", going.stage % 2 ? "u-0003" : "u-0005", told.id, {{"step", "plan"}, {"number", 512}},
              "the plan is incomplete");
  }
  switch (going.stage++) {
  case 0:
    as("u-0007", [&] { told.opened(going.clinical ? "clinical" : "nonclinical"); });
    return true;
  case 1:
    as("u-0005", [&] {
      told.locked();
      if (happens(10)) {
        ++unlockedUnapproved;
        log.tells("model.unlocked", "u-0005", told.id, {}, "a better threshold");
        told.locked();
      }
    });
    return true;
  case 2:
    as("u-0007", [&] { told.approved(); });
    return true;
  case 3:
    as("u-0003", [&] { told.planned(); });
    return true;
  case 4:
    as("u-0001", [&] { told.released(); });
    return true;
  case 5:
    as("u-0003", [&] { told.started(); });
    log.passes(6 * 3600);
    as("u-0003", [&] { told.done(); });
    return true;
  case 6:
    isInspected(going);
    return true;
  case 7:
    as("u-0003", [&] { log.tells("label.checked", "u-0003", told.id, {{"item", "d-0001"}, {"outcome", "pass"}}); });
    return true;
  case 8:
    as("u-0008", [&] { told.reviewed(); });
    return true;
  case 9:
    as("u-0001", [&] { told.handedOver(); });
    return true;
  default:
    as("u-0001", [&] { log.tells("case.closed", "u-0001", told.id, {{"delivered", "handed over"}}); });
    return false;
  }
}

} // namespace calque::testkit

#include "trail_entries.h"

namespace calque::testkit {

using base::JsonObject;
using domain::Entry;

TrailEntries::TrailEntries() {
  tells("lab.created", "system:calque@0.1.0", {},
        {{"policy", JsonObject{{"anchor_age_s", 86'400}, {"anchor_entries", 200}}}});
  anchors();
}

Entry& TrailEntries::tells(std::string type, std::string actor, std::string record, JsonObject data,
                           std::string reason) {
  Entry entry;
  entry.type = std::move(type);
  entry.actor = std::move(actor);
  entry.record = std::move(record);
  entry.data = std::move(data);
  entry.reason = std::move(reason);
  entry.seq = m_entries.size();
  entry.tx = entry.seq;
  entry.rev = entry.record.empty() ? 0 : ++m_revs[entry.record];
  entry.at = m_now;
  entry.offset = "+01:00";
  m_entries.push_back(std::move(entry));
  return m_entries.back();
}

Entry& TrailEntries::signs(const std::string& signer, const std::string& record, const std::string& meaning,
                           const std::string& role, std::int64_t lateS) {
  const JsonObject statement{{"sid", std::string(32, 'a')},
                             {"signer", signer},
                             {"meaning", meaning},
                             {"role", role},
                             {"record", record},
                             {"t", base::toUtcText({m_now.ms - lateS * 1000})},
                             {"tz", "+01:00"},
                             {"after", JsonObject{{"size", m_entries.size()}, {"root", "00"}}},
                             {"files", base::JsonList{}}};
  return tells("esign", signer, record, {{"stmt", base::toCanonical(statement).value()}, {"cms", "AAAA"}});
}

Entry& TrailEntries::anchors(const std::string& type, const std::string& kind) {
  return tells(type, "system:calque@0.1.0", {}, {{"kind", kind}, {"size", m_entries.size()}, {"to", "witness file"}});
}

std::vector<trail::Mark> TrailEntries::marks() const {
  trail::Marks sut;
  std::vector<trail::Mark> marks;
  for (const auto& entry : m_entries)
    for (auto& mark : sut.apply(entry))
      marks.push_back(std::move(mark));
  return marks;
}

std::vector<std::string> TrailEntries::rulesOfLast() const {
  std::vector<std::string> rules;
  for (const auto& mark : marks())
    if (mark.seq == last())
      rules.push_back(mark.rule);
  return rules;
}

void ToldCase::opened(const std::string& use) {
  log.tells("case.opened", "u-0007", id, {{"use", use}});
  log.tells("intake.accepted", "u-0006", id, {{"warnings", base::JsonList{}}});
}
void ToldCase::locked() {
  log.tells("segmentation.imported", "u-0005", id, {{"tool", "Example Segmenter"}});
  log.tells("model.locked", "u-0005", id, {{"checks", base::JsonList{"closed", "not mirrored: not measured"}}});
}
void ToldCase::approved() {
  log.signs("u-0007", id, "approval", "surgeon");
}
void ToldCase::planned() {
  log.tells("print.planned", "u-0003", id, {{"job", "j-0001"}});
}
void ToldCase::released() {
  log.signs("u-0001", id, "release", "qa");
  log.tells("print.released", "u-0001", id, {{"job", "j-0001"}});
}
void ToldCase::started(std::uint64_t run, const std::string& job) {
  log.tells("print.started", "u-0003", id, {{"job", job}, {"run", run}});
}
void ToldCase::done(std::uint64_t run, const std::string& job) {
  log.tells("print.done", "u-0003", id, {{"job", job}, {"run", run}});
}
void ToldCase::inspected(const std::string& outcome) {
  log.tells("inspection.recorded", "u-0004", id, {{"item", "d-0001"}, {"outcome", outcome}});
}
void ToldCase::reviewed() {
  log.signs("u-0008", id, "review", "reviewer");
  log.tells("audit.reviewed", "u-0008", id,
            {{"from", std::uint64_t{0}}, {"to", log.last()}, {"remarks", std::uint64_t{0}}, {"sid", "aa"}});
}
void ToldCase::handedOver() {
  log.signs("u-0001", id, "release", "qa");
  log.tells("case.released", "u-0001", id);
}

} // namespace calque::testkit

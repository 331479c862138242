// Rules of record.md 3.4 broken by people of the lab themselves: every hash and every signature fits, anchors too.
#include "vectors.h"

namespace calque::vectors {
namespace {

Expected ruleOnly(const char* code, const char* at) {
  return {altered(code, at), altered(code, at), 0, 5};
}

} // namespace

void addRuleHarms(Vectors& v) {
  v.byInsiders(
      "approved_by_the_author", "The surgeon who locked the model approved it.",
      [](Story& s) {
        s.store.at("lock").actor = "u-0002";
        s.signAgainFrom("lock");
      },
      ruleOnly("rule.l6", "approves-model"));
  v.byInsiders(
      "print_released_without_clearance", "A clinical model was released for print without a clearance.",
      [](Story& s) {
        s.store.at("plan").data["clearance"] = s.store.at("release").data["clearance"] = "";
        s.signAgainFrom("plan");
      },
      ruleOnly("rule.l11", "release"));
  v.byInsiders(
      "print_released_after_the_clearance_was_withdrawn", "The clearance was withdrawn just before the release.",
      [](Story& s) {
        s.store.insertBefore("release", Story::entry("withdrawn", "clearance.withdrawn", "u-0001", "k-0001", {},
                                                     {{"reason", "\"recalled\""}}));
        s.signAgainFrom("release");
      },
      ruleOnly("rule.l11", "release"));
  v.byInsiders(
      "review_passed_off_as_release", "A signature of meaning review is named as the release of the case.",
      [](Story& s) {
        s.store.at("releases-case").sign->meaning = "review";
        s.signAgainFrom("releases-case");
      },
      ruleOnly("rule.l10", "case-released"));
  v.byInsiders(
      "person_never_enrolled", "An entry is by a person whom nobody enrolled.",
      [](Story& s) {
        s.store.at("setting").actor = "u-0009";
        s.store.at("setting").more["sess"] = testkit::quotedSid("session of u-0001");
      },
      ruleOnly("rule.l2", "setting"));
  v.byInsiders(
      "time_that_runs_back", "An entry is earlier than the one before.",
      [](Story& s) { s.store.at("setting").more["t"] = "\"2026-03-02T07:29:59.999Z\""; },
      ruleOnly("rule.l4", "setting"));
}

} // namespace calque::vectors

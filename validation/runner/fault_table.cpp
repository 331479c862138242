// Which fault is seeded into which step.
#include "seeded_faults.h"

namespace calque::runner {
namespace {

/// A program that takes what it should refuse by this number.
SeededFault obeys(const char* step, const char* words, const char* number) {
  return {step, words, "calque", Lie::Obeys, std::string("refused ") + number, ""};
}

SeededFault replaces(const char* step, const char* words, const char* match, const char* with) {
  return {step, words, "calque", Lie::Replaces, match, with};
}

/// A verifier that calls everything intact.
SeededFault trusts(const char* step) {
  return {step, "a verifier that calls everything intact", "calque-verify", Lie::Exits, "", "0"};
}

SeededFault skips(const char* step, const char* words, const char* match) {
  return {step, words, "calque", Lie::Skips, match, ""};
}

} // namespace

const std::vector<SeededFault>& allSeededFaults() {
  static const std::vector<SeededFault> all{
      obeys("oq-wrong-patient", "takes the series of another patient", "291"),
      obeys("oq-request", "opens a case without a side", "408"),
      obeys("oq-wrong-label", "lets a label of the wrong side pass", "705"),
      replaces("oq-edited-model", "gives every surface the same digest", R"("geometry_digest": "[0-9a-f]{64}")",
               R"("geometry_digest": "0000000000000000000000000000000000000000000000000000000000000000")"),
      obeys("oq-model-lock", "keeps an approval for another version", "404"),
      replaces("oq-unsound-surface", "does not name an open surface", R"("number": 311)", R"("number": 399)"),
      obeys("oq-foreign-surface", "does not see that the unit is another", "354"),
      {"oq-known-volume", "writes another surface than it measured", "calque", Lie::Spoils, "model export", "--out"},
      obeys("oq-uncleared-material", "prints with a material that is not cleared", "500"),
      obeys("oq-clearance-rows", "lets one person propose and approve a row", "107"),
      obeys("oq-unfit-supplies", "takes an expired lot", "504"),
      obeys("oq-example-row", "takes an example row for a clearance", "352"),
      obeys("oq-unqualified", "prints on an installation that is not qualified", "900"),
      obeys("oq-operators-release", "lets the operator release", "709"),
      obeys("oq-entries", "takes a text that may not stand in the record", "809"),
      trusts("oq-changed-record"),
      obeys("oq-cut-record", "goes on with a log that was cut", "816"),
      trusts("oq-changed-bundle"),
      obeys("oq-approval", "takes a wrong password", "100"),
      obeys("oq-own-approval", "lets an author approve", "401"),
      obeys("oq-order", "takes steps in any order", "400"),
      obeys("oq-ticket", "takes the ticket of an aborted run", "601"),
      obeys("oq-build", "takes the report of another printer", "606"),
      obeys("oq-inspection", "lets the operator inspect", "702"),
      obeys("oq-out-of-tolerance", "concedes a clinical part out of tolerance", "708"),
      obeys("oq-release", "releases without a review of the audit trail", "706"),
      skips("oq-paper", "makes no paper", "dhr export"),
      replaces("oq-slice-thickness", "takes 1.25 mm for fine enough", R"("number": 250)", R"("number": 274)"),
      replaces("oq-stack", "does not see a missing slice", R"("number": 253)", R"("number": 274)"),
      replaces("oq-image-files", "takes ultrasound", R"("number": 217)", R"("number": 274)"),
      obeys("oq-image-warnings", "takes a warning that nobody accepted", "290"),
      obeys("oq-people", "lets a revoked person act", "102"),
      obeys("oq-passwords", "does not delay after wrong passwords", "101"),
      replaces("oq-patient-words", "prints the patient's number", "c-0002", "c-0002 PHANTOM-001"),
      skips("oq-erasure", "says that it erased, and does not", "erase"),
      obeys("oq-lab-folder", "opens a lab that others can read", "801"),
      skips("oq-two-writers", "acknowledges what it does not write", "gauge register"),
      skips("oq-backup", "says that it made a backup, and does not", "lab backup"),
      skips("oq-full-disk", "acknowledges what the disk did not take", "gauge register"),
      obeys("oq-clock", "goes on after the clock went back", "805"),
  };
  return all;
}

} // namespace calque::runner

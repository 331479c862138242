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
      replaces("oq-surface-archive", "does not name an unsafe archive", R"("number": 302)", R"("number": 399)"),
      obeys("oq-surface-warnings", "takes a surface with a warning that nobody accepted", "360"),
      replaces("oq-surface-facts", "says that it measured what it did not", "not mirrored: not measured",
               "not mirrored"),
      replaces("oq-locked-surface", "does not tell that a surface is mirrored", R"("mirrored": true)",
               R"("mirrored": false)"),
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
      trusts("oq-signature"),
      obeys("oq-guide", "takes a guide that cannot be sterilised", "511"),
      skips("oq-lot-receipt", "says that it took a lot, and does not", "audit show"),
      trusts("oq-law"),
      obeys("oq-index", "lets a technician release after the index was overwritten", "106"),
      trusts("oq-unchecked"),
      obeys("oq-log-key", "goes on under any origin", "821"),
      obeys("oq-old-ticket", "releases without a recent anchor", "803"),
      skips("oq-time-stamp", "says that it was stamped", "audit anchor"),
      obeys("oq-label", "checks a label of which nothing was read", "705"),
      obeys("oq-authors-release", "lets an author release", "710"),
      obeys("oq-reset", "takes the old password after a reset", "100"),
      skips("oq-looks", "exports without an entry", "dhr export"),
      replaces("oq-told", "tells another number as data", R"("number": 106)", R"("number": 100)"),
      {"oq-trace", "calls every trace whole", "calque", Lie::Exits, "", "0"},
      {"oq-protocol", "takes every protocol as evidence", "calque-qualify", Lie::Exits, "", "0"},
      skips("oq-demonstration", "says that it walked the whole path", "demo"),
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
      replaces("oq-image-bounds", "follows sequences of any depth", R"("number": 209)", R"("number": 274)"),
      replaces("oq-untouched-pixels", "takes lossy compression", R"("number": 221)", R"("number": 274)"),
      replaces("oq-image-notes", "does not tell a tilted gantry", R"("number": 260)", R"("number": 274)"),
      replaces("oq-directory", "does not tell a file outside the folder", R"("number": 285)", R"("number": 274)"),
      replaces("oq-received", "enters another manifest", R"("series_manifest","sha256":"[0-9a-f]{64}")",
               R"("series_manifest","sha256":"0000000000000000000000000000000000000000000000000000000000000000")"),
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

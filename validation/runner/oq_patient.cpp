// Operation: the wrong patient, the wrong side.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"

#include <algorithm>
#include <fmt/format.h>

namespace calque::runner {
namespace {

Words takesIn(const std::string& caseId, const std::string& path) {
  return {"case", "intake", caseId, path, "--accept", "series.old=the phantom keeps its date"};
}

void tryWrongPatient(Trial& trial) {
  ScratchLab lab(trial, State::Opened);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto series = place.at("series"), other = place.at("other");
  copyFolder(series, other);
  setElement(other, 0x0010, 0x0020, "PHANTOM-002");
  trial.isRefused("a series of another Patient ID", lab.as("u-0006", takesIn("c-0002", other)), 291);
  copyFolder(series, other);
  setElement(other, 0x0010, 0x0030, "19700102");
  trial.isRefused("a series of another birth date", lab.as("u-0006", takesIn("c-0002", other)), 291);
  copyFolder(series, other);
  setElement(other, 0x0010, 0x0020, "");
  trial.isRefused("a series without Patient ID", lab.as("u-0006", takesIn("c-0002", other)), 292);
  trial.isDone("the series of the patient", lab.as("u-0006", takesIn("c-0002", series)));
  trial.exits("the log", lab.verify(), 0);
}

Words opens(const Place& place, const std::string& anatomy, const std::string& side, const std::string& requester) {
  return {"case",        "open",
          "--patient",   place.input("patient.toml"),
          "--use",       "surgical_planning",
          "--anatomy",   anatomy,
          "--side",      side,
          "--requester", requester};
}

void tryRequest(Trial& trial) {
  ScratchLab lab(trial, State::Stocked);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isRefused("a request without a side", lab.as("u-0007", opens(place, "skull", "", "u-0007")), 408);
  trial.isRefused("a side that is none", lab.as("u-0007", opens(place, "skull", "up", "u-0007")), 408);
  trial.isRefused("an anatomy that is no word", lab.as("u-0007", opens(place, "cranium7", "left", "u-0007")), 409);
  trial.isRefused("an unknown requester", lab.as("u-0007", opens(place, "skull", "left", "u-0099")), 413);
  auto otherUse = opens(place, "skull", "left", "u-0007");
  *std::ranges::find(otherUse, "surgical_planning") = "whatever";
  const auto other = lab.as("u-0007", otherUse);
  trial.that("a use that is none of the seven", "not taken", fmt::format("exit code {}", other.exitCode),
             other.exitCode != 0);
  const auto acts = trial.calque({"case", "--help"}).out;
  const bool none = !acts.empty() && acts.find("use") == std::string::npos;
  trial.that("an act that changes the use of a case", "none", none ? "none" : "one", none);
  trial.isRefused("opened by a technician", lab.as("u-0003", opens(place, "skull", "left", "u-0007")), 106);
  trial.isDone("a whole request", lab.as("u-0007", opens(place, "skull", "left", "u-0007")));
  trial.isRefused("a case that is none", lab.as("u-0007", {"case", "withdraw", "c-0099", "--reason", "a trial"}), 406);
  trial.isDone("withdrawing", lab.as("u-0007", {"case", "withdraw", "c-0001", "--reason", "a trial"}));
  trial.isRefused("an act on an ended case", lab.as("u-0007", {"case", "withdraw", "c-0001", "--reason", "a trial"}),
                  407);
}

Words checksLabel(const Place& place, const std::string& side, const std::string& readFile) {
  return {"label",
          "check",
          "c-0002",
          "--item",
          "d-0001",
          "--copy",
          place.at("label.pdf"),
          "--read",
          "serial=d-0001",
          "case=c-0002",
          "side=" + side,
          "material=BoneMatrix L1",
          "use=surgical planning",
          "--read-file",
          readFile};
}

/// The label of the printed item is the last place where patient and side can be mixed up.
void tryWrongLabel(Trial& trial) {
  ScratchLab lab(trial, State::Printed);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isDone("the label",
               lab.as("u-0003", {"label", "print", "c-0002", "--item", "d-0001", "--out", place.at("label.pdf")}));
  const auto right = place.input("read.txt"), wrong = place.input("other.txt");
  writeSecret(wrong, "patient_id=PHANTOM-002\n");
  trial.isRefused("a label of the wrong side", lab.as("u-0004", checksLabel(place, "right", right)), 705);
  trial.isRefused("a label of another patient", lab.as("u-0004", checksLabel(place, "left", wrong)), 705);
  trial.isRefused("a label nobody read",
                  lab.as("u-0004", {"label", "check", "c-0002", "--item", "d-0001", "--copy", place.at("label.pdf")}),
                  705);
  trial.isDone("the right label", lab.as("u-0004", checksLabel(place, "left", right)));
}

} // namespace

void addPatientSteps(StepTable& all) {
  all.emplace("oq-wrong-patient", tryWrongPatient);
  all.emplace("oq-request", tryRequest);
  all.emplace("oq-wrong-label", tryWrongLabel);
}

} // namespace calque::runner

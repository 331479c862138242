// Operation: material, printer and software that are not cleared together.
#include "operation.h"
#include "scratch_lab.h"

namespace calque::runner {
namespace {

/// The words of `plans()` with the value of one option changed.
Words plansWith(const std::string& option, const std::string& value) {
  auto words = plans();
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == option)
      words[i + 1] = value;
  return words;
}

Words receives(const Place& place, const std::string& material, const std::string& lot, const std::string& expires) {
  return {"material", "receive", "--supplier", "S",     "--material",    material,
          "--lot",    lot,       "--expires",  expires, "--certificate", place.input("paper.pdf")};
}

void tryUnclearedMaterial(Trial& trial) {
  ScratchLab lab(trial, State::Approved);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isDone("a lot of another material", lab.as("u-0003", receives(place, "TissueMatrix", "L2", "2099-01-01")));
  trial.isDone("accepting it", lab.as("u-0003", {"material", "accept", "m-0002", "--check", "seal intact"}));
  trial.isRefused("a material that the row does not name", lab.as("u-0003", plansWith("--lot", "m-0002")), 500);
  trial.isRefused("a layer that the row does not name", lab.as("u-0003", plansWith("--layer-um", "27")), 500);
  trial.isRefused("a post-processing that the row does not name",
                  lab.as("u-0003", plansWith("--postprocess", "boiled")), 500);
  trial.isDone("the combination of the row", lab.as("u-0003", plans()));
  trial.isDone("withdrawing the row", lab.as("u-0001", {"clearance", "withdraw", "k-0001", "--reason", "a trial"}));
  trial.isRefused("planning on a withdrawn row", lab.as("u-0003", plans()), 500);
  trial.isRefused("releasing a plan whose row was withdrawn", lab.as("u-0001", {"print", "release", "c-0002"}), 500);
}

void tryClearanceRows(Trial& trial) {
  ScratchLab lab(trial, State::Approved);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto row = place.input("other.toml");
  writeSecret(row, clearanceText({{"materials", "[\"TissueMatrix\"]"}}));
  trial.isRefused("a row proposed by a surgeon", lab.as("u-0007", {"clearance", "propose", row}), 106);
  trial.isDone("a row proposed by a person with role qa", lab.as("u-0001", {"clearance", "propose", row}));
  trial.isRefused("approved by the same person", lab.as("u-0001", {"clearance", "approve", "k-0002"}), 107);
  trial.isDone("a lot of its material", lab.as("u-0003", receives(place, "TissueMatrix", "L2", "2099-01-01")));
  trial.isDone("accepting it", lab.as("u-0003", {"material", "accept", "m-0002", "--check", "seal intact"}));
  trial.isRefused("planning on a row that nobody approved", lab.as("u-0003", plansWith("--lot", "m-0002")), 501);
  trial.isDone("approved by another person", lab.as("u-0008", {"clearance", "approve", "k-0002"}));
  trial.isDone("planning on it", lab.as("u-0003", plansWith("--lot", "m-0002")));
}

void tryUnfitSupplies(Trial& trial) {
  ScratchLab lab(trial, State::Approved);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isRefused("a printer that nobody registered", lab.as("u-0003", plansWith("--printer", "p-0099")), 507);
  trial.isRefused("a lot that nobody received", lab.as("u-0003", plansWith("--lot", "m-0099")), 508);
  auto training = plansWith("--mode", "Whatever"); // a clinical case meets its clearance row first
  training[2] = "c-0001";
  trial.isRefused("a mode that the printer has not", lab.as("u-0003", training), 510);
  auto skewed = plans();
  skewed.insert(skewed.end(),
                {"--placement", "2", "0", "0", "0", "0", "1", "0", "0", "0", "0", "1", "0", "0", "0", "0", "1"});
  trial.isRefused("a placement that scales", lab.as("u-0003", skewed), 509);
  auto outside = plans();
  outside.insert(outside.end(),
                 {"--placement", "1", "0", "0", "5000", "0", "1", "0", "0", "0", "0", "1", "0", "0", "0", "0", "1"});
  trial.isRefused("a placement outside the build volume", lab.as("u-0003", outside), 505);
  trial.isRefused("a plan without post-processing", lab.as("u-0003", plansWith("--postprocess", "")), 512);
  trial.isDone("a lot that has expired", lab.as("u-0003", receives(place, "BoneMatrix", "L3", "2020-01-01")));
  trial.isRefused("planned with it", lab.as("u-0003", plansWith("--lot", "m-0002")), 504);
  trial.isDone("a lot in quarantine", lab.as("u-0001", {"material", "quarantine", "m-0001", "--reason", "a trial"}));
  trial.isRefused("planned with it", lab.as("u-0003", plans()), 504);
  if (!lab.go(State::Approved))
    return;
  trial.isDone("a printer that is suspended",
               lab.as("u-0001", {"printer", "suspend", "p-0001", "--reason", "a trial"}));
  trial.isRefused("planned on it", lab.as("u-0003", plans()), 503);
}

} // namespace

void addClearanceSteps(StepTable& all) {
  all.emplace("oq-uncleared-material", tryUnclearedMaterial);
  all.emplace("oq-clearance-rows", tryClearanceRows);
  all.emplace("oq-unfit-supplies", tryUnfitSupplies);
}

} // namespace calque::runner

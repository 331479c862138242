// Operation: material, printer and software that are not cleared together.
#include "operation.h"
#include "scratch_lab.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

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

/// A guide touches the wound: its material can be sterilised, and the method is named.
void tryGuide(Trial& trial) {
  ScratchLab lab(trial, State::Trained);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto row = place.input("guide.toml");
  writeSecret(row, clearanceText({{"uses", "[\"surgical_guide\"]"}}));
  const auto done = [&](const char* person, const Words& words) {
    trial.isDone(words[0] + " " + words[1], lab.as(person, words));
  };
  done("u-0003", {"clearance", "propose", row});
  done("u-0001", {"clearance", "approve", "k-0002"});
  done("u-0007", {"case", "open", "--patient", place.input("patient.toml"), "--use", "surgical_guide", "--anatomy",
                  "skull", "--side", "left", "--requester", "u-0007"});
  done("u-0006", {"case", "intake", "c-0002", place.at("series"), "--accept", "series.old=the phantom keeps its date"});
  done("u-0005", {"segmentation", "import", "c-0002", place.at("surface.stl"), "--software", "Example Segmenter",
                  "--software-version", "1.0.0"});
  done("u-0007", {"segmentation", "approve", "c-0002"});
  trial.isRefused("a guide without a method of sterilisation", lab.as("u-0003", plans()), 511);
  trial.isRefused("a guide of a material that the catalogue does not mark as sterilisable",
                  lab.as("u-0003", plansWith("--sterilisation", "steam")), 511);
}

/// What is entered of a lot: where it came from, and what was looked at.
void tryReceipt(Trial& trial) {
  ScratchLab lab(trial, State::Stocked);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto received = lab.newest("material.lot.received");
  const auto data = received.value("data", nlohmann::json::object());
  for (const auto& [key, value] :
       {std::pair{"supplier", "S"}, {"material", "BoneMatrix"}, {"lot", "L1"}, {"expires", "2099-01-01"}})
    trial.same(std::string(key) + " of the lot received", value, data.value(key, "none"));
  const auto files = received.value("files", nlohmann::json::array());
  trial.same("the certificate kept with it", "certificate", files.empty() ? "none" : files[0].value("role", "none"));
  const auto accepted = lab.newest("material.lot.accepted").value("data", nlohmann::json::object());
  trial.same("what was looked at", R"(["seal intact"])", accepted.value("checks", nlohmann::json::array()).dump());
  const auto unknown = lab.as("u-0003", receives(place, "Whatever", "L9", "2099-01-01"));
  trial.that("a material that the catalogue has not", "not taken", fmt::format("exit code {}", unknown.exitCode),
             unknown.exitCode != 0);
  trial.same("lots in the log", "1", std::to_string(lab.count("material.lot.received")));
}

} // namespace

void addClearanceSteps(StepTable& all) {
  all.emplace("oq-uncleared-material", tryUnclearedMaterial);
  all.emplace("oq-clearance-rows", tryClearanceRows);
  all.emplace("oq-unfit-supplies", tryUnfitSupplies);
  all.emplace("oq-guide", tryGuide);
  all.emplace("oq-lot-receipt", tryReceipt);
}

} // namespace calque::runner

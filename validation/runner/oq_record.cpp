// Operation: a record that was changed, cut or put back.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"

#include <fmt/format.h>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

Words registersGauge(const std::string& serial) {
  return {"gauge", "register", "--model", "Calliper", "--serial", serial, "--range", "150"};
}

/// A copy of the lab alone, as somebody would hand it to an auditor.
std::string copyOfLab(const Place& place) {
  copyFolder(place.lab(), place.at("copy"));
  return place.at("copy");
}

void tryChangedRecord(Trial& trial) {
  ScratchLab lab(trial, State::Approved);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto judge = [&](const std::string& copy) {
    return trial.run("calque-verify", {copy, "--anchors", place.witness(), "--json"});
  };
  trial.exits("an untouched copy", judge(copyOfLab(place)), 0);
  const std::pair<const char*, std::pair<std::string, std::string>> edits[] = {
      {"the side of a request", {"\"side\":\"left\"", "\"side\":\"righ\""}},
      {"who segmented", {"\"actor\":\"u-0005\"", "\"actor\":\"u-0006\""}},
      {"the intended use", {"\"scenario\":\"surgical_planning\"", "\"scenario\":\"surgical_planninG\""}},
      {"the version of a software", {"\"version\":\"1.0.0\"", "\"version\":\"1.0.1\""}}};
  for (const auto& [what, edit] : edits) {
    const auto copy = copyOfLab(place);
    const auto places = replaceInFile(fs::path(copy) / "audit.db", edit.first, edit.second);
    trial.that(what, "is found in the store", fmt::format("{} places", places), places > 0);
    const auto ran = judge(copy);
    trial.exits(std::string(what) + " changed in the store", ran, 3);
  }
  const auto copy = copyOfLab(place);
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(copy) / "blobs"))
    if (entry.is_regular_file()) {
      fs::permissions(entry.path(), fs::perms::owner_all);
      fs::resize_file(entry.path(), entry.file_size() - 1);
    }
  trial.exits("the files of the record cut short", judge(copy), 3);
}

void tryCutRecord(Trial& trial) {
  ScratchLab lab(trial, State::Stocked);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto older = place.at("older");
  copyFolder(place.lab(), older);
  trial.isDone("an act after the copy", lab.as("u-0003", registersGauge("G7")));
  trial.isDone("its anchor", lab.look({"audit", "anchor"}));
  trial.exits("the log as it is", lab.verify(), 0);
  trial.exits("an older copy, held against the anchor",
              trial.run("calque-verify", {older, "--anchors", place.witness()}), 4);
  fs::copy_file(fs::path(older) / "audit.db", fs::path(place.lab()) / "audit.db", fs::copy_options::overwrite_existing);
  const auto status = lab.look({"lab", "status"});
  trial.exits("the older log put in place, opened", status, 7);
  trial.isRefused("an act on it", lab.as("u-0003", registersGauge("G8")), 816);
  trial.exits("verified", lab.verify(), 4);
  copyFolder(older, place.lab());
  trial.isRefused("the whole older folder put in place", lab.as("u-0003", registersGauge("G9")), 816);
  trial.isDone("ended by two persons",
               lab.approved("u-0002", "u-0001", {"lab", "restore", "--reason", "an old copy was put in place"}));
  trial.isDone("an act after it", lab.as("u-0003", registersGauge("G9")));
  trial.isRefused("restoring what is not lost",
                  lab.approved("u-0002", "u-0001", {"lab", "restore", "--reason", "a trial"}), 818);
}

void tryChangedBundle(Trial& trial) {
  ScratchLab lab(trial, State::Closed);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto bundle = place.at("closed.zip"), other = place.at("other.zip");
  trial.exits("the bundle of the closed case",
              trial.run("calque-verify", {bundle, "--anchors", place.witness(), "--json"}), 0);
  trial.exits("the same without an anchor", trial.run("calque-verify", {bundle}), 5);
  const auto bytes = fileText(bundle);
  std::size_t caught = 0;
  constexpr std::size_t tried = 12;
  for (std::size_t i = 0; i < tried; ++i) {
    writeBytes(other, bytes);
    flipBit(other, 200 + i * ((bytes.size() - 400) / tried));
    const auto ran = trial.run("calque-verify", {other, "--anchors", place.witness()});
    caught += ran.exitCode == 3 || ran.exitCode == 4 || ran.exitCode == 6 ? 1 : 0;
  }
  trial.that("a bit turned in 12 places of the bundle", "12 found", fmt::format("{} found", caught), caught == tried);
  writeBytes(other, bytes.substr(0, bytes.size() / 2));
  const auto half = trial.run("calque-verify", {other, "--anchors", place.witness()});
  trial.that("half a bundle", "not intact", fmt::format("exit code {}", half.exitCode),
             half.exitCode == 3 || half.exitCode == 4 || half.exitCode == 6);
}

} // namespace

void addRecordSteps(StepTable& all) {
  all.emplace("oq-changed-record", tryChangedRecord);
  all.emplace("oq-cut-record", tryCutRecord);
  all.emplace("oq-changed-bundle", tryChangedBundle);
}

} // namespace calque::runner

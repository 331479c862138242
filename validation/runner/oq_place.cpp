// Operation: the folder of a lab, two writers at once, a backup.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <thread>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

Words registersGauge(const std::string& serial) {
  return {"gauge", "register", "--model", "Calliper", "--serial", serial, "--range", "150"};
}

void tryFolder(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isDone("the lab", lab.look({"lab", "status"}));
  trial.isRefused("a folder that is no lab", lab.bare({"lab", "status", "--lab", place.at("inputs")}), 800);
  fs::permissions(place.lab(), fs::perms(0755));
  trial.isRefused("a lab that others can open", lab.look({"lab", "status"}), 801);
  fs::permissions(place.lab(), fs::perms(0700));
  const Words creates{"lab",
                      "create",
                      place.lab(),
                      "--name",
                      "Again",
                      "--origin",
                      "qualify.calque.example/again/1",
                      "--setup",
                      place.input("founders.toml"),
                      "--root-key",
                      place.at("again-root"),
                      "--root-key-password-file",
                      place.input("password"),
                      "--demonstration"};
  trial.isRefused("a lab where one is", lab.bare(creates), 802);
  const auto store = place.lab() + "/audit.db";
  const auto bytes = fileText(store);
  auto newer = bytes;
  newer[63] = static_cast<char>(newer[63] + 1); // the last byte of SQLite's user_version
  writeBytes(store, newer);
  trial.isRefused("a lab of a newer version", lab.look({"lab", "status"}), 808);
  writeBytes(store, bytes);
  auto setting = place.setting();
  setting.environment["CALQUE_DEVICE"] = place.at("other-device");
  trial.exits("on another device", trial.calque({"lab", "status", "--lab", place.lab()}, setting), 7);
}

/// Every acknowledged act stands in the log, and no other.
void tryTwoWriters(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto program = (trial.bench().programs / "calque").string();
  constexpr int each = 3;
  int done[2] = {0, 0};
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 2; ++writer)
    writers.emplace_back([&, writer] {
      for (int i = 0; i < each; ++i)
        done[writer] +=
            runProgram(program, place.as("u-0003", registersGauge(fmt::format("W{}-{}", writer, i))), place.setting())
                        .exitCode == 0
                ? 1
                : 0;
    });
  for (auto& writer : writers)
    writer.join();
  const auto log = nlohmann::json::parse(lab.look({"audit", "log", "--count", "10000", "--json"}).out, nullptr, false);
  int entered = 0;
  for (const auto& entry : log.is_array() ? log : nlohmann::json::array())
    entered += entry.value("type", "") == "gauge.registered" ? 1 : 0;
  trial.that("acts acknowledged to two writers", "at least one each", fmt::format("{} and {}", done[0], done[1]),
             done[0] > 0 && done[1] > 0);
  trial.same("acts in the log", std::to_string(done[0] + done[1]), std::to_string(entered));
  trial.exits("the log", lab.verify(), 0);
}

/// One byte of each file of the vault is another.
void spoilBlobs(const Place& place) {
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(place.lab()) / "blobs"))
    if (entry.is_regular_file()) {
      fs::permissions(entry.path(), fs::perms::owner_read | fs::perms::owner_write);
      flipBit(entry.path(), entry.file_size() / 2);
    }
}

void tryBackup(Trial& trial) {
  ScratchLab lab(trial, State::Accepted);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isDone("a backup", lab.as("u-0002", {"lab", "backup", place.at("backup"), "--keys", place.at("backup-keys")}));
  trial.exits("the copy verified", trial.run("calque-verify", {place.at("backup")}), 5);
  trial.isDone("an act after it", lab.as("u-0003", registersGauge("G8")));
  fs::remove(fs::path(place.lab()) / "audit.db");
  const auto restores = [&] {
    return lab.approved(
        "u-0002", "u-0001",
        {"lab", "restore", "--from", place.at("backup"), "--keys", place.at("backup-keys"), "--reason", "a trial"});
  };
  const auto copied = place.at("backup") + "/audit.db";
  replaceInFile(copied, "scratch/1\n1\n", "scratch/9\n1\n");
  trial.isRefused("restored from a backup whose first checkpoint was changed", restores(), 817);
  replaceInFile(copied, "scratch/9\n1\n", "scratch/1\n1\n");
  trial.isDone("restored from the backup under two names", restores());
  trial.isDone("an act after that", lab.as("u-0003", registersGauge("G8")));
  const auto intact = lab.look({"audit", "verify", "--blobs"});
  trial.that("every file of the record opens", "intact", fmt::format("exit code {}", intact.exitCode),
             intact.exitCode == 0 || intact.exitCode == 5);
  spoilBlobs(place);
  trial.isRefused("a backup of what does not verify",
                  lab.as("u-0002", {"lab", "backup", place.at("later"), "--keys", place.at("later-keys")}), 819);
}

/// Refusals that stand on no case.
void tryEntries(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isRefused("a text that may not stand in the record",
                  lab.as("u-0003", {"gauge", "register", "--model", "a\001b", "--serial", "G1", "--range", "150"}),
                  809);
  trial.isRefused("a change without a reason", lab.as("u-0001", {"lab", "retention", "5", "--reason", ""}), 357);
  trial.isRefused(
      "an address that cannot be asked",
      lab.as("u-0001", {"lab", "tsa", "ftp://x", "--root", place.input("paper.pdf"), "--reason", "a trial"}), 810);
  trial.isRefused("a receipt of what is no signature",
                  lab.as("u-0001", {"audit", "receipt", "0", "--out", place.at("receipts")}), 822);
  trial.isRefused("marks of a range that is none", lab.look({"audit", "marks", "--from", "999999"}), 830);
  trial.isRefused("a qualification run that is none",
                  lab.as("u-0001", {"qualification", "abort", "q-0099", "--reason", "a trial"}), 901);
  trial.exits("a qualification run of another build",
              lab.as("u-0001", {"qualification", "start", "--kind", "iq", "--protocol", "trial/1", "--build",
                                std::string(64, '0')}),
              7);
  trial.isDone("a qualification run",
               lab.as("u-0001", {"qualification", "start", "--kind", "iq", "--protocol", "trial/1"}));
  trial.isRefused("approved while it goes on", lab.as("u-0001", {"qualification", "sign", "q-0001"}), 904);
  writeBytes(place.at("results.json"), "[]");
  trial.isRefused("ended without a step",
                  lab.as("u-0001", {"qualification", "finish", "q-0001", "--results", place.at("results.json")}), 903);
  trial.isDone("given up", lab.as("u-0001", {"qualification", "abort", "q-0001", "--reason", "a trial"}));
  trial.isRefused(
      "a step of a run that ended",
      lab.as("u-0001", {"qualification", "step", "q-0001", "--step", "a", "--expected", "b", "--found", "b"}), 902);
  trial.isDone("a run that fails",
               lab.as("u-0001", {"qualification", "start", "--kind", "iq", "--protocol", "trial/1"}));
  trial.isDone("its step",
               lab.as("u-0001", {"qualification", "step", "q-0002", "--step", "a", "--expected", "b", "--found", "c"}));
  trial.isDone("its end",
               lab.as("u-0001", {"qualification", "finish", "q-0002", "--results", place.at("results.json")}));
  trial.isRefused("approved without a word on the step that failed",
                  lab.as("u-0001", {"qualification", "sign", "q-0002"}), 905);
  trial.isDone("approved with it",
               lab.as("u-0001", {"qualification", "sign", "q-0002", "--disposition", "a=to be run again"}));
  trial.exits("the log", lab.verify(), 0);
}

} // namespace

void addPlaceSteps(StepTable& all) {
  all.emplace("oq-lab-folder", tryFolder);
  all.emplace("oq-two-writers", tryTwoWriters);
  all.emplace("oq-backup", tryBackup);
  all.emplace("oq-entries", tryEntries);
}

} // namespace calque::runner

// Operation: where a patient's words are not.
#include "operation.h"
#include "scratch_lab.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

/// The canary in UTF-8 and in UTF-16, as a file may hold it unsealed.
std::vector<std::string> formsOf(const std::string& canary) {
  std::string wide;
  for (const char c : canary)
    wide += {c, '\0'};
  return {canary, wide};
}

std::size_t filesWith(const fs::path& folder, const std::string& canary, std::size_t& read) {
  std::size_t found = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file())
      continue;
    ++read;
    const auto bytes = entry.path().filename().string() + "\n" + fileText(entry.path());
    for (const auto& form : formsOf(canary))
      found += bytes.find(form) != std::string::npos ? 1 : 0;
  }
  return found;
}

void tryCanary(Trial& trial) {
  ScratchLab lab(trial, State::Closed);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  std::size_t inputs = 0, read = 0;
  const auto there = filesWith(place.input(""), "KNOWN GEOMETRY", inputs);
  trial.that("the search itself", "finds the name where it was written", fmt::format("{} of {} inputs", there, inputs),
             there > 0);
  for (const char* canary : {"PHANTOM-001", "KNOWN GEOMETRY", "1970-01-01", "19700101"}) {
    const auto found = filesWith(place.lab(), canary, read);
    trial.that(std::string("in the files of the lab: ") + canary, "in no file",
               fmt::format("{} times in {} files", found, read), found == 0 && read > 0);
  }
  for (const auto& words :
       {Words{"case", "show", "c-0002"}, {"audit", "log", "--count", "10000", "--json"}, {"lab", "status"}}) {
    const auto ran = lab.look(words);
    trial.that("printed by calque " + words[0] + " " + words[1], "no name, no number",
               (ran.out + ran.err).find("PHANTOM") == std::string::npos ? "none" : "the patient",
               ran.exitCode == 0 && (ran.out + ran.err).find("PHANTOM") == std::string::npos);
  }
  trial.isRefused("a free text with the patient's number",
                  lab.as("u-0001", {"hold", "c-0002", "--reason", "request of PHANTOM-001"}), 806);
}

/// A look is entered before it is shown, and a program that dies leaves nothing to read.
void tryLooks(Trial& trial) {
  ScratchLab lab(trial, State::Closed);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto exports = lab.count("phi.exported");
  trial.isDone("an export", lab.as("u-0008", {"dhr", "export", "c-0002", "--out", place.at("record")}));
  trial.that("exports in the log", "one more", fmt::format("{} after {}", lab.count("phi.exported"), exports),
             lab.count("phi.exported") == exports + 1);
  const auto look = lab.newest("phi.viewed");
  const auto data = look.value("data", nlohmann::json::object());
  trial.that("the newest look", "names person, fields and purpose", look.value("actor", "nobody"),
             look.value("actor", "").starts_with("u-") && !data.value("purpose", "").empty() &&
                 !data.value("fields", nlohmann::json::array()).empty());
  const auto folder = place.at("died");
  fs::create_directories(folder);
  const auto calque = (trial.bench().programs / "calque").string();
  const auto words = place.as("u-0008", {"dhr", "export", "c-0002", "--out", place.at("second")});
  Words crash{"-c", "cd \"$1\" && shift && ulimit -c unlimited && exec timeout -s SEGV 0.2 \"$@\"", "sh", folder,
              calque};
  crash.insert(crash.end(), words.begin(), words.end());
  auto setting = place.setting();
  const auto ran = trial.runElsewhere("sh", crash, setting);
  trial.that("an export that was ended by a fault of its own", "ended", fmt::format("exit code {}", ran.exitCode),
             ran.exitCode != 0);
  trial.that("a core beside it", "none", fs::is_empty(folder) ? "none" : "a file", fs::is_empty(folder));
  trial.isDone("the next export into that folder",
               lab.as("u-0008", {"dhr", "export", "c-0002", "--out", place.at("third")}));
  std::string left;
  for (const auto& entry : fs::recursive_directory_iterator(place.at("")))
    for (const char* name : {".making-", ".tmp-", "page-", "core"})
      if (entry.path().filename().string().starts_with(name))
        left = name;
  trial.same("left under a temporary name", "", left);
}

void tryErasure(Trial& trial) {
  ScratchLab lab(trial, State::Opened);
  if (!lab.isReady())
    return;
  const Words erases{"erase", "c-0002", "--basis", "request", "--reason", "a trial"};
  trial.isRefused("while a case is open", lab.approved("u-0001", "u-0008", erases), 813);
  trial.isRefused("a patient that is none",
                  lab.approved("u-0001", "u-0008", {"erase", "c-0099", "--basis", "request", "--reason", "a trial"}),
                  811);
  for (const char* one : {"c-0001", "c-0002"})
    trial.isDone(std::string("withdrawing ") + one, lab.as("u-0007", {"case", "withdraw", one, "--reason", "a trial"}));
  trial.isRefused("while the retention runs", lab.approved("u-0001", "u-0008", erases), 815);
  trial.isDone("no retention", lab.as("u-0001", {"lab", "retention", "0", "--reason", "a trial"}));
  trial.isDone("a hold", lab.as("u-0001", {"hold", "c-0002", "--reason", "a trial"}));
  trial.isRefused("while it is held", lab.approved("u-0001", "u-0008", erases), 814);
  trial.isDone("the hold lifted", lab.approved("u-0001", "u-0008", {"hold", "c-0002", "--lift", "--reason", "over"}));
  trial.isDone("erased under two names", lab.approved("u-0001", "u-0008", erases));
  trial.isRefused("erased again", lab.approved("u-0001", "u-0008", erases), 812);
  trial.exits("the log still verifies", lab.verify(), 0);
}

} // namespace

void addPrivacySteps(StepTable& all) {
  all.emplace("oq-patient-words", tryCanary);
  all.emplace("oq-looks", tryLooks);
  all.emplace("oq-erasure", tryErasure);
}

} // namespace calque::runner

// Installation: a first record, and the lab that is named.
#include "trial.h"

#include "scratch_lab.h"

#include "core/base/clock.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace calque::runner {
namespace {

void tryFirstRecord(Trial& trial) {
  const Place place(trial.bench().scratch / "first");
  writeInputs(place);
  trial.isDone("making a lab", trial.calque({"lab", "create", place.lab(), "--name", "First", "--origin",
                                             "qualify.calque.example/first/1", "--setup", place.input("founders.toml"),
                                             "--root-key", place.at("root"), "--root-key-password-file",
                                             place.input("password"), "--witness", place.witness(), "--demonstration"},
                                            place.setting()));
  trial.isDone("anchoring", trial.calque({"audit", "anchor", "--lab", place.lab()}, place.setting()));
  const auto intact = trial.run("calque-verify", {place.lab(), "--anchors", place.witness(), "--json"});
  trial.exits("verified against its anchor", intact, 0);
  trial.keep("verified.json", intact.out);
  trial.exits("verified without an anchor", trial.run("calque-verify", {place.lab()}), 5);
}

/// The value of a line NAME = '…' or NAME = "…"; empty where there is none.
std::string settingOf(const std::string& toml, const std::string& name) {
  const auto line = ("\n" + toml).find("\n" + name + " = ");
  if (line == std::string::npos)
    return {};
  const auto from = line + name.size() + 4; // behind the quote
  return from > toml.size() ? std::string() : toml.substr(from, toml.find(toml[from - 1], from) - from);
}

void tryLabRecord(Trial& trial) {
  const auto lab = trial.bench().lab.string();
  const auto status = trial.calque({"lab", "status", "--lab", lab, "--json"});
  trial.isDone("opening the lab", status);
  const auto answer = nlohmann::json::parse(status.out, nullptr, false);
  const bool told = answer.is_object();
  trial.that("quarantine", "none", told && !answer.contains("quarantine") ? "none" : "in quarantine or not told",
             told && !answer.contains("quarantine"));
  trial.that("anchors compared", "yes", told && !answer.contains("not_compared") ? "yes" : "no",
             told && !answer.contains("not_compared"));
  const auto witness = settingOf(fileText(trial.bench().lab / "lab.toml"), "witness");
  trial.that("a witness file", "named in the settings", witness.empty() ? "none" : "named", !witness.empty());
  trial.exits("verified against its anchors", trial.run("calque-verify", {lab, "--anchors", witness}), 0);
}

void tryLabPeople(Trial& trial) {
  const auto listed = trial.calque({"person", "list", "--lab", trial.bench().lab.string(), "--json"});
  trial.isDone("listing the people", listed);
  const auto people = nlohmann::json::parse(listed.out, nullptr, false);
  const auto today = base::toDateText(base::SystemClock().now());
  std::size_t qa = 0, inService = 0;
  for (const auto& person : people.is_array() ? people : nlohmann::json::array()) {
    if (person.value("revoked", false))
      continue;
    ++inService;
    const auto id = person.value("person", "");
    const auto until = person.value("certificate_until", "");
    const auto roles = person.contains("roles") ? person["roles"].dump() : std::string();
    qa += roles.find("\"qa\"") != std::string::npos ? 1 : 0;
    trial.that("certificate of " + id, "valid today", until, until >= today);
  }
  trial.that("people in service", "at least 2", std::to_string(inService), inService >= 2);
  trial.that("persons with role qa", "at least 2", std::to_string(qa), qa >= 2);
}

void tryLabBackup(Trial& trial) {
  const auto lab = trial.bench().lab.string();
  const auto status =
      nlohmann::json::parse(trial.calque({"lab", "status", "--lab", lab, "--json"}).out, nullptr, false);
  const auto size = status.is_object() ? status.value("entries", std::size_t{0}) : 0;
  const auto from = std::to_string(size > 10'000 ? size - 10'000 : 0);
  const auto log = trial.calque({"audit", "log", "--lab", lab, "--from", from, "--count", "10000", "--json"});
  trial.isDone("reading the log", log);
  const auto entries = nlohmann::json::parse(log.out, nullptr, false);
  std::string newest;
  for (const auto& entry : entries.is_array() ? entries : nlohmann::json::array())
    if (entry.value("type", "") == "backup.made")
      newest = entry.value("t", "");
  const auto made = base::maybeDate(newest.substr(0, 10));
  const auto days = made ? (base::SystemClock().now().ms - made->ms) / 86'400'000 : 0;
  trial.that("newest backup", "at most 31 days old", made ? fmt::format("{} days old", days) : "none entered",
             made && days <= 31);
}

} // namespace

void addLabSteps(StepTable& all) {
  all.emplace("iq-first-record", tryFirstRecord);
  all.emplace("iq-lab-record", tryLabRecord);
  all.emplace("iq-lab-people", tryLabPeople);
  all.emplace("iq-lab-backup", tryLabBackup);
}

} // namespace calque::runner

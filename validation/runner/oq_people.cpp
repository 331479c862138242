// Operation: who one is, what one may, and that two are needed.
#include "operation.h"
#include "scratch_lab.h"

#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {

Words registersGauge(const std::string& serial) {
  return {"gauge", "register", "--model", "Calliper", "--serial", serial, "--range", "150"};
}

Words enrolls(const Place& place, const std::string& id, const std::string& passwordFile) {
  return {"person",
          "enroll",
          id,
          "--name",
          "P. New",
          "--role",
          "auditor",
          "--id-check",
          "invented",
          "--new-password-file",
          place.input(passwordFile)};
}

void tryPeople(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isRefused("an unknown person", lab.as("u-0099", registersGauge("G1")), 100);
  trial.isRefused("a role that does not hold", lab.as("u-0007", registersGauge("G1")), 106);
  writeSecret(place.input("short"), "short\n");
  trial.isRefused("an approver without role qa", lab.approved("u-0002", "u-0003", enrolls(place, "u-0009", "password")),
                  108);
  trial.isRefused("an id that was used before", lab.approved("u-0002", "u-0001", enrolls(place, "u-0003", "password")),
                  109);
  trial.isRefused("a short password", lab.approved("u-0002", "u-0001", enrolls(place, "u-0009", "short")), 104);
  trial.isDone("a person enrolled under two names",
               lab.approved("u-0002", "u-0001", enrolls(place, "u-0009", "password")));
  trial.isDone("revoked", lab.as("u-0001", {"person", "revoke", "u-0004", "--cause", "left", "--reason", "a trial"}));
  trial.isRefused("a revoked person", lab.as("u-0004", registersGauge("G1")), 102);
  trial.isDone("one who may", lab.as("u-0003", registersGauge("G1")));
  trial.exits("the log", lab.verify(), 0);
}

void tryPasswords(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto before = lab.entries();
  auto wrong = registersGauge("G1");
  wrong.insert(wrong.end(), {"--lab", place.lab(), "--as", "u-0003", "--password-file", place.input("wrong")});
  trial.isRefused("a wrong password", lab.bare(wrong), 100);
  const auto after = lab.entries();
  trial.that("the refusal", "noted in the log", after > before ? "noted" : "not noted", after > before);
  Ran last;
  for (int i = 0; i < 8 && last.err.find("refused 101") == std::string::npos; ++i)
    last = lab.bare(wrong);
  trial.isRefused("wrong passwords in a row", last, 101);
  const auto open = place.input("open");
  writeSecret(open, "an invented password, long enough\n");
  std::filesystem::permissions(open, std::filesystem::perms(0644));
  auto readable = registersGauge("G1");
  readable.insert(readable.end(), {"--lab", place.lab(), "--as", "u-0001", "--password-file", open});
  trial.exits("a password file that others can read", lab.bare(readable), 7);
  trial.exits("a command that is none", lab.bare({"no", "such", "command"}), 2);
}

/// A reset never lets the old secret, or whoever reset it, act as that person.
void tryReset(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  writeSecret(place.input("fresh"), "a fresh invented password, long enough\n");
  trial.isDone("a reset under two names",
               lab.approved("u-0002", "u-0001",
                            {"person", "rekey", "u-0003", "--id-check", "invented", "--reason", "a trial",
                             "--new-password-file", place.input("fresh")}));
  const auto rekeyed = lab.newest("person.rekeyed").value("data", nlohmann::json::object());
  trial.that("the certificate", "another than before", rekeyed.value("fp", "none"),
             rekeyed.value("fp", "").size() == 64 && rekeyed.value("fp", "") != rekeyed.value("old_fp", ""));
  trial.isRefused("the old password", lab.as("u-0003", registersGauge("G1")), 100);
  const auto fresh = [&](Words words) {
    words.insert(words.end(), {"--lab", place.lab(), "--as", "u-0003", "--password-file", place.input("fresh")});
    return lab.bare(words);
  };
  trial.isRefused("the new one before the acknowledgement", fresh(registersGauge("G1")), 105);
  trial.isDone("the acknowledgement", fresh({"person", "acknowledge"}));
  trial.isDone("an act after it", fresh(registersGauge("G1")));
  trial.exits("the log", lab.verify(), 0);
}

} // namespace

void addPeopleSteps(StepTable& all) {
  all.emplace("oq-people", tryPeople);
  all.emplace("oq-passwords", tryPasswords);
  all.emplace("oq-reset", tryReset);
}

} // namespace calque::runner

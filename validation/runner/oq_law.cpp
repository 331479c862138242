// Operation: the law of the log, what cannot be checked, anchors and keys.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"

#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

Setting ahead(const Trial& trial, const Place& place, std::chrono::hours by) {
  auto setting = place.setting();
  setting.environment["LD_PRELOAD"] = (trial.bench().truePrograms / "libcalque-qualify-clock.so").string();
  setting.environment["CALQUE_QUALIFY_AHEAD"] = std::to_string(std::chrono::seconds(by).count());
  return setting;
}

/// In a copy, one text of the same length for another: the verifier names this finding beside the broken chain.
void namesBreach(Trial& trial, const Place& place, const std::string& what, const std::string& from,
                 const std::string& to, const std::string& finding) {
  copyFolder(place.lab(), place.at("copy"));
  const auto places = replaceInFile(fs::path(place.at("copy")) / "audit.db", from, to);
  const auto ran = trial.run("calque-verify", {place.at("copy"), "--anchors", place.witness(), "--json"});
  const bool named = ran.out.find("\"" + finding + "\"") != std::string::npos;
  trial.that(what, "named " + finding,
             fmt::format("{} places, exit code {}{}", places, ran.exitCode, named ? ", named" : ", not named"),
             places > 0 && ran.exitCode == 3 && named);
}

void tryLaw(Trial& trial) {
  ScratchLab lab(trial, State::Approved);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isRefused(
      "a role that the person holds already",
      lab.approved("u-0002", "u-0001", {"person", "grant", "u-0003", "--role", "technician", "--reason", "a trial"}),
      804);
  namesBreach(trial, place, "a number of the record that was skipped", "\"rev\":2,", "\"rev\":7,", "rule.l3");
  namesBreach(trial, place, "white space between keys", "\"record\":\"c-0002\",\"rev\":1",
              "\"record\":\"c-002\", \"rev\":1", "entry.canonical");
  namesBreach(trial, place, "a key that no entry has", "\"clk\":{", "\"clq\":{", "entry.field");
  const auto kept =
      trial.runElsewhere("sqlite3", {place.lab() + "/audit.db", "UPDATE log SET entry = entry || ' ' WHERE seq = 1"});
  trial.that("changing a row of the store", "refused by the store", fmt::format("exit code {}", kept.exitCode),
             kept.exitCode != 0 && kept.exitCode != 127);
  const auto gone = trial.runElsewhere("sqlite3", {place.lab() + "/audit.db", "DELETE FROM log WHERE seq = 1"});
  trial.that("deleting one", "refused by the store", fmt::format("exit code {}", gone.exitCode),
             gone.exitCode != 0 && gone.exitCode != 127);
  trial.exits("the log", lab.verify(), 0);
}

/// The index is derived: gone, older or overwritten, it changes no answer.
void tryIndex(Trial& trial) {
  ScratchLab lab(trial, State::Approved);
  if (!lab.isReady())
    return;
  const auto index = fs::path(lab.place().lab()) / "index.db";
  const auto cases = lab.look({"case", "list", "--json"});
  trial.isDone("the list of cases", cases);
  const auto same = [&](const char* what) {
    trial.same(std::string("the list of cases, ") + what, cases.out, lab.look({"case", "list", "--json"}).out);
  };
  const auto drop = [&] {
    for (const char* tail : {"", "-journal", "-wal", "-shm"})
      fs::remove(index.string() + tail);
  };
  drop();
  same("the index deleted");
  const auto places = replaceInFile(index, "surgical_planning", "surgical_guide   ");
  trial.that("the use of the case, in the index", "found and edited", fmt::format("{} places", places), places > 0);
  same("the index edited");
  drop();
  writeSecret(index, std::string(4096, 'x'));
  same("the index overwritten");
  trial.isRefused("a judgement on it that refuses", lab.as("u-0003", {"print", "release", "c-0002"}), 106);
  trial.isDone("a judgement on it that does not", lab.as("u-0003", plans()));
}

std::map<std::string, std::string> filesOf(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    files[entry.path().string()] = entry.is_regular_file() ? fileText(entry.path()) : "folder";
  return files;
}

void tryUnchecked(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto copy = place.at("copy");
  copyFolder(place.lab(), copy);
  const auto before = filesOf(copy);
  trial.exits("a whole copy", trial.run("calque-verify", {copy, "--anchors", place.witness()}), 0);
  trial.that("what was read", "unchanged", filesOf(copy) == before ? "unchanged" : "changed", filesOf(copy) == before);
  writeBytes(place.at("anchors"), "these are no anchors\n");
  trial.exits("anchors that are none", trial.run("calque-verify", {copy, "--anchors", place.at("anchors")}), 6);
  trial.exits("anchors that are not there", trial.run("calque-verify", {copy, "--anchors", place.at("nothing")}), 6);
  writeBytes(copy + "/audit.db-journal", std::string(1024, 'x'));
  trial.exits("a journal that was not played back", trial.run("calque-verify", {copy, "--anchors", place.witness()}),
              6);
  fs::remove(copy + "/audit.db-journal");
  fs::remove(copy + "/audit.db");
  trial.exits("a lab without its log", trial.run("calque-verify", {copy}), 6);
}

/// From here on the lab names no witness.
void forgetWitness(const Place& place) {
  const auto settings = place.lab() + "/lab.toml";
  replaceInFile(settings, "witness = '" + place.witness() + "'", "witness = ''");
}

void tryAnchors(Trial& trial) {
  ScratchLab lab(trial, State::Planned);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  forgetWitness(place);
  const auto releases = place.as("u-0001", {"print", "release", "c-0002"});
  trial.isRefused("a release 25 hours after the last anchor",
                  trial.calque(releases, ahead(trial, place, std::chrono::hours(25))), 803);
  if (!lab.go(State::PrintReleased))
    return;
  const auto starts = place.as("u-0003", {"print", "start", "c-0002", "--simulated"});
  trial.isRefused("a ticket of 60 days ago", trial.calque(starts, ahead(trial, place, std::chrono::hours(24 * 60))),
                  602);
  if (!lab.go(State::PrintReleased))
    return;
  trial.isRefused("a certificate of three years ago",
                  trial.calque(starts, ahead(trial, place, std::chrono::hours(24 * 1100))), 103);
}

/// An authority that does not answer leaves an entry, and no time stamp.
void tryTimestamp(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto root = place.at("tsa.pem");
  trial.exits("a certificate (openssl)",
              trial.runElsewhere("openssl", {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                                             "-nodes", "-days", "30", "-subj", "/CN=Invented authority", "-keyout",
                                             "/dev/null", "-out", root}),
              0);
  trial.isDone("an authority named",
               lab.as("u-0001", {"lab", "tsa", "http://127.0.0.1:9/tsr", "--root", root, "--reason", "a trial"}));
  trial.exits("a time stamp of an authority that does not answer", lab.look({"audit", "anchor", "--timestamp"}), 7);
  trial.same("entries that tell of it", "1", std::to_string(lab.count("anchor.failed")));
  trial.exits("the log", lab.verify(), 0);
}

void tryLogKey(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isDone("a new log key",
               lab.as("u-0002", {"lab", "rotate-key", "--root-key", place.at("root"), "--root-key-password-file",
                                 place.input("password"), "--reason", "a trial"}));
  trial.exits("the log after it", lab.verify(), 0);
  trial.isDone("the log's key reported",
               lab.as("u-0001", {"lab", "compromised", "--what", "log", "--doubt-from", "10", "--reason", "a trial"}));
  const auto next = [&](const std::string& number) {
    return lab.bare({"lab", "create", place.at("next"), "--name", "Next", "--origin",
                     "qualify.calque.example/scratch/" + number, "--setup", place.input("founders.toml"), "--root-key",
                     place.at("next-root"), "--root-key-password-file", place.input("password"), "--witness",
                     place.at("next-witness"), "--continues", place.lab(), "--demonstration"});
  };
  trial.isRefused("a log under another origin than the next", next("7"), 821);
  trial.isDone("the log that goes on", next("2"));
  trial.exits("verified", trial.run("calque-verify", {place.at("next"), "--anchors", place.at("next-witness")}), 0);
  const auto first = trial.calque({"audit", "show", "0", "--lab", place.at("next")}, place.setting());
  trial.that("its first entry", "names the log before it",
             first.out.find("qualify.calque.example/scratch/1") != std::string::npos ? "names it" : "does not",
             first.out.find("qualify.calque.example/scratch/1") != std::string::npos);
}

} // namespace

void addLawSteps(StepTable& all) {
  all.emplace("oq-law", tryLaw);
  all.emplace("oq-index", tryIndex);
  all.emplace("oq-unchecked", tryUnchecked);
  all.emplace("oq-old-ticket", tryAnchors);
  all.emplace("oq-time-stamp", tryTimestamp);
  all.emplace("oq-log-key", tryLogKey);
}

} // namespace calque::runner

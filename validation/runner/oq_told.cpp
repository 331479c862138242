// Operation: how a refusal is told, what says that it is a demonstration, and the harness and the trace themselves.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

void tryTold(Trial& trial) {
  ScratchLab lab(trial, State::Segmented);
  if (!lab.isReady())
    return;
  const auto ran = lab.as("u-0003", {"segmentation", "approve", "c-0002", "--json"});
  trial.isRefused("an approval by a technician", ran, 106);
  const auto told = nlohmann::json::parse(ran.out, nullptr, false);
  const auto refusal = told.is_object() ? told.value("refusal", nlohmann::json::object()) : nlohmann::json::object();
  trial.same("its number as data", "106", std::to_string(refusal.value("number", 0)));
  for (const char* part : {"name", "message", "cure"}) {
    const auto text = refusal.value(part, "");
    trial.that(std::string("its ") + part + " as data and on stderr", "told", text.empty() ? "missing" : "told",
               !text.empty() && ran.err.find(text) != std::string::npos);
  }
  trial.that("words of the patient in it", "none", ran.err.find("PHANTOM") == std::string::npos ? "none" : "some",
             (ran.err + ran.out).find("PHANTOM") == std::string::npos);
  const auto status = lab.look({"lab", "status", "--json"});
  trial.that("the state of the lab", "says demonstration", oneLine(status.out, 60),
             status.out.find("\"demonstration\": true") != std::string::npos);
  const auto verdict = lab.verify({"--json"});
  trial.that("the verifier's verdict", "says that it is a lab for tests", oneLine(verdict.out, 60),
             verdict.out.find("\"test_lab\":true") != std::string::npos);
  const auto cases = lab.look({"case", "list", "--json"});
  trial.that("words of the patient in the list of cases", "none",
             cases.out.find("PHANTOM") == std::string::npos ? "none" : "some",
             cases.exitCode == 0 && cases.out.find("PHANTOM") == std::string::npos);
}

/// A tree of one need, one requirement and one source.
void tryTrace(Trial& trial) {
  const auto root = trial.bench().scratch / "tree";
  fs::remove_all(root);
  writeBytes(root / "requirements" / "all.md",
             "# All\n\n## A need\n`un~kept~1`\n\nThe record is kept.\n\nNeeds: req\n\n## Kept\n`req~kept~1`\n\n"
             "The program shall keep the record.\n\nCovers:\n* un~kept~1\n\nNeeds: impl, oq\n");
  const auto matrix = [&](const std::string& results) {
    writeBytes(root / "steps.json", results);
    return trial.calque({"trace", "matrix", "--root", root.string(), "--oq", (root / "steps.json").string(), "--wanted",
                         "impl,oq", "--json"});
  };
  const std::string passed = R"([{"requirements":["req~kept~1"],"step":"oq-kept","verdict":"pass"}])";
  const std::string failed = R"([{"requirements":["req~kept~1"],"step":"oq-kept","verdict":"fail"}])";
  const std::string unknown = R"([{"requirements":["req~gone~1"],"step":"oq-kept","verdict":"pass"}])";
  trial.exits("a requirement that no code names", matrix(passed), 1);
  writeBytes(root / "core" / "kept.cpp", std::string("// [") + "impl->req~kept~1]\n");
  trial.exits("the requirement with code and result", matrix(passed), 0);
  trial.exits("its result failed", matrix(failed), 1);
  trial.exits("a result of a requirement that is not there", matrix(unknown), 1);
  writeBytes(root / "core" / "kept.cpp", std::string("// [") + "impl->req~kept~2]\n");
  trial.exits("code of another revision", matrix(passed), 1);
  trial.exits("results that are cut off", matrix(passed.substr(0, 20)), 7);
}

/// A protocol that lacks something is no evidence, and is named; what is due after a change is told.
void tryProtocol(Trial& trial) {
  const auto folder = trial.bench().scratch / "protocols";
  fs::remove_all(folder);
  trial.isDone("the built-in protocols", trial.run("calque-qualify", {"protocols", folder.string()}));
  const auto file = folder / "iq.toml";
  const auto whole = fileText(file);
  const auto judged = [&](const char* what, const std::string& from, const std::string& to, const std::string& name) {
    auto text = whole;
    if (const auto at = text.find(from); at != std::string::npos)
      text.replace(at, from.size(), to);
    writeBytes(file, text);
    const auto ran = trial.run("calque-qualify", {"iq", "--out", (trial.bench().scratch / "runs").string(),
                                                  "--protocols", folder.string(), "--evidence"});
    const bool named = (ran.err + ran.out).find(name) != std::string::npos;
    trial.that(what, "refused as " + name, fmt::format("exit code {}{}", ran.exitCode, named ? ", named" : ""),
               ran.exitCode != 0 && named && text != whole);
  };
  judged("a step without what has to come out", "expected = ", "# expected = ", "protocol.expected");
  judged("a requirement that does not exist", "req~qualify.iq~1", "req~qualify.none~1", "protocol.requirement");
  judged("a protocol that nobody approved", "revision = \"1\"", "revision = \"2\"", "protocol.approval");
  const auto due = trial.run("calque-qualify", {"scope", "--changed", "libssl3"});
  trial.exits("what is due after a change of a library", due, 0);
  for (const char* step : {"oq-signature", "oq-changed-record"})
    trial.that(std::string("among it, ") + step, "named", due.out.find(step) != std::string::npos ? "named" : "missing",
               due.out.find(step) != std::string::npos);
  trial.exits("after a change of what is not known", trial.run("calque-qualify", {"scope", "--changed", "whatever"}),
              1);
}

/// One case from the request to the verified bundle, by the program alone.
void tryDemonstration(Trial& trial) {
  const auto lab = trial.bench().scratch / "demonstration";
  Setting setting;
  setting.environment["CALQUE_DEVICE"] = (trial.bench().scratch / "demonstration.device").string();
  setting.longest = std::chrono::seconds(240);
  const auto ran = trial.calque({"demo", "--lab", lab.string(), "--keep", "--json"}, setting);
  trial.exits("the whole path", ran, 0);
  const bool refused = ran.out.find("\"geometry.differs\"") != std::string::npos;
  trial.that("an edited copy passed off as the locked model", "refused 356", refused ? "refused 356" : "not refused",
             refused);
  if (refused)
    trial.meets(356);
  const auto verified = trial.run("calque-verify", {lab.string(), "--anchors", lab.string() + ".witness"});
  trial.exits("its record", verified, 0);
  trial.exits("its bundle", trial.run("calque-verify", {lab.string() + ".dhr", "--anchors", lab.string() + ".witness"}),
              0);
}

} // namespace

void addToldSteps(StepTable& all) {
  all.emplace("oq-told", tryTold);
  all.emplace("oq-trace", tryTrace);
  all.emplace("oq-protocol", tryProtocol);
  all.emplace("oq-demonstration", tryDemonstration);
}

} // namespace calque::runner

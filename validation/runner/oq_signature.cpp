// Operation: what a signature covers, shows and proves; what stands on a label.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

/// The words of a PDF, read by another program, with single spaces.
std::string wordsOf(Trial& trial, const std::string& pdf) {
  const auto ran = trial.runElsewhere("pdftotext", {"-raw", pdf, "-"});
  trial.exits("reading the paper with another program (pdftotext)", ran, 0);
  auto text = ran.out;
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\r' || c == '\f'; }, ' ');
  return text;
}

void shows(Trial& trial, const std::string& paper, const std::string& what, const std::string& fact) {
  const bool there = !fact.empty() && paper.find(fact) != std::string::npos;
  trial.that(what, fact.empty() ? "known" : "on the paper", there ? "on the paper" : "not on the paper", there);
}

/// "2026-03-02T10:00:00.000Z" as the paper of a lab in UTC has it.
std::string onPaper(const std::string& time) {
  return time.size() < 19 ? std::string() : time.substr(0, 10) + " " + time.substr(11, 8);
}

/// Each part of the statement that is changed in a copy breaks the signature, not only the log.
void tryBinding(Trial& trial, const Place& place, const nlohmann::json& statement) {
  const std::pair<const char*, std::pair<std::string, std::string>> edits[] = {
      {"the meaning", {R"(meaning\":\"approval)", R"(meaning\":\"approvaL)"}},
      {"the role", {R"(role\":\"surgeon)", R"(role\":\"surgeoN)"}},
      {"the page that was shown", {statement.value("shown", "?"), std::string(64, '0')}}};
  for (const auto& [what, edit] : edits) {
    copyFolder(place.lab(), place.at("copy"));
    const auto places = replaceInFile(fs::path(place.at("copy")) / "audit.db", edit.first, edit.second);
    const auto ran = trial.run("calque-verify", {place.at("copy"), "--anchors", place.witness(), "--json"});
    const bool named = ran.out.find("\"sign.") != std::string::npos;
    trial.that(std::string(what) + " changed in a signed statement", "found as a broken signature",
               std::to_string(places) + " places, exit code " + std::to_string(ran.exitCode) +
                   (named ? ", a broken signature" : ", no signature named"),
               places > 0 && ran.exitCode == 3 && named);
  }
}

void trySignature(Trial& trial) {
  ScratchLab lab(trial, State::Approved);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto entry = lab.newest("esign");
  const auto data = entry.value("data", nlohmann::json::object());
  const auto statement = nlohmann::json::parse(data.value("stmt", ""), nullptr, false);
  trial.that("the statement of the approval", "readable", statement.is_object() ? "readable" : "not readable",
             statement.is_object());
  if (!statement.is_object())
    return;
  trial.that("the page that was shown", "its digest is in the statement",
             statement.value("shown", "").size() == 64 ? "there" : "missing",
             statement.value("shown", "").size() == 64);
  const auto seq = std::to_string(entry.value("seq", std::uint64_t{0}));
  const auto folder = place.at("receipts");
  trial.isRefused("a receipt for somebody else",
                  lab.as("u-0006", {"audit", "receipt", seq, "--out", place.at("others")}), 822);
  trial.isDone("the signer's receipt", lab.as("u-0007", {"audit", "receipt", seq, "--out", folder}));
  const auto sid = statement.value("sid", "");
  const auto paper = wordsOf(trial, folder + "/" + sid + ".pdf");
  shows(trial, paper, "the printed name", statement.value("name", ""));
  shows(trial, paper, "the meaning in words", statement.value("meaning", "") == "approval" ? "approved" : "");
  shows(trial, paper, "date and time", onPaper(statement.value("t", "")));
  shows(trial, paper, "the offset", statement.value("tz", ""));
  shows(trial, paper, "the signature's id", sid);
  shows(trial, paper, "the digest of the page", statement.value("shown", ""));
  trial.that("the proof", "beside the page", fs::exists(folder + "/" + sid + ".tlog-proof") ? "there" : "missing",
             fs::exists(folder + "/" + sid + ".tlog-proof"));
  const auto kept = lab.look({"audit", "verify", "--blobs"});
  trial.that("every page that was signed", "kept and opens", "exit code " + std::to_string(kept.exitCode),
             kept.exitCode == 0 || kept.exitCode == 5);
  tryBinding(trial, place, statement);
}

void tryLabel(Trial& trial) {
  ScratchLab lab(trial, State::Inspected);
  if (!lab.isReady())
    return;
  const auto paper = wordsOf(trial, lab.place().at("label.pdf"));
  for (const auto& [what, fact] :
       {std::pair{"item", "d-0001"},
        {"case", "c-0002"},
        {"side", "SIDE LEFT"},
        {"anatomy", "skull"},
        {"scale", "1:1"},
        {"material", "BoneMatrix"},
        {"lot", "L1"},
        {"software", "Example Segmenter"},
        {"use", "surgical planning"},
        {"patient's name", "KNOWN GEOMETRY"},
        {"patient's number", "PHANTOM-001"},
        {"what it is for", "for use with other diagnostic tools and expert clinical judgment"},
        {"demonstration", "DEMONSTRATION"}})
    shows(trial, paper, what, fact);
  trial.isRefused(
      "a label of which nothing was read",
      lab.as("u-0004", {"label", "check", "c-0002", "--item", "d-0001", "--copy", lab.place().at("label.pdf")}), 705);
}

} // namespace

void addSignatureSteps(StepTable& all) {
  all.emplace("oq-signature", trySignature);
  all.emplace("oq-label", tryLabel);
}

} // namespace calque::runner

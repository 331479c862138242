// Operation: what leaves the lab, and what does not.
#include "operation.h"
#include "scratch_lab.h"

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {

const Words releases{"case", "release", "c-0002"};
const Words reviews{"audit", "review", "c-0002", "--remark", "a trial"};

Words disposes(const Place& place, const std::string& how, const std::string& second) {
  return {"nonconformity", "dispose", "c-0002",   "n-0001", "--disposition",          how,
          "--reason",      "a trial", "--second", second,   "--second-password-file", place.input("password")};
}

/// The inspection's verdict is computed: a part out of tolerance is not released, whatever is said.
void tryOutOfTolerance(Trial& trial) {
  ScratchLab lab(trial, State::Printed);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto found = lab.as(
      "u-0004", {"inspect", "record", "c-0002", "--item", "d-0001", "--gauge", "g-0001", "--found", "edge=20.6"});
  trial.that("0.6 mm off where 0.5 mm are allowed", "not passed", found.out + found.err,
             (found.out + found.err).find("fail") != std::string::npos || found.exitCode == 1);
  trial.isDone("a review", lab.as("u-0008", reviews));
  trial.isRefused("released all the same", lab.as("u-0008", releases), 703);
  trial.isDone("a nonconformity",
               lab.as("u-0004", {"nonconformity", "open", "c-0002", "--item", "d-0001", "--text", "edge too long"}));
  trial.isRefused("a concession for a clinical part", lab.as("u-0001", disposes(place, "concession", "u-0008")), 708);
  trial.isRefused("disposed of by one person alone", lab.as("u-0001", disposes(place, "scrap", "u-0001")), 107);
  trial.isRefused(
      "an unknown nonconformity",
      lab.as("u-0001", {"nonconformity", "dispose", "c-0002", "n-0099", "--disposition", "scrap", "--reason", "a trial",
                        "--second", "u-0008", "--second-password-file", place.input("password")}),
      712);
  trial.isDone("scrapped by two", lab.as("u-0001", disposes(place, "scrap", "u-0008")));
  trial.exits("the log", lab.verify(), 0);
}

void tryRelease(Trial& trial) {
  ScratchLab lab(trial, State::Inspected);
  if (!lab.isReady())
    return;
  trial.isRefused("before the audit trail was reviewed", lab.as("u-0008", releases), 706);
  trial.isRefused("a review by a technician", lab.as("u-0003", reviews), 106);
  trial.isDone("a nonconformity",
               lab.as("u-0004", {"nonconformity", "open", "c-0002", "--item", "d-0001", "--text", "scratch"}));
  trial.isDone("the review", lab.as("u-0008", reviews));
  trial.isRefused("with an open nonconformity", lab.as("u-0008", releases), 704);
  if (!lab.go(State::Reviewed))
    return;
  trial.isRefused("released by a technician", lab.as("u-0003", releases), 106);
  trial.isRefused(
      "closed before it is released",
      lab.as("u-0008", {"case", "close", "c-0002", "--delivered-to", "ward 4", "--out", lab.place().at("early.zip")}),
      400);
  trial.isDone("released", lab.as("u-0008", releases));
  trial.isRefused(
      "closed without a person it goes to",
      lab.as("u-0008", {"case", "close", "c-0002", "--delivered-to", "", "--out", lab.place().at("early.zip")}), 716);
  if (!lab.go(State::Printed))
    return;
  trial.isDone("measured, without a label", lab.as("u-0004", {"inspect", "record", "c-0002", "--item", "d-0001",
                                                              "--gauge", "g-0001", "--found", "edge=20.1"}));
  trial.isDone("reviewed", lab.as("u-0008", reviews));
  trial.isRefused("without a checked label", lab.as("u-0008", releases), 705);
}

/// A person with role qa may operate a printer; the part is then released by another one.
void tryOperatorsRelease(Trial& trial) {
  ScratchLab lab(trial, State::PrintReleased);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto done = [&](const char* person, const Words& words) {
    trial.isDone(words[0] + " " + words[1], lab.as(person, words));
  };
  done("u-0008", {"print", "start", "c-0002", "--simulated"});
  done("u-0008", {"print", "finish", "c-0002"});
  done("u-0008", {"print", "post", "c-0002", "--step", "drying=60=room air"});
  done("u-0004", {"inspect", "record", "c-0002", "--item", "d-0001", "--gauge", "g-0001", "--found", "edge=20.1"});
  done("u-0003", {"label", "print", "c-0002", "--item", "d-0001", "--out", place.at("label.pdf")});
  done("u-0004", {"label", "check", "c-0002", "--item", "d-0001", "--copy", place.at("label.pdf"), "--read",
                  "serial=d-0001", "case=c-0002", "side=left", "material=BoneMatrix L1", "use=surgical planning",
                  "--read-file", place.input("read.txt")});
  done("u-0001", reviews);
  trial.isRefused("released by the operator", lab.as("u-0008", releases), 709);
  trial.isDone("released by another person", lab.as("u-0001", releases));
}

/// The author of a model does not release it, whatever roles the person holds.
void tryAuthorsRelease(Trial& trial) {
  ScratchLab lab(trial, State::Reviewed);
  if (!lab.isReady())
    return;
  trial.isDone("the segmenter gets role qa",
               lab.approved("u-0002", "u-0001", {"person", "grant", "u-0005", "--role", "qa", "--reason", "a trial"}));
  trial.isRefused("released by the author of the model", lab.as("u-0005", releases), 710);
  trial.isDone("released by another person", lab.as("u-0008", releases));
}

/// All digits and letters of a text, without white space: how a PDF breaks its lines does not matter.
std::string squeezed(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (!std::isspace(static_cast<unsigned char>(c)))
      out += c;
  return out;
}

/// What the paper has to say: words of the entries that the bundle holds as evidence.
constexpr std::pair<const char*, const char*> factsOnPaper[] = {
    {"case.opened", "anatomy"},           {"case.opened", "side"},      {"segmentation.imported", "tool"},
    {"segmentation.imported", "version"}, {"model.locked", "geometry"}, {"print.planned", "mode"},
    {"print.planned", "postprocess"},     {"print.planned", "job"},     {"print.started", "serial"},
    {"inspection.recorded", "item"},      {"case.released", "sid"}};

void tryPaper(Trial& trial) {
  ScratchLab lab(trial, State::Closed);
  if (!lab.isReady())
    return;
  const auto folder = lab.place().at("record");
  trial.isDone("the record as a folder", lab.as("u-0008", {"dhr", "export", "c-0002", "--out", folder}));
  const auto text = trial.runElsewhere("pdftotext", {"-raw", folder + "/data/dhr.pdf", "-"});
  trial.exits("reading the paper with another program (pdftotext)", text, 0);
  const auto paper = squeezed(text.out);
  std::map<std::string, nlohmann::json> entries; // by type, the newest of each
  for (const auto& entry : std::filesystem::directory_iterator(folder + "/data/entries")) {
    const auto json = nlohmann::json::parse(fileText(entry.path()), nullptr, false);
    if (json.is_object() && (json.value("subject", "") != "" || json.value("record", "") == "c-0002"))
      entries[json.value("type", "")] = json.value("data", nlohmann::json::object());
  }
  for (const auto& [type, key] : factsOnPaper) {
    const auto fact = squeezed(entries[type].is_object() ? entries[type].value(key, "") : "");
    const bool there = !fact.empty() && paper.find(fact) != std::string::npos;
    trial.that(std::string(type) + " " + key, "the same on paper and in the entry", there ? "the same" : "not on paper",
               there);
  }
}

} // namespace

void addReleaseSteps(StepTable& all) {
  all.emplace("oq-out-of-tolerance", tryOutOfTolerance);
  all.emplace("oq-release", tryRelease);
  all.emplace("oq-operators-release", tryOperatorsRelease);
  all.emplace("oq-authors-release", tryAuthorsRelease);
  all.emplace("oq-paper", tryPaper);
}

} // namespace calque::runner

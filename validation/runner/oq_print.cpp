// Operation: the ticket, the build, the printer's report.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"

#include "core/crypto/digest.h"

#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

const Words starts{"print", "start", "c-0002", "--simulated"};

void tryTicket(Trial& trial) {
  ScratchLab lab(trial, State::Planned);
  if (!lab.isReady())
    return;
  const Words finishes{"print", "finish", "c-0002"};
  trial.isRefused("a build without a ticket", lab.as("u-0003", starts), 600);
  trial.isRefused("a release by a technician", lab.as("u-0003", {"print", "release", "c-0002"}), 106);
  if (!lab.go(State::PrintReleased))
    return;
  auto otherLots = starts;
  otherLots.insert(otherLots.end(), {"--lot", "m-0002"});
  trial.isRefused("finishing without a run", lab.as("u-0003", finishes), 608);
  trial.isRefused("other lots than on the ticket", lab.as("u-0003", otherLots), 612);
  trial.isRefused("operated by who released it", lab.as("u-0001", starts), 610);
  trial.isDone("the ticket used", lab.as("u-0003", starts));
  trial.isRefused("used again while the run is open", lab.as("u-0003", starts), 607);
  trial.isDone("the run aborted",
               lab.as("u-0003", {"print", "abort", "c-0002", "--cause", "power", "--reason", "a trial"}));
  trial.isRefused("used again after the run", lab.as("u-0003", starts), 601);
  trial.isDone("planned anew", lab.as("u-0003", plans()));
  trial.isDone("released anew", lab.as("u-0001", {"print", "release", "c-0002"}));
  trial.isDone("built anew", lab.as("u-0003", starts));
  trial.same(
      "the item of the second build", R"(["d-0002"])",
      lab.newest("print.started").value("data", nlohmann::json::object()).value("items", nlohmann::json()).dump());
  if (!lab.go(State::PrintReleased))
    return;
  trial.isDone("a ticket made void", lab.as("u-0003", {"print", "void", "c-0002", "--reason", "a trial"}));
  trial.isRefused("a void ticket", lab.as("u-0003", starts), 600);
  trial.exits("the log", lab.verify(), 0);
}

/// What was built is what was sent: the printer's report is held against the ticket.
void tryBuild(Trial& trial) {
  ScratchLab lab(trial, State::PrintReleased);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto hot = place.at("hot"), report = place.at("report.json");
  fs::create_directories(hot);
  trial.isDone("sent to a hot folder",
               lab.as("u-0003", {"print", "start", "c-0002", "--hot-folder", hot, "--lot", "m-0001"}));
  std::string sent;
  for (const auto& entry : fs::recursive_directory_iterator(hot))
    if (entry.path().extension() == ".3mf" || entry.path().extension() == ".stl")
      sent = entry.path().string();
  trial.that("the model in it", "there", sent.empty() ? "none" : "there", !sent.empty());
  const auto entered = lab.newest("print.started").value("data", nlohmann::json::object());
  bool digested = false; // the package holds further files beside the one that is printed
  for (const auto& entry : fs::recursive_directory_iterator(hot))
    digested = digested ||
               (entry.is_regular_file() && crypto::sha256Hex(fileText(entry.path())) == entered.value("sent", "none"));
  trial.that("the digest that was entered", "that of a file in the hot folder", digested ? "that" : "of no file there",
             digested);
  std::string unfinished;
  for (const auto& entry : fs::recursive_directory_iterator(hot))
    if (entry.path().filename().string().starts_with(".") || entry.path().extension() == ".tmp")
      unfinished = "something";
  trial.same("unfinished in the hot folder", "", unfinished);
  trial.exits("compared with the approved one", trial.calque({"model", "compare", sent, place.at("surface.stl")}), 0);
  const auto finishes = [&](const nlohmann::json& change) {
    nlohmann::json told{{"format", "calque/printer-report/v1"},
                        {"builds", 1},
                        {"copies", 1},
                        {"height_mm", "24"},
                        {"job", "j-0001"},
                        {"layers", 1715},
                        {"lots", {"L1"}},
                        {"run", 1},
                        {"serial", "S1"},
                        {"volume_mm3", "8685.692"}};
    told.update(change);
    writeBytes(report, told.dump());
    return lab.as("u-0003", {"print", "finish", "c-0002", "--report", report});
  };
  trial.isRefused("a report of another printer", finishes({{"serial", "S2"}}), 606);
  trial.isRefused("nothing goes on after it",
                  lab.as("u-0003", {"print", "post", "c-0002", "--step", "drying=60=room air"}), 400);
}

void tryAfterBuild(Trial& trial) {
  ScratchLab lab(trial, State::Printing);
  if (!lab.isReady())
    return;
  const auto inspects = [](const std::string& gauge, const std::string& found) {
    return Words{"inspect", "record", "c-0002", "--item", "d-0001", "--gauge", gauge, "--found", found};
  };
  trial.isDone("the run finished", lab.as("u-0003", {"print", "finish", "c-0002"}));
  trial.isRefused("inspected before post-processing", lab.as("u-0004", inspects("g-0001", "edge=20")), 717);
  trial.isDone("post-processing", lab.as("u-0003", {"print", "post", "c-0002", "--step", "drying=60=room air"}));
  const auto post = lab.newest("postprocess.recorded").value("data", nlohmann::json::object());
  trial.same("the step as entered", R"([{"minutes":60,"setting":"room air","step":"drying"}])",
             post.value("steps", nlohmann::json()).dump());
  trial.isRefused("an unknown gauge", lab.as("u-0004", inspects("g-0099", "edge=20")), 700);
  trial.isRefused("a planned distance that was not measured", lab.as("u-0004", inspects("g-0001", "other=20")), 701);
  trial.isRefused("inspected by the operator", lab.as("u-0003", inspects("g-0001", "edge=20")), 702);
  trial.isRefused(
      "an item of no build",
      lab.as("u-0004", {"inspect", "record", "c-0002", "--item", "d-0099", "--gauge", "g-0001", "--found", "edge=20"}),
      711);
  trial.isDone("a gauge out of calibration",
               lab.as("u-0003", {"gauge", "calibrate", "g-0001", "--outcome", "out", "--due", "2099-01-01",
                                 "--certificate", lab.place().input("paper.pdf")}));
  trial.isRefused("measured with it", lab.as("u-0004", inspects("g-0001", "edge=20")), 700);
}

} // namespace

void addPrintSteps(StepTable& all) {
  all.emplace("oq-ticket", tryTicket);
  all.emplace("oq-build", tryBuild);
  all.emplace("oq-inspection", tryAfterBuild);
}

} // namespace calque::runner

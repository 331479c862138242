#include "trial_lab.h"

#include "app/workflow/approval.h"
#include "app/workflow/audit_review.h"
#include "app/workflow/inspection.h"
#include "app/workflow/intake.h"
#include "app/workflow/print_plan.h"
#include "app/workflow/print_release.h"
#include "app/workflow/print_run.h"
#include "app/workflow/segmentation.h"
#include "app/workflow/series_check.h"
#include "app/workflow/supplies.h"

#include "core/base/files.h"

#include <cstdlib>
#include <iostream>

namespace calque::testkit {
namespace {

/// Ends the program where something the tests stand on does not work: every test would fail, and this says why.
template <class T> T must(base::Result<T>&& result) {
  if (!result) {
    std::cerr << "the trial lab cannot be made: " << nameOf(result.error()) << '\n';
    std::abort();
  }
  return std::move(*result);
}
void must(base::Done&& done) {
  if (!done) {
    std::cerr << "the trial lab cannot be made: " << nameOf(done.error()) << '\n';
    std::abort();
  }
}

const base::SystemClock theClock;

/// What all trial labs are copied from.
struct Pattern {
  TemporaryFolder place;
  Pattern() {
    ::setenv("CALQUE_DEVICE", (place / "device").c_str(), 1);
    workflow::PhantomRequest phantom;
    phantom.folder = place / "series";
    phantom.slices = 60; // half the height: the bodies' middle, quick to read
    phantom.sliceThicknessMm = 1.0;
    phantom.pixelMm = 1.0;
    phantom.columns = 80;
    must(workflow::writePhantom(phantom));
    workflow::LabSetup setup;
    setup.name = "Trial lab";
    setup.origin = "trial.calque.example/calque/1";
    setup.demonstration = true;
    setup.rootKeyFile = place / "root-key";
    setup.rootKeyPassword = password;
    const std::vector<std::pair<std::string, std::vector<std::string>>> people{
        {"Q. One", {"qa"}},          {"I. Two", {"itadmin"}},          {"T. Three", {"technician"}},
        {"P. Four", {"technician"}}, {"S. Five", {"segmenter"}},       {"R. Six", {"radiologist"}},
        {"D. Seven", {"surgeon"}},   {"M. Eight", {"qa", "reviewer"}}, {"A. Nine", {"auditor"}}};
    for (std::size_t i = 0; i < people.size(); ++i)
      setup.people.push_back(
          {"u-000" + std::to_string(i + 1), people[i].first, people[i].second, "invented", password});
    { auto lab = must(workflow::createLab(place / "lab", setup, theClock)); }
    stock();
  }

  void stock() {
    auto lab = must(workflow::Lab::open(place / "lab", theClock));
    auto signs = [](const workflow::PageToSign&) -> base::Result<workflow::Secrets> {
      return workflow::Secrets(password);
    };
    base::Bytes paper = base::bytesOf("%PDF-1.4 an invented certificate");
    workflow::ClearanceRow row{"Example Segmenter",
                               "1.0.0",
                               "EXAMPLE",
                               {},
                               {"skull"},
                               {"surgical_planning"},
                               "18-",
                               "J850 Digital Anatomy",
                               "1.0.0",
                               {"BoneMatrix"},
                               "High Quality",
                               14,
                               "dried",
                               {},
                               "Invented row",
                               "1",
                               "2020-01-01",
                               "2020-01-01",
                               true,
                               paper};
    {
      auto session = must(workflow::Session::open(lab, "u-0003", password));
      must(workflow::proposeClearance(session, row));
      must(workflow::registerPrinter(session, {row.printerModel, "TRIAL-1", "1.0.0"}));
      must(workflow::receiveLot(session, {"Supplier", "BoneMatrix", "LOT-1", "2099-01-01", paper}));
      must(workflow::acceptLot(session, "m-0001", {"seal intact"}));
      must(workflow::registerGauge(session, {"Calliper", "G1", "300"}));
      must(workflow::calibrateGauge(session, "g-0001", "in", "2099-01-01", paper));
    }
    auto session = must(workflow::Session::open(lab, "u-0001", password));
    must(workflow::registerSoftware(session, row.software, row.version));
    must(workflow::approveClearance(session, "k-0001", signs));
    must(workflow::qualifyPrinter(session, "p-0001", {}, "2099-01-01", signs));
  }
};

const Pattern& pattern() {
  static const Pattern made;
  return made;
}

} // namespace

std::string nameOf(const base::Failure& failure) {
  if (const auto* refusal = std::get_if<base::Refusal>(&failure))
    return refusal->name;
  return "fault: " + std::get<base::Fault>(failure).message;
}

TrialLab::TrialLab() {
  patient = {"PHANTOM-001", "PHANTOM^KNOWN GEOMETRY", "1970-01-01", "O"};
  accepted = {{"series.old", "the phantom keeps its date"}};
  std::filesystem::copy(pattern().place / "lab", folder(), std::filesystem::copy_options::recursive);
  std::filesystem::copy(pattern().place / "root-key", m_place / "root-key");
  // Each copy goes its own way from the same log: the device starts afresh from it, with a witness of its own.
  std::filesystem::copy(pattern().place / "device", m_place / "device", std::filesystem::copy_options::recursive);
  ::setenv("CALQUE_DEVICE", (m_place / "device").c_str(), 1);
  auto settings = base::textOf(must(base::readFile(folder() / "lab.toml", 65536)));
  auto empty = settings.find("witness = ''");
  if (empty == std::string::npos)
    std::abort();
  settings.replace(empty, 12, "witness = '" + witness().string() + "'");
  must(base::writeFile(folder() / "lab.toml", base::viewOf(settings)));
}

workflow::Lab TrialLab::open() const {
  return must(workflow::Lab::open(folder(), theClock));
}

workflow::SignerEntry TrialLab::signs() const {
  return [](const workflow::PageToSign&) -> base::Result<workflow::Secrets> { return workflow::Secrets(password); };
}

base::Done TrialLab::as(const std::string& person, const std::function<base::Done(workflow::Session&)>& act) {
  auto lab = open();
  CALQUE_TRY(session, workflow::Session::open(lab, person, password));
  return act(session);
}

std::vector<std::string> TrialLab::entryTypes() const {
  auto lab = open();
  std::vector<std::string> types;
  const auto lines = must(workflow::logLines(lab, 0, lab.state().entries, {}));
  for (const auto& line : lines)
    types.push_back(line.type);
  return types;
}

std::string TrialLab::lastEntry() const {
  auto lab = open();
  return must(workflow::entryText(lab, lab.state().entries - 1));
}

std::string TrialLab::lastEntry(const std::string& type) const {
  const auto lab = open();
  const auto lines = must(workflow::logLines(lab, 0, lab.state().entries, {}));
  std::string text;
  for (const auto& line : lines)
    if (line.type == type)
      text = must(workflow::entryText(lab, line.seq));
  return text;
}

workflow::LabSetup setupIn(const TemporaryFolder& place) {
  ::setenv("CALQUE_DEVICE", (place / "device").c_str(), 1);
  workflow::LabSetup setup;
  setup.name = "Lab";
  setup.origin = "lab.calque.example/calque/1";
  setup.demonstration = true;
  setup.rootKeyFile = place / "root-key";
  setup.rootKeyPassword = password;
  setup.people = {{"u-0001", "Q. One", {"qa"}, "invented", password},
                  {"u-0002", "I. Two", {"itadmin"}, "invented", password}};
  return setup;
}

const std::filesystem::path& TrialLab::series() const {
  static const std::filesystem::path place = pattern().place / "series";
  return place;
}

const std::filesystem::path& TrialLab::surface() const {
  static const std::filesystem::path place = [this] {
    auto file = pattern().place / "surface.stl";
    TrialLab trial;
    auto training = trial.openCase("training");
    trial.takeIn(training);
    must(trial.as(trial.segmenter, [&](workflow::Session& session) -> base::Done {
      CALQUE_CHECK(workflow::createSurface(session, training, {520, false, 1, {}, {}}));
      CALQUE_TRY(bytes, workflow::lockedModel(session.lab(), training));
      return base::writeFile(file, bytes);
    }));
    ::setenv("CALQUE_DEVICE", (m_place / "device").c_str(), 1);
    return file;
  }();
  return place;
}

std::string TrialLab::openCase(const std::string& scenario) {
  std::string id;
  must(as(surgeon, [&](workflow::Session& session) -> base::Done {
    CALQUE_TRY(opened, workflow::openCase(session, {patient, scenario, "skull", "left", surgeon, {}}));
    id = opened;
    return {};
  }));
  return id;
}

void TrialLab::takeIn(const std::string& caseId) {
  must(as(radiologist, [&](workflow::Session& session) -> base::Done {
    CALQUE_CHECK(workflow::intake(session, caseId, {series(), {}, accepted}));
    return {};
  }));
}

void TrialLab::importSurface(const std::string& caseId) {
  auto file = surface();
  must(as(segmenter, [&](workflow::Session& session) -> base::Done {
    CALQUE_CHECK(workflow::importSurface(session, caseId, {{file}, "Example Segmenter", "1.0.0", {}, {}}));
    return {};
  }));
}

void TrialLab::approve(const std::string& caseId) {
  must(as(surgeon, [&](workflow::Session& session) -> base::Done {
    CALQUE_CHECK(workflow::approveSegmentation(session, caseId, signs()));
    return {};
  }));
}

void TrialLab::plan(const std::string& caseId) {
  must(as(technician, [&](workflow::Session& session) -> base::Done {
    workflow::PlanRequest request;
    request.printer = printer;
    request.lots = {lot};
    request.mode = "High Quality";
    request.layerUm = 14;
    request.postprocess = "dried";
    CALQUE_CHECK(workflow::planPrint(session, caseId, request));
    return {};
  }));
}

void TrialLab::releaseToPrint(const std::string& caseId) {
  must(as(qa, [&](workflow::Session& session) { return workflow::releasePrint(session, caseId, signs()); }));
}

std::string TrialLab::print(const std::string& caseId) {
  std::string item;
  must(as(technician, [&](workflow::Session& session) -> base::Done {
    CALQUE_TRY(started, workflow::startPrint(session, caseId, workflow::Printing::Simulated));
    item = started.items.front();
    CALQUE_CHECK(workflow::finishPrint(session, caseId));
    return workflow::recordPostprocess(session, caseId, {{"drying", "air", 10}});
  }));
  return item;
}

} // namespace calque::testkit

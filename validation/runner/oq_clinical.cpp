// Operation: a lab that is no demonstration, where people rely on what is printed.
#include "doctored.h"
#include "manifest.h"
#include "operation.h"
#include "scratch_lab.h"
#include "surfaces.h"

#include <algorithm>

namespace calque::runner {
namespace {

/// The lab, with printer, lot, an invented row that says it is (or is not) an example, and a case with accepted images.
class ClinicalLab {
public:
  ClinicalLab(Trial& trial, bool example) : m_trial(trial), m_road(road(trial)) {
    const auto problem = m_road.go(State::Founded);
    m_ready = problem.empty();
    if (m_ready)
      stock(example);
    else
      m_trial.cannotPrepare("a lab that is no demonstration", problem);
  }
  [[nodiscard]] bool isReady() const { return m_ready; }
  [[nodiscard]] const Place& place() const { return m_road.place(); }
  Ran as(const std::string& person, const Words& words) {
    return m_trial.calque(place().as(person, words), place().setting());
  }
  void done(const std::string& person, const Words& words) {
    m_trial.isDone(words[0] + " " + words[1], as(person, words));
  }
  Ran imports() {
    return as("u-0005", {"segmentation", "import", "c-0001", place().at("cube.stl"), "--software", "Example Segmenter",
                         "--software-version", "1.0.0"});
  }

private:
  static Road& road(Trial& trial) {
    auto& road = trial.bench().clinicalRoad;
    if (!road)
      road = std::make_shared<Road>(trial.bench().scratch / "clinical", trial.bench().truePrograms, false);
    return *road;
  }
  void stock(bool example) {
    writeBytes(place().at("cube.stl"), stlOf(cube(10, {-5, -5, -5})));
    writeSecret(place().input("row.toml"), clearanceText({{"example", example ? "true" : "false"}}));
    done("u-0003", {"clearance", "propose", place().input("row.toml")});
    done("u-0001", {"clearance", "approve", "k-0001"});
    done("u-0001", {"segmentation", "register", "--software", "Example Segmenter", "--software-version", "1.0.0"});
    done("u-0007", {"case", "open", "--patient", place().input("patient.toml"), "--use", "surgical_planning",
                    "--anatomy", "skull", "--side", "left", "--requester", "u-0007"});
    done("u-0006",
         {"case", "intake", "c-0001", place().at("series"), "--accept", "series.old=the phantom keeps its date"});
  }
  Trial& m_trial;
  Road& m_road;
  bool m_ready = false;
};

void tryExampleRow(Trial& trial) {
  ClinicalLab lab(trial, true);
  if (lab.isReady())
    trial.isRefused("a surface on the word of an example row", lab.imports(), 352);
}

/// The printer is put into force by a run of its own; the installation itself is not qualified in this lab.
void putPrinterIntoForce(Trial& trial, ClinicalLab& lab) {
  const auto results = lab.place().at("results.json");
  writeBytes(results, "[]");
  lab.done("u-0003",
           {"printer", "register", "--model", "J850 Digital Anatomy", "--serial", "S1", "--firmware", "1.0.0"});
  trial.exits("a printer put into force without a passed run",
              lab.as("u-0001", {"printer", "qualify", "p-0001", "--until", "2099-01-01"}), 1);
  lab.done("u-0001", {"qualification", "start", "--kind", "oq", "--protocol", "trial/1", "--build",
                      digestOfFile(trial.bench().truePrograms / manifestName), "--printer", "p-0001"});
  lab.done("u-0001",
           {"qualification", "step", "q-0001", "--step", "cube", "--expected", "20 mm", "--found", "20 mm", "--pass"});
  lab.done("u-0001", {"qualification", "finish", "q-0001", "--results", results});
  lab.done("u-0001", {"qualification", "sign", "q-0001"});
  lab.done("u-0001", {"printer", "qualify", "p-0001", "--run", "q-0001", "--until", "2099-01-01"});
}

/// Another material, which an example row alone names.
void planOnAnExample(Trial& trial, ClinicalLab& lab, Words plan) {
  const auto row = lab.place().input("example.toml");
  writeSecret(row, clearanceText({{"materials", "[\"TissueMatrix\"]"}, {"example", "true"}}));
  lab.done("u-0003", {"clearance", "propose", row});
  lab.done("u-0001", {"clearance", "approve", "k-0002"});
  lab.done("u-0003", {"material", "receive", "--supplier", "S", "--material", "TissueMatrix", "--lot", "L2",
                      "--expires", "2099-01-01", "--certificate", lab.place().input("paper.pdf")});
  lab.done("u-0003", {"material", "accept", "m-0002", "--check", "seal intact"});
  *std::ranges::find(plan, "m-0001") = "m-0002";
  trial.isRefused("planning on an example row", lab.as("u-0003", plan), 502);
}

void tryUnqualified(Trial& trial) {
  ClinicalLab lab(trial, false);
  if (!lab.isReady())
    return;
  putPrinterIntoForce(trial, lab);
  lab.done("u-0003", {"material", "receive", "--supplier", "S", "--material", "BoneMatrix", "--lot", "L1", "--expires",
                      "2099-01-01", "--certificate", lab.place().input("paper.pdf")});
  lab.done("u-0003", {"material", "accept", "m-0001", "--check", "seal intact"});
  trial.isDone("the surface", lab.imports());
  lab.done("u-0007", {"segmentation", "approve", "c-0001"});
  auto plan = plans();
  plan[2] = "c-0001";
  planOnAnExample(trial, lab, plan);
  lab.done("u-0003", plan);
  trial.isRefused("a clinical print on an installation that is not qualified",
                  lab.as("u-0001", {"print", "release", "c-0001"}), 900);
}

} // namespace

void addClinicalSteps(StepTable& all) {
  all.emplace("oq-example-row", tryExampleRow);
  all.emplace("oq-unqualified", tryUnqualified);
}

} // namespace calque::runner

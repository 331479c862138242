// calque segmentation register | create | import | approve
#include "command.h"

#include "app/workflow/approval.h"
#include "app/workflow/segmentation.h"
#include "app/workflow/supplies.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace calque::cli {
namespace {

int answerSurface(const Console& console, const workflow::SurfaceDone& done) {
  auto text = fmt::format("geometry   {}\ntriangles  {}\nvolume     {} mm3\nnot measured: {}\n", done.geometry,
                          done.triangles, done.volumeMm3,
                          done.notMeasured.empty() ? "nothing" : fmt::format("{}", fmt::join(done.notMeasured, ", ")));
  return console.answer(text, base::JsonObject{{"model", done.model},
                                               {"geometry_digest", done.geometry},
                                               {"triangles", done.triangles},
                                               {"volume_mm3", done.volumeMm3},
                                               {"bounding_box_mm", done.bboxMm},
                                               {"not_measured", done.notMeasured}});
}

struct SegmentationCreate final : Command {
  SegmentationCreate()
      : Command("segmentation create", "a surface by threshold; non-diagnostic cases only",
                "calque segmentation create c-0001 --threshold 300 --largest 1 --as u-0004") {}
  std::string caseId;
  workflow::SurfaceThreshold request;
  std::vector<std::string> accepted;
  bool above = false;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.number("--threshold", request.hu, -2000.0, 32000.0, "HU", Need::Required);
    options.flag("--above", above, "at or above the threshold (default)");
    options.flag("--below", request.below, "at or below it");
    options.excludes("--below", "--above");
    options.whole("--largest", request.largest, 0, 10000, "connected components kept, largest first; 0 = all");
    options.text("--reason", request.reason, "why a new version");
    options.texts("--accept", accepted, "CODE=REASON for a warning of the surface check; may be given several times");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    request.accepted = namedReasons(accepted);
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(done, workflow::createSurface(session, caseId, request, console.progress()));
      return answerSurface(console, done);
    });
  }
};

struct SegmentationImport final : Command {
  SegmentationImport()
      : Command("segmentation import", "a surface made by a cleared segmentation software",
                "calque segmentation import c-0001 skull.stl --software \"Example Segmenter\" --software-version 1.0.0 "
                "--as u-0004") {}
  std::string caseId;
  std::vector<std::string> files;
  workflow::SurfaceImport request;
  std::vector<std::string> accepted;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    options.texts("files", files, "STL, 3MF, OBJ or PLY in millimetres", Need::Required);
    options.text("--software", request.software, "", Need::Required);
    options.text("--software-version", request.version, "", Need::Required);
    options.text("--reason", request.reason, "why a new version");
    options.texts("--accept", accepted, "CODE=REASON for a warning of the surface check; may be given several times");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    request.files.assign(files.begin(), files.end());
    request.accepted = namedReasons(accepted);
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(done, workflow::importSurface(session, caseId, request));
      return answerSurface(console, done);
    });
  }
};

struct SegmentationRegister final : Command {
  SegmentationRegister()
      : Command("segmentation register", "enter a segmentation software and version into the lab's registry",
                "calque segmentation register --software \"Example Segmenter\" --software-version 1.0.0 --as u-0001") {}
  std::string software, version;
  void declareWith(Options& options, Console& console) override {
    options.text("--software", software, "its name, as its maker writes it", Need::Required);
    options.text("--software-version", version, "the version", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::registerSoftware(session, software, version));
      return console.answer("registered", base::JsonObject{{"software", software}, {"version", version}});
    });
  }
};

struct SegmentationApprove final : Command {
  SegmentationApprove()
      : Command("segmentation approve", "the surgeon's electronic signature",
                "calque segmentation approve c-0001 --as u-0005") {}
  std::string caseId;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(done, workflow::approveSegmentation(session, caseId, console.signer()));
      return console.answer("approved, signature " + done.sid, base::JsonObject{{"sid", done.sid}});
    });
  }
};

} // namespace

void addSegmentationCommands(Commands& all) {
  all.push_back(std::make_unique<SegmentationRegister>());
  all.push_back(std::make_unique<SegmentationCreate>());
  all.push_back(std::make_unique<SegmentationImport>());
  all.push_back(std::make_unique<SegmentationApprove>());
}

} // namespace calque::cli

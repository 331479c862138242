// calque series check | phantom
#include "command.h"

#include "app/workflow/series_check.h"

namespace calque::cli {
namespace {

struct SeriesCheck final : Command {
  SeriesCheck()
      : Command("series check", "judge DICOM files without a lab",
                "calque series check ct_head/ --use surgical_planning --json") {}
  std::string path, use;
  void declareWith(Options& options, Console& console) override {
    options.text("path", path, "folder, file or DICOMDIR", Need::Required);
    options.text("--use", use, "intended use; default: the clinical rules");
    console.declareJson(options);
  }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(report, workflow::seriesReport(path, use, base::toDateText(console.clock().now()), console.progress()));
    return console.answer(report.text, report.json, report.accepted ? exitGood : exitRefused);
  }
};

struct SeriesPhantom final : Command {
  SeriesPhantom()
      : Command("series phantom", "write a DICOM series of known geometry",
                "calque series phantom phantom/ --tilt 15") {}
  std::string folder;
  workflow::PhantomRequest request;
  void declareWith(Options& options, Console& console) override {
    options.text("folder", folder, "the new folder", Need::Required);
    options.text("--body", request.body, "all, sphere, small_sphere, cylinder, tube, plate or pin");
    options.number("--slice-thickness", request.sliceThicknessMm, 0.1, 10.0, "mm");
    options.number("--pixel", request.pixelMm, 0.1, 5.0, "mm");
    options.whole("--slices", request.slices, 1, 2000, "");
    options.whole("--columns", request.columns, 16, 1024, "and rows");
    options.number("--tilt", request.tiltDegrees, -30.0, 30.0, "gantry tilt in degrees");
    console.declareJson(options);
  }
  base::Result<int> run(Console& console) override {
    request.folder = folder;
    CALQUE_CHECK(workflow::writePhantom(request));
    return console.answer(folder, base::JsonObject{{"folder", folder}});
  }
};

} // namespace

void addSeriesCommands(Commands& all) {
  all.push_back(std::make_unique<SeriesCheck>());
  all.push_back(std::make_unique<SeriesPhantom>());
}

} // namespace calque::cli

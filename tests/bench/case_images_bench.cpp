// Opening the images of a case of 500 slices of 512 × 512: until the first image, until the last, and the memory of it.
#include "bench.h"

#include "app/workflow/case_images.h"
#include "app/workflow/case_request.h"
#include "app/workflow/intake.h"
#include "app/workflow/lab_create.h"
#include "core/imaging/plane_stack.h"
#include "core/mesh/surface.h"
#include "validation/phantom/phantom.h"

#include <chrono>
#include <cstdlib>
#include <memory>
#include <optional>

namespace calque::bench {
namespace {

constexpr const char* password = "a bench has no secrets 2026";
constexpr const char* radiologist = "u-0003";

/// Makes a lab in the folder with the one case; its id.
std::string makeCase(const std::filesystem::path& folder) {
  ::setenv("CALQUE_DEVICE", (folder / "device").c_str(), 1);
  phantom::Recipe recipe;
  recipe.size = 512;
  recipe.slices = 500;
  recipe.pixelMm = 0.4;
  recipe.sliceThicknessMm = 0.6;
  need(phantom::writeSeries(folder / "series", recipe));
  workflow::LabSetup setup;
  setup.name = "Bench";
  setup.origin = "bench.example/calque/1";
  setup.demonstration = true;
  setup.rootKeyFile = folder / "root-key";
  setup.rootKeyPassword = password;
  setup.people = {{"u-0001", "Quentin Quality", {"qa"}, "badge", password},
                  {"u-0002", "Ida Tadmin", {"itadmin"}, "badge", password},
                  {radiologist, "Rachel Ray", {"radiologist"}, "badge", password}};
  base::SystemClock clock;
  auto lab = need(workflow::createLab(folder / "lab", setup, clock));
  auto session = need(workflow::Session::open(lab, radiologist, password));
  auto id = need(workflow::openCase(session, {{}, "device_testing", "skull", "none", radiologist, ""}));
  need(workflow::intake(session, id,
                        {folder / "series", "", {{"series.old", "a bench"}, {"series.patient_field", "a bench"}}}));
  return id;
}

struct Times {
  double firstMs = 0, lastMs = 0;
};

/// As the window does it, into a stack of planes.
Times show(const std::filesystem::path& folder, const std::string& caseId) {
  ::setenv("CALQUE_DEVICE", (folder / "device").c_str(), 1);
  base::SystemClock clock;
  auto lab = need(workflow::Lab::open(folder / "lab", clock));
  auto session = need(workflow::Session::open(lab, radiologist, password));
  std::optional<imaging::PlaneStack> planes;
  Times times;
  const auto begin = std::chrono::steady_clock::now();
  const auto since = [&] {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  };
  need(workflow::showImages(
      session, caseId,
      {[&](const workflow::ImagesFrame& f) { planes.emplace(f.columns, f.rows, f.slices, f.indexToPatient); },
       [&](std::uint32_t slice, imaging::StoredPlane&& plane) {
         planes->put(slice, std::move(plane));
         times.firstMs = times.firstMs > 0 ? times.firstMs : since();
       },
       [](mesh::Surface&&) {}, [](std::vector<workflow::ImagesMark>&&) {}}));
  times.lastMs = since();
  return times;
}

const PeakTask imagesPeak("case images", [](const std::string& argument) { // "<folder>|<case>"
  const auto bar = argument.find('|');
  keep(show(argument.substr(0, bar), argument.substr(bar + 1)));
});

const Registered caseImagesRows([](Rows& rows) {
  const std::string first = "case images: first of 500 slices, ms beside 1000",
                    last = "case images: all 500 slices, ms beside 10000",
                    memory = "case images: peak of 512 x 512 x 500, MB beside 1200";
  if (!rows.wanted(first) && !rows.wanted(last) && !rows.wanted(memory))
    return;
  const auto folder = rows.folder() / "case_images";
  const auto id = makeCase(folder);
  rows.add(NumberRow{.name = first, .bar = 1, .numbers = [=] { return Numbers{show(folder, id).firstMs, 1000}; }});
  rows.add(NumberRow{.name = last, .bar = 1, .numbers = [=] { return Numbers{show(folder, id).lastMs, 10'000}; }});
  rows.add(NumberRow{.name = memory, .bar = 1, .numbers = [=] {
                       return Numbers{peakMegabytes("case images", folder.string() + "|" + id), 1200};
                     }});
});

} // namespace
} // namespace calque::bench

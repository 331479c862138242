// Operation: a model that was edited, a surface that is none, one that does not belong to its series.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"
#include "surfaces.h"

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {

/// The first report of `model digest --json`.
nlohmann::json digestOf(Trial& trial, const std::string& file) {
  const auto answer = nlohmann::json::parse(trial.calque({"model", "digest", file, "--json"}).out, nullptr, false);
  return answer.is_array() && !answer.empty() ? answer[0] : nlohmann::json::object();
}

void tryEditedModel(Trial& trial) {
  ScratchLab lab(trial, State::Segmented);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto stl = place.at("out.stl"), threemf = place.at("out.3mf"), other = place.at("other.stl");
  for (const auto& [format, file] : {std::pair{"stl", stl}, {"3mf", threemf}})
    trial.isDone(std::string("the locked model as ") + format,
                 lab.as("u-0005", {"model", "export", "c-0002", "--format", format, "--out", file}));
  const auto locked = digestOf(trial, stl).value("geometry_digest", "");
  trial.that("the locked model", "has a geometry digest", locked.empty() ? "none" : "has one", locked.size() == 64);
  trial.same("STL and 3MF", locked, digestOf(trial, threemf).value("geometry_digest", ""));
  trial.exits("compared with itself", trial.calque({"model", "compare", stl, threemf}), 0);
  const auto triangles = trianglesOf(fileText(stl));
  const std::pair<const char*, Triangles> edits[] = {
      {"one corner moved by one unit in the last place", nudged(triangles)},
      {"mirrored", mirrored(triangles)},
      {"scaled by 1.001", scaled(triangles, 1.001f)},
      {"one triangle left out", triangles.empty() ? triangles : Triangles(triangles.begin() + 1, triangles.end())}};
  for (const auto& [what, edited] : edits) {
    writeBytes(other, stlOf(edited));
    const auto digest = digestOf(trial, other).value("geometry_digest", "");
    trial.that(what, "another digest",
               digest.empty()     ? "no digest"
               : digest == locked ? "the same"
                                  : "another digest",
               digest.size() == 64 && digest != locked);
    trial.exits(std::string(what) + ", compared", trial.calque({"model", "compare", stl, other}), 1);
  }
  auto turned = triangles;
  std::rotate(turned.begin(), turned.begin() + 5, turned.end());
  writeBytes(other, stlOf(turned));
  trial.same("the same triangles in another order", locked, digestOf(trial, other).value("geometry_digest", ""));
}

/// A second import unlocks, and needs a reason; the approval is void then.
void tryModelLock(Trial& trial) {
  ScratchLab lab(trial, State::Approved);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto other = place.at("other.stl");
  writeBytes(other, stlOf(nudged(trianglesOf(fileText(place.at("surface.stl"))))));
  const Words imports{"segmentation",       "import", "c-0002", other, "--software", "Example Segmenter",
                      "--software-version", "1.0.0"};
  trial.isRefused("an edited model in place of the approved one", lab.as("u-0005", imports), 357);
  auto withReason = imports;
  withReason.insert(withReason.end(), {"--reason", "a trial"});
  trial.isDone("the same with a reason, as a new version", lab.as("u-0005", withReason));
  trial.isRefused("planning with the approval of the old version", lab.as("u-0003", plans()), 404);
  trial.isRefused("printing from a clinical case by this product's own segmentation",
                  lab.as("u-0005", {"segmentation", "create", "c-0002", "--threshold", "520", "--reason", "a trial"}),
                  350);
}

void tryUnsoundSurfaces(Trial& trial) {
  const auto folder = trial.bench().scratch / "surfaces";
  const auto whole = cube(20);
  auto open = whole, doubled = whole, broken = whole, far = whole, flipped = whole;
  open.pop_back();
  doubled.push_back(whole[0]);
  broken[0][0][0] = std::nanf("");
  far = scaled(whole, 1e9f);
  std::swap(flipped[0][1], flipped[0][2]);
  auto fin = whole, flat = whole;
  fin.push_back({{{0, 0, 0}, {20, 0, 0}, {10, -10, 0}}});
  flat.push_back({{{0, 0, 0}, {0, 0, 0}, {1, 0, 0}}});
  auto longer = stlOf(whole);
  longer += std::string(7, 'x');
  const std::tuple<const char*, std::string, std::string, int> cases[] = {
      {"no surface", "text.txt", "This is no surface.", 300},
      {"a count that contradicts the size", "count.stl", longer, 303},
      {"a coordinate that is a word", "word.obj", "v 0 0 0\nv 1 x 0\nf 1 2 1\n", 304},
      {"a face of four corners", "quad.obj", "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nf 1 2 3 4\n", 305},
      {"no triangle", "empty.stl", stlOf({}), 308},
      {"a corner that is no number", "nan.stl", stlOf(broken), 309},
      {"a size beyond all measure", "far.stl", stlOf(far), 310},
      {"an open surface", "open.stl", stlOf(open), 311},
      {"a fin", "fin.stl", stlOf(fin), 312},
      {"a triangle without area", "flat.stl", stlOf(flat), 315},
      {"a triangle that faces inward", "flipped.stl", stlOf(flipped), 313},
      {"a surface inside out", "inside.stl", stlOf(turnedInsideOut(whole)), 314},
      {"the same triangle twice", "twice.stl", stlOf(doubled), 316}};
  for (const auto& [what, name, bytes, number] : cases) {
    writeBytes(folder / name, bytes);
    const auto ran = trial.calque({"model", "digest", (folder / name).string(), "--json"});
    const bool named = ran.out.find(fmt::format("\"number\": {}", number)) != std::string::npos;
    if (named)
      trial.meets(number);
    trial.that(what, fmt::format("refused with finding {}", number),
               fmt::format("exit code {}, {}", ran.exitCode, named ? "that finding" : "not that finding"),
               ran.exitCode == 1 && named);
  }
  writeBytes(folder / "cube.stl", stlOf(whole));
  writeBytes(folder / "cube.obj", objOf(whole));
  const auto stl = digestOf(trial, (folder / "cube.stl").string());
  trial.same("a sound cube", "accept", stl.value("verdict", ""));
  trial.same("its volume", "8000", stl.value("volume_mm3", "").substr(0, 4));
  trial.same("the same as OBJ", stl.value("geometry_digest", ""),
             digestOf(trial, (folder / "cube.obj").string()).value("geometry_digest", "none"));
}

void tryForeignSurface(Trial& trial) {
  ScratchLab lab(trial, State::Accepted);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto own = trianglesOf(fileText(place.at("surface.stl")));
  const auto other = place.at("other.stl");
  const auto import = [&](const Triangles& triangles, const std::string& version) {
    writeBytes(other, stlOf(triangles));
    return lab.as("u-0005", {"segmentation", "import", "c-0002", other, "--software", "Example Segmenter",
                             "--software-version", version});
  };
  trial.isRefused("a software that is not registered", import(own, "9.9.9"), 351);
  trial.isRefused("a surface far from the series", import(moved(own, {500, 0, 0}), "1.0.0"), 353);
  trial.isRefused("a surface 25.4 times too large", import(scaled(own, 25.4f), "1.0.0"), 354);
  auto open = own;
  if (!open.empty())
    open.pop_back();
  trial.isRefused("a surface with a hole", import(open, "1.0.0"), 311);
  trial.isRefused("this product's own segmentation",
                  lab.as("u-0005", {"segmentation", "create", "c-0002", "--threshold", "520"}), 350);
  trial.isDone(
      "registering a software that no row names",
      lab.as("u-0001", {"segmentation", "register", "--software", "Example Segmenter", "--software-version", "2.0.0"}));
  trial.isRefused("a software that is not cleared", import(own, "2.0.0"), 352);
  trial.isRefused("imported by a technician",
                  lab.as("u-0003", {"segmentation", "import", "c-0002", other, "--software", "Example Segmenter",
                                    "--software-version", "1.0.0"}),
                  106);
  trial.isDone("the surface of the cleared software", import(own, "1.0.0"));
}

/// A sphere of 15 mm radius has 14137.17 mm3.
void tryKnownVolume(Trial& trial) {
  ScratchLab lab(trial, State::Stocked);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto series = place.at("fine");
  trial.isDone("a series of known geometry",
               trial.calque({"series", "phantom", series, "--body", "sphere", "--slice-thickness", "0.6", "--pixel",
                             "0.5", "--slices", "120", "--columns", "160"}));
  trial.isDone("a case",
               lab.as("u-0006", {"case", "open", "--patient", place.input("patient.toml"), "--use", "training",
                                 "--anatomy", "skull", "--side", "left", "--requester", "u-0007"}));
  trial.isDone("its images", lab.as("u-0006", {"case", "intake", "c-0001", series, "--accept",
                                               "series.old=the phantom keeps its date"}));
  const auto made = lab.as("u-0005", {"segmentation", "create", "c-0001", "--threshold", "520", "--json"});
  trial.isDone("a surface at half height", made);
  const auto file = place.at("sphere.stl");
  trial.isDone("exported", lab.as("u-0005", {"model", "export", "c-0001", "--format", "stl", "--out", file}));
  const auto report = digestOf(trial, file);
  trial.keep("sphere.json", report.dump());
  const double volume = std::atof(report.value("volume_mm3", "0").c_str());
  trial.that("volume of the sphere", "14137.17 mm3 within 0.5 %", fmt::format("{:.2f} mm3", volume),
             std::abs(volume - 14137.17) < 0.005 * 14137.17);
  const auto digest = report.value("geometry_digest", "");
  trial.that("the exported surface", "that which was computed",
             made.out.find(digest) != std::string::npos ? "that" : "another",
             digest.size() == 64 && made.out.find(digest) != std::string::npos);
  trial.that("closed", "true", report.value("closed", false) ? "true" : "false", report.value("closed", false));
}

} // namespace

Words plans() {
  return {"print",        "plan",       "c-0002", "--printer",     "p-0001", "--lot",      "m-0001",     "--mode",
          "High Quality", "--layer-um", "14",     "--postprocess", "dried",  "--distance", "edge=20=0.5"};
}

void addModelSteps(StepTable& all) {
  all.emplace("oq-edited-model", tryEditedModel);
  all.emplace("oq-model-lock", tryModelLock);
  all.emplace("oq-unsound-surface", tryUnsoundSurfaces);
  all.emplace("oq-foreign-surface", tryForeignSurface);
  all.emplace("oq-known-volume", tryKnownVolume);
}

} // namespace calque::runner

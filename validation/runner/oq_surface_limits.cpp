// Operation: surface files made to exhaust a reader, surfaces of which a person has to accept something by name, and
// what is told of a surface that is not the locked one.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"
#include "surfaces.h"
#include "zip_bytes.h"

#include "core/crypto/digest.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

Json parsed(const Ran& ran) {
  return Json::parse(ran.out, nullptr, false);
}

/// The first report of `model digest --json`, and the answer itself.
std::pair<Json, Ran> judged(Trial& trial, const std::string& file) {
  auto ran = trial.calque({"model", "digest", file, "--json"});
  const auto answer = parsed(ran);
  return {answer.is_array() && !answer.empty() ? answer[0] : Json::object(), ran};
}

std::string numbersOf(const Json& report) {
  std::string numbers;
  for (const auto& finding : report.value("findings", Json::array()))
    numbers += fmt::format("{}{}", numbers.empty() ? "" : " ", finding.value("number", 0));
  return numbers;
}

// --- archives

/// The model of a 3MF: a cube of 20 mm. `before` stands before it, `more` beside its object; object `built` is built.
std::string modelText(const std::string& unit = "millimeter", const std::string& before = "",
                      const std::string& more = "", int built = 1) {
  return fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?>{}<model unit="{}" xml:lang="en-US" )"
                     R"(xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02"><resources>{}{}</resources>)"
                     R"(<build><item objectid="{}"/></build></model>)",
                     before, unit, meshOf(cube(20)), more, built);
}

/// With so many entries in all.
std::string crowded(std::size_t entries) {
  std::vector<ZipEntry> more;
  while (more.size() + 3 < entries)
    more.push_back({fmt::format("f{}", more.size()), "x"});
  return threeMfOf(modelText(), more);
}

/// Refused with this finding, and for this reason: another harm of the same archive does not count.
void refusesArchive(Trial& trial, const std::string& what, const std::string& archive, int number,
                    const std::string& reason) {
  const auto file = trial.bench().scratch / "archive.3mf";
  writeBytes(file, archive);
  const auto [report, ran] = judged(trial, file.string());
  const bool isNumber = numbersOf(report) == std::to_string(number);
  const bool isReason = isNumber && report["findings"][0].value("message", "").find(reason) != std::string::npos;
  const bool holds = ran.exitCode == 1 && isReason;
  trial.that(what, fmt::format("refused with finding {} ({})", number, reason),
             fmt::format("exit code {}, finding {}{}", ran.exitCode, numbersOf(report),
                         isNumber && !isReason ? " for another reason" : ""),
             holds);
  if (holds)
    trial.meets(number);
}

void tryHostileArchives(Trial& trial) {
  const auto with = [](ZipEntry entry) { return threeMfOf(modelText(), {std::move(entry)}); };
  const auto path = "a path that is not allowed";
  const std::tuple<const char*, std::string, const char*> unsafe[] = {
      {"257 entries", crowded(257), "more entries"},
      {"an entry of which two gigabytes and a byte are declared",
       with({"huge", std::string(10'000'001, '\0'), 2'000'000'001}), "more than is plausible"},
      {"4,000,000 bytes out of 3,894", with({"bomb", fourMillionLetters(), 4'000'000}), "more than is plausible"},
      {"more than its declared 1,000 bytes", with({"lie", fourMillionLetters(), 1'000}), "more than it declares"},
      {"an encrypted entry", with({"secret", "0123456789abcdef", 0, true}), "is encrypted"},
      {"a name twice", threeMfOf(modelText(), {{"twice", "x"}, {"twice", "y"}}), "not safe"},
      {"a name twice but for its case", with({"3d/3DMODEL.model", modelText()}), "repeats a name"},
      {"a name that leads out", with({"../out", "x"}), path},
      {"a name that leads out further in", with({"a/../../out", "x"}), path},
      {"a name from the root", with({"/etc/out", "x"}), path},
      {"a name that leads out under another system", with({"..\\out", "x"}), path},
      {"a document type", threeMfOf(modelText("millimeter", R"(<!DOCTYPE m [<!ENTITY a "b">]>)")), "a document type"}};
  for (const auto& [what, archive, reason] : unsafe)
    refusesArchive(trial, what, archive, 302, reason);
  for (const auto* unit : {"micron", "centimeter", "inch", "foot", "meter"})
    refusesArchive(trial, fmt::format("in the unit {}", unit), threeMfOf(modelText(unit)), 306, "unit");
  const auto component = R"(<object id="2" type="model"><components><component objectid="1"/></components></object>)";
  refusesArchive(trial, "an object of a component", threeMfOf(modelText("millimeter", "", component, 2)), 307,
                 "components");
  const auto large = trial.bench().scratch / "large.stl";
  writeBytes(large, "solid");
  fs::resize_file(large, 2'000'000'001); // sparse
  trial.isRefused("a file larger than any that is read", trial.calque({"model", "digest", large.string()}), 301);
  fs::remove(large);

  const auto folder = trial.bench().scratch;
  writeBytes(folder / "cube.stl", stlOf(cube(20)));
  const auto digest = judged(trial, (folder / "cube.stl").string()).first.value("geometry_digest", "");
  for (const auto& [what, archive] :
       {std::pair{"a sound 3MF", threeMfOf(modelText())}, {"one of 256 entries", crowded(256)}}) {
    writeBytes(folder / "archive.3mf", archive);
    const auto report = judged(trial, (folder / "archive.3mf").string()).first;
    trial.same(what, "accept", report.value("verdict", ""));
    trial.same(std::string(what) + ", its geometry", digest, report.value("geometry_digest", "none"));
  }
}

// --- warnings

/// Cubes of this side, each a little further along the diagonal: every two of them intersect.
Triangles stack(std::size_t count, float side, float step) {
  Triangles all;
  for (std::size_t i = 0; i < count; ++i) {
    const float at = step * static_cast<float>(i);
    const auto one = cube(side, {at, at, at});
    all.insert(all.end(), one.begin(), one.end());
  }
  return all;
}

Triangles together(Triangles some, const Triangles& others) {
  some.insert(some.end(), others.begin(), others.end());
  return some;
}

struct Doubt {
  std::string what;
  Triangles triangles;
  std::string numbers; ///< of the warnings
};

/// One command judges them all: a warning alone does not refuse.
void warnsOf(Trial& trial, const std::vector<Doubt>& doubts) {
  Words words{"model", "digest", "--json"};
  for (const auto& doubt : doubts) {
    const auto file = trial.bench().scratch / fmt::format("doubtful{}.stl", words.size());
    writeBytes(file, stlOf(doubt.triangles));
    words.push_back(file.string());
  }
  const auto ran = trial.calque(words);
  const auto reports = parsed(ran);
  trial.exits("surfaces of which one is warned", ran, 0);
  for (std::size_t i = 0; i < doubts.size(); ++i) {
    const auto report = reports.is_array() && i < reports.size() ? reports[i] : Json::object();
    const auto found = fmt::format("{} {}", report.value("verdict", "no verdict"), numbersOf(report));
    const auto expected = (doubts[i].numbers.empty() ? "accept " : "warn ") + doubts[i].numbers;
    trial.same(doubts[i].what, expected, found);
    for (const auto& finding : report.value("findings", Json::array()))
      if (found == expected)
        trial.meets(finding.value("number", 0));
  }
}

/// Refused 360, and the answer names this warning as the one that is not accepted.
void asksFor(Trial& trial, const Ran& ran, const std::string& warning) {
  trial.isRefused("until it is accepted: " + warning, ran, 360);
  const bool named = ran.err.find("by name: " + warning) != std::string::npos;
  trial.that("the warning named", warning, named ? warning : "another", named);
}

/// The newest entry of this type of a case as `audit show` has it; an empty object where there is none.
Json newestEntry(ScratchLab& lab, const std::string& caseId, const std::string& type) {
  std::string seq;
  for (const auto& line : parsed(lab.look({"case", "show", caseId, "--json"})))
    if (line.is_object() && line.value("type", "") == type)
      seq = std::to_string(line.value("seq", 0));
  const auto entry = seq.empty() ? Json() : parsed(lab.look({"audit", "show", seq}));
  return entry.is_object() ? entry : Json::object();
}

void stands(Trial& trial, const Json& entry, const std::string& words) {
  const bool there = entry.dump().find('"' + words + '"') != std::string::npos;
  trial.that("in the record", words, there ? words : "not there", there);
}

void tryWarnings(Trial& trial) {
  warnsOf(trial, {{"two cubes that share an edge", together(cube(10), cube(10, {10, 10, 0})), "317"},
                  {"two cubes that intersect", stack(2, 10, 5), "318"},
                  {"46 cubes that all intersect: more pairs than are searched", stack(46, 20, 0.25F), "318 319"},
                  {"a cube of 2 mm", cube(2), "320"},
                  {"a cube of 1001 mm", cube(1001), "320"},
                  {"a cube of 5 mm", cube(5), ""}});
  ScratchLab lab(trial, State::Accepted);
  if (!lab.isReady())
    return;
  const auto file = lab.place().at("doubtful.stl");
  const auto all = together(stack(46, 2, 1.0F / 64), cube(2, {-2, -2, 0}));
  writeBytes(file, stlOf(moved(all, {-13, -13, 0}))); // into the series
  const auto import = [&](const Words& accepted) {
    Words words{"segmentation",       "import", "c-0002", file, "--software", "Example Segmenter",
                "--software-version", "1.0.0"};
    for (const auto& one : accepted)
      words.insert(words.end(), {"--accept", one});
    return lab.as("u-0005", words);
  };
  const std::string edge = "surface.touching=they share an edge", shells = "surface.intersecting=made so",
                    pairs = "surface.unsearched=looked at", unit = "surface.unit_doubt";
  asksFor(trial, import({}), "surface.touching");
  asksFor(trial, import({edge}), "surface.intersecting");
  asksFor(trial, import({edge, shells, unit + "=small"}), "surface.unsearched");
  asksFor(trial, import({edge, shells, pairs, unit}), "surface.unit_doubt"); // a name without a reason
  trial.isDone("each accepted by name with a reason", import({edge, shells, pairs, unit + "=it is small"}));
  const auto locked = newestEntry(lab, "c-0002", "model.locked");
  for (const auto* words :
       {"surface.touching accepted by u-0005: they share an edge", "surface.intersecting accepted by u-0005: made so",
        "surface.unsearched accepted by u-0005: looked at", "surface.unit_doubt accepted by u-0005: it is small"})
    stands(trial, locked, words);
}

// --- facts

/// What the page that was signed to approve the case lists as not measured, out of its device history record.
std::string listedAsNotMeasured(Trial& trial, ScratchLab& lab) {
  const auto folder = lab.place().at("record");
  trial.isDone("the record as a folder", lab.as("u-0007", {"dhr", "export", "c-0002", "--out", folder}));
  const auto signature = newestEntry(lab, "c-0002", "esign").value("data", Json::object());
  const auto statement = Json::parse(signature.value("stmt", ""), nullptr, false);
  const auto shown = statement.is_object() ? statement.value("shown", "") : "";
  const auto page = trial.runElsewhere("pdftotext", {"-raw", folder + "/data/files/" + shown, "-"});
  trial.exits("reading the page that was signed with another program (pdftotext)", page, 0);
  const std::string heading = "Not measured: this signature accepts each by name\n";
  const auto found = page.out.find(heading);
  if (found == std::string::npos)
    return "nothing";
  const auto begin = found + heading.size(); // until the next heading
  const auto end = std::min(page.out.find("\nException: ", begin), page.out.find("\nRequest\n", begin));
  return oneLine(page.out.substr(begin, end - begin));
}

void tryThresholds(Trial& trial, ScratchLab& lab) {
  const auto create = [&](const std::string& threshold) {
    return lab.as("u-0005",
                  {"segmentation", "create", "c-0001", "--threshold", threshold, "--reason", "a trial", "--json"});
  };
  trial.isRefused("a threshold that no voxel reaches", create("30000"), 330);
  trial.isRefused("a threshold that is no number", create("nan"), 331);
  const auto again = parsed(create("520"));
  trial.same("the same threshold again",
             judged(trial, lab.place().at("surface.stl")).first.value("geometry_digest", ""),
             again.is_object() ? again.value("geometry_digest", "none") : "none");
  std::string kinds;
  for (const auto& file : newestEntry(lab, "c-0001", "segmentation.created").value("files", Json::array()))
    kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", file.value("role", ""), file.value("kind", ""));
  trial.same("kept beside it", "segmentation nrrd, evidence txt", kinds);
}

void tryFacts(Trial& trial) {
  ScratchLab lab(trial, State::Approved);
  if (!lab.isReady())
    return;
  tryThresholds(trial, lab);
  const auto locked = newestEntry(lab, "c-0002", "model.locked");
  for (const auto* words : {"not mirrored: not measured", "millimetres: not measured"})
    stands(trial, locked, words);
  trial.same("on the page that was signed, as not measured", "not mirrored millimetres",
             listedAsNotMeasured(trial, lab));
}

// --- the lock

/// What `model compare --json` says of a file and these triangles: each of `expected`.
void tells(Trial& trial, const std::string& what, const std::string& file, const Triangles& others,
           const Json& expected) {
  const auto other = trial.bench().scratch / "other.stl";
  writeBytes(other, stlOf(others));
  const auto ran = trial.calque({"model", "compare", file, other.string(), "--json"});
  const auto told = parsed(ran);
  trial.exits(what, ran, expected.value("same", false) ? 0 : 1);
  for (const auto& [key, value] : expected.items())
    trial.same(fmt::format("{}: {}", what, key), value.dump(),
               told.is_object() && told.contains(key) ? told[key].dump() : "not told");
}

Triangles taller(Triangles triangles, float from, float to) {
  for (auto& triangle : triangles)
    for (auto& corner : triangle)
      corner[2] = corner[2] == from ? to : corner[2];
  return triangles;
}

void tryDifferences(Trial& trial, const std::string& locked) {
  const auto whole = trianglesOf(fileText(locked));
  tells(trial, "the locked surface", locked, whole,
        {{"same", true}, {"triangles_added", 0}, {"triangles_removed", 0}, {"distance_max_mm", "0"}});
  tells(trial, "mirrored", locked, mirrored(whole), {{"same", false}, {"mirrored", true}});
  tells(trial, "in inches", locked, scaled(whole, 25.4F), {{"same", false}, {"scale", "25.4"}, {"mirrored", false}});
  tells(trial, "a triangle left out", locked, whole.empty() ? whole : Triangles(whole.begin() + 1, whole.end()),
        {{"same", false}, {"triangles_added", 0}, {"triangles_removed", 1}});
  const auto file = (trial.bench().scratch / "cube.stl").string();
  writeBytes(file, stlOf(cube(20)));
  tells(trial, "a cube made 3 mm taller", file, taller(cube(20), 20, 23),
        {{"triangles_added", 10},
         {"triangles_removed", 10},
         {"distance_max_mm", "3"},
         {"distance_p95_mm", "3"},
         {"volume_change_mm3", "1200"}});
  tells(trial, "a small cube added 14 mm away", file, together(cube(20), cube(4, {8, 8, 30})),
        {{"triangles_added", 12},
         {"triangles_removed", 0},
         {"distance_max_mm", "14"},
         {"distance_p95_mm", "0"},
         {"volume_change_mm3", "64"}});
}

void tryLockedSurface(Trial& trial) {
  ScratchLab lab(trial, State::Segmented);
  if (!lab.isReady())
    return;
  const auto file = lab.place().at("surface.stl");
  const auto imported = newestEntry(lab, "c-0002", "segmentation.imported");
  const auto locked = newestEntry(lab, "c-0002", "model.locked");
  trial.same("the commit of the lock", imported.value("tx", Json()).dump(), locked.value("tx", Json("none")).dump());
  std::size_t models = 0, lists = 0;
  for (const auto& item : locked.value("files", Json::array())) {
    models += item.value("role", "") == "model" ? 1 : 0;
    lists += item.value("role", "") == "form" ? 1 : 0;
  }
  trial.same("files of the lock", "1 model, 1 list", fmt::format("{} model, {} list", models, lists));
  const auto data = locked.value("data", Json::object());
  const auto report = judged(trial, file).first;
  trial.same("the file locked", crypto::sha256Hex(fileText(file)), data.value("model", "none"));
  trial.same("its unit", "mm", data.value("units", "none"));
  trial.same("its geometry digest", report.value("geometry_digest", ""), data.value("geometry", "none"));
  for (const auto& [told, kept] :
       {std::pair{"triangles", "triangles"}, {"volume_mm3", "volume_mm3"}, {"bounding_box_mm", "bbox_mm"}})
    trial.same(std::string("its ") + kept, report.value(told, Json()).dump(), data.value(kept, Json("none")).dump());
  tryDifferences(trial, file);
}

} // namespace

void addSurfaceLimitSteps(StepTable& all) {
  all.emplace("oq-surface-archive", tryHostileArchives);
  all.emplace("oq-surface-warnings", tryWarnings);
  all.emplace("oq-surface-facts", tryFacts);
  all.emplace("oq-locked-surface", tryLockedSurface);
}

} // namespace calque::runner

#include "model_check.h"

#include "case_context.h"
#include "findings_text.h"
#include "making_place.h"
#include "segmentation.h"

#include "core/base/decimal.h"
#include "core/base/files.h"
#include "core/mesh/check.h"
#include "core/mesh/compare.h"
#include "core/mesh/geometry_digest.h"
#include "core/mesh/write.h"

#include <fmt/format.h>

namespace calque::workflow {
namespace {

base::JsonList boxJson(const mesh::Box& box) {
  base::JsonList list;
  for (double value : box)
    list.emplace_back(base::toDecimal(value, 4));
  return list;
}

base::Json jsonOf(std::size_t index, const mesh::SurfaceReport& report) {
  base::JsonObject json{{"file", std::uint64_t{index}},
                        {"geometry_digest", report.geometryDigest},
                        {"triangles", report.triangles},
                        {"closed", report.check.closed},
                        {"oriented", report.check.oriented},
                        {"components", report.check.components},
                        {"verdict", domain::verdictWord(report.verdict)},
                        {"findings", findingsJson(report.check.findings)}};
  if (report.measures) {
    json.emplace("volume_mm3", base::toDecimal(report.measures->volumeMm3, 3));
    json.emplace("area_mm2", base::toDecimal(report.measures->areaMm2, 3));
    json.emplace("bounding_box_mm", boxJson(report.measures->boxMm));
  }
  return json;
}

std::string textOf(std::size_t index, const mesh::SurfaceReport& report) {
  auto text = fmt::format("file {}: {}\n", index, domain::verdictWord(report.verdict));
  if (!report.geometryDigest.empty())
    text += fmt::format("  geometry   {}\n  triangles  {}, {} shell(s)\n", report.geometryDigest, report.triangles,
                        report.check.components);
  if (report.measures)
    text += fmt::format(
        "  volume     {} mm3, area {} mm2, size {} x {} x {} mm\n", base::toDecimal(report.measures->volumeMm3, 3),
        base::toDecimal(report.measures->areaMm2, 3), base::toDecimal(report.measures->extentMm(0), 3),
        base::toDecimal(report.measures->extentMm(1), 3), base::toDecimal(report.measures->extentMm(2), 3));
  return text + findingsText(report.check.findings);
}

} // namespace

base::Result<ModelReport> modelReport(const std::vector<std::filesystem::path>& files) {
  ModelReport report;
  report.accepted = true;
  base::JsonList list;
  for (std::size_t i = 0; i < files.size(); ++i) {
    CALQUE_TRY(bytes, mesh::surfaceBytes(files[i]));
    CALQUE_TRY(one, mesh::reportSurface(bytes, mesh::maybeFormatOfName(files[i].filename().string())));
    report.accepted = report.accepted && one.verdict != domain::Verdict::Refuse;
    report.text += textOf(i + 1, one);
    list.push_back(jsonOf(i + 1, one));
  }
  report.json = std::move(list);
  return report;
}

base::Result<ModelComparison> compareModels(const std::filesystem::path& a, const std::filesystem::path& b) {
  CALQUE_TRY(bytesA, mesh::surfaceBytes(a));
  CALQUE_TRY(bytesB, mesh::surfaceBytes(b));
  CALQUE_TRY(surfaceA, mesh::readSurface(bytesA));
  CALQUE_TRY(surfaceB, mesh::readSurface(bytesB));
  CALQUE_TRY(difference, mesh::compareSurfaces(surfaceA, surfaceB));
  ModelComparison comparison;
  comparison.same = difference.same;
  base::JsonObject json{{"same", difference.same},
                        {"geometry_digest_a", difference.digestA},
                        {"geometry_digest_b", difference.digestB},
                        {"triangles_added", difference.trianglesAdded},
                        {"triangles_removed", difference.trianglesRemoved},
                        {"volume_change_mm3", base::toDecimal(difference.volumeChange, 3)},
                        {"distance_max_mm", base::toDecimal(difference.distanceMaxMm, 4)},
                        {"distance_p95_mm", base::toDecimal(difference.distance95Mm, 4)},
                        {"mirrored", difference.mirror != mesh::Mirror::None}};
  if (difference.scale)
    json.emplace("scale", base::toDecimal(*difference.scale, 6));
  comparison.json = std::move(json);
  comparison.text = (difference.same ? "the same geometry\n" : "another geometry\n") + difference.words;
  return comparison;
}

// [impl->req~lock.conversion~1]
base::Done exportModel(Session& session, const std::string& caseId, const std::string& format,
                       const std::filesystem::path& out) {
  CALQUE_TRY(known, caseOf(session.lab(), caseId));
  CALQUE_TRY(locked, lockedModel(session.lab(), caseId));
  CALQUE_TRY(surface, mesh::readSurface(locked));
  base::Bytes bytes;
  if (format == "3mf") {
    CALQUE_TRY(written, mesh::write3mf(surface));
    bytes = std::move(written);
  } else {
    bytes = mesh::writeStl(surface);
  }
  CALQUE_TRY(again, mesh::readSurface(bytes));
  CALQUE_TRY(digest, mesh::geometryDigestHex(again));
  if (digest != known.model->geometry)
    return domain::refuse(domain::RefusalCode::GeometryDiffers, "the written file", known.model->geometry, digest);
  return writeBeside(out, bytes);
}

} // namespace calque::workflow

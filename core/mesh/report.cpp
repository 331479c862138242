#include "check.h"
#include "geometry_digest.h"

#include <cmath>

namespace calque::mesh {
namespace {

/// Beyond this no decimal string of the record holds the number.
constexpr double largestMeasure = 1e12;

domain::Finding findingOf(const base::Refusal& refusal) {
  return {static_cast<domain::RefusalCode>(refusal.number), domain::Severity::Refusal, "", refusal.message};
}

} // namespace

base::Result<SurfaceReport> reportSurface(base::View bytes, std::optional<Format> declared) {
  SurfaceReport report;
  if (const auto format = declared ? declared : maybeFormatOf(bytes))
    report.format = formatWord(*format);
  auto surface = readSurface(bytes, declared);
  if (!surface) {
    const auto* refusal = std::get_if<base::Refusal>(&surface.error());
    if (refusal == nullptr)
      return base::failed(std::move(surface.error()));
    report.check.findings.push_back(findingOf(*refusal));
    return report;
  }
  report.triangles = surface->triangles.size();
  CALQUE_TRY(digest, geometryDigestHex(*surface));
  report.geometryDigest = digest;
  const auto measures = measure(*surface);
  if (std::fabs(measures.volumeMm3) >= largestMeasure || measures.areaMm2 >= largestMeasure) {
    report.check.findings.push_back(findingOf(domain::refusalOf(domain::RefusalCode::SurfaceRange)));
    return report;
  }
  report.measures = measures;
  report.check = checkSurface(*surface, measures);
  report.verdict = domain::verdictOf(report.check.findings);
  report.surface = std::move(*surface);
  return report;
}

} // namespace calque::mesh

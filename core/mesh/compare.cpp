#include "compare.h"

#include "canonical_triangles.h"
#include "geometry_digest.h"
#include "measure.h"
#include "similarity.h"
#include "surface_distance.h"

#include "core/base/decimal.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace calque::mesh {
namespace {

constexpr std::size_t samplesEachWay = 50'000;
constexpr std::size_t samplesOfScaledCopy = 2'000; ///< distances between sizes are slow to find and tell little
constexpr double finestSpacingMm = 0.25;

/// Triangles of `of` that `other` lacks, counted as often as they occur.
std::vector<Triangle> missingFrom(const std::vector<Triangle>& other, const std::vector<Triangle>& of) {
  const auto sorted = [](const std::vector<Triangle>& triangles) {
    std::vector<Triangle> canonical;
    canonical.reserve(triangles.size());
    for (const auto& place : canonicalOrder(triangles))
      canonical.push_back(triangleAt(triangles, place));
    return canonical;
  };
  std::vector<Triangle> missing;
  std::ranges::set_difference(sorted(of), sorted(other), std::back_inserter(missing));
  return missing;
}

std::vector<Triangle> insideOut(std::vector<Triangle> triangles) {
  for (auto& t : triangles)
    std::swap_ranges(t.begin() + 3, t.begin() + 6, t.begin() + 6);
  return triangles;
}

/// The maximum, and the distance that 95 % of the area of `from` does not exceed; what both surfaces share has distance
/// 0.
std::pair<double, double> spread(std::vector<Sampled> samples, double areaMm2) {
  std::ranges::sort(samples, std::ranges::greater{}, &Sampled::distanceMm);
  if (samples.empty())
    return {0, 0};
  double sampledArea = 0;
  for (const auto& sample : samples)
    sampledArea += sample.areaMm2;
  double beyond = 0;
  for (const auto& sample : samples) {
    beyond += sample.areaMm2;
    if (beyond > 0.05 * std::max(areaMm2, sampledArea))
      return {samples.front().distanceMm, sample.distanceMm};
  }
  return {samples.front().distanceMm, 0};
}

double areaOf(const std::vector<Triangle>& triangles) {
  return measure(surfaceOf(triangles)).areaMm2;
}

void measureDistances(const Surface& a, const Surface& b, const std::vector<Triangle>& removed,
                      const std::vector<Triangle>& added, std::size_t samplesMost, SurfaceDifference& difference) {
  const double changedArea = std::max(areaOf(removed), areaOf(added));
  // Half the samples are spent on spacing; the rest covers triangles that are smaller than it.
  const double spacing = std::max(finestSpacingMm, std::sqrt(4 * changedArea / static_cast<double>(samplesMost)));
  difference.sampleSpacingMm = spacing;
  std::array<std::vector<Sampled>, 2> sampled;
  {
    std::jthread forth([&] { sampled[0] = sampleDistances(removed, NearestOn(b.triangles), spacing, samplesMost); });
    sampled[1] = sampleDistances(added, NearestOn(a.triangles), spacing, samplesMost);
  }
  for (std::size_t way = 0; way < 2; ++way) {
    difference.samples += sampled[way].size();
    const auto [most, most95] = spread(std::move(sampled[way]), areaOf((way == 0 ? a : b).triangles));
    difference.distanceMaxMm = std::max(difference.distanceMaxMm, most);
    difference.distance95Mm = std::max(difference.distance95Mm, most95);
  }
}

std::string millimetres(double value, int places = 3) {
  return base::toDecimal(std::clamp(value, -9e11, 9e11), places) + " mm";
}

std::string wordsOf(const SurfaceDifference& d) {
  if (d.same)
    return "The same geometry: equal geometry digests.";
  std::string words = "Another geometry: " + std::to_string(d.trianglesAdded) + " triangles added, " +
                      std::to_string(d.trianglesRemoved) + " removed; surface distance at most " +
                      millimetres(d.distanceMaxMm) + ", 95 % within " + millimetres(d.distance95Mm) +
                      "; volume change " + millimetres(d.volumeChange, 1) + "3.";
  if (d.turnedInsideOut)
    return words + " The same triangles, turned inside out.";
  std::string how;
  if (d.mirror != Mirror::None)
    how += std::string("mirrored along ") + "xyz"[static_cast<int>(d.mirror) - 1];
  if (d.scale)
    how += std::string(how.empty() ? "" : ", ") + "scaled by " + base::toDecimal(*d.scale, 6) + unitWords(*d.scale);
  if (d.movedMm)
    how += std::string(how.empty() ? "" : ", ") + "moved by " + base::toDecimal((*d.movedMm)[0], 3) + ", " +
           base::toDecimal((*d.movedMm)[1], 3) + ", " + millimetres((*d.movedMm)[2]);
  return how.empty() ? words : words + " The second is the first " + how + ".";
}

} // namespace

// [impl->req~lock.refuse-other~1]
base::Result<SurfaceDifference> compareSurfaces(const Surface& a, const Surface& b) {
  SurfaceDifference difference;
  CALQUE_TRY(digestA, geometryDigestHex(a));
  CALQUE_TRY(digestB, geometryDigestHex(b));
  difference.digestA = digestA;
  difference.digestB = digestB;
  difference.same = digestA == digestB;
  difference.trianglesA = a.triangles.size();
  difference.trianglesB = b.triangles.size();
  difference.volumeA = measure(a).volumeMm3;
  difference.volumeB = measure(b).volumeMm3;
  difference.volumeChange = difference.volumeB - difference.volumeA;
  if (!difference.same) {
    const auto removed = missingFrom(b.triangles, a.triangles);
    const auto added = missingFrom(a.triangles, b.triangles);
    difference.trianglesRemoved = removed.size();
    difference.trianglesAdded = added.size();
    CALQUE_TRY(turned, geometryDigestHex(surfaceOf(insideOut(a.triangles))));
    difference.turnedInsideOut = turned == digestB;
    const auto similarity = difference.turnedInsideOut ? std::nullopt : maybeSimilarity(a, b);
    if (similarity) {
      difference.mirror = similarity->mirror;
      difference.scale = similarity->scale;
      difference.movedMm = similarity->movedMm;
    }
    measureDistances(a, b, removed, added, difference.scale ? samplesOfScaledCopy : samplesEachWay, difference);
  }
  difference.words = wordsOf(difference);
  return difference;
}

} // namespace calque::mesh

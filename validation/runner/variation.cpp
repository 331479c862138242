#include "variation.h"

#include <algorithm>
#include <boost/math/distributions/fisher_f.hpp>
#include <cmath>
#include <map>

namespace calque::runner {
namespace {

struct Sum {
  double of = 0;
  std::size_t count = 0;
  void add(double value) {
    of += value;
    ++count;
  }
  [[nodiscard]] double squareOverCount() const { return of * of / static_cast<double>(count); }
};

template <class Map> double squares(const Map& sums) {
  double all = 0;
  for (const auto& [key, sum] : sums)
    all += sum.squareOverCount();
  return all;
}

/// Components of variance from the mean squares; none is below 0.
void separate(Variation& found) {
  const auto p = static_cast<double>(found.parts), o = static_cast<double>(found.persons),
             r = static_cast<double>(found.trials);
  const double freeInteraction = (p - 1) * (o - 1), freeError = p * o * (r - 1);
  const double meanInteraction = found.ssInteraction / freeInteraction, meanError = found.ssError / freeError;
  found.fInteraction = meanError > 0 ? meanInteraction / meanError : 0;
  const boost::math::fisher_f distribution(freeInteraction, freeError);
  found.pInteraction = boost::math::cdf(boost::math::complement(distribution, found.fInteraction));
  found.pooled = found.pInteraction > 0.05;
  const double error = found.pooled ? (found.ssInteraction + found.ssError) / (freeInteraction + freeError) : meanError;
  const double against = found.pooled ? error : meanInteraction;
  const double interaction = found.pooled ? 0 : std::max(0.0, (meanInteraction - error) / r);
  const double persons = std::max(0.0, (found.ssPersons / (o - 1) - against) / (p * r));
  found.repeatability = error;
  found.reproducibility = persons + interaction;
  found.gauge = found.repeatability + found.reproducibility;
  found.betweenParts = std::max(0.0, (found.ssParts / (p - 1) - against) / (o * r));
  found.total = found.gauge + found.betweenParts;
}

} // namespace

double Variation::percentOfStudy() const {
  return total > 0 ? 100 * std::sqrt(gauge / total) : 100;
}

double Variation::percentOfTolerance(double width) const {
  return width > 0 ? 100 * 6 * std::sqrt(gauge) / width : 100;
}

Variation variationOf(const std::vector<Reading>& readings) {
  Variation found;
  std::map<std::string, Sum> parts, persons;
  std::map<std::pair<std::string, std::string>, Sum> cells;
  Sum all;
  double square = 0;
  for (const auto& [part, person, value] : readings) {
    parts[part].add(value);
    persons[person].add(value);
    cells[{part, person}].add(value);
    all.add(value);
    square += value * value;
  }
  found.parts = parts.size();
  found.persons = persons.size();
  found.trials = cells.empty() ? 0 : cells.begin()->second.count;
  const bool crossed = cells.size() == parts.size() * persons.size() &&
                       std::ranges::all_of(cells, [&](const auto& cell) { return cell.second.count == found.trials; });
  if (!crossed || found.parts < 2 || found.persons < 2 || found.trials < 2) {
    found.problem = "every part has to be measured by every person equally often, at least two of each";
    return found;
  }
  const double mean = all.squareOverCount();
  found.ssTotal = square - mean;
  found.ssParts = squares(parts) - mean;
  found.ssPersons = squares(persons) - mean;
  found.ssError = square - squares(cells);
  found.ssInteraction = found.ssTotal - found.ssParts - found.ssPersons - found.ssError;
  separate(found);
  return found;
}

} // namespace calque::runner

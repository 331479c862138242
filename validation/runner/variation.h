// How far a measurement varies by itself and by who makes it: a crossed study of parts, operators and trials, by the
// analysis of variance (AIAG, Measurement Systems Analysis, 4th edition, chapter III section B, "ANOVA method").
// Private to this room.
#pragma once

#include <string>
#include <vector>

namespace calque::runner {

struct Reading {
  std::string part, person;
  double value = 0;
};

/// Variances are of the unit of the readings, squared. `problem` says why there is no answer; the rest is 0 then.
struct Variation {
  std::string problem;
  std::size_t parts = 0, persons = 0, trials = 0;
  double ssParts = 0, ssPersons = 0, ssInteraction = 0, ssError = 0, ssTotal = 0;
  double fInteraction = 0, pInteraction = 1; ///< of part × person against the error
  bool pooled = false;                       ///< the interaction is not significant (p above 0.05) and counts as error
  double repeatability = 0, reproducibility = 0, gauge = 0, betweenParts = 0, total = 0; ///< variances
  [[nodiscard]] double percentOfStudy() const;                 ///< 100 × deviation of gauge over that of all
  [[nodiscard]] double percentOfTolerance(double width) const; ///< 100 × six deviations of gauge over the width
};

/// Every part by every person equally often, at least two of each: else a problem.
[[nodiscard]] Variation variationOf(const std::vector<Reading>& readings);

} // namespace calque::runner

// A sound little trace: a need, a requirement that covers it, its code, its test and its step. Faults are seeded into
// it.
#pragma once

#include "requirements/trace/matrix.h"
#include "requirements/trace/sources.h"

#include <algorithm>

namespace calque::trace {

inline constexpr const char* smallSpecification = R"(# Small

### A record
`un~record~1`

People need a record.

Needs: req

### Kept
`req~keep~1`

The program shall keep the record.

Comment:
Shown by `Record.IsKept`.

Covers:
* un~record~1

Needs: impl, utest, oq
)";

inline Run test(std::string name, Outcome outcome, std::vector<std::string> verifies) {
  return {"utest", std::move(name), outcome, std::move(verifies), "report.xml"};
}

inline Sources smallTrace(const std::string& specification = smallSpecification) {
  Sources sources;
  sources.items = readItems(specification, "requirements/small.md");
  sources.tags = {{"impl", {"req", "keep", 1}, {"core/keep.cpp", 7}}};
  sources.runs = {test("Record.IsKept", Outcome::Passed, {"req~keep~1"}),
                  {"oq", "keeps", Outcome::Passed, {"req~keep~1"}, "oq.json"}};
  std::vector<std::string> all;
  for (const auto& item : sources.items)
    all.push_back(toText(item.id));
  sources.reviewed = reviewedToday(sources.items, {}, all).value_or(Reviewed());
  sources.hasTestReports = true;
  return sources;
}

/// The small specification with a piece of it exchanged.
inline std::string changed(std::string_view from, const std::string& to) {
  std::string text = smallSpecification;
  text.replace(text.find(from), from.size(), to);
  return text;
}

inline Matrix judged(const Sources& sources) {
  return judge(sources, {"impl", "utest", "oq"});
}

/// "missing req~keep~1" …, in the order of the matrix.
inline std::vector<std::string> gapsOf(const Matrix& matrix) {
  std::vector<std::string> words;
  for (const auto& gap : matrix.gaps)
    words.push_back(std::string(toText(gap.kind)) + " " + gap.item);
  return words;
}

} // namespace calque::trace

#include "rendering.h"

namespace calque::trace {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words)
    text += (text.empty() ? "" : ", ") + word;
  return text;
}

void putLinks(std::string& text, const char* word, const std::vector<Link>& links) {
  for (const auto& link : links)
    text += std::string("    ") + word + " " + link.id +
            (link.status == LinkStatus::Covers ? "" : " (" + std::string(toText(link.status)) + ")") + "\n";
}

void putRow(std::string& text, const Row& row) {
  text += "  " + row.id + "  " + row.title + "  [" + std::string(stateOf(row)) + "]  " + row.place + "\n";
  if (!row.needs.empty())
    text += "    needs " + joined(row.needs) + "\n";
  putLinks(text, "covers", row.covers);
  putLinks(text, "depends on", row.depends);
  for (const auto& by : row.coveredBy)
    text += "    covered by " + by + "\n";
  for (const auto& one : row.evidence)
    text += "    " + one.type + " " + one.what + " (" + one.result + ")\n";
}

} // namespace

std::string_view stateOf(const Row& row) {
  const bool asksNothing = row.needs.empty() && row.depends.empty();
  return row.gaps ? "gap" : row.draft ? "draft" : row.open ? "open" : asksNothing ? "asks nothing" : "ok";
}

std::string textOf(const Matrix& matrix, Extent extent) {
  std::string text;
  if (!matrix.gaps.empty())
    text += "Gaps\n";
  for (const auto& gap : matrix.gaps)
    text += "  " + std::string(toText(gap.kind)) + "  " + gap.item + "  " + gap.what + "  " + gap.place + "\n";
  if (!matrix.planned.empty())
    text += "Planned\n";
  for (const auto& one : matrix.planned)
    text += "  " + one.item + "  " + one.title + ": " + one.what + "  " + one.place + "\n";
  if (extent == Extent::Whole && !matrix.rows.empty()) {
    text += "Matrix\n";
    for (const auto& row : matrix.rows)
      putRow(text, row);
  }
  return text + "Trace: " + conclusionOf(matrix) + "\n";
}

} // namespace calque::trace

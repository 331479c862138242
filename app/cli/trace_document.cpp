#include "trace_document.h"

#include "requirements/trace/rendering.h"

namespace calque::cli {
namespace {

std::string withLine(std::string text, const std::string& line) {
  return text + (text.empty() ? "" : "\n") + line;
}

std::string linksOf(const trace::Row& row) {
  std::string text;
  auto add = [&](const std::vector<trace::Link>& links, const char* word) {
    for (const auto& link : links)
      text = withLine(
          std::move(text),
          word + link.id +
              (link.status == trace::LinkStatus::Covers ? "" : " (" + std::string(trace::toText(link.status)) + ")"));
  };
  add(row.covers, "covers ");
  add(row.depends, "depends on ");
  for (const auto& by : row.coveredBy)
    text = withLine(std::move(text), "covered by " + by);
  return text;
}

std::string evidenceOf(const trace::Row& row) {
  std::string text;
  for (const auto& one : row.evidence)
    text = withLine(std::move(text), one.type + " " + one.what + (one.type == "impl" ? "" : ": " + one.result));
  return text;
}

domain::DocumentSection openSection(const trace::Matrix& matrix) {
  domain::DocumentSection section;
  section.heading = "Gaps";
  section.exception = true;
  domain::DocumentTable table{"", {"Item", "What", "Place"}, {}};
  for (const auto& gap : matrix.gaps)
    table.rows.push_back({gap.item, std::string(trace::toText(gap.kind)) + ": " + gap.what, gap.place});
  section.tables.push_back(std::move(table));
  return section;
}

domain::DocumentSection plannedSection(const trace::Matrix& matrix) {
  domain::DocumentSection section;
  section.heading = "Planned";
  domain::DocumentTable table{"", {"Item", "Title", "What"}, {}};
  for (const auto& one : matrix.planned)
    table.rows.push_back({one.item, one.title, one.what});
  section.tables.push_back(std::move(table));
  return section;
}

domain::DocumentSection rowsSection(const trace::Matrix& matrix, const std::string& heading, const std::string& type) {
  domain::DocumentSection section;
  section.heading = heading;
  domain::DocumentTable table{"", {"Item", "State", "Links", "Code, tests, results"}, {}};
  for (const auto& row : matrix.rows)
    if (row.type == type)
      table.rows.push_back(
          {withLine(row.id, row.title), std::string(trace::stateOf(row)), linksOf(row), evidenceOf(row)});
  section.tables.push_back(std::move(table));
  return section;
}

} // namespace

domain::Document documentOf(const trace::Matrix& matrix) {
  domain::Document document;
  document.title = "Trace matrix";
  document.recordId = "trace";
  document.kind = domain::DocumentKind::TraceMatrix;
  document.header = {{"Result", trace::conclusionOf(matrix)}};
  if (!matrix.gaps.empty())
    document.sections.push_back(openSection(matrix));
  if (!matrix.planned.empty())
    document.sections.push_back(plannedSection(matrix));
  for (const auto& [heading, type] : {std::pair("Clauses", "reg"), std::pair("Needs", "un"),
                                      std::pair("Requirements", "req"), std::pair("Risks", "risk")})
    if (auto section = rowsSection(matrix, heading, type); !section.tables.front().rows.empty())
      document.sections.push_back(std::move(section));
  return document;
}

} // namespace calque::cli

#include "rendering.h"

#include <set>

namespace calque::trace {
namespace {

constexpr std::string_view head =
    "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Trace matrix</title>\n<style>\n"
    "body{font:14px/1.45 sans-serif;max-width:75em;margin:2em auto;padding:0 1em;color:#14181c}\n"
    "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #c4cad0;padding:.25em "
    ".6em;text-align:left;"
    "vertical-align:top}\nh3{margin:1.4em 0 .2em;font-size:1em}ul{margin:.2em 0 .2em 1.2em;padding:0}\n"
    ".gap,.failed,.skipped{font-weight:bold;color:#961e14}.place{color:#5c646c}\n</style></head><body>\n";

std::string escaped(std::string_view text) {
  std::string safe;
  for (char c : text)
    switch (c) {
    case '&':
      safe += "&amp;";
      break;
    case '<':
      safe += "&lt;";
      break;
    case '>':
      safe += "&gt;";
      break;
    case '"':
      safe += "&quot;";
      break;
    default:
      safe += c;
    }
  return safe;
}

class Page {
public:
  explicit Page(const Matrix& matrix) : m_matrix(&matrix) {
    for (const auto& row : matrix.rows)
      m_known.insert(row.id);
  }

  std::string whole() && {
    m_text = head;
    m_text += "<h1>Trace matrix</h1>\n<p>" + escaped(conclusionOf(*m_matrix)) + ".</p>\n";
    gaps();
    planned();
    m_text += "<h2>Matrix</h2>\n";
    for (const auto& row : m_matrix->rows)
      item(row);
    return std::move(m_text) + "</body></html>\n";
  }

private:
  /// The id, as a link where it has a row.
  [[nodiscard]] std::string linked(const std::string& id) const {
    const auto safe = escaped(id);
    return m_known.contains(id) ? "<a href=\"#" + safe + "\">" + safe + "</a>" : safe;
  }

  void cells(std::initializer_list<std::string> texts) {
    m_text += "<tr>";
    for (const auto& text : texts)
      m_text += "<td>" + text + "</td>";
    m_text += "</tr>\n";
  }

  void gaps() {
    if (m_matrix->gaps.empty())
      return;
    m_text += "<h2>Gaps</h2>\n<table><tr><th>Kind</th><th>Item</th><th>What</th><th>Place</th></tr>\n";
    for (const auto& gap : m_matrix->gaps)
      cells({"<span class=\"gap\">" + escaped(toText(gap.kind)) + "</span>", linked(gap.item), escaped(gap.what),
             escaped(gap.place)});
    m_text += "</table>\n";
  }

  void planned() {
    if (m_matrix->planned.empty())
      return;
    m_text += "<h2>Planned</h2>\n<table><tr><th>Item</th><th>Title</th><th>What</th><th>Place</th></tr>\n";
    for (const auto& one : m_matrix->planned)
      cells({linked(one.item), escaped(one.title), escaped(one.what), escaped(one.place)});
    m_text += "</table>\n";
  }

  void item(const Row& row) {
    const auto state = std::string(stateOf(row));
    m_text += "<h3 id=\"" + escaped(row.id) + "\">" + escaped(row.id) + " " + escaped(row.title) + " <span class=\"" +
              state + "\">[" + state + "]</span></h3>\n<div class=\"place\">" + escaped(row.place) + "</div>\n<ul>\n";
    for (const auto& link : row.covers)
      entry("covers " + linked(link.id), link.status);
    for (const auto& link : row.depends)
      entry("depends on " + linked(link.id), link.status);
    for (const auto& need : row.needs)
      m_text += "<li>needs " + escaped(need) + "</li>\n";
    for (const auto& by : row.coveredBy)
      m_text += "<li>covered by " + linked(by) + "</li>\n";
    for (const auto& one : row.evidence)
      m_text += "<li>" + escaped(one.type) + " " + escaped(one.what) + ": <span class=\"" + escaped(one.result) +
                "\">" + escaped(one.result) + "</span></li>\n";
    m_text += "</ul>\n";
  }

  void entry(const std::string& text, LinkStatus status) {
    m_text += "<li>" + text +
              (status == LinkStatus::Covers ? "" : " <span class=\"gap\">" + std::string(toText(status)) + "</span>") +
              "</li>\n";
  }

  const Matrix* m_matrix;
  std::set<std::string> m_known;
  std::string m_text;
};

} // namespace

std::string htmlOf(const Matrix& matrix) {
  return Page(matrix).whole();
}

} // namespace calque::trace

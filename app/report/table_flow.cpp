#include "table_flow.h"

#include "palette.h"

#include "core/base/decimal.h"

#include <algorithm>
#include <numeric>

namespace calque::report {
namespace {

constexpr double cellPoints = 7.6;
constexpr double padX = 4.2 * pt, padY = 2.2 * pt;

struct Row {
  std::vector<TextBlock> cells;
  [[nodiscard]] int lines() const {
    int most = 1;
    for (const auto& cell : cells)
      most = std::max(most, cell.lines());
    return most;
  }
  [[nodiscard]] double lineHeight() const {
    double most = 0;
    for (const auto& cell : cells)
      most = std::max(most, cell.lineHeight());
    return most;
  }
};

/// The columns' places and faces, shared by all rows.
class Columns {
public:
  Columns(const domain::DocumentTable& table, double width) : m_width(width) {
    auto count = table.columns.size();
    std::vector<double> longest(count), natural(count);
    m_right.assign(count, !table.rows.empty());
    auto measure = [&](std::size_t at, const QString& text, const QFont& face) {
      // a hash has no words: two lines of it are as good as one
      auto words = isHexText(text) ? naturalWidth(text, face) / 2 : longestWordWidth(text, face);
      longest[at] = std::max(longest[at], words + 2 * padX + 2);
      natural[at] = std::max(natural[at], naturalWidth(text, face) + 2 * padX + 2);
    };
    for (std::size_t at = 0; at < count; ++at) {
      measure(at, drawable(table.columns[at]), font(Face::Bold, cellPoints));
      for (const auto& row : table.rows) {
        auto text = drawable(row[at]);
        measure(at, text, valueFont(text, cellPoints));
        m_right[at] = m_right[at] && (row[at].empty() || base::isDecimal(row[at]));
      }
    }
    m_widths = columnWidths(longest, natural, width);
  }

  [[nodiscard]] Row row(const std::vector<std::string>& cells, bool header) const {
    Row made;
    for (std::size_t at = 0; at < cells.size(); ++at) {
      auto text = drawable(cells[at]);
      made.cells.emplace_back(text, header ? font(Face::Bold, cellPoints) : valueFont(text, cellPoints),
                              m_widths[at] - 2 * padX, m_right[at] ? Align::Right : Align::Left,
                              header ? palette::quiet : palette::ink);
    }
    return made;
  }

  [[nodiscard]] double width() const { return m_width; }
  [[nodiscard]] const std::vector<double>& widths() const { return m_widths; }

private:
  double m_width;
  std::vector<double> m_widths;
  std::vector<bool> m_right; ///< numbers align at their end
};

void placeLines(PageFlow& flow, const Columns& columns, const Row& row, int first, int last, bool header) {
  double height = (last - first) * row.lineHeight() + 2 * padY;
  flow.place(height, [row, first, last, height, header, widths = columns.widths(),
                      width = columns.width()](QPainter& painter, QPointF at) {
    if (header)
      painter.fillRect(QRectF(at, QSizeF(width, height)), palette::shade);
    double x = at.x();
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
      row.cells[cell].paint(painter, {x + padX, at.y() + padY}, first, last);
      x += widths[cell];
    }
    painter.setPen(QPen(palette::rule, 0.5 * pt));
    painter.drawLine(QPointF(at.x(), at.y() + height), QPointF(at.x() + width, at.y() + height));
  });
}

} // namespace

std::vector<double> columnWidths(const std::vector<double>& longestWords, const std::vector<double>& natural,
                                 double width) {
  auto sum = [](const std::vector<double>& lengths) { return std::accumulate(lengths.begin(), lengths.end(), 0.0); };
  auto scaled = [&](std::vector<double> lengths) {
    for (double factor = width / sum(lengths); auto& length : lengths)
      length *= factor;
    return lengths;
  };
  if (sum(natural) <= width)
    return scaled(natural);
  if (sum(longestWords) >= width)
    return scaled(longestWords);
  // A column that is content with a fair share of what is left gets what it wants; the others share the rest.
  std::vector<double> widths(natural.size(), 0);
  double left = width;
  for (auto open = widths.size(); open > 0;) {
    double share = left / static_cast<double>(open);
    auto before = open;
    for (std::size_t at = 0; at < widths.size(); ++at)
      if (widths[at] == 0 && (natural[at] <= share || longestWords[at] >= share)) {
        widths[at] = std::min(natural[at], std::max(longestWords[at], share));
        left -= widths[at];
        --open;
      }
    if (open == before)
      for (auto& each : widths)
        if (each == 0) {
          each = share;
          --open;
        }
  }
  return scaled(widths);
}

void flowTable(PageFlow& flow, const domain::DocumentTable& table) {
  if (table.columns.empty())
    return;
  Columns columns(table, flow.width());
  auto header = columns.row(table.columns, true);
  double headerHeight = header.lines() * header.lineHeight() + 2 * padY;
  auto startPage = [&] { placeLines(flow, columns, header, 0, header.lines(), true); };

  flow.need(headerHeight + 3 * (header.lineHeight() + 2 * padY)); // no header alone at the foot of a page
  if (!table.caption.empty())
    flow.text(TextBlock(drawable(table.caption), font(Face::Bold, 8), flow.width()));
  flow.skip(1.5 * pt);
  startPage();
  for (const auto& cells : table.rows) {
    auto row = columns.row(cells, false);
    for (int first = 0; first < row.lines();) {
      int left = row.lines() - first;
      double height = left * row.lineHeight() + 2 * padY;
      bool fitsFresh = height + headerHeight <= flow.pageHeight();
      int fitting = static_cast<int>((flow.room() - 2 * padY) / row.lineHeight());
      if (height > flow.room() && (fitsFresh || fitting < 1)) {
        flow.newPage();
        startPage();
        fitting = static_cast<int>((flow.room() - 2 * padY) / row.lineHeight());
      }
      int last = first + std::clamp(left, 1, std::max(1, fitting));
      placeLines(flow, columns, row, first, last, false);
      first = last;
    }
  }
  flow.skip(6 * pt);
}

} // namespace calque::report

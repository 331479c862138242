// Pages in the making: what is placed flows down the page and on to the next. Painted afterwards, when the number of
// pages is known.
#pragma once

#include "text_block.h"

#include <QRectF>
#include <functional>
#include <vector>

namespace calque::report {

class PageFlow {
public:
  using Paint = std::function<void(QPainter&, QPointF topLeft)>;

  explicit PageFlow(QRectF body) : m_body(body), m_y(body.top()), m_pages(1) {}

  [[nodiscard]] double left() const { return m_body.left(); }
  [[nodiscard]] double width() const { return m_body.width(); }
  [[nodiscard]] double room() const { return m_body.bottom() - m_y; } ///< left on this page
  [[nodiscard]] double pageHeight() const { return m_body.height(); }
  [[nodiscard]] bool atTop() const { return m_y <= m_body.top(); }

  void newPage();
  /// A new page unless `height` still fits here. What is taller than a page starts on a fresh one.
  void need(double height);
  void skip(double height); ///< white space; none at the top of a page
  /// Something that is never broken.
  void place(double height, Paint paint, double indent = 0);
  /// Text, broken between lines where it must.
  void text(const TextBlock& block, double indent = 0);

  [[nodiscard]] int pages() const { return static_cast<int>(m_pages.size()); }
  void paintPage(QPainter& painter, int page) const; ///< from 0

private:
  struct Mark {
    QPointF at;
    Paint paint;
  };
  QRectF m_body;
  double m_y;
  std::vector<std::vector<Mark>> m_pages;
};

} // namespace calque::report

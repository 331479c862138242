#include "page_flow.h"

#include <algorithm>

namespace calque::report {

void PageFlow::newPage() {
  m_pages.emplace_back();
  m_y = m_body.top();
}

void PageFlow::need(double height) {
  if (height > room() && !atTop())
    newPage();
}

void PageFlow::skip(double height) {
  if (!atTop())
    m_y += height;
}

void PageFlow::place(double height, Paint paint, double indent) {
  need(height);
  m_pages.back().push_back({QPointF(left() + indent, m_y), std::move(paint)});
  m_y += height;
}

void PageFlow::text(const TextBlock& block, double indent) {
  for (int first = 0; first < block.lines();) {
    need(block.lineHeight());
    int fitting = std::max(1, static_cast<int>(room() / block.lineHeight()));
    int last = std::min(first + fitting, block.lines());
    place(
        block.lineHeight() * (last - first),
        [block, first, last](QPainter& painter, QPointF at) { block.paint(painter, at, first, last); }, indent);
    first = last;
  }
}

void PageFlow::paintPage(QPainter& painter, int page) const {
  for (const auto& mark : m_pages[static_cast<std::size_t>(page)]) {
    painter.save();
    mark.paint(painter, mark.at);
    painter.restore();
  }
}

} // namespace calque::report

#include "overlay.h"

#include "look.h"
#include "wording.h"

#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace calque::desktop {

QString sideLetters(const render::Point& direction) {
  constexpr std::array negative{"R", "A", "I"}, positive{"L", "P", "S"};
  std::array<std::size_t, 3> axes{0, 1, 2};
  std::ranges::stable_sort(axes, std::greater(), [&](std::size_t axis) { return std::fabs(direction[axis]); });
  const double length = std::hypot(direction[0], direction[1], direction[2]);
  QString letters;
  for (const auto axis : axes)
    if (length > 0 && std::fabs(direction[axis]) / length > 0.25)
      letters += direction[axis] > 0 ? positive[axis] : negative[axis];
  return letters;
}

void paintWords(QPainter& painter, const QRect& place, int alignment, const QString& words, const QColor& colour,
                int points) {
  auto font = painter.font();
  font.setPointSize(points);
  font.setBold(points > look::text);
  painter.setFont(font);
  const auto bounds = painter.boundingRect(place, alignment, words);
  QPainterPath path;
  path.addText(bounds.left(), bounds.top() + painter.fontMetrics().ascent(), font, words);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.strokePath(path, QPen(look::overImages().ground, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.fillPath(path, colour);
}

void paintSides(QPainter& painter, const QRect& place, const std::array<QString, 4>& letters) {
  constexpr std::array<int, 4> edges{Qt::AlignLeft | Qt::AlignVCenter, Qt::AlignRight | Qt::AlignVCenter,
                                     Qt::AlignHCenter | Qt::AlignTop, Qt::AlignHCenter | Qt::AlignBottom};
  const auto inner = place.adjusted(look::close, look::close, -look::close, -look::close);
  for (std::size_t edge = 0; edge < 4; ++edge)
    paintWords(painter, inner, edges[edge], letters[edge], look::overImages().letters, look::heading);
}

void paintScaleBar(QPainter& painter, const QRect& place, double pixelsPerMm) {
  if (!(pixelsPerMm > 0) || place.width() < 40)
    return;
  const double most = place.width() / 4.0 / pixelsPerMm;
  const double decade = std::pow(10, std::floor(std::log10(most)));
  const double length = decade * (5 * decade <= most ? 5 : 2 * decade <= most ? 2 : 1);
  const double x = place.left() + look::normal, y = place.bottom() - look::normal;
  const double end = x + length * pixelsPerMm;
  painter.setRenderHint(QPainter::Antialiasing);
  for (const auto& pen : {QPen(look::overImages().ground, 5), QPen(look::overImages().letters, 2)}) {
    painter.setPen(pen);
    painter.drawLine(QPointF(x, y), QPointF(end, y));
    for (const double tick : {x, end})
      painter.drawLine(QPointF(tick, y - 5), QPointF(tick, y + 5));
  }
  const QRect above(static_cast<int>(x), static_cast<int>(y) - 26, place.width() / 2, 20);
  paintWords(painter, above, Qt::AlignLeft | Qt::AlignBottom,
             Measurement::tr("%1 mm").arg(localNumber(length, length < 1 ? 1 : 0)), look::overImages().letters,
             look::small);
}

void paintMeasurement(QPainter& painter, const Measurement& measurement, const std::vector<QPointF>& at) {
  if (at.empty())
    return;
  painter.setRenderHint(QPainter::Antialiasing);
  for (const auto& pen : {QPen(look::overImages().ground, 4), QPen(look::overImages().measure, 2)}) {
    painter.setPen(pen);
    for (std::size_t i = 1; i < at.size(); ++i)
      painter.drawLine(at[i - 1], at[i]);
  }
  painter.setPen(QPen(look::overImages().measure, 2));
  for (const auto& point : at)
    painter.drawEllipse(point, 3, 3);
  const QRect beside(at.back().toPoint() + QPoint(look::close, -look::wide), QSize(160, 20));
  paintWords(painter, beside, Qt::AlignLeft | Qt::AlignVCenter, measurement.words(), look::overImages().measure,
             look::text);
}

} // namespace calque::desktop

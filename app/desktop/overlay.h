// What stands on every picture of a patient and cannot be switched off: the letters of his sides and a bar of known
// length. Painted last, over everything.
#pragma once

#include "scene.h"

#include <QPainter>

namespace calque::desktop {

/// R L A P S I of a direction in patient space, the strongest part first; a second or third letter where the direction
/// points there by more than a quarter.
[[nodiscard]] QString sideLetters(const render::Point& direction);

/// At the left, right, upper and lower edge.
void paintSides(QPainter& painter, const QRect& place, const std::array<QString, 4>& letters);
/// A bar of 1, 2 or 5 · 10ⁿ mm, at most a quarter of the width, at the lower left.
void paintScaleBar(QPainter& painter, const QRect& place, double pixelsPerMm);
/// Text with a dark rim, readable on any grey.
void paintWords(QPainter& painter, const QRect& place, int alignment, const QString& words, const QColor& colour,
                int points);
/// Lines between the points of a measurement, and its value beside the last.
void paintMeasurement(QPainter& painter, const Measurement& measurement, const std::vector<QPointF>& at);

} // namespace calque::desktop

// Where the eye stands before the model: parallel projection, so that a millimetre is as long everywhere in the picture
// and the scale bar is true. Patient millimetres (LPS); directions have length 1. Pixels from the upper left.
#pragma once

#include "core/mesh/measure.h"
#include "core/render/slicing.h"

#include <QPointF>
#include <QSize>
#include <QString>

namespace calque::desktop {

struct ModelCamera {
  render::Point toEye{0, -1, 0}, up{0, 0, 1}; ///< from the front, head up
  render::Point middle{};
  double pixelsPerMm = 1;

  [[nodiscard]] render::Point right() const; ///< right × up = toEye
  /// Turns about the middle as a hand would turn the model: by radians to the right and downward.
  void turn(double rightward, double downward);
  /// From that direction, the patient's head up; the face up where the eye is above or below.
  void lookFrom(const render::Point& eye);
  /// The middle of the box in the middle of the picture, all of it inside however it is turned.
  void fit(const mesh::Box& box, QSize picture);
  [[nodiscard]] QPointF project(const render::Point& p, QSize picture) const;
  /// The point under a pixel, in the plane through the middle.
  [[nodiscard]] render::Point under(const QPointF& pixel, QSize picture) const;
  /// Of the sides of the patient at the left, right, upper and lower edge.
  [[nodiscard]] std::array<QString, 4> letters() const;
};

} // namespace calque::desktop

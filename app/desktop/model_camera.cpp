#include "model_camera.h"

#include "overlay.h"

#include <algorithm>
#include <cmath>

namespace calque::desktop {
namespace {

using render::Point;

double dot(const Point& a, const Point& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
Point crossed(const Point& a, const Point& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
Point sum(const Point& a, double s, const Point& b) {
  return {a[0] + s * b[0], a[1] + s * b[1], a[2] + s * b[2]};
}
Point ofLengthOne(const Point& a) {
  const double length = std::sqrt(dot(a, a));
  return {a[0] / length, a[1] / length, a[2] / length};
}
/// `v` turned about `axis` (Rodrigues).
Point turned(const Point& v, const Point& axis, double radians) {
  const double c = std::cos(radians), s = std::sin(radians), along = dot(axis, v) * (1 - c);
  const auto across = crossed(axis, v);
  return {v[0] * c + across[0] * s + axis[0] * along, v[1] * c + across[1] * s + axis[1] * along,
          v[2] * c + across[2] * s + axis[2] * along};
}

} // namespace

Point ModelCamera::right() const {
  return crossed(up, toEye);
}

void ModelCamera::turn(double rightward, double downward) {
  toEye = turned(toEye, up, -rightward);
  const auto axis = right();
  toEye = turned(toEye, axis, -downward);
  up = turned(up, axis, -downward);
  toEye = ofLengthOne(toEye);
  up = ofLengthOne(sum(up, -dot(up, toEye), toEye)); // rounding must not shear the picture
}

void ModelCamera::lookFrom(const Point& eye) {
  toEye = ofLengthOne(eye);
  const Point wanted = std::fabs(toEye[2]) > 0.99 ? Point{0, -1, 0} : Point{0, 0, 1};
  up = ofLengthOne(sum(wanted, -dot(wanted, toEye), toEye));
}

void ModelCamera::fit(const mesh::Box& box, QSize picture) {
  middle = {(box[0] + box[3]) / 2, (box[1] + box[4]) / 2, (box[2] + box[5]) / 2};
  const double diagonal = std::hypot(box[3] - box[0], box[4] - box[1], box[5] - box[2]);
  pixelsPerMm = 0.92 * std::min(picture.width(), picture.height()) / std::max(diagonal, 1e-3);
}

QPointF ModelCamera::project(const Point& p, QSize picture) const {
  const auto from = sum(p, -1, middle);
  return {picture.width() / 2.0 + dot(from, right()) * pixelsPerMm,
          picture.height() / 2.0 - dot(from, up) * pixelsPerMm};
}

Point ModelCamera::under(const QPointF& pixel, QSize picture) const {
  const auto across = sum(middle, (pixel.x() - picture.width() / 2.0) / pixelsPerMm, right());
  return sum(across, -(pixel.y() - picture.height() / 2.0) / pixelsPerMm, up);
}

// [impl->req~ui.sides~1]
std::array<QString, 4> ModelCamera::letters() const {
  const auto across = right();
  const auto against = [](const Point& p) { return Point{-p[0], -p[1], -p[2]}; };
  return {sideLetters(against(across)), sideLetters(across), sideLetters(up), sideLetters(against(up))};
}

} // namespace calque::desktop

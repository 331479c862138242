#include "model_view.h"

#include "look.h"
#include "model_surface.h"
#include "overlay.h"

#include <QMouseEvent>
#include <algorithm>
#include <numbers>

namespace calque::desktop {
namespace {

constexpr double opacityToSee = 0.25, enoughPixelsPerMm = 2;

mesh::Box boxOf(const Scene& scene) {
  mesh::Box box = scene.box;
  bool isFirst = true;
  for (const auto& segment : scene.segments) {
    const auto& own = segment.surface->box();
    for (std::size_t i = 0; i < 3; ++i) {
      box[i] = isFirst ? own[i] : std::min(box[i], own[i]);
      box[i + 3] = isFirst ? own[i + 3] : std::max(box[i + 3], own[i + 3]);
    }
    isFirst = false;
  }
  return box;
}

bool holds(const mesh::Box& outer, const mesh::Box& inner) {
  for (std::size_t i = 0; i < 3; ++i)
    if (inner[i] < outer[i] || inner[i + 3] > outer[i + 3])
      return false;
  return true;
}

} // namespace

/// Lies over the drawing and lets the mouse through.
class ModelView::Over final : public QWidget {
public:
  explicit Over(ModelView& view) : QWidget(&view), m_view(view) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    m_view.paintOver(painter);
  }

private:
  ModelView& m_view;
};

ModelView::ModelView(const Scene& scene, ViewHands hands)
    : m_scene(scene), m_hands(std::move(hands)), m_over(new Over(*this)) {
  setObjectName("model");
  setAccessibleName(tr("Model in 3D"));
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(180, 160);
  if (hasOpenGl())
    m_surface = new ModelSurface(
        m_scene, m_camera, [this] { tellSeen(); }, this);
  m_over->raise();
}

void ModelView::segmentsChanged() {
  if (m_surface)
    m_surface->segmentsChanged();
  fit();
}

void ModelView::refresh() {
  if (m_surface)
    m_surface->update();
  m_over->update();
}

void ModelView::crossMoved() {
  m_over->update();
}

void ModelView::fit() {
  m_camera.fit(boxOf(m_scene), size());
  m_isFitted = m_scene.sampler.has_value();
  refresh();
}

void ModelView::zoom(double factor) {
  m_camera.pixelsPerMm = std::clamp(m_camera.pixelsPerMm * factor, 0.05, 400.0);
  refresh();
}

void ModelView::turn(double rightwardDegrees, double downwardDegrees) {
  m_camera.turn(rightwardDegrees * std::numbers::pi / 180, downwardDegrees * std::numbers::pi / 180);
  refresh();
}

void ModelView::lookFrom(const render::Point& toEye) {
  m_camera.lookFrom(toEye);
  fit();
}

void ModelView::resizeEvent(QResizeEvent*) {
  m_over->setGeometry(rect());
  if (m_surface)
    m_surface->setGeometry(rect());
  fit();
}

void ModelView::paintOver(QPainter& painter) {
  if (!m_surface)
    painter.fillRect(rect(), look::overImages().ground);
  const auto inner = rect().adjusted(look::close, look::close, -look::close, -look::close);
  paintWords(painter, inner, Qt::AlignLeft | Qt::AlignTop, tr("3D"), look::overImages().letters, look::small);
  if (!m_surface) {
    painter.setPen(look::overImages().letters);
    painter.drawText(inner.adjusted(look::wide, 0, -look::wide, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("No 3D view: this display has no OpenGL 3.2.\nThe slices with the model's contours work "
                        "without it."));
  } else if (m_isFitted) {
    const auto at = m_camera.project(m_scene.cross, size());
    painter.setPen(QPen(look::overImages().letters, 1));
    painter.drawLine(at - QPointF(8, 0), at + QPointF(8, 0));
    painter.drawLine(at - QPointF(0, 8), at + QPointF(0, 8));
    for (const auto& measurement : m_scene.measurements) {
      std::vector<QPointF> points;
      for (const auto& point : measurement.points)
        points.push_back(m_camera.project(point, size()));
      paintMeasurement(painter, measurement, points);
    }
    paintScaleBar(painter, rect(), m_camera.pixelsPerMm);
    paintSides(painter, rect(), m_camera.letters());
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(hasFocus() ? look::colours().accent : look::overImages().quiet, hasFocus() ? 4 : 1));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ModelView::tellSeen() {
  if (!isVisible() || window()->isMinimized() || !m_hands.sawModel)
    return;
  for (std::size_t segment = 0; segment < m_scene.segments.size(); ++segment)
    if (isWhollySeen(segment))
      m_hands.sawModel(segment, m_camera.toEye);
}

/// Switched on, not clipped, all of it in the picture, and not inside another that is opaque.
bool ModelView::isWhollySeen(std::size_t index) const {
  const auto& segment = m_scene.segments[index];
  if (!segment.isShown || segment.opacity < opacityToSee || m_scene.clip.isOn)
    return false;
  const auto& box = segment.surface->box();
  for (std::size_t corner = 0; corner < 8; ++corner) {
    const render::Point p{box[(corner & 1) != 0 ? 3 : 0], box[(corner & 2) != 0 ? 4 : 1],
                          box[(corner & 4) != 0 ? 5 : 2]};
    if (!rect().contains(m_camera.project(p, size()).toPoint()))
      return false;
  }
  const double longest = std::max({box[3] - box[0], box[4] - box[1], box[5] - box[2]});
  if (m_camera.pixelsPerMm < enoughPixelsPerMm && longest * m_camera.pixelsPerMm < std::min(width(), height()) / 8.0)
    return false; // a speck
  for (const auto& other : m_scene.segments)
    if (&other != &segment && other.isShown && other.opacity >= 1 && holds(other.surface->box(), box))
      return false;
  return true;
}

void ModelView::mousePressEvent(QMouseEvent* event) {
  m_last = m_pressed = event->position().toPoint();
}

void ModelView::mouseMoveEvent(QMouseEvent* event) {
  const auto now = event->position().toPoint();
  const auto moved = now - m_last;
  m_last = now;
  const bool isLeft = (event->buttons() & Qt::LeftButton) != 0, isShift = (event->modifiers() & Qt::ShiftModifier) != 0;
  if ((event->buttons() & Qt::MiddleButton) != 0 || (isLeft && isShift)) {
    m_camera.middle = m_camera.under(QPointF(width() / 2.0, height() / 2.0) - QPointF(moved), size());
    refresh();
  } else if ((event->buttons() & Qt::RightButton) != 0) {
    zoom(std::pow(1.01, -moved.y()));
  } else if (isLeft) {
    turn(moved.x() * 0.5, moved.y() * 0.5);
  }
}

void ModelView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && (event->position().toPoint() - m_pressed).manhattanLength() < 4)
    click(event->position());
}

/// A click without turning: the point of the surface under it.
void ModelView::click(const QPointF& at) {
  if (!m_surface || !m_isFitted)
    return;
  const auto hit = maybeHit(m_scene, m_camera.under(at, size()), m_camera.toEye);
  if (!hit)
    return;
  if (m_scene.tool == Tool::Cross)
    m_hands.moveCross(*hit);
  else
    m_hands.addPoint(*hit);
}

void ModelView::wheelEvent(QWheelEvent* event) {
  if (event->angleDelta().y() != 0)
    zoom(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
  event->accept();
}

void ModelView::focusInEvent(QFocusEvent*) {
  m_over->update();
}

void ModelView::focusOutEvent(QFocusEvent*) {
  m_over->update();
}

} // namespace calque::desktop

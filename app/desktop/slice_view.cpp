#include "slice_view.h"

#include "look.h"
#include "overlay.h"
#include "wording.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace calque::desktop {
namespace {

constexpr double smallestToSee = 0.99; ///< zoom; 1 shows the whole image

const render::Point& pointAt(const render::ContourLine& line, std::size_t end) {
  return line[end];
}

} // namespace

SliceView::SliceView(const Scene& scene, std::size_t cut, ViewHands hands)
    : m_scene(scene), m_cut(cut), m_hands(std::move(hands)) {
  const QString names[] = {tr("Axial slices"), tr("Coronal slices"), tr("Sagittal slices")};
  setAccessibleName(names[cut]);
  setObjectName(render::cuts[cut].name);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(180, 160);
  setAttribute(Qt::WA_OpaquePaintEvent);
}

void SliceView::imagesChanged() {
  m_sampledAt.reset();
  if (!m_scene.sampler)
    m_picture = {}; // nothing of the patient stays behind
  update();
}

void SliceView::imagesArrived() {
  if (!m_picture.isComplete())
    imagesChanged();
}

void SliceView::fit() {
  m_zoom = 1;
  m_shiftMm = {};
  imagesChanged();
}

void SliceView::zoom(double factor) {
  m_zoom = std::clamp(m_zoom * factor, 0.2, 40.0);
  imagesChanged();
}

void SliceView::move(std::size_t axis, double by) {
  auto cross = m_scene.cross;
  cross[axis] += by;
  m_hands.moveCross(cross);
}

void SliceView::step(int slices) {
  if (!m_scene.sampler)
    return;
  // Onto a slice of the images, then by whole slices: what is seen is what the scanner measured wherever that can be.
  const double step = m_scene.sampler->stepMm(cut().normal), origin = m_scene.sampler->origin()[cut().normal];
  const double at = std::round((m_scene.cross[cut().normal] - origin) / step) + slices;
  move(cut().normal, origin + at * step - m_scene.cross[cut().normal]);
}

void SliceView::nudge(int right, int down) {
  if (!m_scene.sampler)
    return;
  if (right != 0)
    move(cut().across, right * m_scene.sampler->stepMm(cut().across));
  if (down != 0)
    move(cut().down, down * cut().downSign * m_scene.sampler->stepMm(cut().down));
}

// [impl->req~ui.sides~1]
render::Frame SliceView::frame() const {
  const auto& box = m_scene.box;
  const auto middle = [&](std::size_t axis) { return (box[axis] + box[axis + 3]) / 2; };
  const auto extent = [&](std::size_t axis) { return std::max(box[axis + 3] - box[axis], 1e-3); };
  const double whole = 0.96 * std::min(width() / extent(cut().across), height() / extent(cut().down));
  return {&cut(),
          m_scene.cross[cut().normal],
          middle(cut().across) + m_shiftMm.x(),
          middle(cut().down) + m_shiftMm.y(),
          whole * m_zoom,
          width() / 2.0,
          height() / 2.0};
}

QPointF SliceView::pointOf(const render::Point& p) const {
  const auto shown = frame();
  return {shown.xOf(p), shown.yOf(p)};
}

void SliceView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), look::overImages().ground);
  if (m_scene.sampler) {
    const auto shown = frame();
    if (m_sampledAt != shown.position) {
      m_picture.sample(*m_scene.sampler, shown, size());
      m_sampledAt = shown.position;
    }
    painter.drawImage(0, 0, m_picture.through(m_scene.window));
    painter.translate(0.5, 0.5); // a pixel's value is that of its middle, which the painter has at the half
    paintContours(painter);
    paintCross(painter);
    paintMeasurements(painter);
    painter.translate(-0.5, -0.5);
    paintScaleBar(painter, rect(), shown.pixelsPerMm);
  }
  paintTexts(painter);
  std::array<QString, 4> letters;
  std::ranges::copy(cut().letters, letters.begin());
  paintSides(painter, rect(), letters);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(hasFocus() ? look::colours().accent : look::overImages().planes[m_cut], hasFocus() ? 4 : 1));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void SliceView::paintContours(QPainter& painter) {
  if (!m_scene.areContoursOn)
    return;
  const auto shown = frame();
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = 0; i < m_scene.segments.size(); ++i) {
    const auto& segment = m_scene.segments[i];
    if (!segment.isShown)
      continue;
    QVector<QLineF> lines;
    bool isWhole = true;
    for (const auto& line : segment.surface->at(cut().normal, shown.position)) {
      lines.emplace_back(shown.xOf(pointAt(line, 0)), shown.yOf(pointAt(line, 0)), shown.xOf(pointAt(line, 1)),
                         shown.yOf(pointAt(line, 1)));
      isWhole = isWhole && rect().contains(lines.back().p1().toPoint());
    }
    painter.setPen(QPen(segment.colour, 1.6));
    painter.drawLines(lines);
    const bool isOnScreen = isVisible() && !window()->isMinimized() && m_zoom > smallestToSee;
    if (isWhole && isOnScreen && m_picture.isComplete() && m_hands.sawSlice)
      m_hands.sawSlice(i, m_cut, shown.position);
  }
}

void SliceView::paintCross(QPainter& painter) const {
  constexpr double gap = 12; // the place itself stays free
  const auto at = pointOf(m_scene.cross);
  painter.setRenderHint(QPainter::Antialiasing, false);
  const auto colourOf = [](std::size_t normal) {
    const auto found = std::ranges::find(render::cuts, normal, &render::Cut::normal) - render::cuts.begin();
    auto colour = look::overImages().planes[static_cast<std::size_t>(found)];
    colour.setAlpha(170);
    return colour;
  };
  painter.setPen(QPen(colourOf(cut().across), 1)); // the trace of the plane across
  painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), at.y() - gap));
  painter.drawLine(QPointF(at.x(), at.y() + gap), QPointF(at.x(), height()));
  painter.setPen(QPen(colourOf(cut().down), 1));
  painter.drawLine(QPointF(0, at.y()), QPointF(at.x() - gap, at.y()));
  painter.drawLine(QPointF(at.x() + gap, at.y()), QPointF(width(), at.y()));
}

void SliceView::paintTexts(QPainter& painter) {
  const QString titles[] = {tr("Axial"), tr("Coronal"), tr("Sagittal")};
  constexpr std::array negative{"R", "A", "I"}, positive{"L", "P", "S"};
  const auto inner = rect().adjusted(look::close, look::close, -look::close, -look::close);
  const double at = m_scene.cross[cut().normal];
  auto words = titles[m_cut];
  if (m_scene.sampler)
    words += tr("  %1 %2 mm").arg((at < 0 ? negative : positive)[cut().normal], localNumber(std::fabs(at), 1));
  paintWords(painter, inner, Qt::AlignLeft | Qt::AlignTop, words, look::overImages().planes[m_cut], look::small);
  if (!m_scene.sampler)
    return paintWords(painter, inner, Qt::AlignCenter, tr("No images"), look::overImages().quiet, look::text);
  paintWords(painter, inner, Qt::AlignRight | Qt::AlignTop,
             tr("W %1  L %2").arg(std::round(m_scene.window.width)).arg(std::round(m_scene.window.centre)),
             look::overImages().quiet, look::small);
  auto here = frame();
  std::array<double, 1> value{};
  here.middleAcross = m_scene.cross[cut().across];
  here.middleDown = m_scene.cross[cut().down];
  here.middleX = here.middleY = 0;
  m_scene.sampler->row(here, 0, value);
  if (std::isfinite(value[0]))
    paintWords(painter, inner, Qt::AlignRight | Qt::AlignBottom,
               tr("at the cross-hair: %1 %2").arg(std::round(value[0])).arg(m_scene.unit), look::overImages().quiet,
               look::small);
  if (!m_picture.isComplete())
    paintWords(painter, inner.adjusted(0, 0, 0, -look::wide), Qt::AlignHCenter | Qt::AlignBottom,
               tr("Hatched: not loaded yet"), look::overImages().quiet, look::small);
}

void SliceView::paintMeasurements(QPainter& painter) const {
  const double near = m_scene.sampler->stepMm(cut().normal) / 2 + 1e-6;
  for (const auto& measurement : m_scene.measurements) {
    std::vector<QPointF> at;
    for (const auto& point : measurement.points)
      if (std::fabs(point[cut().normal] - m_scene.cross[cut().normal]) <= near)
        at.push_back(pointOf(point));
    if (at.size() == measurement.points.size()) // all of it lies in this slice
      paintMeasurement(painter, measurement, at);
  }
}

void SliceView::resizeEvent(QResizeEvent*) {
  m_sampledAt.reset();
}

void SliceView::mousePressEvent(QMouseEvent* event) {
  m_last = event->position().toPoint();
  if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier || !m_scene.sampler)
    return;
  const auto point = frame().patientAt(event->position().x(), event->position().y());
  if (m_scene.tool == Tool::Cross)
    m_hands.moveCross(point);
  else
    m_hands.addPoint(point);
}

void SliceView::mouseMoveEvent(QMouseEvent* event) {
  const auto now = event->position().toPoint();
  const auto moved = now - m_last;
  m_last = now;
  if (!m_scene.sampler)
    return;
  const bool isLeft = (event->buttons() & Qt::LeftButton) != 0, isShift = (event->modifiers() & Qt::ShiftModifier) != 0;
  if ((event->buttons() & Qt::RightButton) != 0) {
    const double speed = std::max(1.0, m_scene.window.width / 300);
    m_hands.setWindow(
        {m_scene.window.centre + moved.y() * speed, std::max(1.0, m_scene.window.width + moved.x() * speed)});
  } else if ((event->buttons() & Qt::MiddleButton) != 0 || (isLeft && isShift)) {
    m_shiftMm -= QPointF(moved.x(), cut().downSign * moved.y()) / frame().pixelsPerMm;
    imagesChanged();
  } else if (isLeft && m_scene.tool == Tool::Cross) {
    m_hands.moveCross(frame().patientAt(event->position().x(), event->position().y()));
  }
}

void SliceView::wheelEvent(QWheelEvent* event) {
  const int turns = event->angleDelta().y();
  if ((event->modifiers() & Qt::ControlModifier) != 0)
    zoom(turns > 0 ? 1.15 : 1 / 1.15);
  else if (turns != 0)
    step(turns > 0 ? 1 : -1);
  event->accept();
}

} // namespace calque::desktop

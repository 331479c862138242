// What a person does on the images page, by key, button or click.
#include "images_page.h"
#include "key_sheet.h"
#include "model_view.h"
#include "side_panel.h"
#include "slice_view.h"

#include <QKeyEvent>
#include <algorithm>

namespace calque::desktop {
namespace {

constexpr int turnDegrees = 15;

} // namespace

void ImagesPage::keyPressEvent(QKeyEvent* event) {
  // A sign that is typed with Shift counts as the sign.
  const bool isSign = event->key() == Qt::Key_Question || event->key() == Qt::Key_Plus;
  const QKeySequence pressed(
      isSign ? QKeyCombination(static_cast<Qt::Key>(event->key()))
             : QKeyCombination(event->modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(event->key())));
  if (const auto chosen = Keys::maybeAct(m_keySet, pressed))
    act(*chosen);
  else
    QWidget::keyPressEvent(event);
}

void ImagesPage::act(Act chosen) {
  switch (chosen) {
  case Act::Bone:
    return useWindow(boneWindow);
  case Act::SoftTissue:
    return useWindow(softTissueWindow);
  case Act::Lung:
    return useWindow(lungWindow);
  case Act::Vessel:
    return useWindow(vesselWindow);
  case Act::CrossTool:
    return useTool(Tool::Cross);
  case Act::DistanceTool:
    return useTool(Tool::Distance);
  case Act::AngleTool:
    return useTool(Tool::Angle);
  case Act::SetPoint:
    if (m_scene.tool == Tool::Cross)
      useTool(Tool::Distance);
    return addPoint(m_scene.cross);
  case Act::ClearMeasurements:
    m_scene.measurements.clear();
    return refresh();
  case Act::Contours:
    m_scene.areContoursOn = !m_scene.areContoursOn;
    return refresh();
  case Act::Clip:
    return setClip({!m_scene.clip.isOn, m_scene.clip.axis, m_scene.cross[m_scene.clip.axis]});
  case Act::NextMissing:
    if (const auto place = m_coverage.missing())
      go(*place);
    return;
  case Act::NextView:
    return toggleLarge();
  case Act::ShowKeys:
    return showKeys();
  default:
    return actOnView(chosen);
  }
}

/// On the view with the focus; the axial one where none has it.
void ImagesPage::actOnView(Act chosen) {
  if (m_model->hasFocus()) {
    const std::vector<std::pair<Act, std::pair<int, int>>> turns{
        {Act::NextSlice, {1, 0}}, {Act::PreviousSlice, {-1, 0}}, {Act::TurnLeft, {-1, 0}}, {Act::TurnRight, {1, 0}},
        {Act::TurnUp, {0, -1}},   {Act::TurnDown, {0, 1}},       {Act::TenOn, {6, 0}},     {Act::TenBack, {-6, 0}}};
    for (const auto& [which, way] : turns)
      if (which == chosen)
        return m_model->turn(way.first * turnDegrees, way.second * turnDegrees);
  }
  const auto focused = std::ranges::find_if(m_slices, [](const auto* view) { return view->hasFocus(); });
  auto* slice = focused == m_slices.end() ? m_slices[0] : *focused;
  const auto zoom = [&](double factor) { m_model->hasFocus() ? m_model->zoom(factor) : slice->zoom(factor); };
  switch (chosen) {
  case Act::NextSlice:
    return slice->step(1);
  case Act::PreviousSlice:
    return slice->step(-1);
  case Act::TenOn:
    return slice->step(10);
  case Act::TenBack:
    return slice->step(-10);
  case Act::TurnLeft:
    return slice->nudge(-1, 0);
  case Act::TurnRight:
    return slice->nudge(1, 0);
  case Act::TurnUp:
    return slice->nudge(0, -1);
  case Act::TurnDown:
    return slice->nudge(0, 1);
  case Act::ZoomIn:
    return zoom(1.15);
  case Act::ZoomOut:
    return zoom(1 / 1.15);
  case Act::Fit:
    return m_model->hasFocus() ? m_model->fit() : slice->fit();
  default:
    return;
  }
}

/// Of CT alone: other images have no Hounsfield units.
void ImagesPage::useWindow(const GreyWindow& window) {
  if (m_isCt)
    m_scene.window = window;
  refresh();
}

void ImagesPage::useTool(Tool tool) {
  m_scene.tool = tool;
  if (!m_scene.measurements.empty() && !m_scene.measurements.back().isDone())
    m_scene.measurements.pop_back();
  m_panel->showTool(tool);
  refresh();
}

void ImagesPage::addPoint(const render::Point& point) {
  auto& all = m_scene.measurements;
  if (all.empty() || all.back().isDone())
    all.push_back({m_scene.tool, {}});
  all.back().points.push_back(point);
  refresh();
}

void ImagesPage::setClip(const ClipPlane& clip) {
  m_scene.clip = clip;
  m_panel->showClip(m_scene);
  m_model->refresh();
}

void ImagesPage::moveCross(const render::Point& to) {
  m_wasMoved = true;
  place(to);
}

/// Held inside what there is: the images, and a model that reaches a little beyond them.
void ImagesPage::place(const render::Point& to) {
  auto box = m_scene.box;
  for (const auto& segment : m_scene.segments)
    for (std::size_t axis = 0; axis < 3; ++axis) {
      box[axis] = std::min(box[axis], segment.surface->box()[axis]);
      box[axis + 3] = std::max(box[axis + 3], segment.surface->box()[axis + 3]);
    }
  for (std::size_t axis = 0; axis < 3; ++axis)
    m_scene.cross[axis] = std::clamp(to[axis], box[axis], box[axis + 3]);
  for (auto* view : m_slices)
    view->update();
  m_model->crossMoved();
}

void ImagesPage::goToSlice(std::uint32_t slice) {
  if (!m_scene.planes)
    return;
  const auto& m = m_scene.planes->indexToPatient();
  const double c = (m_scene.planes->columns() - 1) / 2.0, r = (m_scene.planes->rows() - 1) / 2.0;
  render::Point to{};
  for (std::size_t axis = 0; axis < 3; ++axis)
    to[axis] = m[4 * axis] * c + m[4 * axis + 1] * r + m[4 * axis + 2] * slice + m[4 * axis + 3];
  moveCross(to);
}

/// To what was not seen: the segment is switched on, the view shows all of it.
void ImagesPage::go(const Coverage::Place& place) {
  auto& segment = m_scene.segments.at(place.segment);
  segment.isShown = true;
  m_scene.areContoursOn = true;
  if (place.view == Coverage::View::Model) {
    segment.opacity = std::max(segment.opacity, 0.5);
    setClip({false, m_scene.clip.axis, m_scene.clip.position});
    m_model->lookFrom(place.toEye);
    m_model->setFocus();
  } else {
    const auto cut = static_cast<std::size_t>(place.view);
    const auto& box = segment.surface->box();
    render::Point to{(box[0] + box[3]) / 2, (box[1] + box[4]) / 2, (box[2] + box[5]) / 2};
    to[render::cuts[cut].normal] = place.positionMm;
    moveCross(to);
    m_slices[cut]->fit();
    m_slices[cut]->setFocus();
  }
  m_panel->setScene(m_scene, m_isCt);
  refresh();
}

void ImagesPage::toggleLarge() {
  const std::vector<QWidget*> views{m_slices[0], m_model, m_slices[1], m_slices[2]};
  const bool areAllShown = std::ranges::none_of(views, &QWidget::isHidden);
  for (auto* view : views)
    view->setVisible(!areAllShown || view->hasFocus());
  if (std::ranges::all_of(views, &QWidget::isHidden)) // the focus was elsewhere
    views.front()->show();
}

void ImagesPage::showKeys() {
  showKeySheet(*this, m_keySet);
}

} // namespace calque::desktop

#include "key_sets.h"

#include <algorithm>

namespace calque::desktop {
namespace {

/// The same in both sets: what neither program has a key for.
std::vector<KeyLine> withShared(std::vector<KeyLine> lines) {
  const std::vector<KeyLine> shared{{QKeySequence(Qt::Key_PageUp), Act::TenOn},
                                    {QKeySequence(Qt::Key_PageDown), Act::TenBack},
                                    {QKeySequence(Qt::SHIFT | Qt::Key_Left), Act::TurnLeft},
                                    {QKeySequence(Qt::SHIFT | Qt::Key_Right), Act::TurnRight},
                                    {QKeySequence(Qt::SHIFT | Qt::Key_Up), Act::TurnUp},
                                    {QKeySequence(Qt::SHIFT | Qt::Key_Down), Act::TurnDown},
                                    {QKeySequence(Qt::Key_Plus), Act::ZoomIn},
                                    {QKeySequence(Qt::Key_Minus), Act::ZoomOut},
                                    {QKeySequence(Qt::Key_M), Act::DistanceTool},
                                    {QKeySequence(Qt::Key_A), Act::AngleTool},
                                    {QKeySequence(Qt::Key_P), Act::SetPoint},
                                    {QKeySequence(Qt::Key_X), Act::CrossTool},
                                    {QKeySequence(Qt::Key_Delete), Act::ClearMeasurements},
                                    {QKeySequence(Qt::Key_K), Act::Clip},
                                    {QKeySequence(Qt::Key_N), Act::NextMissing},
                                    {QKeySequence(Qt::Key_Question), Act::ShowKeys}};
  lines.insert(lines.end(), shared.begin(), shared.end());
  return lines;
}

std::vector<KeyLine> slicerLines() {
  return withShared({{QKeySequence(Qt::Key_F), Act::NextSlice},
                     {QKeySequence(Qt::Key_Right), Act::NextSlice},
                     {QKeySequence(Qt::Key_Up), Act::NextSlice},
                     {QKeySequence(Qt::Key_B), Act::PreviousSlice},
                     {QKeySequence(Qt::Key_Left), Act::PreviousSlice},
                     {QKeySequence(Qt::Key_Down), Act::PreviousSlice},
                     {QKeySequence(Qt::Key_R), Act::Fit},
                     {QKeySequence(Qt::Key_G), Act::Contours},
                     {QKeySequence(Qt::Key_V), Act::NextView},
                     {QKeySequence(Qt::CTRL | Qt::Key_1), Act::Bone},
                     {QKeySequence(Qt::CTRL | Qt::Key_2), Act::SoftTissue},
                     {QKeySequence(Qt::CTRL | Qt::Key_3), Act::Lung},
                     {QKeySequence(Qt::CTRL | Qt::Key_4), Act::Vessel}});
}

std::vector<KeyLine> ohifLines() {
  return withShared({{QKeySequence(Qt::Key_Up), Act::PreviousSlice},
                     {QKeySequence(Qt::Key_Down), Act::NextSlice},
                     {QKeySequence(Qt::Key_Left), Act::PreviousSlice},
                     {QKeySequence(Qt::Key_Right), Act::NextSlice},
                     {QKeySequence(Qt::Key_Equal), Act::Fit},
                     {QKeySequence(Qt::Key_Space), Act::Fit},
                     {QKeySequence(Qt::Key_V), Act::NextView},
                     {QKeySequence(Qt::Key_H), Act::Contours},
                     {QKeySequence(Qt::Key_1), Act::SoftTissue},
                     {QKeySequence(Qt::Key_2), Act::Lung},
                     {QKeySequence(Qt::Key_3), Act::Vessel},
                     {QKeySequence(Qt::Key_4), Act::Bone}});
}

} // namespace

const std::vector<KeyLine>& Keys::of(KeySet set) {
  static const auto slicer = slicerLines(), ohif = ohifLines();
  return set == KeySet::Slicer ? slicer : ohif;
}

std::optional<Act> Keys::maybeAct(KeySet set, const QKeySequence& pressed) {
  const auto& lines = of(set);
  const auto found = std::ranges::find(lines, pressed, &KeyLine::keys);
  return found == lines.end() ? std::nullopt : std::optional(found->act);
}

QString Keys::words(Act act) {
  switch (act) {
  case Act::NextSlice:
    return tr("next slice; in 3D turn the model");
  case Act::PreviousSlice:
    return tr("previous slice; in 3D turn the model back");
  case Act::TenOn:
    return tr("ten slices on");
  case Act::TenBack:
    return tr("ten slices back");
  case Act::TurnLeft:
    return tr("cross-hair left; in 3D turn left");
  case Act::TurnRight:
    return tr("cross-hair right; in 3D turn right");
  case Act::TurnUp:
    return tr("cross-hair up; in 3D turn up");
  case Act::TurnDown:
    return tr("cross-hair down; in 3D turn down");
  case Act::ZoomIn:
    return tr("larger");
  case Act::ZoomOut:
    return tr("smaller");
  case Act::Fit:
    return tr("the whole in the view");
  case Act::Bone:
    return tr("window: bone");
  case Act::SoftTissue:
    return tr("window: soft tissue");
  case Act::Lung:
    return tr("window: lung");
  case Act::Vessel:
    return tr("window: vessel");
  case Act::CrossTool:
    return tr("tool: cross-hair");
  case Act::DistanceTool:
    return tr("tool: distance, two clicks");
  case Act::AngleTool:
    return tr("tool: angle, three clicks, the apex second");
  case Act::SetPoint:
    return tr("measuring: a point at the cross-hair");
  case Act::ClearMeasurements:
    return tr("remove the measurements");
  case Act::Contours:
    return tr("contours on or off");
  case Act::Clip:
    return tr("clip plane on or off, at the cross-hair");
  case Act::NextMissing:
    return tr("go to what was not seen yet");
  case Act::NextView:
    return tr("one view large, or all four");
  case Act::ShowKeys:
    return tr("this list");
  }
  return {};
}

} // namespace calque::desktop

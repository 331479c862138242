// What the keys do on the images page, in the manner of two programs that people know: 3D Slicer and the OHIF viewer.
// Keys act on the view that has the focus. One table a set; the sheet of `?` shows the same table.
#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QString>
#include <optional>
#include <vector>

namespace calque::desktop {

enum class KeySet { Slicer = 0, Ohif = 1 };

enum class Act {
  NextSlice,
  PreviousSlice,
  TenOn,
  TenBack,
  TurnLeft, ///< in a slice the cross-hair goes there
  TurnRight,
  TurnUp,
  TurnDown,
  ZoomIn,
  ZoomOut,
  Fit,
  Bone,
  SoftTissue,
  Lung,
  Vessel,
  CrossTool,
  DistanceTool,
  AngleTool,
  SetPoint, ///< of a measurement, at the cross-hair
  ClearMeasurements,
  Contours,
  Clip,
  NextMissing,
  NextView,
  ShowKeys
};

struct KeyLine {
  QKeySequence keys;
  Act act;
};

class Keys {
  Q_DECLARE_TR_FUNCTIONS(Keys)
public:
  [[nodiscard]] static const std::vector<KeyLine>& of(KeySet set);
  [[nodiscard]] static std::optional<Act> maybeAct(KeySet set, const QKeySequence& pressed);
  [[nodiscard]] static QString words(Act act);
};

} // namespace calque::desktop

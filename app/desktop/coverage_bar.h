// What was seen of each segment in each view, as bars that can be pressed: the press goes to what is missing.
#pragma once

#include "coverage.h"

#include <QCoreApplication>
#include <QWidget>
#include <functional>

class QGridLayout;
class QLabel;

namespace calque::desktop {

class CoverageBar final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(CoverageBar)
public:
  explicit CoverageBar(std::function<void(const Coverage::Place&)> go);
  /// A row for each segment; none: nothing to cover.
  void setSegments(const Coverage& coverage);
  void show(const Coverage& coverage); ///< of the same segments

private:
  class Cell;
  std::function<void(const Coverage::Place&)> m_go;
  QLabel* m_whole;
  QGridLayout* m_grid;
  std::vector<Cell*> m_cells; ///< segment by segment, view by view
};

} // namespace calque::desktop

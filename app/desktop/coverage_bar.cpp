#include "coverage_bar.h"

#include "look.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <cmath>

namespace calque::desktop {
namespace {

/// Full only where nothing is missing.
int percentOf(double fraction) {
  return static_cast<int>(std::floor(fraction * 100));
}

QString viewWord(Coverage::View view) {
  const QString words[] = {CoverageBar::tr("Axial"), CoverageBar::tr("Coronal"), CoverageBar::tr("Sagittal"),
                           CoverageBar::tr("3D")};
  return words[static_cast<std::size_t>(view)];
}

} // namespace

class CoverageBar::Cell final : public QAbstractButton {
public:
  Cell() {
    setFixedHeight(24);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  }
  void set(const QString& what, double fraction, std::optional<Coverage::Place> missing) {
    place = missing;
    m_fraction = fraction;
    setText(missing ? CoverageBar::tr("%1 %").arg(percentOf(fraction)) : CoverageBar::tr("✓"));
    setAccessibleName(
        missing ? CoverageBar::tr("%1: %2 percent seen; go to what is missing").arg(what).arg(percentOf(fraction))
                : CoverageBar::tr("%1: seen whole").arg(what));
    setToolTip(accessibleName());
    update();
  }
  std::optional<Coverage::Place> place;

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const auto& colours = look::colours();
    painter.fillRect(rect(), colours.raised);
    const auto filled = look::filled(!place);
    painter.fillRect(0, 0, static_cast<int>(width() * m_fraction), height(), filled.ground);
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.line, hasFocus() ? 4 : 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    auto font = painter.font();
    font.setPointSize(look::small);
    painter.setFont(font);
    painter.setPen(filled.words);
    painter.drawText(rect(), Qt::AlignCenter, text());
  }

private:
  double m_fraction = 0;
};

CoverageBar::CoverageBar(std::function<void(const Coverage::Place&)> go)
    : m_go(std::move(go)), m_whole(look::quietLabel({})), m_grid(new QGridLayout) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(look::tight);
  column->addWidget(m_whole);
  m_grid->setSpacing(look::tight);
  column->addLayout(m_grid);
  m_whole->setObjectName("coverage");
  setSegments({});
}

void CoverageBar::setSegments(const Coverage& coverage) {
  while (auto* item = m_grid->takeAt(0)) {
    if (item->widget())
      item->widget()->deleteLater();
    delete item;
  }
  m_cells.clear();
  for (std::size_t segment = 0; segment < coverage.segments().size(); ++segment) {
    const auto name = QString::fromStdString(coverage.segments()[segment].name);
    const int row = static_cast<int>(2 * segment);
    m_grid->addWidget(look::quietLabel(name), row, 0, 1, 4);
    for (const auto view : Coverage::views) {
      auto* cell = new Cell;
      cell->setObjectName(QString("seen_%1_%2").arg(segment).arg(static_cast<int>(view)));
      QObject::connect(cell, &QAbstractButton::clicked, this, [this, cell] {
        if (cell->place)
          m_go(*cell->place);
      });
      m_grid->addWidget(cell, row + 1, static_cast<int>(view));
      m_cells.push_back(cell);
    }
  }
  show(coverage);
}

void CoverageBar::show(const Coverage& coverage) {
  std::size_t at = 0;
  for (std::size_t segment = 0; segment < coverage.segments().size(); ++segment)
    for (const auto view : Coverage::views)
      m_cells.at(at++)->set(tr("%1, %2").arg(QString::fromStdString(coverage.segments()[segment].name), viewWord(view)),
                            coverage.fraction(segment, view), coverage.missing(segment, view));
  m_whole->setText(coverage.segments().empty() ? tr("No model is locked yet.")
                   : coverage.missing()
                       ? tr("%1 % seen (axial, coronal, sagittal, 3D)").arg(percentOf(coverage.fraction()))
                       : tr("✓ Everything was seen."));
}

} // namespace calque::desktop

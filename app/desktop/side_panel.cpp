#include "side_panel.h"

#include "look.h"
#include "wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace calque::desktop {
namespace {

constexpr int panelWidth = 356;
constexpr int clipSteps = 1000;

void clear(QLayout* layout) {
  while (auto* item = layout->takeAt(0)) {
    if (item->widget())
      item->widget()->deleteLater();
    delete item;
  }
}

} // namespace

SidePanel::SidePanel(Hands hands)
    : m_hands(std::move(hands)), m_clipOn(new QCheckBox(tr("Clip the model"))), m_clipAxis(new QComboBox),
      m_clipAt(new QSlider(Qt::Horizontal)), m_segments(new QVBoxLayout),
      m_coverage(new CoverageBar([this](const Coverage::Place& place) { m_hands.go(place); })),
      m_marks(new QListWidget) {
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(look::normal, 0, look::normal, look::normal);
  column->setSpacing(look::close);
  column->addWidget(look::headingLabel(tr("Seen")));
  column->addWidget(m_coverage);
  column->addWidget(look::headingLabel(tr("Segments")));
  column->addLayout(m_segments);
  addPresets(*column);
  addTools(*column);
  addClip(*column);
  column->addWidget(look::headingLabel(tr("Series check")));
  m_marks->setObjectName("marks");
  m_marks->setAccessibleName(tr("Findings of the series check"));
  m_marks->setWordWrap(true);
  m_marks->setMinimumHeight(72);
  m_marks->setMaximumHeight(160);
  const auto goTo = [this](QListWidgetItem* item) {
    if (const auto slice = item->data(Qt::UserRole); slice.isValid())
      m_hands.goToSlice(slice.toUInt());
  };
  QObject::connect(m_marks, &QListWidget::itemClicked, this, goTo);
  QObject::connect(m_marks, &QListWidget::itemActivated, this, goTo);
  column->addWidget(m_marks);
  addKeys(*column);
  column->addStretch(1);
  setWidget(body);
  setWidgetResizable(true);
  setFixedWidth(panelWidth);
  setFocusPolicy(Qt::NoFocus); // what it holds has the focus
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QPushButton* SidePanel::actButton(const QString& words, Act act, const char* name) {
  auto* button = new QPushButton(words);
  button->setObjectName(name);
  button->setToolTip(Keys::words(act));
  QObject::connect(button, &QPushButton::clicked, this, [this, act] { m_hands.act(act); });
  return button;
}

void SidePanel::addPresets(QVBoxLayout& column) {
  column.addWidget(look::headingLabel(tr("Grey window")));
  auto* grid = new QGridLayout;
  grid->setSpacing(look::tight);
  m_presets = {actButton(tr("Bone"), Act::Bone, "bone"), actButton(tr("Soft tissue"), Act::SoftTissue, "softTissue"),
               actButton(tr("Lung"), Act::Lung, "lung"), actButton(tr("Vessel"), Act::Vessel, "vessel")};
  int at = 0;
  for (auto* preset : m_presets) {
    preset->setCheckable(true);
    preset->setProperty("role", "choice");
    grid->addWidget(preset, at / 2, at % 2);
    ++at;
  }
  column.addLayout(grid);
  column.addWidget(look::quietLabel(tr("Or drag with the right button.")));
}

void SidePanel::addTools(QVBoxLayout& column) {
  column.addWidget(look::headingLabel(tr("Tool")));
  auto* grid = new QGridLayout;
  grid->setSpacing(look::tight);
  m_tools = {actButton(tr("Cross-hair"), Act::CrossTool, "crossTool"),
             actButton(tr("Distance"), Act::DistanceTool, "distanceTool"),
             actButton(tr("Angle"), Act::AngleTool, "angleTool")};
  int at = 0;
  for (auto* tool : m_tools) {
    tool->setCheckable(true);
    tool->setProperty("role", "choice");
    grid->addWidget(tool, at / 2, at % 2);
    ++at;
  }
  grid->addWidget(actButton(tr("Clear"), Act::ClearMeasurements, "clearMeasurements"), 1, 1);
  column.addLayout(grid);
  showTool(Tool::Cross);
}

void SidePanel::addClip(QVBoxLayout& column) {
  column.addWidget(look::headingLabel(tr("Clip plane")));
  m_clipOn->setObjectName("clip");
  m_clipAxis->addItems({tr("from the left (L)"), tr("from the back (P)"), tr("from above (S)")});
  m_clipAxis->setCurrentIndex(1);
  m_clipAxis->setAccessibleName(tr("Side from which the model is clipped"));
  m_clipAt->setRange(0, clipSteps);
  m_clipAt->setValue(clipSteps / 2);
  m_clipAt->setAccessibleName(tr("Position of the clip plane"));
  m_clipAt->setObjectName("clipAt");
  auto* row = new QHBoxLayout;
  row->addWidget(m_clipOn);
  row->addWidget(m_clipAxis, 1);
  column.addLayout(row);
  column.addWidget(m_clipAt);
  QObject::connect(m_clipOn, &QCheckBox::toggled, this, [this] { clipChosen(); });
  QObject::connect(m_clipAxis, &QComboBox::currentIndexChanged, this, [this] { clipChosen(); });
  QObject::connect(m_clipAt, &QSlider::valueChanged, this, [this] { clipChosen(); });
}

void SidePanel::addKeys(QVBoxLayout& column) {
  column.addWidget(look::headingLabel(tr("Keys")));
  auto* row = new QHBoxLayout;
  auto* set = new QComboBox;
  set->addItems({tr("as in 3D Slicer"), tr("as in OHIF")});
  set->setObjectName("keySet");
  set->setAccessibleName(tr("Key set"));
  QObject::connect(set, &QComboBox::currentIndexChanged, this,
                   [this](int at) { m_hands.setKeys(static_cast<KeySet>(at)); });
  row->addWidget(set, 1);
  row->addWidget(actButton(tr("? List"), Act::ShowKeys, "showKeys"));
  column.addLayout(row);
}

void SidePanel::clipChosen() {
  const auto axis = static_cast<std::size_t>(m_clipAxis->currentIndex());
  const double share = static_cast<double>(m_clipAt->value()) / clipSteps;
  m_hands.setClip({m_clipOn->isChecked(), axis, m_box[axis] + share * (m_box[axis + 3] - m_box[axis])});
}

void SidePanel::showClip(const Scene& scene) {
  const QSignalBlocker quiet[] = {QSignalBlocker(m_clipOn), QSignalBlocker(m_clipAxis), QSignalBlocker(m_clipAt)};
  const auto& clip = scene.clip;
  const double extent = m_box[clip.axis + 3] - m_box[clip.axis];
  m_clipOn->setChecked(clip.isOn);
  m_clipAxis->setCurrentIndex(static_cast<int>(clip.axis));
  if (extent > 0)
    m_clipAt->setValue(static_cast<int>((clip.position - m_box[clip.axis]) / extent * clipSteps));
}

void SidePanel::setScene(const Scene& scene, bool isCt) {
  m_box = scene.box;
  for (auto* preset : m_presets)
    preset->setEnabled(isCt);
  clear(m_segments);
  for (std::size_t i = 0; i < scene.segments.size(); ++i)
    m_segments->addWidget(segmentRow(i, scene.segments[i]));
  if (scene.segments.empty())
    m_segments->addWidget(look::quietLabel(tr("None.")));
  showClip(scene);
}

QWidget* SidePanel::segmentRow(std::size_t index, const ShownSegment& segment) {
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  QPixmap colour(look::normal, look::normal);
  colour.fill(segment.colour);
  auto* shown = new QCheckBox(segment.name);
  shown->setIcon(colour);
  shown->setChecked(segment.isShown);
  shown->setObjectName(QString("segment_%1").arg(index));
  shown->setAccessibleName(tr("Show %1").arg(segment.name));
  auto* opacity = new QSlider(Qt::Horizontal);
  opacity->setRange(0, 100);
  opacity->setValue(static_cast<int>(segment.opacity * 100));
  opacity->setFixedWidth(90);
  opacity->setObjectName(QString("opacity_%1").arg(index));
  opacity->setAccessibleName(tr("Opacity of %1 in 3D").arg(segment.name));
  opacity->setToolTip(opacity->accessibleName());
  const auto tell = [this, index, shown, opacity] {
    m_hands.setSegment(index, shown->isChecked(), opacity->value() / 100.0);
  };
  QObject::connect(shown, &QCheckBox::toggled, this, tell);
  QObject::connect(opacity, &QSlider::valueChanged, this, tell);
  line->addWidget(shown, 1);
  line->addWidget(opacity);
  return row;
}

void SidePanel::showTool(Tool tool) {
  for (std::size_t i = 0; i < m_tools.size(); ++i)
    m_tools[i]->setChecked(i == static_cast<std::size_t>(tool));
}

void SidePanel::showWindow(const GreyWindow& window) {
  const std::array presets{boneWindow, softTissueWindow, lungWindow, vesselWindow};
  for (std::size_t i = 0; i < presets.size(); ++i)
    m_presets[i]->setChecked(m_presets[i]->isEnabled() && presets[i] == window);
}

void SidePanel::setMarks(const std::vector<workflow::ImagesMark>& marks, const QString& none) {
  m_marks->clear();
  for (const auto& mark : marks) {
    const auto sign = mark.severity == "note" ? "○" : mark.severity == "warning" ? "▲" : "✕";
    const auto where = mark.where.empty() ? QString() : QString::fromStdString(mark.where) + ": ";
    auto* item = new QListWidgetItem(
        tr("%1 %2 %3%4").arg(sign).arg(mark.number).arg(where, sentenceOf(mark.number, mark.message)));
    item->setToolTip(QString::fromStdString(mark.name));
    if (mark.slice)
      item->setData(Qt::UserRole, *mark.slice);
    m_marks->addItem(item);
  }
  if (marks.empty())
    m_marks->addItem(none);
}

} // namespace calque::desktop

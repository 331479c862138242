// What stands beside the pictures: grey window, tools, clip plane, segments, what was seen, what the series check
// found, keys. Shows the scene and tells the page what was chosen; keeps nothing.
#pragma once

#include "coverage_bar.h"
#include "key_sets.h"
#include "scene.h"

#include "app/workflow/case_images.h"

#include <QScrollArea>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace calque::desktop {

class SidePanel final : public QScrollArea {
  Q_DECLARE_TR_FUNCTIONS(SidePanel)
public:
  struct Hands {
    std::function<void(Act)> act; ///< a preset, a tool, clear, clip, the list of keys
    std::function<void(std::size_t segment, bool shown, double opacity)> setSegment;
    std::function<void(const ClipPlane&)> setClip;
    std::function<void(const Coverage::Place&)> go;
    std::function<void(std::uint32_t slice)> goToSlice;
    std::function<void(KeySet)> setKeys;
  };
  explicit SidePanel(Hands hands);
  /// Other images, other segments, or none. Presets are offered for CT alone.
  void setScene(const Scene& scene, bool isCt);
  void showTool(Tool tool);
  void showClip(const Scene& scene);
  void showWindow(const GreyWindow& window);
  /// `none` stands there where there is no mark.
  void setMarks(const std::vector<workflow::ImagesMark>& marks, const QString& none);
  [[nodiscard]] CoverageBar& coverage() { return *m_coverage; }

private:
  void addPresets(QVBoxLayout& column);
  void addTools(QVBoxLayout& column);
  void addClip(QVBoxLayout& column);
  void addKeys(QVBoxLayout& column);
  QWidget* segmentRow(std::size_t index, const ShownSegment& segment);
  void clipChosen();
  QPushButton* actButton(const QString& words, Act act, const char* name);

  Hands m_hands;
  std::vector<QPushButton*> m_presets, m_tools;
  QCheckBox* m_clipOn;
  QComboBox* m_clipAxis;
  QSlider* m_clipAt;
  mesh::Box m_box{};
  QVBoxLayout* m_segments;
  CoverageBar* m_coverage;
  QListWidget* m_marks;
};

} // namespace calque::desktop

// The model in 3D: turned with the left button or the arrow keys, moved with the middle, zoomed with the wheel. Side
// letters, scale bar, cross-hair and measurements are painted over it by Qt, so that nothing of VTK can hide them.
// Where the display has no OpenGL 3.2 it says so instead; slices do without.
#pragma once

#include "model_camera.h"
#include "scene.h"

#include <QWidget>

namespace calque::desktop {

class ModelSurface;

class ModelView final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(ModelView)
public:
  /// The scene outlives the view.
  ModelView(const Scene& scene, ViewHands hands);
  void segmentsChanged(); ///< others came or went; all of them into the view
  void refresh();         ///< something of how they are shown changed
  void crossMoved();      ///< nothing else did: the model is not drawn anew
  void fit();
  void zoom(double factor);
  void turn(double rightwardDegrees, double downwardDegrees);
  void lookFrom(const render::Point& toEye);
  [[nodiscard]] bool isDrawn() const { return m_surface != nullptr; } ///< there is OpenGL
  [[nodiscard]] const ModelCamera& camera() const { return m_camera; }

protected:
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  class Over;
  void paintOver(QPainter& painter);
  void tellSeen();
  [[nodiscard]] bool isWhollySeen(std::size_t segment) const;
  void click(const QPointF& at);

  const Scene& m_scene;
  ViewHands m_hands;
  ModelCamera m_camera;
  ModelSurface* m_surface = nullptr;
  QWidget* m_over;
  bool m_isFitted = false; ///< the camera knows the model's size
  QPoint m_last, m_pressed;
};

} // namespace calque::desktop

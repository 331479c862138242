// One orientation of slices, painted by the processor alone. The plane lies at the scene's cross-hair; the contours are
// the exact cut of each surface with it. Wheel: slices; Ctrl and wheel: zoom; left: the tool; right: grey window;
// middle, or Shift and left: move.
#pragma once

#include "slice_picture.h"

#include <QWidget>

namespace calque::desktop {

class SliceView final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(SliceView)
public:
  /// `cut` counts in render::cuts. The scene outlives the view.
  SliceView(const Scene& scene, std::size_t cut, ViewHands hands);
  /// Others, or none: the plane is sampled again when it is next painted.
  void imagesChanged();
  /// More of the same: sampled again only where some were missing.
  void imagesArrived();
  /// The whole of the images in the view.
  void fit();
  void zoom(double factor);
  /// Moves the cross-hair by whole slices, held inside the images.
  void step(int slices);
  /// Moves it within this view, in pixels of the images.
  void nudge(int right, int down);
  [[nodiscard]] render::Frame frame() const;

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

private:
  [[nodiscard]] const render::Cut& cut() const { return render::cuts[m_cut]; }
  [[nodiscard]] QPointF pointOf(const render::Point& p) const;
  void paintContours(QPainter& painter);
  void paintCross(QPainter& painter) const;
  void paintTexts(QPainter& painter);
  void paintMeasurements(QPainter& painter) const;
  void move(std::size_t axis, double by);

  const Scene& m_scene;
  std::size_t m_cut;
  ViewHands m_hands;
  SlicePicture m_picture;
  std::optional<double> m_sampledAt; ///< the position m_picture was sampled at; none: it is stale
  double m_zoom = 1;
  QPointF m_shiftMm; ///< of the middle, along across and down
  QPoint m_last;     ///< of the mouse
};

} // namespace calque::desktop

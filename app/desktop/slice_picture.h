// The grey picture of one plane: sampled once where the plane or the images change, mapped to greys anew where only the
// window does.
#pragma once

#include "scene.h"

#include <QImage>

namespace calque::desktop {

class SlicePicture {
public:
  /// Samples the plane on both halves of the picture at once: about 10 ms for 512 × 512 pixels.
  void sample(const render::Sampler& sampler, const render::Frame& frame, QSize size);
  /// As it looks through that window. What has not arrived is hatched, what lies outside is the ground: neither is air.
  [[nodiscard]] const QImage& through(const GreyWindow& window);
  /// Every image under the picture has arrived.
  [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
  QSize m_size;
  std::vector<double> m_values; ///< row by row
  bool m_isComplete = false;
  std::optional<GreyWindow> m_window; ///< of m_image
  QImage m_image;
};

} // namespace calque::desktop

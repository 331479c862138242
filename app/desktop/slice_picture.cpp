#include "slice_picture.h"

#include "look.h"

#include <algorithm>
#include <cmath>
#include <future>

namespace calque::desktop {

void SlicePicture::sample(const render::Sampler& sampler, const render::Frame& frame, QSize size) {
  m_size = size;
  const auto width = static_cast<std::size_t>(size.width());
  m_values.resize(width * static_cast<std::size_t>(size.height()));
  const auto rows = [&](int from, int to) {
    for (int y = from; y < to; ++y)
      sampler.row(frame, y, std::span(m_values).subspan(static_cast<std::size_t>(y) * width, width));
  };
  auto upper = std::async(std::launch::async, rows, 0, size.height() / 2);
  rows(size.height() / 2, size.height());
  upper.get();
  m_isComplete = std::ranges::find(m_values, render::notYet) == m_values.end();
  m_window.reset();
}

const QImage& SlicePicture::through(const GreyWindow& window) {
  if (m_window == window)
    return m_image;
  m_window = window;
  if (m_image.size() != m_size)
    m_image = QImage(m_size, QImage::Format_RGB32);
  const auto ground = look::overImages().ground.rgb(), waiting = look::overImages().waiting.rgb();
  const double low = window.centre - window.width / 2, scale = 255 / window.width;
  auto value = m_values.cbegin();
  for (int y = 0; y < m_size.height(); ++y) {
    auto* pixels = reinterpret_cast<QRgb*>(m_image.scanLine(y));
    for (int x = 0; x < m_size.width(); ++x, ++value) {
      if (std::isfinite(*value)) {
        const int grey = static_cast<int>(std::clamp((*value - low) * scale, 0.0, 255.0));
        pixels[x] = qRgb(grey, grey, grey);
      } else {
        pixels[x] = std::isnan(*value) || (x + y) % 12 > 2 ? ground : waiting;
      }
    }
  }
  return m_image;
}

} // namespace calque::desktop

#include "canvas.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <mutex>
#include <vtkAutoInit.h>
#include <vtkFreeTypeTools.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPNGWriter.h>
#include <vtkPointData.h>
#include <vtkTextProperty.h>
#include <vtkUnsignedCharArray.h>

namespace calque::render {

Canvas::Canvas(int width, int height, Colour ground)
    : m_width(width), m_height(height),
      m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), ground) {}

void Canvas::set(int x, int y, Colour colour) {
  blend(x, y, colour, 1);
}

void Canvas::blend(int x, int y, Colour colour, double share) {
  if (x < 0 || y < 0 || x >= m_width || y >= m_height)
    return;
  auto& pixel = m_pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x)];
  for (std::size_t i = 0; i < 3; ++i)
    pixel[i] = static_cast<std::uint8_t>(std::lround(pixel[i] + share * (colour[i] - pixel[i])));
}

void Canvas::fill(int x0, int y0, int x1, int y1, Colour colour) {
  for (int y = y0; y < y1; ++y)
    for (int x = x0; x < x1; ++x)
      set(x, y, colour);
}

void Canvas::line(double x0, double y0, double x1, double y1, double width, Colour colour) {
  const double half = width / 2;
  const double length = std::hypot(x1 - x0, y1 - y0);
  const auto low = [&](double a, double b) { return static_cast<int>(std::floor(std::min(a, b) - half - 1)); };
  const auto high = [&](double a, double b) { return static_cast<int>(std::ceil(std::max(a, b) + half + 1)); };
  for (int y = std::max(0, low(y0, y1)); y <= std::min(m_height - 1, high(y0, y1)); ++y)
    for (int x = std::max(0, low(x0, x1)); x <= std::min(m_width - 1, high(x0, x1)); ++x) {
      const double along =
          length > 0 ? std::clamp(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / (length * length), 0.0, 1.0) : 0;
      const double distance = std::hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0));
      if (const double share = std::clamp(half + 0.5 - distance, 0.0, 1.0); share > 0)
        blend(x, y, colour, share);
    }
}

void Canvas::text(const std::string& words, double x, double y, int size, Anchor anchor, Colour colour, bool isBold) {
  static std::mutex oneAtATime; // VTK's FreeType cache is one for the process
  const std::scoped_lock lock(oneAtATime);
  constexpr int dotsPerInch = 72; // so that a point is a pixel
  vtkNew<vtkTextProperty> property;
  property->SetFontFamilyToArial();
  property->SetFontSize(size);
  property->SetBold(isBold);
  property->SetColor(1, 1, 1);
  vtkNew<vtkImageData> image;
  int extent[2];
  if (!vtkFreeTypeTools::GetInstance()->RenderString(property, words, dotsPerInch, image, extent))
    return;
  int dimensions[3];
  image->GetDimensions(dimensions);
  // The image may be padded to powers of two; the text fills extent[0] × extent[1] of it from the lower left corner.
  const double left = anchor == Anchor::Left ? x : anchor == Anchor::Middle ? x - extent[0] / 2.0 : x - extent[0];
  const double top = y - extent[1] / 2.0;
  for (int row = 0; row < std::min(extent[1], dimensions[1]); ++row)
    for (int column = 0; column < std::min(extent[0], dimensions[0]); ++column) {
      const auto* pixel = static_cast<const unsigned char*>(image->GetScalarPointer(column, row, 0));
      if (pixel != nullptr && pixel[3] != 0)
        blend(static_cast<int>(std::lround(left)) + column, static_cast<int>(std::lround(top)) + extent[1] - 1 - row,
              colour, pixel[3] / 255.0);
    }
}

base::Result<base::Bytes> Canvas::png() const {
  vtkNew<vtkImageData> image;
  image->SetDimensions(m_width, m_height, 1);
  image->AllocateScalars(VTK_UNSIGNED_CHAR, 3);
  for (int y = 0; y < m_height; ++y) {
    auto* row = static_cast<std::uint8_t*>(image->GetScalarPointer(0, m_height - 1 - y, 0));
    for (int x = 0; x < m_width; ++x)
      std::ranges::copy(
          m_pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x)],
          row + 3 * x);
  }
  vtkNew<vtkPNGWriter> writer;
  writer->WriteToMemoryOn();
  writer->SetInputData(image);
  writer->Write();
  const auto* bytes = writer->GetResult();
  if (bytes == nullptr || bytes->GetNumberOfValues() == 0)
    return base::fault(base::FaultKind::Library, "a picture could not be made");
  const auto* first = const_cast<vtkUnsignedCharArray*>(bytes)->GetPointer(0);
  return base::Bytes(first, first + bytes->GetNumberOfValues());
}

std::string millimetreWords(double value) {
  return fmt::format("{:.1f} mm", value);
}

void drawScaleBar(Canvas& canvas, double x, double y, double pixelsPerMm, double widest, Colour colour) {
  const double most = widest / pixelsPerMm;
  const double decade = std::pow(10, std::floor(std::log10(most)));
  double length = decade;
  for (double factor : {2.0, 5.0})
    if (factor * decade <= most)
      length = factor * decade;
  const double end = x + length * pixelsPerMm;
  canvas.line(x, y, end, y, 3, colour);
  for (double tick : {x, end})
    canvas.line(tick, y - 6, tick, y + 6, 3, colour);
  canvas.text(fmt::format("{:g} mm", length), (x + end) / 2, y - 20, 22, Anchor::Middle, colour);
}

} // namespace calque::render

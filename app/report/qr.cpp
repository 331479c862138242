#include "qr.h"

#include "graphics.h"
#include "report.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <memory>
#include <zint.h>

namespace calque::report {

base::Result<QrModules> qrModules(std::string_view utf8) {
  std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)> symbol(ZBarcode_Create(), &ZBarcode_Delete);
  if (!symbol || utf8.empty())
    return base::fault(base::FaultKind::Library, "no QR code could be made: there is no text");
  symbol->symbology = BARCODE_QRCODE;
  symbol->input_mode = UNICODE_MODE;
  symbol->option_1 = 2; // error correction M
  if (std::any_of(utf8.begin(), utf8.end(), [](char byte) { return static_cast<unsigned char>(byte) > 0x7f; }))
    symbol->eci = 26; // UTF-8
  auto text = std::vector<unsigned char>(utf8.begin(), utf8.end());
  if (ZBarcode_Encode(symbol.get(), text.data(), static_cast<int>(text.size())) >= ZINT_ERROR)
    return base::fault(base::FaultKind::Library, "no QR code could be made: the text is too long for one symbol");
  QrModules modules;
  modules.side = symbol->width;
  for (int row = 0; row < modules.side; ++row)
    for (int column = 0; column < modules.side; ++column)
      modules.dark.push_back((symbol->encoded_data[row][column >> 3] >> (column & 7)) & 1);
  return modules;
}

void paintQr(QPainter& painter, const QrModules& modules, const QRectF& square) {
  double step = square.width() / (modules.side + 2 * quietModules);
  QPainterPath path; // one path: separate squares would show seams between modules
  for (int row = 0; row < modules.side; ++row)
    for (int column = 0, end = 0; column < modules.side; column = end + 1) {
      for (end = column; end < modules.side && modules.at(row, end);)
        ++end;
      if (end > column)
        path.addRect(square.left() + (column + quietModules) * step, square.top() + (row + quietModules) * step,
                     (end - column) * step, step);
    }
  painter.fillRect(square, Qt::white);
  painter.fillPath(path, Qt::black);
}

base::Result<base::Bytes> qrPng(std::string_view text, int modulePixels) {
  auto graphics = enterGraphics();
  if (!graphics)
    return base::failed(graphics.error());
  CALQUE_TRY(modules, qrModules(text));
  int side = modules.side + 2 * quietModules;
  QImage image(side, side, QImage::Format_Mono);
  image.fill(1);
  for (int row = 0; row < modules.side; ++row)
    for (int column = 0; column < modules.side; ++column)
      image.setPixel(column + quietModules, row + quietModules, modules.at(row, column) ? 0 : 1);
  QBuffer png;
  png.open(QIODevice::WriteOnly);
  int pixels = side * std::clamp(modulePixels, 1, 40);
  if (!image.scaled(pixels, pixels).save(&png, "PNG"))
    return base::fault(base::FaultKind::Library, "no QR code could be made: the picture could not be written");
  return base::Bytes(png.data().begin(), png.data().end());
}

} // namespace calque::report

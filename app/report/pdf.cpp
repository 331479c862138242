#include "document_flow.h"
#include "graphics.h"
#include "palette.h"
#include "pdf_file.h"
#include "report.h"

namespace calque::report {
namespace {

constexpr double sheetWidth = 210 * mm, sheetHeight = 297 * mm;
constexpr double margin = 18 * mm;
constexpr double inner = sheetWidth - 2 * margin;

QRectF bodyOf(const domain::Document& document) {
  double top = document.demonstration ? 36 * mm : 28 * mm;
  return {margin, top, inner, sheetHeight - top - 22 * mm};
}

void paintLine(QPainter& painter, double y, const std::string& left, const std::string& right, const QFont& face,
               const QColor& colour) {
  TextBlock(drawable(left), face, inner * 0.64, Align::Left, colour).paint(painter, {margin, y});
  TextBlock(drawable(right), face, inner * 0.36, Align::Right, colour).paint(painter, {margin + inner * 0.64, y});
}

// [impl->req~ui.demonstration~1]
/// The frame of every page: who it is about, what it is, which page, made by what and when.
void paintFrame(QPainter& painter, const domain::Document& document, const Stamp& stamp, int page, int pages) {
  auto number = "page " + std::to_string(page + 1) + " of " + std::to_string(pages);
  auto kind = std::string(kindWords(document.kind));
  paintLine(painter, 12 * mm, document.recordId.empty() ? kind : document.recordId + "   " + kind, number,
            font(Face::Bold, 8.6), palette::ink);
  paintLine(painter, 16.6 * mm, "Calque " CALQUE_VERSION, base::toLocalText(stamp.at, stamp.offset),
            font(Face::Text, 7.8), palette::quiet);
  painter.setPen(QPen(palette::rule, 0.5 * pt));
  painter.drawLine(QPointF(margin, 22 * mm), QPointF(margin + inner, 22 * mm));
  if (document.demonstration) {
    QRectF banner(margin, 25 * mm, inner, 7 * mm);
    painter.fillRect(banner, palette::alarmShade);
    painter.setPen(QPen(palette::alarm, 0.8 * pt));
    painter.drawRect(banner);
    TextBlock words(drawable("DEMONSTRATION - NOT FOR CLINICAL USE"), font(Face::Bold, 10), inner, Align::Centre,
                    palette::alarm);
    words.paint(painter, {margin, banner.center().y() - words.height() / 2});
  }
  double foot = sheetHeight - 15 * mm;
  painter.setPen(QPen(palette::rule, 0.5 * pt));
  painter.drawLine(QPointF(margin, foot - 1.5 * mm), QPointF(margin + inner, foot - 1.5 * mm));
  TextBlock(drawable(document.footerRandom), font(Face::Mono, 6.4), inner * 0.8, Align::Left, palette::quiet)
      .paint(painter, {margin, foot});
  TextBlock(drawable(document.recordId), font(Face::Text, 7.4), inner * 0.2, Align::Right, palette::quiet)
      .paint(painter, {margin + inner * 0.8, foot});
}

} // namespace

std::string_view kindWords(domain::DocumentKind kind) {
  switch (kind) {
  case domain::DocumentKind::PageToSign:
    return "Page to sign";
  case domain::DocumentKind::Receipt:
    return "Receipt";
  case domain::DocumentKind::JobTicket:
    return "Job ticket";
  case domain::DocumentKind::Label:
    return "Label";
  case domain::DocumentKind::DeviceHistoryRecord:
    return "Device history record";
  case domain::DocumentKind::TraceMatrix:
    return "Trace matrix";
  case domain::DocumentKind::QualificationReport:
    return "Qualification report";
  }
  return "Document";
}

// [impl->req~copies.agree~1]
base::Result<base::Bytes> pdfOf(const domain::Document& document, const Stamp& stamp) {
  auto graphics = enterGraphics();
  if (!graphics)
    return base::failed(graphics.error());
  PageFlow flow(bodyOf(document));
  CALQUE_CHECK(flowDocument(flow, document));
  PdfSetup setup{QPageSize(QPageSize::A4), QString::fromUtf8(kindWords(document.kind).data()), stamp.at};
  return writePdf(setup, flow.pages(), [&](QPainter& painter, int page) {
    paintFrame(painter, document, stamp, page, flow.pages());
    flow.paintPage(painter, page);
  });
}

} // namespace calque::report

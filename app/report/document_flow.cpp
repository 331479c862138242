#include "document_flow.h"

#include "palette.h"
#include "qr.h"
#include "report.h"
#include "table_flow.h"

#include <QImage>
#include <algorithm>

namespace calque::report {
namespace {

constexpr double bodyPoints = 8.8;
constexpr double labelWidth = 44 * mm;
constexpr double entryWidth = 22 * mm; ///< where a line names the entry that proves it
constexpr double fewLines = 40 * pt;   ///< what must follow a heading on its page
double mostPictureHeight(std::size_t pictures) {
  return (pictures == 1 ? 110 : 80) * mm;
}

std::string entryWords(std::uint64_t seq) {
  return "entry " + std::to_string(seq);
}

void flowLines(PageFlow& flow, const std::vector<domain::LabelledText>& lines, double points = bodyPoints) {
  const bool named = std::ranges::any_of(lines, [](const auto& line) { return line.entry.has_value(); });
  const double valueWidth = flow.width() - labelWidth - (named ? entryWidth : 0);
  for (const auto& line : lines) {
    auto text = drawable(line.text);
    TextBlock label(drawable(line.label), font(Face::Text, points), labelWidth - 4 * mm, Align::Left, palette::quiet);
    TextBlock value(text, valueFont(text, points), valueWidth, Align::Left, palette::ink);
    TextBlock entry(drawable(line.entry ? entryWords(*line.entry) : std::string()), font(Face::Text, points),
                    entryWidth, Align::Right, palette::quiet);
    double height = std::max(label.height(), value.height());
    if (height > flow.pageHeight()) { // a value longer than a page cannot stand beside its label
      flow.text(label);
      flow.text(value, labelWidth);
      continue;
    }
    flow.place(height + 1.2 * pt, [label, value, entry, named, valueWidth](QPainter& painter, QPointF at) {
      label.paint(painter, at);
      value.paint(painter, at + QPointF(labelWidth, 0));
      if (named)
        entry.paint(painter, at + QPointF(labelWidth + valueWidth, 0));
    });
  }
}

base::Result<std::vector<QImage>> readPictures(const std::vector<domain::DocumentPicture>& pictures) {
  std::vector<QImage> images;
  for (const auto& picture : pictures) {
    auto image = QImage::fromData(picture.png.data(), static_cast<int>(picture.png.size()), "PNG");
    if (image.isNull())
      return base::fault(base::FaultKind::Library, "the page cannot be made: a picture is no PNG");
    QImage paper(image.size(), QImage::Format_RGB32); // paper has no transparency, and PDF/A-1 neither
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, image);
    images.push_back(paper);
  }
  return images;
}

/// One picture stands alone; several stand in rows of two, each with its caption.
base::Done flowPictures(PageFlow& flow, const std::vector<domain::DocumentPicture>& pictures) {
  CALQUE_TRY(images, readPictures(pictures));
  const double gap = 5 * mm;
  std::size_t perRow = images.size() == 1 ? 1 : 2;
  double cell = perRow == 1 ? std::min(flow.width(), 120 * mm) : (flow.width() - gap) / 2;
  double most = mostPictureHeight(images.size());
  for (std::size_t first = 0; first < images.size(); first += perRow) {
    std::vector<QSizeF> sizes;
    std::vector<TextBlock> captions;
    double tallest = 0, captionHeight = 0;
    auto last = std::min(first + perRow, images.size());
    for (auto at = first; at < last; ++at) {
      sizes.push_back(QSizeF(images[at].size()).scaled(cell, most, Qt::KeepAspectRatio));
      captions.emplace_back(drawable(pictures[at].caption), font(Face::Text, 7.6), cell, Align::Left, palette::quiet);
      tallest = std::max(tallest, sizes.back().height());
      captionHeight = std::max(captionHeight, captions.back().height());
    }
    std::vector<QImage> row(images.begin() + static_cast<std::ptrdiff_t>(first),
                            images.begin() + static_cast<std::ptrdiff_t>(last));
    flow.place(tallest + 2 * pt + captionHeight + 5 * pt,
               [row, sizes, captions, tallest, cell, gap](QPainter& painter, QPointF at) {
                 for (std::size_t column = 0; column < row.size(); ++column, at.rx() += cell + gap) {
                   QRectF frame(at, sizes[column]);
                   painter.drawImage(frame, row[column]);
                   painter.setPen(QPen(palette::rule, 0.5 * pt));
                   painter.drawRect(frame);
                   captions[column].paint(painter, at + QPointF(0, tallest + 2 * pt));
                 }
               });
  }
  return {};
}

void flowHeading(PageFlow& flow, const std::string& heading, bool exception, double follows = fewLines) {
  auto text = drawable(exception ? "Exception: " + heading : heading);
  TextBlock block(text, font(Face::Bold, 10.6), flow.width() - (exception ? 5 * mm : 0), Align::Left,
                  exception ? palette::alarm : palette::ink);
  flow.skip(9 * pt);
  flow.need(block.height() + follows); // never alone at the foot of a page
  flow.place(block.height() + 5 * pt, [block, exception, width = flow.width()](QPainter& painter, QPointF at) {
    if (exception) {
      painter.fillRect(QRectF(at, QSizeF(width, block.height() + 2 * pt)), palette::alarmShade);
      painter.fillRect(QRectF(at, QSizeF(1.2 * mm, block.height() + 2 * pt)), palette::alarm);
    }
    block.paint(painter, at + QPointF(exception ? 3.5 * mm : 0, pt));
    if (!exception) {
      painter.setPen(QPen(palette::ink, 0.7 * pt));
      double under = at.y() + block.height() + 2 * pt;
      painter.drawLine(QPointF(at.x(), under), QPointF(at.x() + width, under));
    }
  });
}

/// With a last column for the entry of each row.
domain::DocumentTable withEntries(domain::DocumentTable table) {
  if (table.entries.size() != table.rows.size() || table.entries.empty())
    return table;
  table.columns.emplace_back("Entry");
  for (std::size_t at = 0; at < table.rows.size(); ++at)
    table.rows[at].push_back(std::to_string(table.entries[at]));
  return table;
}

base::Done flowSection(PageFlow& flow, const domain::DocumentSection& section) {
  const bool picturesFirst =
      section.lines.empty() && section.paragraphs.empty() && section.tables.empty() && !section.pictures.empty();
  flowHeading(flow, section.heading, section.exception,
              picturesFirst ? mostPictureHeight(section.pictures.size()) + fewLines : fewLines);
  flowLines(flow, section.lines);
  for (std::size_t at = 0; at < section.paragraphs.size(); ++at) {
    auto words = section.paragraphs[at];
    if (at < section.paragraphEntries.size())
      words += " (" + entryWords(section.paragraphEntries[at]) + ")";
    flow.skip(2 * pt);
    flow.text(TextBlock(drawable(words), font(Face::Text, bodyPoints), flow.width(), Align::Left, palette::ink));
  }
  for (const auto& table : section.tables) {
    for (const auto& row : table.rows)
      if (row.size() != table.columns.size())
        return base::fault(base::FaultKind::Library,
                           "the page cannot be made: a table's row has not as many cells as columns");
    flow.skip(4 * pt);
    flowTable(flow, withEntries(table));
  }
  if (!section.pictures.empty()) {
    flow.skip(4 * pt);
    return flowPictures(flow, section.pictures);
  }
  return {};
}

void flowTitle(PageFlow& flow, const domain::Document& document) {
  flow.text(TextBlock(drawable(document.title), font(Face::Bold, 17), flow.width(), Align::Left, palette::ink));
  flow.skip(5 * pt);
  flowLines(flow, document.header, 9.2);
}

/// 21 CFR 11.50: printed name, date and time, meaning; all of it in one box that is never broken.
void flowSignature(PageFlow& flow, const domain::DocumentSignature& signature) {
  const double pad = 5 * pt, right = 58 * mm;
  double inner = flow.width() - 2 * pad;
  TextBlock name(drawable(signature.printedName), font(Face::Bold, 10.6), inner - right, Align::Left, palette::ink);
  TextBlock meaning(drawable(signature.meaning), font(Face::Bold, 10.6), right, Align::Right, palette::ink);
  TextBlock who(drawable(signature.role + ", " + signature.signer), font(Face::Text, bodyPoints), inner - right,
                Align::Left, palette::ink);
  TextBlock when(drawable(signature.localTime), font(Face::Text, bodyPoints), right, Align::Right, palette::ink);
  TextBlock sid(drawable("signature " + signature.sid + (signature.entry ? ", " + entryWords(*signature.entry) : "")),
                font(Face::Mono, 7), inner, Align::Left, palette::quiet);
  double upper = std::max(name.height(), meaning.height()) + pt;
  double middle = std::max(who.height(), when.height()) + pt;
  double height = upper + middle + sid.height() + 2 * pad;
  flow.place(height + 4 * pt, [=, width = flow.width()](QPainter& painter, QPointF at) {
    painter.setPen(QPen(palette::quiet, 0.6 * pt));
    painter.drawRect(QRectF(at, QSizeF(width, height)));
    at += QPointF(pad, pad);
    name.paint(painter, at);
    meaning.paint(painter, at + QPointF(inner - right, 0));
    who.paint(painter, at + QPointF(0, upper));
    when.paint(painter, at + QPointF(inner - right, upper));
    sid.paint(painter, at + QPointF(0, upper + middle));
  });
}

void flowSignatures(PageFlow& flow, const std::vector<domain::DocumentSignature>& signatures) {
  if (signatures.empty())
    return;
  flowHeading(flow, signatures.size() == 1 ? "Signature" : "Signatures", false);
  flow.skip(3 * pt);
  for (const auto& signature : signatures)
    flowSignature(flow, signature);
}

base::Done flowCheckpoint(PageFlow& flow, const domain::Document& document) {
  if (document.checkpointNote.empty())
    return {};
  CALQUE_TRY(modules, qrModules(document.checkpointNote));
  const double side = 32 * mm, indent = side + 5 * mm;
  double width = flow.width() - indent;
  auto line = [&](const std::string& text, Face face, double points, const QColor& colour) {
    return TextBlock(drawable(text), font(face, points), width, Align::Left, colour);
  };
  std::vector<TextBlock> blocks{
      line("Checkpoint of the log", Face::Bold, 9.2, palette::ink),
      line(checkpointText(document.checkpointSize, document.checkpointRootHex), Face::Mono, 8.4, palette::ink),
      line("The code holds the whole checkpoint note. To check the log against this paper, save the note, or type the "
           "next line, in a text file and give it to the verifier: calque-verify LAB_OR_BUNDLE --anchors FILE",
           Face::Text, 7.8, palette::quiet),
      line(anchorLine(document.checkpointNote, document.checkpointSize, document.checkpointRootHex), Face::Mono, 7.4,
           palette::ink)};
  double height = side;
  double textHeight = 0;
  for (const auto& block : blocks)
    textHeight += block.height() + 3 * pt;
  height = std::max(height, textHeight + 4 * pt);
  flow.skip(8 * pt);
  flow.place(height + 4 * pt, [=](QPainter& painter, QPointF at) {
    paintQr(painter, modules, QRectF(at, QSizeF(side, side)));
    at += QPointF(indent, 4 * pt);
    for (const auto& block : blocks) {
      block.paint(painter, at);
      at.ry() += block.height() + 3 * pt;
    }
  });
  return {};
}

bool isRecord(domain::DocumentKind kind) {
  return kind == domain::DocumentKind::DeviceHistoryRecord || kind == domain::DocumentKind::QualificationReport;
}

} // namespace

std::string checkpointText(std::uint64_t size, const std::string& rootHex) {
  return "size " + std::to_string(size) + ", root " + rootHex.substr(0, 20);
}

std::string anchorLine(const std::string& note, std::uint64_t size, const std::string& rootHex) {
  auto origin = note.substr(0, note.find('\n'));
  return origin.empty() ? std::string() : "label " + origin + " " + std::to_string(size) + " " + rootHex.substr(0, 20);
}

base::Done flowDocument(PageFlow& flow, const domain::Document& document) {
  flowTitle(flow, document);
  const auto& sections = document.sections;
  bool record = isRecord(document.kind);
  // What a reader must see first on a record: the decision, every exception, who signed, and how to check it.
  auto leads = [&](std::size_t at) { return record && (at == 0 || sections[at].exception); };
  for (std::size_t at = 0; at < sections.size(); ++at)
    if (leads(at))
      CALQUE_CHECK(flowSection(flow, sections[at]));
  if (record) {
    flowSignatures(flow, document.signatures);
    CALQUE_CHECK(flowCheckpoint(flow, document));
  }
  for (std::size_t at = 0; at < sections.size(); ++at)
    if (!leads(at))
      CALQUE_CHECK(flowSection(flow, sections[at]));
  if (!record) {
    flowSignatures(flow, document.signatures);
    CALQUE_CHECK(flowCheckpoint(flow, document));
  }
  return {};
}

} // namespace calque::report

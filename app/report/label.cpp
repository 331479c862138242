#include "label.h"

#include "document_flow.h"
#include "graphics.h"
#include "palette.h"
#include "pdf_file.h"
#include "qr.h"

#include <algorithm>
#include <optional>

namespace calque::report {
namespace {

constexpr double labelWidth = 100 * mm, labelHeight = 70 * mm, edge = 3.5 * mm;
constexpr double inner = labelWidth - 2 * edge;
constexpr double qrSide = 26 * mm, labelColumn = 21 * mm;
constexpr double smallestLegible = 5.5;

const char* const clinicalSentence = "for use with other diagnostic tools and expert clinical judgment";
const char* const otherSentence = "not for diagnostic use";
const char* const demonstrationWords = "DEMONSTRATION - NOT FOR CLINICAL USE";

std::string sideWords(const std::string& side) {
  return "SIDE " + (side == "none" ? "NONE" : QString::fromStdString(side).toUpper().toStdString());
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string all;
  for (const auto& word : words)
    all += (all.empty() ? "" : between) + word;
  return all;
}

/// The lines between the side and the code: what is left empty by the record is left out.
std::vector<domain::LabelledText> facts(const LabelContent& content) {
  std::vector<domain::LabelledText> lines = content.patient;
  auto add = [&](const char* label, const std::string& text) {
    if (!text.empty())
      lines.push_back({label, text});
  };
  add("Serial", content.serial);
  add("Case", content.caseId);
  add("Anatomy", content.anatomy);
  add("Use", content.use);
  add("Material", content.material);
  add("Segmentation", content.software);
  add("Imaged", content.imaged);
  add("Printed", content.printed);
  return lines;
}

struct SetLine {
  TextBlock label, value;
  [[nodiscard]] double height() const { return std::max(label.height(), value.height()); }
};

double heightOf(const std::vector<SetLine>& lines) {
  double height = 0;
  for (const auto& line : lines)
    height += line.height() + 0.6 * pt;
  return height;
}

/// The facts in the largest size that fits; nothing where even the smallest legible one does not.
std::optional<std::vector<SetLine>> maybeFitted(const LabelContent& content, double width, double height) {
  for (double points = 7.5; points >= smallestLegible; points -= 0.5) {
    std::vector<SetLine> lines;
    for (const auto& line : facts(content))
      lines.push_back(
          {TextBlock(drawable(line.label), font(Face::Text, points), labelColumn, Align::Left, palette::quiet),
           TextBlock(drawable(line.text), font(Face::Bold, points), width - labelColumn, Align::Left)});
    if (heightOf(lines) <= height)
      return lines;
  }
  return {};
}

std::string sentence(const LabelContent& content) {
  return content.clinical ? clinicalSentence : otherSentence;
}

/// Text in a box, as large as fits it; nothing where it does not at the smallest legible size.
std::optional<TextBlock> maybeFittedText(const std::string& text, Face face, double largest, double width,
                                         double height, Align align = Align::Left) {
  for (double points = largest; points >= smallestLegible; points -= 0.5) {
    TextBlock block(drawable(text), font(face, points), width, align);
    bool wordsWhole = longestWordWidth(drawable(text), font(face, points)) <= width;
    if (block.height() <= height && wordsWhole)
      return block;
  }
  return {};
}

/// Everything on the label, in a size that fits, and where it stands.
struct SetLabel {
  std::optional<TextBlock> banner;
  TextBlock side, scale, words, remarks, checkpoint;
  std::vector<SetLine> lines;
  double top = 0, linesTop = 0, footTop = 0;
};

std::optional<SetLabel> maybeSet(const LabelContent& content, bool hasCode) {
  const double sideHeight = 10.5 * mm, footHeight = 10 * mm;
  double top = edge + (content.demonstration ? 6 * mm : 0);
  double linesTop = top + sideHeight + 2 * mm, footTop = labelHeight - edge - footHeight;
  double linesWidth = hasCode ? inner - qrSide - 2 * mm : inner;
  auto side = maybeFittedText(sideWords(content.side), Face::Bold, 20, inner * 0.68, sideHeight);
  auto scale = maybeFittedText("scale " + content.scale, Face::Bold, 12, inner * 0.3, sideHeight, Align::Right);
  auto words = maybeFittedText(sentence(content), Face::Bold, 8, inner, footHeight / 2);
  auto remarks = maybeFittedText(joined(content.remarks, "; "), Face::Text, 7.5, inner, footHeight / 2);
  auto anchor = "size " + std::to_string(content.checkpointSize) + ", root\n" + content.checkpointRootHex.substr(0, 20);
  auto checkpoint =
      maybeFittedText(hasCode ? anchor : std::string(), Face::Mono, smallestLegible, qrSide, 6 * mm, Align::Centre);
  auto lines = maybeFitted(content, linesWidth, footTop - linesTop - mm);
  if (!side || !scale || !words || !remarks || !checkpoint || !lines)
    return {};
  std::optional<TextBlock> banner;
  if (content.demonstration)
    banner = TextBlock(drawable(demonstrationWords), font(Face::Bold, 8), inner, Align::Centre, palette::alarm);
  return SetLabel{banner, *side, *scale, *words, *remarks, *checkpoint, *lines, top, linesTop, footTop};
}

void paintLabel(QPainter& painter, const SetLabel& set, const std::optional<QrModules>& modules) {
  auto rule = [&](double y) {
    painter.setPen(QPen(Qt::black, 0.6 * pt));
    painter.drawLine(QPointF(edge, y), QPointF(edge + inner, y));
  };
  if (set.banner) {
    painter.setPen(QPen(palette::alarm, 0.8 * pt));
    painter.drawRect(QRectF(edge, edge, inner, 5 * mm));
    set.banner->paint(painter, {edge, edge + (5 * mm - set.banner->height()) / 2});
  }
  set.side.paint(painter, {edge, set.top});
  set.scale.paint(painter, {edge + inner * 0.7, set.top + set.side.height() - set.scale.height() - pt});
  rule(set.linesTop - mm);
  double y = set.linesTop;
  for (const auto& line : set.lines) {
    line.label.paint(painter, {edge, y});
    line.value.paint(painter, {edge + labelColumn, y});
    y += line.height() + 0.6 * pt;
  }
  if (modules) {
    paintQr(painter, *modules, QRectF(edge + inner - qrSide, set.linesTop, qrSide, qrSide));
    set.checkpoint.paint(painter, {edge + inner - qrSide, set.linesTop + qrSide});
  }
  rule(set.footTop);
  set.words.paint(painter, {edge, set.footTop + mm});
  set.remarks.paint(painter, {edge, set.footTop + mm + set.words.height()});
}

} // namespace

std::vector<std::string> labelLines(const LabelContent& content) {
  std::vector<std::string> lines;
  if (content.demonstration)
    lines.push_back(demonstrationWords);
  lines.push_back(sideWords(content.side));
  lines.push_back("scale " + content.scale);
  for (const auto& line : facts(content))
    lines.push_back(line.label + " " + line.text);
  lines.push_back(sentence(content));
  if (!content.remarks.empty())
    lines.push_back(joined(content.remarks, "; "));
  if (!content.checkpointNote.empty())
    lines.push_back(checkpointText(content.checkpointSize, content.checkpointRootHex));
  return lines;
}

// [impl->req~label.says~1, req~ui.demonstration~1]
base::Result<base::Bytes> labelPdf(const LabelContent& content) {
  auto graphics = enterGraphics();
  if (!graphics)
    return base::failed(graphics.error());
  std::optional<QrModules> modules;
  if (!content.checkpointNote.empty()) {
    CALQUE_TRY(made, qrModules(content.checkpointNote));
    modules = made;
  }
  auto set = maybeSet(content, modules.has_value());
  if (!set)
    return base::fault(base::FaultKind::Library, "the label cannot be made: its text does not fit",
                       "shorten the longest of its lines");
  PdfSetup setup{QPageSize(QSizeF(100, 70), QPageSize::Millimeter, QStringLiteral("label")), QStringLiteral("Label"),
                 base::maybeDate(content.printed).value_or(base::Instant{})};
  return writePdf(setup, 1, [&](QPainter& painter, int) { paintLabel(painter, *set, modules); });
}

} // namespace calque::report

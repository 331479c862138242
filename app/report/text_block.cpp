#include "text_block.h"

#include <QFontMetricsF>
#include <QTextOption>
#include <algorithm>

namespace calque::report {

TextBlock::TextBlock(const QString& text, const QFont& font, double width, Align align, QColor colour)
    : m_layout(std::make_shared<QTextLayout>(text, font)), m_lineHeight(QFontMetricsF(font).height() * 1.12),
      m_colour(std::move(colour)) {
  QTextOption option(align == Align::Left ? Qt::AlignLeft : align == Align::Right ? Qt::AlignRight : Qt::AlignHCenter);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  m_layout->setTextOption(option);
  m_layout->beginLayout();
  for (auto line = m_layout->createLine(); line.isValid(); line = m_layout->createLine())
    line.setLineWidth(width);
  m_layout->endLayout();
}

void TextBlock::paint(QPainter& painter, QPointF at, int first, int last) const {
  painter.setPen(m_colour);
  for (int number = first; number < std::min(last, lines()); ++number) {
    auto line = m_layout->lineAt(number);
    // draw() adds the line's own position, which is that of a layout without our line height
    line.draw(&painter, at + QPointF(0, (number - first) * m_lineHeight) - QPointF(0, line.y()));
  }
}

double naturalWidth(const QString& text, const QFont& font) {
  QFontMetricsF metrics(font);
  double widest = 0;
  for (const auto& line : text.split(QChar(QChar::LineSeparator)))
    widest = std::max(widest, metrics.horizontalAdvance(line));
  return widest;
}

double longestWordWidth(const QString& text, const QFont& font) {
  QFontMetricsF metrics(font);
  double widest = 0;
  for (const auto& word : text.simplified().split(u' '))
    widest = std::max(widest, metrics.horizontalAdvance(word));
  return widest;
}

bool isHexText(const QString& text) {
  return text.size() >= 16 && std::all_of(text.begin(), text.end(), [](QChar digit) {
           return digit.isDigit() || (digit >= u'a' && digit <= u'f');
         });
}

QFont valueFont(const QString& text, double points) {
  return isHexText(text) ? font(Face::Mono, points * 0.94) : font(Face::Text, points);
}

} // namespace calque::report

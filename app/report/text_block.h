// A piece of text broken into lines of a given width: measured once, painted whole or a range of lines at a time.
#pragma once

#include "graphics.h"

#include <QColor>
#include <QPainter>
#include <QTextLayout>
#include <memory>
#include <utility>

namespace calque::report {

enum class Align { Left, Right, Centre };

class TextBlock {
public:
  TextBlock(const QString& text, const QFont& font, double width, Align align = Align::Left, QColor colour = Qt::black);

  [[nodiscard]] int lines() const { return m_layout->lineCount(); }
  [[nodiscard]] double lineHeight() const { return m_lineHeight; }
  [[nodiscard]] double height() const { return m_lineHeight * lines(); }
  /// Lines [first, last) with the first one's top at `at`.
  void paint(QPainter& painter, QPointF at, int first, int last) const;
  void paint(QPainter& painter, QPointF at) const { paint(painter, at, 0, lines()); }

private:
  std::shared_ptr<QTextLayout> m_layout;
  double m_lineHeight;
  QColor m_colour;
};

/// Width of the text on one line, and of its longest piece that is not broken.
[[nodiscard]] double naturalWidth(const QString& text, const QFont& font);
[[nodiscard]] double longestWordWidth(const QString& text, const QFont& font);

/// 16 or more hexadecimal digits: set in the fixed face, because people compare them digit by digit.
[[nodiscard]] bool isHexText(const QString& text);
/// The face a value is set in.
[[nodiscard]] QFont valueFont(const QString& text, double points);

} // namespace calque::report

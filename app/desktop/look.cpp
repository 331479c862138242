#include "look.h"

#include <QApplication>
#include <QLabel>
#include <QPalette>
#include <QStyle>

namespace calque::desktop::look {
namespace {

const Colours light{QColor(0xf6f7f8), QColor(0xffffff), QColor(0xc9ced4), QColor(0x1b1f24),
                    QColor(0x55606b), QColor(0x0b5cad), QColor(0xffffff), QColor(0x1a6b37),
                    QColor(0x7a5200), QColor(0xa31621), QColor(0xfdecec), QColor(0x848c95)};
const Colours dark{QColor(0x15181c), QColor(0x1f2429), QColor(0x454d56), QColor(0xe8ebee),
                   QColor(0xaab3bd), QColor(0x6cb2f5), QColor(0x0c1015), QColor(0x72cf91),
                   QColor(0xe5b65c), QColor(0xff9a9a), QColor(0x451a1d), QColor(0x77818c)};
const Colours* chosen = &light;

QString styleSheet(const Colours& c) {
  return QString(R"(
QWidget { font-size: %2pt; }
QMainWindow, QDialog { background: %3; }
QToolTip { color: %1; background: %3; border: 1px solid %6; }
QLabel[role="title"] { font-size: %4pt; font-weight: 600; }
QLabel[role="heading"] { font-size: %5pt; font-weight: 600; }
QLabel[role="quiet"] { color: %6; }
QLabel[role="good"] { color: %7; }
QLabel[role="warning"] { color: %8; }
QLabel[role="bad"] { color: %9; }
QLabel[role="fixed"] { font-family: monospace; }
)")
             .arg(c.ink.name())
             .arg(text)
             .arg(c.ground.name())
             .arg(title)
             .arg(heading)
             .arg(c.quiet.name(), c.good.name(), c.warning.name(), c.bad.name()) +
         QString(R"(
QLabel[role="banner"] { color: %1; background: %2; border: 1px solid %1; font-weight: 600; padding: 6px; }
QFrame[role="card"] { background: %3; border: 1px solid %4; border-radius: 6px; }
QLineEdit, QPlainTextEdit, QTextEdit, QTableView, QListView { background: %3; border: 1px solid %4; border-radius: 4px; padding: 1px; }
QPlainTextEdit:focus, QTextEdit:focus, QTableView:focus, QListView:focus { border: 2px solid %5; padding: 0; }
QTableView { outline: none; selection-background-color: %5; selection-color: %6; }
QLineEdit, QPlainTextEdit, QTextEdit { border: 1px solid %9; }
QLineEdit { padding: 6px; }
QLineEdit[role="bad"] { color: %1; border: 2px solid %1; padding: 5px; }
QLineEdit:focus { border: 2px solid %5; padding: 5px; }
QComboBox { min-height: 28px; }
QScrollArea { border: 2px solid transparent; border-radius: 4px; background: transparent; }
QPdfView { border: 2px solid %4; }
QScrollArea:focus, QPdfView:focus { border: 2px solid %5; }
QPushButton { background: %3; border: 1px solid %4; border-radius: 4px; padding: 7px 14px; outline: none; }
QPushButton:focus { border: 2px solid %5; padding: 6px 13px; }
QPushButton[role="choice"]:checked { color: %5; border: 1px solid %5; font-weight: 600; }
QPushButton[role="choice"]:checked:focus { border: 2px solid %5; background: %4; color: %8; }
QPushButton:disabled { color: %7; }
QPushButton[role="next"] { background: %5; color: %6; border: 1px solid %5; font-weight: 600; }
QPushButton[role="next"]:disabled { background: %4; color: %7; border: 1px solid %4; }
QPushButton[role="next"]:focus { border: 2px solid %8; }
QPushButton[role="place"] { border: 2px solid transparent; border-left: 4px solid transparent; text-align: left; padding: 8px 14px 8px 14px; background: transparent; }
QPushButton[role="place"]:checked { background: %3; border-left: 4px solid %5; font-weight: 600; padding-right: 2px; }
QPushButton[role="place"]:focus { border: 2px solid %5; border-left: 4px solid %5; }
QTableView::item:selected { background: %5; color: %6; }
QCheckBox::indicator:unchecked { border: 1px solid %7; border-radius: 2px; background: %3; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: %4; }
QSlider::sub-page:horizontal { border-radius: 2px; background: %5; }
QSlider::handle:horizontal { width: 14px; margin: -6px 0; border: 1px solid %3; border-radius: 8px; background: %5; }
QSlider::handle:horizontal:focus { border: 3px solid %8; }
QHeaderView::section { background: %3; color: %7; border: none; border-bottom: 1px solid %4; padding: 6px 3px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
)")
             .arg(c.bad.name(), c.badGround.name(), c.raised.name(), c.line.name(), c.accent.name(), c.onAccent.name(),
                  c.quiet.name(), c.ink.name(), c.edge.name());
}

QLabel* labelOf(const QString& words, const char* role) {
  auto* label = new QLabel(words);
  label->setProperty("role", role);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

} // namespace

const Colours& colours() {
  return *chosen;
}

Filled filled(bool isWhole) {
  constexpr double share = 70.0 / 255; // of the colour, over a raised ground
  const auto& over = isWhole ? chosen->good : chosen->accent;
  const auto mixed = [&](int under, int above) { return static_cast<int>(under + share * (above - under)); };
  return {QColor(mixed(chosen->raised.red(), over.red()), mixed(chosen->raised.green(), over.green()),
                 mixed(chosen->raised.blue(), over.blue())),
          chosen->ink};
}

const OverImages& overImages() {
  static const OverImages colours{QColor(0x0c0e14), QColor(0xf2f4f8),
                                  QColor(0xaab3bd), QColor(0x3a4150),
                                  QColor(0xffe27a), {QColor(0xff6b6b), QColor(0x5fd38a), QColor(0xf2cf5b)}};
  return colours;
}

QColor segmentColour(std::size_t n) {
  // Okabe and Ito's set, lightened for a dark ground.
  static const std::array colours{QColor(0xe6a02e), QColor(0x56b4e9), QColor(0xcc79a7), QColor(0x2fc79a),
                                  QColor(0xf0e442), QColor(0xe8743b), QColor(0x8fa8ff)};
  return colours.at(n % colours.size());
}

void apply(QApplication& program, bool isDark) {
  chosen = isDark ? &dark : &light;
  QApplication::setStyle("Fusion");
  QPalette palette;
  palette.setColor(QPalette::Window, chosen->ground);
  palette.setColor(QPalette::WindowText, chosen->ink);
  palette.setColor(QPalette::Base, chosen->raised);
  palette.setColor(QPalette::AlternateBase, chosen->ground);
  palette.setColor(QPalette::Text, chosen->ink);
  palette.setColor(QPalette::Button, chosen->raised);
  palette.setColor(QPalette::ButtonText, chosen->ink);
  palette.setColor(QPalette::Highlight, chosen->accent);
  palette.setColor(QPalette::HighlightedText, chosen->onAccent);
  palette.setColor(QPalette::PlaceholderText, chosen->quiet);
  palette.setColor(QPalette::Link, chosen->accent);
  for (const auto one : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, one, chosen->quiet);
  QApplication::setPalette(palette);
  // Fusion draws the edge of a box by this much darker than the window it thinks it stands in.
  QPalette boxes = palette;
  boxes.setColor(QPalette::Window, chosen->edge.lighter(140));
  QApplication::setPalette(boxes, "QComboBox");
  program.setStyleSheet(styleSheet(*chosen));
}

void setRole(QWidget& widget, const char* role) {
  widget.setProperty("role", role);
  widget.style()->unpolish(&widget);
  widget.style()->polish(&widget);
}

QLabel* titleLabel(const QString& words) {
  return labelOf(words, "title");
}
QLabel* headingLabel(const QString& words) {
  return labelOf(words, "heading");
}
QLabel* quietLabel(const QString& words) {
  return labelOf(words, "quiet");
}

} // namespace calque::desktop::look

#include "access.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QtTest/QTest>
#include <cmath>
#include <set>

namespace calque::testkit {
namespace {

constexpr int mostTabs = 900; ///< the links of a long record are gone through one by one

double luminance(const QColor& colour) {
  const auto linear = [](double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

std::string nameOf(const QWidget& widget) {
  std::string words = widget.metaObject()->className();
  words += " " + widget.objectName().toStdString();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
    words += " \"" + button->text().toStdString() + "\"";
  if (const auto* label = qobject_cast<const QLabel*>(&widget))
    words += " \"" + label->text().left(60).toStdString() + "\"";
  return words;
}

/// Every part of the page that is on the screen.
std::vector<QWidget*> shownIn(const QWidget& page) {
  std::vector<QWidget*> shown;
  for (auto* widget : page.findChildren<QWidget*>())
    if (widget->isVisibleTo(&page) && widget->window() == page.window())
      shown.push_back(widget);
  return shown;
}

bool takesTab(const QWidget& widget) {
  return widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget.focusProxy();
}

/// Presses Tab until the focus comes back to where it was, and tells of each widget that had it.
template <class Had> void goRound(QWidget& page, Had had) {
  auto& window = *page.window();
  std::set<QWidget*> all;
  for (int i = 0, idle = 0; i < mostTabs && idle < 120; ++i) {
    QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key_Tab);
    auto* now = window.focusWidget();
    if (!now)
      return;
    idle = all.insert(now).second ? 0 : idle + 1;
    had(*now);
  }
}

/// The words' own width; those of a button with an underlined letter without the sign for it.
int widthOf(const QWidget& widget, const QString& words) {
  return widget.fontMetrics().size(Qt::TextShowMnemonic, words).width();
}

std::string tooNarrow(const QWidget& widget, int needs, int has) {
  return nameOf(widget) + ": needs " + std::to_string(needs) + ", has " + std::to_string(has);
}

void judgeLabel(const QLabel& label, Complaints& told) {
  if (label.text().isEmpty())
    return;
  if (!label.wordWrap()) {
    if (label.sizeHint().width() > label.width() + 1)
      told.push_back(tooNarrow(label, label.sizeHint().width(), label.width()));
  } else if (label.heightForWidth(label.width()) > label.height() + 1)
    told.push_back(nameOf(label) + ": words below its edge: " + std::to_string(label.heightForWidth(label.width())) +
                   " in " + std::to_string(label.height()));
  if (label.textFormat() == Qt::PlainText && label.wordWrap())
    for (const auto& word : label.text().split(QRegularExpression("\\s"), Qt::SkipEmptyParts))
      if (widthOf(label, word) > label.contentsRect().width() + 1)
        told.push_back(tooNarrow(label, widthOf(label, word), label.contentsRect().width()));
}

void judgeBox(const QComboBox& box, Complaints& told) {
  QStyleOptionComboBox option;
  option.initFrom(&box);
  option.editable = box.isEditable();
  const auto field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
  if (const int needs = widthOf(box, box.currentText()); needs > field.width() + 1)
    told.push_back(tooNarrow(box, needs, field.width()) + " \"" + box.currentText().toStdString() + "\"");
}

void judgeField(const QLineEdit& field, Complaints& told) {
  constexpr int frame = 16; // its padding, and the room beside the letters
  if (!field.text().isEmpty() || field.placeholderText().isEmpty())
    return;
  if (const int needs = widthOf(field, field.placeholderText()); needs > field.width() - frame)
    told.push_back(tooNarrow(field, needs, field.width() - frame) + " \"" + field.placeholderText().toStdString() +
                   "\"");
}

void judgeHead(const QHeaderView& head, Complaints& told) {
  if (head.orientation() != Qt::Horizontal || !head.model())
    return;
  for (int at = 0; at < head.count(); ++at) {
    const auto words = head.model()->headerData(at, Qt::Horizontal).toString();
    if (const int needs = head.fontMetrics().horizontalAdvance(words); needs > head.sectionSize(at))
      told.push_back(tooNarrow(head, needs, head.sectionSize(at)) + " \"" + words.toStdString() + "\"");
  }
}

/// What a scroll area holds can be scrolled to; what a splitter or a page cuts off cannot.
bool isScrolled(const QWidget& widget, const QWidget& page) {
  for (auto* above = widget.parentWidget(); above && above != &page; above = above->parentWidget())
    if (qobject_cast<const QAbstractScrollArea*>(above))
      return true;
  return false;
}

} // namespace

double contrast(const QColor& text, const QColor& ground) {
  const double one = luminance(text), other = luminance(ground);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Complaints unnamed(const QWidget& page) {
  Complaints told;
  for (auto* widget : shownIn(page)) {
    if ((widget->focusPolicy() & Qt::TabFocus) != Qt::TabFocus || widget->focusProxy())
      continue;
    auto* const spoken = QAccessible::queryAccessibleInterface(widget);
    if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
      told.push_back(nameOf(*widget));
  }
  return told;
}

Complaints unreached(QWidget& page) {
  std::set<QWidget*> reached;
  goRound(page, [&](QWidget& now) { reached.insert(&now); });
  Complaints told;
  for (auto* widget : shownIn(page))
    if (takesTab(*widget) && !reached.contains(widget))
      told.push_back(nameOf(*widget));
  return told;
}

Complaints unmarkedFocus(QWidget& page) {
  Complaints told;
  std::set<QWidget*> seen;
  std::vector<std::pair<QWidget*, QImage>> with;
  goRound(page, [&](QWidget& now) {
    if (page.isAncestorOf(&now) && seen.insert(&now).second)
      with.emplace_back(&now, now.grab().toImage());
  });
  for (auto& [widget, marked] : with) {
    if (auto* now = page.window()->focusWidget())
      now->clearFocus();
    if (widget->isVisibleTo(&page) && widget->grab().toImage() == marked)
      told.push_back(nameOf(*widget));
  }
  return told;
}

Complaints clipped(const QWidget& page) {
  Complaints told;
  for (auto* widget : shownIn(page)) {
    const auto* label = qobject_cast<const QLabel*>(widget);
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (label)
      judgeLabel(*label, told);
    if (qobject_cast<const QPushButton*>(widget) || qobject_cast<const QCheckBox*>(widget))
      if (widget->sizeHint().width() > widget->width() + 1 || widget->sizeHint().height() > widget->height() + 1)
        told.push_back(tooNarrow(*widget, widget->sizeHint().width(), widget->width()));
    if (const auto* box = qobject_cast<const QComboBox*>(widget))
      judgeBox(*box, told);
    if (const auto* field = qobject_cast<const QLineEdit*>(widget))
      judgeField(*field, told);
    if (const auto* head = qobject_cast<const QHeaderView*>(widget))
      judgeHead(*head, told);
    const QRect place(widget->mapTo(&page, QPoint()), widget->size());
    if ((label || button) && !isScrolled(*widget, page) && !page.rect().contains(place))
      told.push_back(nameOf(*widget) + ": reaches out of the page");
  }
  return told;
}

} // namespace calque::testkit

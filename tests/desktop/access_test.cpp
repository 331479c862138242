// The checks of access.h, each seen to complain of its fault; and the colours of the window.
#include "access.h"
#include "look.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest/QTest>
#include <gmock/gmock.h>

using namespace calque;
using namespace calque::testkit;
using desktop::look::colours;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

/// A page with one field and one button, both as they should be.
struct Access : ::testing::Test {
  Access() {
    field->setAccessibleName("Name");
    field->setPlaceholderText("a name");
    auto* row = new QHBoxLayout(&page);
    row->addWidget(label);
    row->addWidget(field);
    row->addWidget(button);
    page.resize(600, 80);
  }
  void present() {
    page.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
    page.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
  }
  QWidget page;
  QLabel* label = new QLabel("Words");
  QLineEdit* field = new QLineEdit;
  QPushButton* button = new QPushButton("Go");
};

TEST_F(Access, HasNoComplaintOfAPageThatIsWell) {
  present();
  EXPECT_THAT(unnamed(page), IsEmpty());
  EXPECT_THAT(unreached(page), IsEmpty());
  EXPECT_THAT(clipped(page), IsEmpty());
  EXPECT_THAT(unmarkedFocus(page), IsEmpty());
}

TEST_F(Access, ComplainsOfAFieldWithoutAName) {
  field->setAccessibleName({});
  present();
  EXPECT_THAT(unnamed(page), ElementsAre(HasSubstr("QLineEdit")));
}

TEST_F(Access, ComplainsOfWhatTabDoesNotReach) {
  // A page that hands its focus on to one of its widgets is found by Tab before those that stand before it.
  auto* inner = new QWidget;
  auto* row = new QHBoxLayout(inner);
  auto *first = new QLineEdit, *second = new QLineEdit;
  row->addWidget(first);
  row->addWidget(second);
  inner->setFocusProxy(second);
  page.layout()->addWidget(inner);
  first->setObjectName("first");
  present();
  EXPECT_THAT(unreached(page), ElementsAre(HasSubstr("first")));
}

TEST_F(Access, ComplainsOfWordsThatDoNotFit) {
  button->setText("Many words on a small button");
  button->setMaximumWidth(40);
  label->setMaximumWidth(20);
  field->setPlaceholderText("a name that is longer than its field");
  field->setMaximumWidth(60);
  present();
  EXPECT_THAT(clipped(page),
              testing::UnorderedElementsAre(HasSubstr("Words"), HasSubstr("Many words"), HasSubstr("longer")));
}

TEST_F(Access, ComplainsOfLinesBelowTheEdgeAndOfALongWord) {
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  label->setText("some words that take many lines and averyveryverylongwordamongthem");
  label->setFixedSize(60, 20);
  present();
  EXPECT_THAT(clipped(page), testing::UnorderedElementsAre(HasSubstr("below its edge"), HasSubstr("needs")));
}

TEST_F(Access, ComplainsOfWhatReachesOutOfThePage) {
  present();
  auto* outside = new QPushButton("Outside", &page);
  outside->adjustSize();
  outside->move(page.width() - 10, 0);
  outside->show();
  EXPECT_THAT(clipped(page), ElementsAre(HasSubstr("reaches out")));
}

TEST_F(Access, ComplainsOfAFocusThatIsNotSeen) {
  button->setStyleSheet("QPushButton, QPushButton:focus { border: 1px solid black; outline: none; }");
  present();
  EXPECT_THAT(unmarkedFocus(page), ElementsAre(HasSubstr("Go")));
}

TEST(Contrast, IsThatOfTheStandard) {
  EXPECT_NEAR(contrast(Qt::white, Qt::black), 21, 0.01);
  EXPECT_NEAR(contrast(QColor(0x767676), Qt::white), 4.54, 0.01);
  EXPECT_LT(contrast(QColor(0x777777), Qt::white), 4.5) << "seen to fail just above the grey that passes";
}

/// Each text on each ground it stands on, as look.cpp puts them together.
class Colours : public ::testing::TestWithParam<bool> {
protected:
  void SetUp() override { desktop::look::apply(*qApp, GetParam()); }
  void TearDown() override { desktop::look::apply(*qApp, qEnvironmentVariableIsSet("CALQUE_DARK")); }
};

TEST_P(Colours, OfTextAreReadableOnTheirGround) {
  const auto& c = colours();
  for (const auto& ground : {c.ground, c.raised})
    for (const auto& text : {c.ink, c.quiet, c.accent, c.good, c.warning, c.bad})
      EXPECT_GE(contrast(text, ground), 4.5) << text.name().toStdString() << " on " << ground.name().toStdString();
  EXPECT_GE(contrast(c.onAccent, c.accent), 4.5) << "the next action, a chosen row";
  EXPECT_GE(contrast(c.bad, c.badGround), 4.5) << "the banner";
  EXPECT_GE(contrast(c.ink, c.badGround), 4.5);
  EXPECT_GE(contrast(c.quiet, c.line), 3) << "a next action that is not possible yet; the standard asks nothing of it";
}

TEST_P(Colours, OfWhatFillsUpAreReadable) {
  for (const bool isWhole : {true, false}) {
    const auto [ground, words] = desktop::look::filled(isWhole);
    EXPECT_GE(contrast(words, ground), 4.5) << isWhole;
    EXPECT_GE(contrast(words, colours().raised), 4.5) << isWhole;
  }
}

TEST_P(Colours, OfTheEdgesOfFieldsStandOut) {
  QWidget page;
  auto* column = new QVBoxLayout(&page);
  auto *line = new QLineEdit, *text = new QLineEdit;
  auto* box = new QComboBox;
  auto* words = new QPlainTextEdit;
  for (QWidget* field : {static_cast<QWidget*>(line), static_cast<QWidget*>(box), static_cast<QWidget*>(words)})
    column->addWidget(field);
  column->addWidget(text); // the first in the row of focus is another
  text->setFocus();
  page.resize(300, 300);
  const auto picture = page.grab().toImage();
  for (const QWidget* field : {static_cast<QWidget*>(line), static_cast<QWidget*>(box), static_cast<QWidget*>(words)}) {
    const auto place = field->geometry();
    const auto at = [scale = page.devicePixelRatioF()](int pixels) { return static_cast<int>(pixels * scale); };
    double most = 1; // of the pixels that one meets coming in from the left
    for (int x = at(place.left() - 1); x < at(place.left() + 4); ++x) {
      const auto pixel = picture.pixelColor(x, at(place.center().y()));
      most = std::max(most, std::min(contrast(pixel, colours().raised), contrast(pixel, colours().ground)));
    }
    EXPECT_GE(most, 3) << field->metaObject()->className() << ": WCAG 2.1, 1.4.11";
  }
}

TEST_P(Colours, OfTheFocusStandOut) {
  const auto& c = colours();
  for (const auto& ground : {c.ground, c.raised})
    EXPECT_GE(contrast(c.accent, ground), 3) << "WCAG 2.1, 1.4.11";
  EXPECT_GE(contrast(c.ink, c.accent), 1.2);
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, Colours, testing::Bool());

TEST(ColoursOverImages, AreReadable) {
  const auto& c = desktop::look::overImages();
  for (const auto& text : {c.letters, c.quiet, c.measure, c.planes[0], c.planes[1], c.planes[2]})
    EXPECT_GE(contrast(text, c.ground), 4.5) << text.name().toStdString();
  for (std::size_t n = 0; n < 7; ++n)
    EXPECT_GE(contrast(desktop::look::segmentColour(n), c.ground), 3) << n;
}

} // namespace

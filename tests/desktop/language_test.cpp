// The window in German: nothing is left out, what is named agrees, and it is what one sees.
#include "language.h"

#include "terms.h"
#include "testkit/testkit.h"
#include "window_fixture.h"
#include "wording.h"

#include "core/domain/refusals.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <gmock/gmock.h>

namespace calque::desktop {
namespace {

using testing::HasSubstr;

const QString root = CALQUE_ROOT, translations = root + "/app/desktop/translations/";

QByteArray contentOf(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  return file.readAll();
}

struct Message {
  QString context, source, type; ///< unfinished, vanished, obsolete; mostly empty
  QStringList translations;      ///< more than one where it counts
  bool doesCount = false;
};

std::vector<Message> messagesOf(const QString& name) {
  std::vector<Message> messages;
  QXmlStreamReader xml(contentOf(translations + name));
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement)
      continue;
    if (xml.name() == u"name")
      context = xml.readElementText();
    else if (xml.name() == u"message")
      messages.push_back({context, {}, {}, {}, xml.attributes().value("numerus") == u"yes"});
    else if (xml.name() == u"source")
      messages.back().source = xml.readElementText();
    else if (xml.name() == u"translation") {
      messages.back().type = xml.attributes().value("type").toString();
      if (!messages.back().doesCount)
        messages.back().translations << xml.readElementText();
    } else if (xml.name() == u"numerusform")
      messages.back().translations << xml.readElementText();
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  return messages;
}

/// %1, %2 … and %n in order, however numbers are written.
QStringList placesIn(const QString& text) {
  static const QRegularExpression place("%L?([0-9n])");
  QStringList places;
  for (auto found = place.globalMatch(text); found.hasNext();)
    places << found.next().captured(1);
  places.sort();
  return places;
}

/// Where Alt and a letter leads to it.
bool hasKey(const QString& text) {
  static const QRegularExpression key("&[^& ]");
  return text.contains(key);
}

/// German while a test runs.
class InGerman : public testkit::DesktopTest {
protected:
  InGerman() { speak(*qApp, QLocale(QLocale::German, QLocale::Germany)); }
  ~InGerman() override { speak(*qApp, localeOf(qEnvironmentVariable("CALQUE_LANGUAGE", "en"))); }
};

TEST(Translation, LeavesNothingOutAndHoldsNothingThatIsGone) {
  for (const auto* name : {"calque_de.ts", "calque_en.ts"})
    for (const auto& message : messagesOf(name)) {
      EXPECT_EQ(message.type.toStdString(), "") << name << ": " << message.source.toStdString();
      EXPECT_EQ(message.translations.size(), message.doesCount ? 2 : 1);
      for (const auto& words : message.translations)
        EXPECT_FALSE(words.trimmed().isEmpty() && !message.source.trimmed().isEmpty()) << message.source.toStdString();
    }
  EXPECT_GT(messagesOf("calque_de.ts").size(), 700U);
}

TEST(Translation, NamesTheSamePlacesAndKeysAsItsSource) {
  for (const auto* name : {"calque_de.ts", "calque_en.ts"})
    for (const auto& [context, source, type, all, doesCount] : messagesOf(name))
      for (const auto& words : all) {
        EXPECT_EQ(placesIn(words), placesIn(source)) << source.toStdString() << "\n" << words.toStdString();
        EXPECT_EQ(hasKey(words), hasKey(source)) << source.toStdString() << "\n" << words.toStdString();
      }
}

TEST(Translation, FollowsTheCode) {
  if (QStandardPaths::findExecutable("lupdate").isEmpty() &&
      QStandardPaths::findExecutable("lupdate", {"/usr/lib/qt6/bin"}).isEmpty())
    GTEST_SKIP() << "skipped: lupdate is not installed";
  testkit::TemporaryFolder place;
  const auto folder = QString::fromStdString(place.path().string());
  for (const auto* name : {"calque_de.ts", "calque_en.ts"})
    ASSERT_TRUE(QFile::copy(translations + name, folder + "/" + name));
  QProcess update;
  update.start(translations + "update.sh", {folder});
  ASSERT_TRUE(update.waitForFinished());
  ASSERT_EQ(update.exitCode(), 0) << update.readAllStandardError().toStdString();
  for (const auto* name : {"calque_de.ts", "calque_en.ts"})
    EXPECT_TRUE(contentOf(folder + "/" + name) == contentOf(translations + name)) << name << ": run ./dev translate";
}

TEST_F(InGerman, TellsEveryRefusalAndItsCure) {
  testkit::verifies({"req~cli.refusal~1"});
  for (const auto& line : domain::refusalTable()) {
    const auto refusal = domain::refusalOf(line.code, "as the step said");
    const auto words = wordsOf(refusal).toStdString();
    EXPECT_THAT(words, HasSubstr("Abgelehnt (" + std::to_string(line.number) + "): "));
    EXPECT_THAT(words, HasSubstr(": as the step said.")) << "what was appended stays";
    EXPECT_THAT(words, testing::Not(HasSubstr(std::string(line.sentence))));
    EXPECT_THAT(words, testing::Not(HasSubstr(std::string(line.cure))));
  }
}

TEST_F(InGerman, LeavesAFreeSentenceAsItIs) {
  EXPECT_EQ(sentenceOf(404, "something else").toStdString(), "something else");
  EXPECT_EQ(wordsOf(base::Fault{base::FaultKind::File, "a word of the machine", {}}).toStdString(),
            "Störung: a word of the machine.");
}

TEST_F(InGerman, HasATermForEveryAnatomyOfTheCatalogue) {
  int anatomies = 0;
  for (const auto& line : QString::fromUtf8(contentOf(root + "/printers/catalogue/anatomies.toml")).split('\n'))
    if (line.startsWith("word = ")) {
      const auto word = line.section('"', 1, 1).toStdString();
      EXPECT_TRUE(hasTerm(word)) << word;
      ++anatomies;
    }
  EXPECT_GT(anatomies, 20);
  EXPECT_EQ(terms("surgeon, qa").toStdString(), "Chirurgie, QS");
}

TEST_F(InGerman, WritesDatesAndNumbersAsItIsDoneThere) {
  EXPECT_EQ(localDate("2026-03-02").toStdString(), "02.03.2026");
  EXPECT_EQ(utcTime("2026-03-02T14:05:06.789Z").toStdString(), "02.03.2026  14:05:06");
  EXPECT_EQ(placeTime("2026-03-02 14:05:06 +01:00").toStdString(), "02.03.2026  14:05 +01:00");
  EXPECT_EQ(localNumber(1234.56, 1).toStdString(), "1.234,6");
  EXPECT_EQ(localDate("no date").toStdString(), "no date");
  speak(*qApp, QLocale(QLocale::English, QLocale::UnitedKingdom));
  EXPECT_EQ(localDate("2026-03-02").toStdString(), "02/03/2026");
  EXPECT_EQ(QCoreApplication::translate("Window", "%Ln entries", nullptr, 1).toStdString(), "1 entry");
  EXPECT_EQ(QCoreApplication::translate("Window", "%Ln entries", nullptr, 1200).toStdString(), "1,200 entries");
}

TEST_F(InGerman, IsWhatOneSeesFromTheFirstPageOn) {
  open();
  EXPECT_EQ(find<QPushButton>("signIn")->text().toStdString(), "Anmelden");
  type(trial.surgeon, "not the password at all");
  ASSERT_TRUE(QTest::qWaitFor([&] { return !textOf("refusal").empty(); }, testkit::waitMs));
  EXPECT_EQ(textOf("refusal").substr(0, textOf("refusal").find(';')),
            "Abgelehnt (100): Diese Person ist hier nicht registriert oder das Passwort ist falsch.\n"
            "Abhilfe: Kennung und Passwort prüfen");
  keep("german_refusal");
  signIn(trial.surgeon);
  EXPECT_THAT(textOf("who"), HasSubstr("(u-0007), Chirurgie"));
  EXPECT_THAT(textOf("banner"), HasSubstr("NICHT FÜR DEN KLINISCHEN GEBRAUCH"));
  EXPECT_TRUE(
      QTest::qWaitFor([&] { return textOf("recordState").find(" Einträge · ") != std::string::npos; }, testkit::waitMs))
      << textOf("recordState");
  EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel").toStdString(), "Abbrechen") << "Qt's own dialogs";
}

} // namespace
} // namespace calque::desktop

// Every fault that can come up to the window is told in the language of the screen: the list is compared with the code.
#include "language.h"
#include "wording.h"
#include "wording_faults.h"

#include "core/base/files.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <cerrno>
#include <cstring>
#include <gmock/gmock.h>
#include <map>
#include <set>

namespace calque::desktop {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Not met at the window, and why. A folder, or a file.
const std::map<QString, const char*> atTheCommandLine{
    {"app/workflow/backup.cpp", "a backup is a command"},
    {"app/workflow/restore.cpp", "a restore is a command"},
    {"app/workflow/case_request.cpp", "a patient file is given to a command"},
    {"app/workflow/clearance_file.cpp", "a row's file is given to a command"},
    {"app/workflow/timestamps.cpp", "asked for by a command; asked for by a commit, it goes into the log alone"},
    {"app/workflow/qualification.cpp", "told by a command"},
    {"app/workflow/qualification_gate.cpp", "told by a command; at a step of a case the refusal takes the words"},
    {"app/workflow/reserve.cpp", "nobody is told that a full disk could not be noted"},
    {"core/network/", "only a time stamp asks another machine"},
    {"printers/drivers/file_drop.cpp", "the window sends nothing to a printer"},
    {"printers/drivers/printer_report.cpp", "the window reads no report of a printer"},
};
/// Here a sentence is a variable. What it may hold stands in the list, but no test finds out that something was added.
const std::set<std::string> passedOn{
    "core/base/files.cpp",   "core/base/files.h",      "core/base/result.h",          "core/crypto/secret.cpp",
    "core/dicom/pixels.cpp", "core/mesh/read_3mf.cpp", "core/storage/connection.cpp", "qms/audit/anchors.cpp",
    "qms/audit/index.cpp",   "qms/dhr/bundle.cpp",     "qms/identity/key_ring.cpp",
};
constexpr auto rooms = {"core", "qms", "printers", "validation/phantom", "app/report", "app/workflow", "app/desktop"};

const QString literal = R"("(?:[^"\\]|\\.)*")";

/// The parts of a call behind its "(", as they are written. A comma between braces or quotes parts nothing.
QStringList partsFrom(const QString& code, qsizetype at) {
  static const QRegularExpression step(literal + "|'(?:[^'\\\\]|\\\\.)+'|.",
                                       QRegularExpression::DotMatchesEverythingOption);
  QStringList parts{{}};
  int depth = 0;
  for (auto found = step.globalMatch(code, at); found.hasNext();) {
    const auto one = found.next().captured();
    if (one == ")" && depth == 0)
      break;
    depth += QString("({[").contains(one) ? 1 : QString(")}]").contains(one) ? -1 : 0;
    if (one == "," && depth == 0)
      parts << QString();
    else
      parts.back() += one;
  }
  return parts;
}

/// What is written, with a place for what is not. Without a letter of its own it is a variable: empty.
QString sentenceOf(QString part) {
  static const QRegularExpression frame(R"(QT_TRANSLATE_NOOP\(\s*"Faults"\s*,|std::string\((?="))"), piece(literal),
      letter("[A-Za-z]");
  part.remove(frame);
  QString sentence, written;
  int places = 0;
  qsizetype at = 0;
  const auto addPlace = [&](const QString& between) {
    if (between.contains(letter))
      sentence += "%" + QString::number(++places);
  };
  for (auto found = piece.globalMatch(part); found.hasNext();) {
    const auto one = found.next();
    addPlace(part.mid(at, one.capturedStart() - at));
    auto text = one.captured().mid(1, one.capturedLength() - 2);
    sentence += text.replace("\\\"", "\"");
    written += text;
    at = one.capturedEnd();
  }
  addPlace(part.mid(at));
  return written.contains(letter) ? sentence : QString();
}

/// The sentences that a piece of code gives to faults; empty ones are variables. The last three names are functions of
/// their own rooms that make a fault of the sentence they are given.
QStringList toldIn(const QString& code) {
  static const QRegularExpression comment("^\\s*//.*$", QRegularExpression::MultilineOption),
      call(R"(\b(fault|diskFault|damaged|contradiction|lost)\()");
  auto bare = code;
  bare.remove(comment);
  QStringList told;
  for (auto found = call.globalMatch(bare); found.hasNext();) {
    const auto one = found.next();
    auto parts = partsFrom(bare, one.capturedEnd());
    if (one.captured(1) == "fault")
      parts.removeFirst(); // its kind
    for (const auto& part : parts.mid(0, one.captured(1) == "fault" ? 2 : 1))
      if (const auto text = part.trimmed(); !text.isEmpty() && text != "\"\"" && text != "{}") {
        const auto sentence = sentenceOf(part);
        const bool hasReason = one.captured(1) == "diskFault" && !sentence.isEmpty();
        told << (hasReason ? sentence + ": %" + QString::number(sentence.count('%') + 1) : sentence);
      }
  }
  return told;
}

struct Code {
  QString path, text; ///< path from the root of the tree
};

std::vector<Code> codeOfTheRooms() {
  const QString root = CALQUE_ROOT;
  std::vector<Code> all;
  for (const QString room : rooms)
    for (QDirIterator at(root + "/" + room, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories); at.hasNext();)
      if (const auto path = at.next(); !path.contains("/app/desktop/wording_faults")) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        all.push_back({path.mid(root.size() + 1), QString::fromUtf8(file.readAll())});
      }
  return all;
}

bool isExcepted(const QString& path) {
  return std::ranges::any_of(atTheCommandLine, [&](const auto& one) { return path.startsWith(one.first); });
}

QStringList listed() {
  QStringList all;
  for (const auto list : {faultsOfTheCore(), faultsOfTheLab()})
    for (const auto* sentence : list)
      all << QString::fromUtf8(sentence);
  return all;
}

/// Those that nobody listed. What the window tells itself is translated where it stands.
QStringList unlisted(const Code& code) {
  static const auto known = listed();
  QStringList missing;
  for (const auto& sentence : toldIn(code.text))
    if (!sentence.isEmpty() && !known.contains(sentence) &&
        QCoreApplication::translate("Faults", sentence.toUtf8().constData()) == sentence)
      missing << sentence;
  return missing;
}

/// German while a test runs.
class TranslationOfFaults : public testing::Test {
protected:
  TranslationOfFaults() { speak(*qApp, QLocale(QLocale::German, QLocale::Germany)); }
  ~TranslationOfFaults() override { speak(*qApp, localeOf(qEnvironmentVariable("CALQUE_LANGUAGE", "en"))); }
};

std::string told(const std::string& sentence) {
  return faultWords(QString::fromStdString(sentence)).toStdString();
}

TEST_F(TranslationOfFaults, LeavesNoSentenceOut) {
  for (const auto& code : codeOfTheRooms())
    if (!isExcepted(code.path)) {
      EXPECT_EQ(unlisted(code).join("\n").toStdString(), "")
          << code.path.toStdString() << ": list it in app/desktop/wording_faults_*.cpp, then ./dev translate";
    }
}

TEST_F(TranslationOfFaults, MissesASentenceThatIsNotListed) {
  EXPECT_THAT(unlisted({{}, R"(return base::fault(FaultKind::File, "a sentence that is new", "and its cure");)"}),
              ElementsAre("a sentence that is new", "and its cure"));
  EXPECT_THAT(unlisted({{}, "fault(FaultKind::File,\n  \"entry \" + std::to_string(seq) + \" is \"\n  \"new\", {})"}),
              ElementsAre("entry %1 is new"));
  EXPECT_THAT(unlisted({{}, R"(return base::diskFault("a new act", errno);)"}), ElementsAre("a new act: %1"));
  EXPECT_THAT(unlisted({{}, R"(return contradiction("a new one");)"}), ElementsAre("a new one"));
  EXPECT_THAT(unlisted({{}, R"(fault(kind, QT_TRANSLATE_NOOP("Faults", "said here")))"}), ElementsAre("said here"));
}

TEST_F(TranslationOfFaults, KnowsWhereASentenceIsAVariable) {
  std::set<std::string> files;
  for (const auto& code : codeOfTheRooms())
    if (toldIn(code.text).contains(QString()))
      files.insert(code.path.toStdString());
  EXPECT_EQ(files, passedOn) << "list by hand what it may hold";
}

TEST_F(TranslationOfFaults, KnowsNoFaultThatNobodyTells) {
  QStringList all;
  QString code;
  for (const auto& one : codeOfTheRooms()) {
    all += toldIn(one.text);
    code += one.text;
  }
  static const QRegularExpression place("%[1-9]");
  for (const auto& sentence : listed())
    if (!all.contains(sentence))
      for (const auto& part : sentence.split(place)) {
        EXPECT_TRUE(code.contains('"' + part)) << sentence.toStdString();
      }
}

TEST_F(TranslationOfFaults, ExceptsNothingThatTellsNone) {
  for (const auto& [path, why] : atTheCommandLine) {
    bool tellsOne = false;
    for (const auto& code : codeOfTheRooms())
      tellsOne = tellsOne || (code.path.startsWith(path) && !unlisted(code).isEmpty());
    EXPECT_TRUE(tellsOne) << path.toStdString();
  }
}

TEST_F(TranslationOfFaults, FindsEachSentenceByItsOwnForm) {
  for (const auto& sentence : listed()) {
    auto filled = sentence, expected = QCoreApplication::translate("Faults", sentence.toUtf8().constData());
    for (int at = 1; at <= 4; ++at)
      for (auto* text : {&filled, &expected})
        text->replace("%" + QString::number(at), "x" + QString::number(at));
    EXPECT_EQ(faultWords(filled).toStdString(), expected.toStdString());
  }
}

TEST_F(TranslationOfFaults, PutsWordsAndNumbersIntoTheirPlaces) {
  EXPECT_EQ(told("the log has no entry 17"), "Das Protokoll hat keinen Eintrag 17");
  EXPECT_EQ(told("reading a file: it is larger than 65536 bytes"), "Lesen einer Datei: Sie ist größer als 65536 Bytes");
  EXPECT_EQ(told("the verifier answered 3: of %1: 100 % and %2"), "Die Verifikation ergab 3: of %1: 100 % and %2");
}

TEST_F(TranslationOfFaults, TellsWhatStandsInAPlace) {
  EXPECT_EQ(told("the bundle contradicts itself: entry 7 has no proof up to its size"),
            "Das Paket widerspricht sich selbst: Eintrag 7 hat keinen Beweis, der bis zur Größe des Pakets reicht");
  EXPECT_EQ(told("the witness file could not be written: the witness file is not there"),
            "Die Zeugendatei konnte nicht geschrieben werden: Die Zeugendatei ist nicht da");
  EXPECT_EQ(told("the demonstration: \"check the series\" was not refused"),
            "Die Demonstration: »Serie prüfen« wurde nicht abgelehnt");
  EXPECT_EQ(told("signing failed: a word of the library"), "Das Unterschreiben ist misslungen: a word of the library");
}

TEST_F(TranslationOfFaults, TellsTheReasonsOfTheSystem) {
  for (const int reason : {ENOSPC, EDQUOT, EROFS, EACCES, EPERM, ENOENT, EEXIST, ENOTDIR, EISDIR, ENOTEMPTY, ELOOP,
                           EMFILE, ENAMETOOLONG, EXDEV, EBUSY, EIO, ESTALE, ENOMEM}) {
    const auto words = wordsOf(base::diskFault("opening the lab", reason).value()).toStdString();
    EXPECT_THAT(words, testing::StartsWith("Störung: Öffnen des Labors: "));
    EXPECT_THAT(words, testing::Not(HasSubstr(std::strerror(reason))));
  }
  EXPECT_EQ(wordsOf(base::diskFault("writing a file", ENOSPC).value()).toStdString(),
            "Störung: Schreiben einer Datei: kein Platz mehr auf dem Datenträger.\n"
            "Abhilfe: Platz schaffen und wiederholen; nichts wurde halb geschrieben");
}

TEST_F(TranslationOfFaults, LeavesEnglishAsItWasTold) {
  speak(*qApp, QLocale(QLocale::English, QLocale::UnitedKingdom));
  for (const auto& sentence : listed())
    EXPECT_EQ(faultWords(sentence), sentence) << sentence.toStdString();
  EXPECT_EQ(told("the bundle contradicts itself: a proof has no entry"),
            "the bundle contradicts itself: a proof has no entry");
}

} // namespace
} // namespace calque::desktop

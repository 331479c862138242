#include "lab_fixture.h"

#include "testkit/testkit.h"

#include <algorithm>
#include <fstream>

namespace calque::testkit {
namespace {

TEST(Anchors, PublishTheNoteAndRecordItOncePerMinute) {
  testkit::verifies({"req~anchor.published~1"});
  TestLab sut;
  auto file = sut.folder / "witness";
  sut.clock.advance(1000);
  auto size = sut.log->size();
  auto first = audit::publishWitness(*sut.log, file, "usb stick", systemActor, sut.clock).value();
  EXPECT_TRUE(first.written && first.recorded);
  EXPECT_EQ(first.size, size);
  auto second = audit::publishWitness(*sut.log, file, "usb stick", systemActor, sut.clock).value();
  EXPECT_TRUE(second.written);
  EXPECT_FALSE(second.recorded);
  std::ifstream in(file);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(text, sut.log->noteAt(size).value() + "%%\n" + sut.log->noteAt(size + 1).value() + "%%\n");
  EXPECT_EQ(sut.log->maybeLastAnchor("witness").value()->size, size);
  sut.clock.advance(61'000);
  EXPECT_TRUE(audit::publishWitness(*sut.log, file, "usb stick", systemActor, sut.clock).value().recorded);
}

std::string textOf(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Anchors, FinishTheNoteThatADyingWriterLeft) {
  TestLab sut;
  auto file = sut.folder / "witness";
  const auto whole = sut.log->lastNote().value() + "%%\n";
  for (std::size_t kept = 1; kept <= whole.size(); kept += 5) {
    std::ofstream(file, std::ios::trunc) << whole << whole.substr(0, kept);
    ASSERT_TRUE(audit::finishWitness(*sut.log, file));
    EXPECT_EQ(textOf(file), whole + whole) << kept;
    ASSERT_TRUE(audit::finishWitness(*sut.log, file));
    EXPECT_EQ(textOf(file), whole + whole) << "once";
  }
}

TEST(Anchors, FinishANoteOfAnEarlierSize) {
  TestLab sut;
  auto file = sut.folder / "witness";
  const auto earlier = sut.log->lastNote().value() + "%%\n";
  const auto size = sut.log->size();
  ASSERT_TRUE(audit::publishWitness(*sut.log, sut.folder / "other", "usb stick", systemActor, sut.clock));
  ASSERT_GT(sut.log->size(), size);
  std::ofstream(file, std::ios::trunc) << earlier.substr(0, earlier.size() / 2);
  ASSERT_TRUE(audit::finishWitness(*sut.log, file));
  EXPECT_EQ(textOf(file), earlier);
}

TEST(Anchors, DropTheBeginningOfANoteThatTheLogDoesNotKnow) {
  TestLab sut;
  auto file = sut.folder / "witness";
  const auto whole = sut.log->lastNote().value() + "%%\n";
  std::ofstream(file) << whole << sut.log->origin() << "\n999\nAAAA";
  ASSERT_TRUE(audit::finishWitness(*sut.log, file));
  EXPECT_EQ(textOf(file), whole);
}

TEST(Anchors, TouchNothingElseInTheWitnessAndEndItBeforeTheNextNote) {
  const std::string another = "label another.example/log/1 7 00000000000000000000";
  for (const std::string end : {"", "\n"}) {
    TestLab sut;
    auto file = sut.folder / "witness";
    std::ofstream(file, std::ios::trunc) << another << end;
    const auto note = sut.log->lastNote().value();
    ASSERT_TRUE(audit::publishWitness(*sut.log, file, "usb stick", systemActor, sut.clock));
    EXPECT_EQ(textOf(file), another + "\n%%\n" + note + "%%\n");
  }
}

TEST(Anchors, RecordAWitnessThatCannotBeWritten) {
  testkit::verifies({"req~anchor.published~1"});
  TestLab sut;
  auto published =
      audit::publishWitness(*sut.log, sut.folder / "none" / "witness", "usb stick", systemActor, sut.clock).value();
  EXPECT_FALSE(published.written);
  EXPECT_TRUE(published.recorded);
  EXPECT_EQ(sut.log->entriesOfTypes({"anchor.failed"}).value().size(), 1u);
}

/// An unmounted share, and what somebody puts in its place.
TEST(Anchors, AWitnessThatIsNotTheOneWrittenBeforeIsNoAnchor) {
  testkit::verifies({"req~anchor.published~1"});
  TestLab sut;
  const auto file = sut.folder / "witness", other = sut.folder / "other";
  EXPECT_EQ(audit::whyNotTheWitness(*sut.log, file).value(), "") << "none was ever published";
  ASSERT_TRUE(audit::publishWitness(*sut.log, file, "usb stick", systemActor, sut.clock)->written);
  EXPECT_EQ(audit::whyNotTheWitness(*sut.log, file).value(), "");
  const auto whole = textOf(file);
  for (const std::string& instead : {std::string(), std::string("x"), std::string(70'000, 'x'),
                                     whole.substr(0, whole.size() - 3), std::string(whole).replace(40, 1, "?")}) {
    std::filesystem::remove(file);
    if (!instead.empty())
      std::ofstream(file) << instead;
    EXPECT_NE(audit::whyNotTheWitness(*sut.log, file).value(), "");
    sut.clock.advance(61'000);
    const auto made = sut.log->entriesOfTypes({"anchor.made"})->size();
    const auto published = audit::publishWitness(*sut.log, file, "usb stick", systemActor, sut.clock).value();
    EXPECT_FALSE(published.written);
    EXPECT_NE(published.trouble.find("witness file"), std::string::npos);
    EXPECT_EQ(sut.log->entriesOfTypes({"anchor.made"})->size(), made);
    EXPECT_EQ(std::filesystem::exists(file) ? textOf(file) : "", instead) << "it is not written to";
  }
  std::ofstream(file) << whole + std::string(70'000, 'x') + "\n%%\n";
  EXPECT_EQ(audit::whyNotTheWitness(*sut.log, file).value(), "") << "it is there, far from the end";
  sut.clock.advance(61'000);
  EXPECT_TRUE(
      audit::publishWitness(*sut.log, other, "a new one", systemActor, sut.clock, audit::Witness::New)->written);
  EXPECT_EQ(audit::whyNotTheWitness(*sut.log, other).value(), "") << "from now on it is that";
  EXPECT_NE(audit::whyNotTheWitness(*sut.log, file).value(), "");
}

TEST(Anchors, SpellTheLabelWithTwentyDigits) {
  EXPECT_EQ(audit::labelAnchor("lab.example/1", 7, {}), "label lab.example/1 7 00000000000000000000");
}

} // namespace
} // namespace calque::testkit

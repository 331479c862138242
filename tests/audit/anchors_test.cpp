#include "lab_fixture.h"

#include <algorithm>
#include <fstream>

namespace calque::testkit {
namespace {

TEST(Anchors, PublishTheNoteAndRecordItOncePerMinute) {
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
  TestLab sut;
  auto file = sut.folder / "witness";
  const std::string another = "label another.example/log/1 7 00000000000000000000";
  for (const std::string end : {"", "\n"}) {
    std::ofstream(file, std::ios::trunc) << another << end;
    const auto note = sut.log->lastNote().value();
    ASSERT_TRUE(audit::publishWitness(*sut.log, file, "usb stick", systemActor, sut.clock));
    EXPECT_EQ(textOf(file), another + "\n%%\n" + note + "%%\n");
  }
}

TEST(Anchors, RecordAWitnessThatCannotBeWritten) {
  TestLab sut;
  auto published =
      audit::publishWitness(*sut.log, sut.folder / "none" / "witness", "usb stick", systemActor, sut.clock).value();
  EXPECT_FALSE(published.written);
  EXPECT_TRUE(published.recorded);
  EXPECT_EQ(sut.log->entriesOfTypes({"anchor.failed"}).value().size(), 1u);
}

TEST(Anchors, SpellTheLabelWithTwentyDigits) {
  EXPECT_EQ(audit::labelAnchor("lab.example/1", 7, {}), "label lab.example/1 7 00000000000000000000");
}

} // namespace
} // namespace calque::testkit

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

TEST(Anchors, DropThePartOfANoteThatADyingWriterLeft) {
  TestLab sut;
  auto file = sut.folder / "witness";
  const auto whole = sut.log->lastNote().value() + "%%\n";
  for (std::size_t kept : {std::size_t{1}, std::size_t{30}, whole.size() - 1}) {
    std::ofstream(file, std::ios::trunc) << whole << whole.substr(0, kept);
    ASSERT_TRUE(audit::publishWitness(*sut.log, file, "usb stick", systemActor, sut.clock));
    std::ifstream in(file);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    EXPECT_TRUE(text.starts_with(whole)) << kept;
    EXPECT_EQ(std::ranges::count(text, '%'), 4) << kept << ": two whole items";
    EXPECT_EQ(text.find(sut.log->origin(), whole.size()), whole.size()) << kept;
  }
}

TEST(Anchors, TouchNothingElseThatStandsInTheWitness) {
  TestLab sut;
  auto file = sut.folder / "witness";
  std::ofstream(file) << "another.example/log/1\n7\n";

  ASSERT_TRUE(audit::publishWitness(*sut.log, file, "usb stick", systemActor, sut.clock));

  std::ifstream in(file);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  EXPECT_TRUE(text.starts_with("another.example/log/1\n7\n"));
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

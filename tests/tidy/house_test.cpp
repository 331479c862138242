// This very tree keeps the house rules.
#include "rules.h"

#include "testkit/testkit.h"

#include <gtest/gtest.h>
#include <iostream>

namespace calque::tidy {
namespace {

const Tree& house() {
  static const Tree tree = readTree(CALQUE_SOURCE_DIR);
  return tree;
}

void expectNone(const Breaches& breaches) {
  std::string all;
  for (const auto& breach : breaches)
    all += breach + "\n";
  EXPECT_EQ(all, "");
}

TEST(House, WasReadAtAll) {
  EXPECT_TRUE(house().contains("core/base/result.h"));
  EXPECT_GE(readRooms(house()).size(), 3u);
  EXPECT_GE(readLayers(house()).size(), 10u);
}

TEST(House, HasOnlyTheAllowedNamesAtItsTop) {
  expectNone(checkTopLevel(house()));
}
TEST(House, NamesFilesByWhatTheyHold) {
  expectNone(checkFileNames(house()));
}
TEST(House, NamesNoFolderOfOneMachine) {
  expectNone(checkMachinePaths(house()));
}
TEST(House, KeepsForeignHeadersInTheirRooms) {
  expectNone(checkForeignHeaders(house()));
}
TEST(House, HasTheRoomsThatItsTableTells) {
  expectNone(checkRoomTable(house()));
}
TEST(House, UsesOnlyEarlierLayers) {
  expectNone(checkLayers(house()));
}
TEST(House, DeclaresWhatItIncludes) {
  expectNone(checkRoomIncludes(house()));
}
TEST(House, KeepsTheCheckerApartFromTheWriter) {
  testkit::verifies({"req~verify.independent~1"});
  expectNone(checkVerifierApart(house()));
}

TEST(House, KeepsFilesSmallEnoughToHoldInMind) {
  for (const auto& warning : checkFileLengths(house(), 350))
    std::cout << "soon too long: " << warning << "\n";
  expectNone(checkFileLengths(house()));
}

} // namespace
} // namespace calque::tidy

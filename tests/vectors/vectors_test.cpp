// Every store of tests/vectors/store, built from its statements and given to the two programs.
#include "store_vectors.h"

#include "testkit/testkit.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace calque::vectors {
namespace {

namespace fs = std::filesystem;

/// Where the script's tools are not there, its columns are taken as they are expected.
Judgement judged(const StoreVector& vector) {
  const testkit::TemporaryFolder folder;
  const auto lab = folder / "lab";
  EXPECT_EQ(build(vector.name, lab), "");
  const auto anchors = anchorsOf(vector.name);
  auto found = vector.expected;
  found.with = verified(lab, anchors, found.also);
  std::string none = "-";
  found.without = verified(lab, {}, none);
  if (canRunByHand()) {
    found.byHand = byHand(lab, anchors);
    found.byHandBare = byHand(lab, {});
  }
  return found;
}

class StoreVectors : public testing::TestWithParam<StoreVector> {};

TEST_P(StoreVectors, AreJudgedAsExpected) {
  testkit::verifies({"req~record.canonical~1", "req~verify.altered~1"});
  EXPECT_EQ(differences(GetParam().expected, judged(GetParam())), "") << GetParam().done;
}

INSTANTIATE_TEST_SUITE_P(Harm, StoreVectors, testing::ValuesIn(readExpected()),
                         [](const auto& instance) { return instance.param.name; });

TEST(StoreVectorList, NamesEveryFileAndNoOther) {
  std::set<std::string> listed, found;
  for (const auto& vector : readExpected())
    EXPECT_TRUE(listed.insert(vector.name).second) << vector.name << " stands twice";
  for (const auto& file : fs::directory_iterator(vectorFolder() / "harms")) {
    found.insert(file.path().stem().string());
    EXPECT_TRUE(fs::exists(fs::path(file.path()).replace_extension(".sql"))) << file.path().filename();
  }
  EXPECT_EQ(listed, found);
  EXPECT_GT(listed.size(), 60U);
}

TEST(StoreVectorList, SaysOfEachWhatWasDoneAndWhetherItWasSealedAgain) {
  for (const auto& vector : readExpected()) {
    EXPECT_TRUE(vector.resealed == "yes" || vector.resealed == "no") << vector.name;
    EXPECT_TRUE(vector.done.ends_with('.')) << vector.name;
  }
}

TEST(StoreVectorList, ExpectsNoHarmToPassWithoutAnchors) {
  for (const auto& vector : readExpected()) {
    EXPECT_NE(vector.expected.without.exit, "0") << vector.name;
    EXPECT_NE(vector.expected.byHandBare, "0") << vector.name;
    if (!vector.done.starts_with("Nothing")) {
      EXPECT_NE(vector.expected.with.exit, "0") << vector.name;
    }
  }
}

TEST(StoreVectorList, IsSmall) {
  std::uintmax_t whole = 0;
  for (const auto& file : fs::recursive_directory_iterator(vectorFolder()))
    if (file.is_regular_file()) {
      EXPECT_LE(file.file_size(), 60U * 1024) << file.path().filename();
      whole += file.file_size();
    }
  EXPECT_LE(whole, 1'500'000U);
}

TEST(StoreVectorMeta, AWrongExpectationIsNoticedInEachColumn) {
  const auto vectors = readExpected();
  const auto right = std::ranges::find(vectors, "edited_after_the_last_signature", &StoreVector::name);
  ASSERT_NE(right, vectors.end());
  const auto found = judged(*right);
  ASSERT_EQ(differences(right->expected, found), "");
  using Change = void (*)(Judgement&);
  for (const auto change :
       {Change([](Judgement& j) { j.with.exit = "4"; }), Change([](Judgement& j) { j.with.code = "anchor.note"; }),
        Change([](Judgement& j) { j.with.seq = "1"; }), Change([](Judgement& j) { j.also = "chain.seq"; }),
        Change([](Judgement& j) { j.without.exit = "0"; }), Change([](Judgement& j) { j.without.code = "sign.after"; }),
        Change([](Judgement& j) { j.without.seq = "1"; }), Change([](Judgement& j) { j.byHand = "0"; }),
        Change([](Judgement& j) { j.byHandBare = "0"; })}) {
    auto wrong = right->expected;
    change(wrong);
    EXPECT_NE(differences(wrong, found), "");
  }
}

TEST(StoreVectorMeta, ACodeThatIsNotAmongTheFindingsIsNoticed) {
  const testkit::TemporaryFolder folder;
  ASSERT_EQ(build("signature_used_twice", folder / "lab"), "");
  for (const std::string code : {"sign.duplicate", "sign.revoked"}) {
    auto also = code;
    (void)verified(folder / "lab", {}, also);
    EXPECT_EQ(also, code == "sign.duplicate" ? code : "");
  }
}

TEST(StoreVectorMeta, StatementsThatDoNotRunAreNoticed) {
  const testkit::TemporaryFolder folder;
  ASSERT_EQ(build("untouched", folder / "lab"), "");
  EXPECT_NE(build("untouched", folder / "lab"), "") << "the tables stand there already";
}

} // namespace
} // namespace calque::vectors

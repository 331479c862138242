// Whoever waits is told how far a verification is and what it finds, and may stop it: what was stopped never passes.
#include "sealed_case.h"

#include "testkit/testkit.h"

#include "testkit/sealed_bundle.h"

#include <gmock/gmock.h>

namespace calque::audit_check_test {
namespace {

class Progress : public testing::Test {
protected:
  void write(const std::function<void(Sealed&)>& harm = {}) {
    sealed = SealedStore().seal();
    if (harm)
      harm(sealed);
    writeLab(sealed, lab);
  }
  audit_check::Options watched() {
    return {.progress =
                [this](double share, std::string_view what) {
                  shares.push_back(share);
                  words.emplace_back(what);
                  return shares.size() < stopAt;
                },
            .found = [this](const audit_check::Finding& finding) { told.push_back(finding.code); }};
  }
  testkit::TemporaryFolder folder;
  std::filesystem::path lab = folder / "lab";
  Sealed sealed;
  std::vector<double> shares;
  std::vector<std::string> words, told;
  std::size_t stopAt = SIZE_MAX;
};

TEST_F(Progress, RisesToTheEndAndNamesWhatIsLookedAt) {
  write();
  const auto sut = audit_check::verify(lab, watched());
  EXPECT_EQ(sut.exit, 5);
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_GT(shares.front(), 0);
  EXPECT_GT(shares.back(), 0.9);
  EXPECT_LT(shares.back(), 1);
  for (const char* what : {"entries", "checkpoints", "signatures"})
    EXPECT_THAT(words, testing::Contains(what));
  EXPECT_THAT(told, testing::IsEmpty());
}

TEST_F(Progress, NamesEachFindingAsItIsMade) {
  write([](Sealed& store) { store.rows.log[7].entry[10] ^= 1; });
  std::size_t toldBeforeTheEnd = 0;
  auto options = watched();
  options.progress = [&](double, std::string_view what) {
    toldBeforeTheEnd = what == "entries" ? told.size() : toldBeforeTheEnd;
    return true;
  };
  const auto sut = audit_check::verify(lab, options);
  EXPECT_EQ(sut.exit, 3);
  EXPECT_GT(toldBeforeTheEnd, 0u) << "while the entries were read, not with the report";
  std::vector<std::string> reported;
  for (const auto& finding : sut.findings)
    reported.push_back(finding.code);
  EXPECT_THAT(told, testing::UnorderedElementsAreArray(reported));
}

TEST_F(Progress, StoppedAnywhereIsNeverAPass) {
  testkit::verifies({"req~verify.unchecked~1"});
  write();
  (void)audit_check::verify(lab, watched());
  const auto calls = shares.size();
  for (stopAt = 1; stopAt <= calls; ++stopAt) {
    shares.clear();
    const auto sut = audit_check::verify(lab, watched());
    EXPECT_EQ(sut.exit, 6) << "stopped at call " << stopAt;
    ASSERT_FALSE(sut.findings.empty());
    EXPECT_EQ(sut.findings.front().code, "step.failed");
    EXPECT_EQ(sut.findings.front().found, "stopped on request");
    EXPECT_EQ(shares.size(), stopAt) << "and is not asked again";
  }
}

TEST_F(Progress, StoppedAfterAFindingSaysTheFinding) {
  write([](Sealed& store) { store.rows.log[7].entry[10] ^= 1; });
  stopAt = 1;
  EXPECT_EQ(audit_check::verify(lab, watched()).exit, 3) << "what was found stands";
}

TEST_F(Progress, OfABundleRisesAndStops) {
  SealedStore store;
  const auto one = store.seal();
  writeBundle(testkit::bundleOf(store, one), folder / "bundle");
  EXPECT_EQ(audit_check::verify(folder / "bundle", watched()).exit, 5);
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_THAT(words, testing::Contains("files"));
  stopAt = 2;
  shares.clear();
  EXPECT_EQ(audit_check::verify(folder / "bundle", watched()).exit, 6);
}

TEST_F(Progress, ACopyOfTheLogAloneIsVerifiedWithTheFilesOfTheLab) {
  write();
  std::filesystem::create_directory(folder / "copy");
  std::filesystem::copy_file(lab / "audit.db", folder / "copy" / "audit.db");
  EXPECT_EQ(audit_check::verify(folder / "copy", {}).exit, 3) << "no file is there";
  EXPECT_EQ(audit_check::verify(folder / "copy", {.blobs = lab / "blobs"}).exit, 5);
}

} // namespace
} // namespace calque::audit_check_test

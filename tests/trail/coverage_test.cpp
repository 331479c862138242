#include "trail_entries.h"

#include "qms/trail/coverage.h"

#include <gmock/gmock.h>

namespace calque::trail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testkit::TrailEntries;

class Ranges : public ::testing::Test {
protected:
  Ranges() {
    for (int i = 0; i < 10; ++i) {
      log.tells("phi.viewed", "u-0007");
      log.tells("phi.viewed", "u-0007", "c-0001");
    }
  }
  domain::Entry& isReviewed(std::uint64_t from, std::uint64_t to, const std::string& record = {}) {
    return log.tells("audit.reviewed", "u-0008", record, {{"from", from}, {"to", to}, {"sid", std::string(32, '1')}});
  }
  [[nodiscard]] std::vector<Gap> gaps(std::uint64_t from = 0, std::uint64_t to = 21) const {
    Gaps sut{Coverage(log.all())};
    for (const auto& entry : log.all())
      if (entry.seq >= from && entry.seq <= to)
        sut.apply(entry);
    return sut.found();
  }
  TrailEntries log; // 0 lab.created, 1 anchor.made, 2 … 21: each odd one of the case
};

TEST_F(Ranges, AreOneGapWhereNobodyReviewed) {
  EXPECT_THAT(gaps(), ElementsAre(Gap{0, 21, 22}));
}

TEST_F(Ranges, AreCoveredFromTheFirstToTheLastInclusive) {
  isReviewed(5, 8);
  EXPECT_THAT(gaps(), ElementsAre(Gap{0, 4, 5}, Gap{9, 21, 13}));
}

TEST_F(Ranges, AreCoveredTogetherWhereReviewsMeetOrOverlap) {
  isReviewed(12, 21);
  isReviewed(0, 6);
  isReviewed(4, 11);
  EXPECT_THAT(gaps(), IsEmpty());
}

TEST_F(Ranges, OfACaseAreCoveredByItsReviewAndNothingElseIs) {
  isReviewed(0, 21, "c-0001");
  EXPECT_THAT(gaps(), ElementsAre(Gap{0, 20, 12}));
  EXPECT_THAT(gaps(3, 3), IsEmpty());
  isReviewed(0, 21, "c-0002");
  EXPECT_THAT(gaps(), ElementsAre(Gap{0, 20, 12}));
}

TEST_F(Ranges, OfACaseEndWhereItsReviewEnds) {
  isReviewed(0, 19, "c-0001");
  EXPECT_THAT(gaps(), ElementsAre(Gap{0, 21, 13}));
}

TEST_F(Ranges, AreNotCoveredByAReviewWithoutSignature) {
  isReviewed(0, 21).data = base::JsonObject{{"from", 0}, {"to", 21}};
  EXPECT_THAT(gaps(), ElementsAre(Gap{0, 21, 22}));
}

TEST_F(Ranges, AreNotCoveredByAReviewThatCameBefore) {
  isReviewed(0, 1000);
  EXPECT_THAT(gaps(0, 22), ElementsAre(Gap{22, 22, 1})) << "the review itself";
}

} // namespace
} // namespace calque::trail

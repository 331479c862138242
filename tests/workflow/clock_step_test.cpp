// A clock that goes back is noted, and nobody signs until somebody accountable has confirmed it.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/approval.h"
#include "app/workflow/audit_review.h"
#include "app/workflow/clock_step.h"
#include "app/workflow/lab_create.h"
#include "app/workflow/people_steps.h"
#include "app/workflow/supplies.h"

namespace calque::workflow {
namespace {

using testkit::refusalOf;
using testkit::TrialLab;

constexpr std::int64_t day = 86'400'000;

/// A clock that stands at the time it was made, set off by a step.
class SteppedClock final : public base::Clock {
public:
  [[nodiscard]] base::Instant now() const override { return {madeAt.ms + stepMs}; }
  [[nodiscard]] int offsetMinutes() const override { return offset; }
  [[nodiscard]] base::ClockState state() const override { return m_clock.state(); }
  std::int64_t stepMs = 0;
  int offset = 60;

private:
  base::SystemClock m_clock;

public:
  base::Instant madeAt{m_clock.now().ms + 1000}; // after everything that the trial lab holds
};

class ClockStep : public ::testing::TestWithParam<std::int64_t> {
protected:
  TrialLab trial;
  SteppedClock clock;

  base::Done as(const std::string& person, const std::function<base::Done(Session&)>& act) {
    CALQUE_TRY(lab, Lab::open(trial.folder(), clock));
    CALQUE_TRY(session, Session::open(lab, person, testkit::password));
    return act(session);
  }
  base::Done registers() {
    return as(trial.technician, [](Session& session) -> base::Done {
      CALQUE_CHECK(registerGauge(session, {"Calliper", "G-77", "150"}));
      return {};
    });
  }
  base::Done signs() {
    return as(trial.qa, [this](Session& session) { return acknowledgePolicy(session, trial.signs()); });
  }
  [[nodiscard]] std::size_t count(const std::string& type) const {
    const auto types = trial.entryTypes();
    return static_cast<std::size_t>(std::count(types.begin(), types.end(), type));
  }
};

TEST_P(ClockStep, IsNotedAndStopsSigningUntilConfirmed) {
  testkit::verifies({"req~record.clock~1"});

  clock.stepMs = 400 * day; // the certificates are older than the step
  ASSERT_EQ(refusalOf(registers()), "");
  clock.stepMs += GetParam();
  EXPECT_EQ(refusalOf(registers()), "clock.back");
  EXPECT_EQ(count("clock.back"), 1u);
  EXPECT_EQ(refusalOf(registers()), "") << "work without a signature goes on";
  EXPECT_EQ(refusalOf(signs()), "clock.back");
  EXPECT_EQ(count("step.refused"), 1u);
  EXPECT_EQ(refusalOf(as(trial.technician, [](Session& session) { return confirmClock(session, "looked"); })),
            "role.missing");
  EXPECT_EQ(refusalOf(as(trial.qa, [](Session& session) { return confirmClock(session, "time server was wrong"); })),
            "");
  EXPECT_EQ(refusalOf(signs()), "") << "confirmed, signing goes on";
  const auto verified = verifyRecord(trial.folder(), trial.witness());
  EXPECT_EQ(verified.exitCode, 0) << verified.sentence;
}
INSTANTIATE_TEST_SUITE_P(ASecondADayAYear, ClockStep, ::testing::Values(-1'000, -5'000, -day, -365 * day));

TEST_F(ClockStep, ForwardNeedsNoWordAndBackAgainDoes) {
  clock.stepMs = 3'600'000;
  EXPECT_EQ(refusalOf(registers()), "");
  clock.stepMs = 0;
  EXPECT_EQ(refusalOf(registers()), "clock.back");
}

TEST_F(ClockStep, BackWhileThePageIsReadLeavesNothingSigned) {
  const auto before = count("esign");
  const auto outcome = as(trial.qa, [this](Session& session) {
    return acknowledgePolicy(session, [this](const PageToSign&) -> base::Result<Secrets> {
      clock.stepMs = -3'600'000;
      return Secrets(testkit::password);
    });
  });
  EXPECT_EQ(refusalOf(outcome), "clock.back");
  EXPECT_EQ(count("esign"), before);
  EXPECT_EQ(count("clock.back"), 1u);
}

TEST_F(ClockStep, TenYearsAheadEndsEveryCertificateAndTheWayBackIsNoted) {
  testkit::verifies({"req~record.clock~1"});
  clock.stepMs = 3650 * day;
  EXPECT_EQ(refusalOf(signs()), "person.certificate");
  clock.stepMs = 0;
  EXPECT_EQ(refusalOf(signs()), "clock.back") << "the refused sign-in stands in the log with the wrong time";
  EXPECT_EQ(count("clock.back"), 1u);
}

TEST_F(ClockStep, OfTheLocalTimeAloneIsNone) { // daylight saving time ends: 02:30 comes twice, an hour apart
  clock.offset = 120;
  ASSERT_EQ(refusalOf(registers()), "");
  clock.offset = 60;
  clock.stepMs += 1;
  EXPECT_EQ(refusalOf(registers()), "");
  EXPECT_NE(trial.lastEntry().find(R"("tz":"+01:00")"), std::string::npos);
  EXPECT_EQ(refusalOf(signs()), "");
  EXPECT_EQ(count("clock.back"), 0u);
  EXPECT_EQ(verifyRecord(trial.folder(), trial.witness()).exitCode, 0);
}

TEST(Clock, GoesPastTheEndOf32BitTimeInTheMiddleOfALab) {
  testkit::verifies({"req~record.clock~1"});
  testkit::TemporaryFolder place;
  SteppedClock clock;
  clock.madeAt = base::maybeUtc("2038-01-19T03:14:06.000Z").value();
  const auto setup = testkit::setupIn(place);
  {
    auto lab = createLab(place / "lab", setup, clock);
    ASSERT_EQ(refusalOf(lab), "");
    clock.stepMs = 4'000;
    auto session = Session::open(*lab, "u-0001", testkit::password);
    ASSERT_EQ(refusalOf(session), "");
    EXPECT_EQ(refusalOf(acknowledgePolicy(*session, [](const PageToSign&) { return testkit::password; })), "");
  }
  const auto verified = verifyRecord(place / "lab");
  EXPECT_EQ(verified.exitCode, 5) << verified.sentence << "intact but for an anchor from outside";
}

TEST_F(ClockStep, ConfirmingWhatDidNotHappenIsRefused) {
  testkit::verifies({"req~record.clock~1"});
  EXPECT_EQ(refusalOf(as(trial.qa, [](Session& session) { return confirmClock(session, "looked"); })),
            "clock.confirmed");
}

} // namespace
} // namespace calque::workflow

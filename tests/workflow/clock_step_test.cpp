// A clock that goes back is noted, and nobody signs until somebody accountable has confirmed it.
#include "trial_lab.h"

#include "app/workflow/approval.h"
#include "app/workflow/audit_review.h"
#include "app/workflow/clock_step.h"
#include "app/workflow/people_steps.h"
#include "app/workflow/supplies.h"

namespace calque::workflow {
namespace {

using testkit::refusalOf;
using testkit::TrialLab;

constexpr std::int64_t day = 86'400'000;

/// The machine's clock, set off by a step.
class SteppedClock final : public base::Clock {
public:
  [[nodiscard]] base::Instant now() const override { return {m_clock.now().ms + stepMs}; }
  [[nodiscard]] int offsetMinutes() const override { return m_clock.offsetMinutes(); }
  [[nodiscard]] base::ClockState state() const override { return m_clock.state(); }
  std::int64_t stepMs = 0;

private:
  base::SystemClock m_clock;
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
INSTANTIATE_TEST_SUITE_P(ASecondADayAYear, ClockStep, ::testing::Values(-5'000, -day, -365 * day));

TEST_F(ClockStep, ForwardNeedsNoWordAndBackAgainDoes) {
  clock.stepMs = 3'600'000;
  EXPECT_EQ(refusalOf(registers()), "");
  clock.stepMs = 0;
  EXPECT_EQ(refusalOf(registers()), "clock.back");
}

TEST_F(ClockStep, ConfirmingWhatDidNotHappenIsRefused) {
  EXPECT_EQ(refusalOf(as(trial.qa, [](Session& session) { return confirmClock(session, "looked"); })),
            "clock.confirmed");
}

} // namespace
} // namespace calque::workflow

// A lab whose store is put back to an earlier state, or damaged, behind its back; and its restore by two persons.
#pragma once

#include "trial_lab.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/restore.h"
#include "app/workflow/supplies.h"

#include <filesystem>

namespace calque::workflow {

namespace fs = std::filesystem;
using testkit::refusalOf;
using testkit::TrialLab;

inline const base::SystemClock theClock;

class Restore : public ::testing::Test {
protected:
  TrialLab trial;
  testkit::TemporaryFolder yesterday;

  void SetUp() override { fs::copy(trial.folder() / "audit.db", yesterday / "audit.db"); }
  [[nodiscard]] fs::path log() const { return trial.folder() / "audit.db"; }
  void rollBack() {
    fs::remove(log());
    fs::copy(yesterday / "audit.db", log());
  }
  [[nodiscard]] RecordState state() const { return trial.open().state(); }
  [[nodiscard]] base::Done work() {
    return trial.as(trial.technician, [](Session& session) -> base::Done {
      CALQUE_CHECK(registerGauge(session, {"Calliper", "G-77", "150"}));
      return {};
    });
  }
  base::Result<Restored> restore(const std::string& approver, const fs::path& backup = {}, const fs::path& keys = {}) {
    return restoreLab(trial.folder(), theClock, {trial.administrator, approver, "disk replaced", backup, keys},
                      trial.signs(), trial.signs());
  }
  void expectIntact() {
    const auto verified = verifyRecord(trial.folder(), trial.witness());
    EXPECT_EQ(verified.exitCode, 0) << verified.sentence;
  }
};

} // namespace calque::workflow

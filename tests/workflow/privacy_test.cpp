// No patient's word outside the envelopes: every byte of the lab's folder is searched after a case has gone through it.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/inspection.h"
#include "app/workflow/segmentation.h"

#include "core/base/files.h"

#include <algorithm>

namespace calque::workflow {
namespace {

TEST(Privacy, NoWordOfThePatientStandsInTheFilesOfALab) {
  testkit::verifies({"req~privacy.log-free~1"});
  testkit::TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  std::size_t searched = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(trial.place().path())) {
    for (const char* word : {"PHANTOM-001", "KNOWN GEOMETRY", "IM0001"})
      EXPECT_EQ(file.path().filename().string().find(word), std::string::npos);
    if (!file.is_regular_file())
      continue;
    auto bytes = base::readFile(file.path(), std::uint64_t{1} << 30);
    ASSERT_TRUE(bytes);
    auto text = base::textOf(*bytes);
    for (const char* word : {"PHANTOM-001", "KNOWN GEOMETRY", "1970-01-01", "19700101"})
      EXPECT_EQ(text.find(word), std::string::npos) << word << " in a file of the lab";
    searched += text.size();
  }
  EXPECT_GT(searched, 100'000u) << "the search looked at something";
}

TEST(Privacy, EveryLookAtTheIdentityIsAnEntry) {
  testkit::verifies({"req~privacy.looks~1"});
  testkit::TrialLab trial;
  const auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  const auto before = trial.entryTypes();
  EXPECT_EQ(std::count(before.begin(), before.end(), "phi.viewed"), 0) << "no page was shown yet";
  trial.approve(id);
  auto lab = trial.open();
  const auto lines = logLines(lab, before.size(), 1000, {}).value();
  const auto viewed = std::ranges::find(lines, "phi.viewed", &LogLine::type);
  ASSERT_NE(viewed, lines.end());
  EXPECT_EQ(viewed->actor, trial.surgeon);
  const auto bytes = entryText(lab, viewed->seq).value();
  EXPECT_NE(bytes.find(R"("data":{"fields":["birth","name","patient_id","sex"],"purpose":"page to sign"})"),
            std::string::npos)
      << bytes;
}

TEST(Privacy, APrintedLabelIsALookAtTheIdentity) {
  testkit::verifies({"req~privacy.looks~1"});
  testkit::TrialLab trial;
  const auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  trial.plan(id);
  trial.releaseToPrint(id);
  const auto item = trial.print(id);
  ASSERT_TRUE(trial.as(trial.technician, [&](Session& session) -> base::Done {
    CALQUE_CHECK(printLabel(session, id, item));
    return {};
  }));
  const auto viewed = trial.lastEntry("phi.viewed");
  EXPECT_NE(viewed.find(R"("purpose":"label")"), std::string::npos) << viewed;
  EXPECT_NE(viewed.find(R"("actor":")" + trial.technician), std::string::npos) << viewed;
}

} // namespace
} // namespace calque::workflow

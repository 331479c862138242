// No patient's word outside the envelopes: every byte of the lab's folder is searched after a case has gone through it.
#include "trial_lab.h"

#include "app/workflow/segmentation.h"

#include "core/base/files.h"

namespace calque::workflow {
namespace {

TEST(Privacy, NoWordOfThePatientStandsInTheFilesOfALab) {
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

} // namespace
} // namespace calque::workflow

// One kept file, judged by itself: what is wrong with it is said, and what could not be judged is never fine.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/case_view.h"

#include "core/base/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace calque::workflow {
namespace {

namespace fs = std::filesystem;

class VerifyFile : public ::testing::Test {
protected:
  void SetUp() override {
    caseId = trial.openCase();
    trial.takeIn(caseId);
    trial.importSurface(caseId);
    trial.approve(caseId);
    const auto view = caseView(trial.open(), caseId).value();
    subject = view.subject;
    for (const auto& step : view.steps)
      for (const auto& file : step.files)
        files.push_back(file);
    ASSERT_GE(files.size(), 5U);
  }
  [[nodiscard]] fs::path blobOf(const domain::FileItem& item) const {
    for (const auto& file : fs::recursive_directory_iterator(trial.folder() / "blobs"))
      if (file.path().filename().string().find(item.id.substr(4)) != std::string::npos)
        return file.path();
    return {};
  }
  /// What is said of the file after `harm`; the file is as before then.
  std::string after(const domain::FileItem& item, const std::function<void(std::string&)>& harm) {
    const auto blob = blobOf(item);
    EXPECT_FALSE(blob.empty());
    const auto kept = base::textOf(base::readFile(blob, 1u << 30).value());
    auto bytes = kept;
    harm(bytes);
    const auto write = [&](const std::string& what) {
      fs::remove(blob);
      std::ofstream(blob, std::ios::binary) << what;
    };
    write(bytes);
    const auto found = verifyFile(trial.open(), subject, item);
    write(kept);
    return found ? *found : "could not check";
  }
  testkit::TrialLab trial;
  std::string caseId, subject;
  std::vector<domain::FileItem> files;
};

TEST_F(VerifyFile, SaysNothingOfAnyFileThatIsWhole) {
  for (const auto& file : files)
    EXPECT_EQ(verifyFile(trial.open(), subject, file).value(), "") << file.role;
}

TEST_F(VerifyFile, NamesEachHarm) {
  testkit::verifies({"req~privacy.sealed~1"});
  const auto& sut = files.front();
  for (const std::size_t at : {std::size_t{0}, std::size_t{40}, std::size_t{200}})
    EXPECT_NE(after(sut, [&](std::string& bytes) { bytes[at] ^= 1; }), "") << at;
  EXPECT_NE(after(sut, [](std::string& bytes) { bytes.pop_back(); }), "") << "cut";
  EXPECT_NE(after(sut, [](std::string& bytes) { bytes += 'x'; }), "") << "longer";
  EXPECT_NE(after(sut, [](std::string& bytes) { bytes.clear(); }), "") << "empty";
  EXPECT_NE(
      after(sut, [&](std::string& bytes) { bytes = base::textOf(base::readFile(blobOf(files[1]), 1u << 30).value()); }),
      "")
      << "another file of the same patient";
  for (const auto& harm : {std::function<void(std::string&)>([](std::string& bytes) { bytes[200] ^= 1; })})
    EXPECT_NE(after(sut, harm), "could not check") << "that is said of what could not be judged alone";
  fs::remove(blobOf(sut));
  EXPECT_NE(verifyFile(trial.open(), subject, sut).value(), "") << "gone";
}

TEST_F(VerifyFile, ComparesTheSizeToo) {
  auto sut = files.front();
  ++sut.size;
  EXPECT_NE(verifyFile(trial.open(), subject, sut).value(), "");
}

TEST_F(VerifyFile, WithoutItsSaltOrItsKeyIsNotChecked) {
  auto sut = files.front();
  sut.committed = true;
  EXPECT_FALSE(verifyFile(trial.open(), subject, sut));
  EXPECT_FALSE(verifyFile(trial.open(), "6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f11", files.front()));
}

} // namespace
} // namespace calque::workflow

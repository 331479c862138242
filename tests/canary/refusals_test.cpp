// Whatever is refused or goes wrong: no message, no entry and no file repeats the canary patient's data.
#include "canary_series.h"

#include "privacy.h"
#include "testkit/testkit.h"

#include <algorithm>
#include <dcmtk/dcmdata/dctk.h>
#include <fstream>
#include <gmock/gmock.h>

namespace calque::testkit {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

constexpr int refused = 1, usage = 2, fault = 7;

/// Copies of the series, damaged.
struct DamagedSeries : testing::Test {
  CanaryCase& all = CanaryCase::shared();
  static inline int made = 0;
  fs::path copy = all.inputs() / (all.word("damaged folder's name") + std::to_string(++made));
  std::vector<fs::path> files;

  DamagedSeries() {
    fs::copy(all.series(), copy);
    for (const auto& entry : fs::directory_iterator(copy))
      files.push_back(entry.path());
    std::ranges::sort(files);
  }
  void expectRefused() {
    const auto place = all.before("case intake");
    auto words = all.wordsOf("case intake", place);
    std::ranges::replace(words, all.series().string(), copy.string());
    const auto ran = all.run(place, words);
    EXPECT_EQ(ran.exitCode, refused) << ran.err;
    for (const char* form : {"", "--json"}) {
      std::vector<std::string> check{"series", "check", copy.string()};
      if (*form)
        check.emplace_back(form);
      EXPECT_EQ(all.run(place, check).exitCode, refused);
    }
    EXPECT_THAT(newLeaks(), IsEmpty());
  }
  void edit(std::size_t file, const DcmTagKey& key, const char* value) {
    editImage(files.at(file), [&](DcmDataset& data) { data.putAndInsertString(key, value); });
  }
};

TEST_F(DamagedSeries, TooThickSlices) {
  testkit::verifies({"req~intake.slice-thickness~1"});
  for (std::size_t i = 0; i < files.size(); ++i)
    edit(i, DCM_SliceThickness, "3.0");
  expectRefused();
}

TEST_F(DamagedSeries, ASliceTwice) {
  fs::copy_file(files[0], copy / (all.word("second file of a slice") + ".dcm"));
  editImage(copy / (all.word("second file of a slice") + ".dcm"), [&](DcmDataset& data) {
    data.putAndInsertString(DCM_SOPInstanceUID, all.canaries().uid("SOP Instance UID of the second").c_str());
  });
  expectRefused();
}

TEST_F(DamagedSeries, TwoPatients) {
  testkit::verifies({"req~intake.one-acquisition~1"});
  edit(3, DCM_PatientID, all.word("Patient ID of another").c_str());
  edit(3, DCM_PatientName, (all.word("name of another") + "^" + all.word("given name of another")).c_str());
  expectRefused();
}

TEST_F(DamagedSeries, FilesCutOff) {
  for (const auto& file : files)
    fs::resize_file(file, 2500);
  expectRefused();
}

TEST_F(DamagedSeries, FilesOfTextOnly) {
  for (const auto& file : files)
    std::ofstream(file) << "no image of " << all.patientName();
  expectRefused();
}

TEST_F(DamagedSeries, TheImagesOfAnother) {
  testkit::verifies({"req~intake.patient-match~1"});
  for (std::size_t i = 0; i < files.size(); ++i)
    edit(i, DCM_PatientID, all.word("Patient ID of a third").c_str());
  const auto place = all.before("case intake");
  auto words = all.wordsOf("case intake", place);
  std::ranges::replace(words, all.series().string(), copy.string());
  EXPECT_EQ(all.run(place, words).exitCode, refused);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

struct Refusal : testing::Test {
  CanaryCase& all = CanaryCase::shared();
  std::string name = all.patientName();
  Ended try_(const fs::path& place, const std::string& person, std::vector<std::string> words) {
    return all.run(place, all.as(person, std::move(words), place));
  }
  fs::path input(const std::string& file, const std::string& text) {
    std::ofstream(all.inputs() / file, std::ios::binary) << text;
    return all.inputs() / file;
  }
};

TEST_F(Refusal, OfAWrongPassword) {
  const auto place = all.before("print release");
  const auto wrong = input("wrong-password", "another invented password, long enough\n");
  fs::permissions(wrong, fs::perms::owner_read | fs::perms::owner_write);
  auto words = all.wordsOf("print release", place);
  std::ranges::replace(words, (all.inputs() / "password").string(), wrong.string());
  EXPECT_EQ(all.run(place, words).exitCode, refused);
  words = all.wordsOf("print release", place);
  std::ranges::replace(words, std::string("--password-file"), std::string("--password-fd"));
  std::ranges::replace(words, (all.inputs() / "password").string(), std::string("3"));
  EXPECT_EQ(all.run(place, words, "an invented password, long enough\nanother invented password\n").exitCode, refused);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Refusal, OfReasonsThatNameThePatient) {
  testkit::verifies({"req~cli.refusal~1"});
  const auto opened = all.before("case intake"), started = all.before("print finish"),
             inspected = all.before("label print"), released = all.before("case close");
  const std::string id = all.word(place::patientId), birth = place::birthDate;
  for (const std::string& text : {"for " + name, "patient " + id, "born " + birth, std::string("born 23.07.1931")}) {
    EXPECT_EQ(try_(opened, "u-0007", {"case", "withdraw", "c-0002", "--reason", text}).exitCode, refused) << text;
    EXPECT_EQ(try_(started, "u-0003", {"print", "abort", "c-0002", "--cause", "power", "--reason", text}).exitCode,
              refused)
        << text;
    EXPECT_EQ(
        try_(inspected, "u-0004", {"nonconformity", "open", "c-0002", "--item", "d-0001", "--text", text}).exitCode,
        refused)
        << text;
    EXPECT_EQ(try_(released, "u-0001", {"hold", "c-0002", "--reason", text}).exitCode, refused) << text;
  }
  EXPECT_EQ(try_(released, "u-0008",
                 {"case", "close", "c-0002", "--delivered-to", name, "--out", (released / "again").string()})
                .exitCode,
            refused);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Refusal, OfReasonsThatAcceptAWarning) {
  testkit::verifies({"req~intake.warning-accepted~1"});
  const auto place = all.before("case intake");
  auto words = all.wordsOf("case intake", place);
  std::ranges::replace(words, std::string("series.old=the phantom keeps its date"), "series.old=known of " + name);
  EXPECT_EQ(all.run(place, words).exitCode, refused);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Refusal, OfWordsOfThePlanTheStepsAndTheChecks) {
  testkit::verifies({"req~label.checked~1"});
  const auto planned = all.before("print plan"), printed = all.before("print post"),
             inspected = all.before("inspect record"), labelled = all.before("label check");
  auto words = all.wordsOf("print plan", planned);
  for (auto [old, changed] : {std::pair<std::string, std::string>{"High Quality", name},
                              {"dried", name},
                              {"edge=20=0.5", name + "=20=0.5"}}) {
    auto plan = words;
    std::ranges::replace(plan, old, changed);
    (void)all.run(planned, plan);
  }
  (void)try_(printed, "u-0003", {"print", "post", "c-0002", "--step", name + "=60=room air"});
  (void)try_(printed, "u-0003", {"print", "post", "c-0002", "--step", "drying=60=" + name});
  (void)try_(inspected, "u-0004",
             {"inspect", "record", "c-0002", "--item", name, "--gauge", name, "--found", name + "=20.1"});
  (void)try_(labelled, "u-0003", {"label", "print", "c-0002", "--item", name, "--out", "{}"});
  EXPECT_EQ(try_(labelled, "u-0004",
                 {"label", "check", "c-0002", "--item", "d-0001", "--copy", (labelled / "label.pdf").string(), "--read",
                  "serial=d-0001", "patient_id=" + name})
                .exitCode,
            refused);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Refusal, OfARequestThatCannotBe) {
  testkit::verifies({"req~case.request~1"});
  const auto place = all.before("case open");
  const auto file = all.inputs() / (all.word("file name of a request") + ".toml");
  std::ofstream(file) << "[patient\nname = \"" << name << "\" id " << all.word(place::patientId);
  auto words = all.wordsOf("case open", place);
  auto with = [&](const std::string& old, const std::string& changed) {
    auto other = words;
    std::ranges::replace(other, old, changed);
    return all.run(place, other);
  };
  const auto patient = (all.inputs() / "patient.toml").string();
  EXPECT_EQ(with(patient, file.string()).exitCode, fault);
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(with(patient, file.string()).exitCode, fault);
  EXPECT_EQ(with("skull", name).exitCode, refused);
  EXPECT_EQ(with("none", name).exitCode, refused);
  EXPECT_EQ(with("surgical_planning", name).exitCode, refused);
  EXPECT_EQ(with("u-0007", name).exitCode, refused);
  EXPECT_EQ(try_(place, "u-0006", {"case", "intake", name, all.series().string()}).exitCode, refused);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Refusal, OfWrongUsage) {
  const auto place = all.before("case intake");
  for (auto words : {std::vector<std::string>{"case", "intake", "c-0002", all.series().string(), "--patient", name},
                     {"case", "intake", "c-0002", all.series().string(), name, "--unknown=" + name},
                     {"series", "phantom", "new", "--slices", name},
                     {"series", "phantom", "new", "--tilt", name},
                     {"case", name, "c-0002"},
                     {"print", "abort", "c-0002", "--cause", name, "--reason", "power cut", "--as", "u-0003"},
                     {"print", "plan", "c-0002", "--placement", name, "--as", "u-0003"}})
    EXPECT_EQ(all.run(place, words).exitCode, usage);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

} // namespace
} // namespace calque::testkit

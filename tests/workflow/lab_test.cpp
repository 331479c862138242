// A lab is made whole or not at all; people sign in, or are refused, and both are in the log.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/supplies.h"

#include "core/base/files.h"

#include <algorithm>
#include <fstream>

namespace calque::workflow {
namespace {

using testkit::refusalOf;
using testkit::setupIn;
using testkit::TrialLab;

const base::SystemClock theClock;
/// sha256sum of "a root key".
constexpr const char* keysDigest = "7cd3b4f72f8531787134487ef77b4e66572220655346de65184338dc4f6d23c9";

TEST(CreateLab, MakesARecordThatVerifies) {
  testkit::TemporaryFolder place;
  auto sut = createLab(place / "lab", setupIn(place), theClock);
  ASSERT_TRUE(sut) << testkit::nameOf(sut.error());
  EXPECT_EQ(verifyRecord(place / "lab").exitCode, 5);
  EXPECT_TRUE(std::filesystem::exists(place / "root-key"));
}

TEST(CreateLab, RefusesAFolderThatHoldsSomethingAndLeavesIt) {
  testkit::verifies({"req~record.lab-folder~1"});
  testkit::TemporaryFolder place;
  std::filesystem::create_directories(place / "lab" / "something");
  EXPECT_EQ(refusalOf(createLab(place / "lab", setupIn(place), theClock)), "lab.exists");
  EXPECT_TRUE(std::filesystem::exists(place / "lab" / "something"));
}

TEST(CreateLab, LeavesNothingWhereTheRootKeyCannotBeWritten) {
  testkit::TemporaryFolder place;
  auto setup = setupIn(place);
  setup.rootKeyFile = place / "absent" / "root-key";
  EXPECT_FALSE(createLab(place / "lab", setup, theClock));
  EXPECT_FALSE(std::filesystem::exists(place / "lab"));
}

TEST(CreateLab, TakesAwayWhatADeadMakerLeftWithTheRootKeyOfTheLabThatNeverWas) {
  testkit::TemporaryFolder place;
  const auto dead = place / (".making-" + std::string(32, 'a')) / "lab";
  std::filesystem::create_directories(dead);
  std::ofstream(place / "root-key") << "a root key";
  std::ofstream(dead / "root_key.note") << keysDigest << " " << (place / "root-key").string();
  auto sut = createLab(place / "lab", setupIn(place), theClock);
  ASSERT_TRUE(sut) << testkit::nameOf(sut.error());
  EXPECT_FALSE(std::filesystem::exists(dead));
}

TEST(CreateLab, LeavesARootKeyThatIsAnotherLabs) {
  testkit::TemporaryFolder place;
  const auto dead = place / (".making-" + std::string(32, 'a')) / "lab";
  std::filesystem::create_directories(dead);
  std::ofstream(place / "root-key") << "another lab's key";
  std::ofstream(dead / "root_key.note") << keysDigest << " " << (place / "root-key").string();
  EXPECT_EQ(refusalOf(createLab(place / "lab", setupIn(place), theClock)), "lab.exists");
  EXPECT_TRUE(std::filesystem::exists(place / "root-key"));
}

TEST(CreateLab, RefusesAShortPassword) {
  testkit::verifies({"req~people.password~1"});
  testkit::TemporaryFolder place;
  auto setup = setupIn(place);
  setup.people[0].password = "short";
  EXPECT_EQ(refusalOf(createLab(place / "lab", setup, theClock)), "person.password");
  EXPECT_FALSE(std::filesystem::exists(place / "lab"));
}

TEST(CreateLab, WantsQaAndAdministratorFirst) {
  testkit::TemporaryFolder place;
  auto setup = setupIn(place);
  setup.people[1].roles = {"surgeon"};
  EXPECT_EQ(refusalOf(createLab(place / "lab", setup, theClock)), "role.approver");
}

TEST(OpenLab, RefusesAFolderThatIsNoLab) {
  testkit::verifies({"req~record.always-on~1"});
  testkit::TemporaryFolder place;
  EXPECT_EQ(refusalOf(Lab::open(place.path(), theClock)), "lab.none");
}

TEST(SignIn, RefusesAWrongPasswordAndNotesIt) {
  TrialLab trial;
  auto lab = trial.open();
  EXPECT_EQ(refusalOf(Session::open(lab, trial.surgeon, "not the password at all")), "person.unknown");
  auto types = trial.entryTypes();
  EXPECT_NE(std::find(types.begin(), types.end(), "session.failed"), types.end());
}

TEST(SignIn, TellsAnUnknownPersonNothingElse) {
  TrialLab trial;
  auto lab = trial.open();
  auto wrong = Session::open(lab, trial.surgeon, "not the password at all");
  auto unknown = Session::open(lab, "u-0999", "not the password at all");
  ASSERT_FALSE(wrong);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(std::get<base::Refusal>(wrong.error()).message, std::get<base::Refusal>(unknown.error()).message);
}

TEST(SignIn, WaitsAfterThreeWrongPasswords) {
  TrialLab trial;
  auto lab = trial.open();
  for (int i = 0; i < 4; ++i)
    (void)Session::open(lab, trial.surgeon, "not the password at all");
  EXPECT_EQ(refusalOf(Session::open(lab, trial.surgeon, testkit::password)), "person.delayed");
}

base::Done enrol(TrialLab& trial, const std::string& actor, const PersonSetup& person, const std::string& approver) {
  return trial.as(actor, [&](Session& session) -> base::Done {
    CALQUE_TRY(approving, Session::open(session.lab(), approver, testkit::password));
    return enrolPerson(session, person, approving, trial.signs());
  });
}

TEST(Enrolment, NeedsAnotherPersonWithRoleQa) {
  testkit::verifies({"req~people.two-names~1"});
  TrialLab trial;
  PersonSetup person{"u-0010", "N. Ten", {"surgeon"}, "invented", testkit::password};
  EXPECT_EQ(refusalOf(enrol(trial, trial.administrator, person, trial.surgeon)), "role.approver");
  EXPECT_EQ(refusalOf(enrol(trial, trial.administrator, person, trial.qa)), "");
}

TEST(Enrolment, OfAnAdministratorByASurgeonIsRefused) {
  TrialLab trial;
  PersonSetup person{"u-0010", "N. Ten", {"itadmin"}, "invented", testkit::password};
  EXPECT_EQ(refusalOf(enrol(trial, trial.surgeon, person, trial.qa)), "role.missing");
}

TEST(Clearance, IsNotApprovedByWhoEnteredIt) {
  testkit::verifies({"req~clearance.two-people~1"});
  TrialLab trial;
  ClearanceRow row{"Example Segmenter",
                   "2.0.0",
                   "EXAMPLE",
                   {},
                   {"skull"},
                   {"diagnosis"},
                   "18-",
                   "J850 Digital Anatomy",
                   "1.0.0",
                   {"BoneMatrix"},
                   "High Quality",
                   14,
                   "dried",
                   {},
                   "Invented",
                   "1",
                   "2020-01-01",
                   "2020-01-01",
                   true,
                   base::bytesOf("%PDF-1.4 invented")};
  EXPECT_EQ(refusalOf(trial.as(trial.qa,
                               [&](Session& session) -> base::Done {
                                 CALQUE_TRY(id, proposeClearance(session, row));
                                 return approveClearance(session, id, trial.signs());
                               })),
            "role.same_person");
}

TEST(ReadPatient, TakesWhatTheFileSaysAndNothingElse) {
  testkit::TemporaryFolder place;
  const auto put = [&](const std::string& text) {
    EXPECT_TRUE(base::writeFile(place / "patient.toml", base::viewOf(text)));
    return readPatient(place / "patient.toml");
  };

  const auto read =
      put("[patient]\nid = \"PAT-7\"\nname = \"Invented^Ida\"\nbirth_date = \"1980-02-29\"\nsex = \"F\"\n");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->id, "PAT-7");
  EXPECT_EQ(read->name, "Invented^Ida");
  EXPECT_EQ(read->birthDate, "1980-02-29");
  EXPECT_EQ(read->sex, "F");
  const auto other = put("[other]\nid = \"PAT-7\"\n");
  ASSERT_TRUE(other);
  EXPECT_EQ(other->id, "");
  EXPECT_FALSE(put("[patient\n"));
}

} // namespace
} // namespace calque::workflow

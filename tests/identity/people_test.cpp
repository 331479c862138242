#include "lab_fixture.h"

#include "testkit/testkit.h"

namespace calque::identity {
namespace {

Story twoPersons() {
  Story story;
  story.enrol("u-0001", "Q. Åkesson", {"qa"});
  story.enrol("u-0002", "I. Admin", {"itadmin"});
  story.acknowledge("u-0001");
  return story;
}

TEST(People, AreThoseWhoWereEnrolled) {
  const auto sut = twoPersons().people();
  const auto* person = sut.maybePerson("u-0001");
  ASSERT_TRUE(person);
  EXPECT_EQ(person->name, "Q. Åkesson");
  EXPECT_TRUE(person->holds("qa"));
  EXPECT_TRUE(person->acknowledged);
  EXPECT_FALSE(sut.maybePerson("u-0002")->acknowledged);
  EXPECT_EQ(sut.maybePerson("u-0003"), nullptr);
  EXPECT_EQ(sut.all().size(), 2u);
}

TEST(People, GainAndLoseRoles) {
  auto story = twoPersons();
  story.add("role.granted", "u-0002", "u-0001", {{"role", "surgeon"}, {"approver", "u-0003"}});
  EXPECT_TRUE(story.people().maybePerson("u-0001")->holds("surgeon"));
  story.add("role.withdrawn", "u-0002", "u-0001", {{"role", "qa"}, {"approver", "u-0003"}});
  EXPECT_FALSE(story.people().maybePerson("u-0001")->holds("qa"));
  EXPECT_EQ(refusalNumber(mayAct(story.people(), "u-0001", {"qa"})), 106);
}

TEST(People, AreRefusedInTheOrderOfTheTable) {
  testkit::verifies({"req~people.acknowledge~1", "req~people.revoke~1", "req~people.roles~1"});
  auto story = twoPersons();
  EXPECT_EQ(refusalNumber(mayAct(story.people(), "u-0009")), 100);
  EXPECT_EQ(refusalNumber(mayAct(story.people(), "u-0002")), 105);
  EXPECT_EQ(refusalNumber(mayAcknowledge(story.people(), "u-0002")), 0);
  EXPECT_EQ(refusalNumber(mayAct(story.people(), "u-0001", {"surgeon", "radiologist"})), 106);
  EXPECT_EQ(refusalNumber(mayAct(story.people(), "u-0001", {"surgeon", "qa"})), 0);
  EXPECT_EQ(refusalNumber(mayAct(story.people(), "u-0001")), 0);
  story.add("person.revoked", "u-0002", "u-0001", {{"cause", "lost"}, {"fp", std::string(64, 'a')}});
  EXPECT_EQ(refusalNumber(mayAct(story.people(), "u-0001", {"qa"})), 102);
  EXPECT_EQ(refusalNumber(mayAcknowledge(story.people(), "u-0001")), 102);
}

TEST(People, ComeBackWithANewKeyOnly) {
  auto story = twoPersons();
  story.add("person.revoked", "u-0002", "u-0001", {{"cause", "lost"}, {"fp", std::string(64, 'a')}});
  story.add("person.rekeyed", "u-0002", "u-0001", {{"fp", std::string(64, 'c')}, {"old_fp", std::string(64, 'a')}});
  const auto people = story.people();
  const auto* person = people.maybePerson("u-0001");
  EXPECT_FALSE(person->revoked);
  EXPECT_EQ(person->fingerprint, std::string(64, 'c'));
  EXPECT_EQ(refusalNumber(mayAct(people, "u-0001", {"qa"})), 105) << "the new certificate acknowledges first";
  EXPECT_EQ(refusalNumber(mayAcknowledge(people, "u-0001")), 0);
}

TEST(People, AcknowledgeWithTheirOwnResponsibilityOnly) {
  testkit::verifies({"req~people.acknowledge~1"});
  Story story;
  story.enrol("u-0001", "A", {"qa"});
  story.enrol("u-0002", "B", {"qa"});
  story.add("esign", "u-0002", "u-0001", {{"stmt", R"({"meaning":"responsibility"})"}});
  EXPECT_FALSE(story.people().maybePerson("u-0001")->acknowledged) << "somebody else signed";
  story.add("esign", "u-0001", "u-0001", {{"stmt", R"({"meaning":"approval"})"}});
  EXPECT_FALSE(story.people().maybePerson("u-0001")->acknowledged) << "another meaning";
  story.acknowledge("u-0001");
  EXPECT_TRUE(story.people().maybePerson("u-0001")->acknowledged);
}

TEST(People, ApproveWhatIsNotTheirOwn) {
  auto story = twoPersons();
  story.enrol("u-0003", "S. Second", {"qa"});
  const auto sut = story.people();
  EXPECT_EQ(refusalNumber(mayApprove(sut, "u-0001", "u-0002", "u-0004")), 0);
  EXPECT_EQ(refusalNumber(mayApprove(sut, "u-0001", "u-0001", "u-0004")), 108) << "the actor";
  EXPECT_EQ(refusalNumber(mayApprove(sut, "u-0001", "u-0002", "u-0001")), 108) << "the person acted on";
  EXPECT_EQ(refusalNumber(mayApprove(sut, "u-0002", "u-0001", "u-0004")), 108) << "no qa";
  EXPECT_EQ(refusalNumber(mayApprove(sut, "u-0003", "u-0002", "u-0004")), 108) << "has not acknowledged";
  EXPECT_EQ(refusalNumber(mayApprove(sut, "u-0009", "u-0002", "u-0004")), 108) << "unknown";
}

TEST(People, AreEnrolledOnceWithRolesOfTheList) {
  testkit::verifies({"req~people.id-once~1"});
  auto story = twoPersons();
  story.add("person.revoked", "u-0002", "u-0001", {{"cause", "left"}, {"fp", std::string(64, 'a')}});
  const auto sut = story.people();
  EXPECT_EQ(refusalNumber(mayEnrol(sut, "u-0003", "N. New", {"surgeon"})), 0);
  EXPECT_EQ(refusalNumber(mayEnrol(sut, "u-0001", "N. New", {"surgeon"})), 109) << "ids are never reused";
  EXPECT_EQ(refusalNumber(mayEnrol(sut, "lab", "N. New", {"surgeon"})), 804);
  EXPECT_EQ(refusalNumber(mayEnrol(sut, "u-0003", "", {"surgeon"})), 809);
  EXPECT_EQ(refusalNumber(mayEnrol(sut, "u-0003", "zero\u200bwidth", {"surgeon"})), 809);
  EXPECT_EQ(refusalNumber(mayEnrol(sut, "u-0003", "N. New", {})), 804);
  EXPECT_EQ(refusalNumber(mayEnrol(sut, "u-0003", "N. New", {"boss"})), 804);
  EXPECT_EQ(refusalNumber(mayEnrol(sut, "u-0003", "N. New", {"qa", "qa"})), 804);
}

TEST(People, HaveTheirTrainings) {
  auto story = twoPersons();
  story.add("training.recorded", "u-0001", "u-0002",
            {{"procedure", "SOP-7"}, {"revision", "3"}, {"result", "pass"}, {"expires", "2027-03-02"}});
  const auto sut = story.people();
  ASSERT_EQ(sut.maybePerson("u-0002")->trainings.size(), 1u);
  EXPECT_TRUE(sut.maybePerson("u-0002")->trainings[0].passed);
}

TEST(People, HaveTheSessionsThatAreOpen) {
  auto story = twoPersons();
  story.add("session.opened", "u-0001", "", {}, "s1");
  story.add("session.opened", "u-0001", "", {}, "s2").host = "h-2";
  story.add("session.opened", "u-0002", "", {}, "s3");
  story.add("session.closed", "u-0001", "", {{"cause", "user"}}, "s1");
  const auto open = story.people().openSessions("u-0001");
  ASSERT_EQ(open.size(), 1u);
  EXPECT_EQ(open[0].session, "s2");
  EXPECT_EQ(open[0].host, "h-2");
  story.add("session.locked", "system:calque@0.1.0", "", {{"cause", "second_login"}}, "s2");
  EXPECT_TRUE(story.people().openSessions("u-0001").empty());
}

} // namespace
} // namespace calque::identity

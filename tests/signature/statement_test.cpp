#include "qms/signature/statement.h"

#include "core/base/ids.h"
#include "core/crypto/cms.h"
#include "core/crypto/digest.h"
#include "crypto/chain_fixture.h"
#include "crypto/worked_example.h"
#include "testkit/testkit.h"

namespace calque::signature {
namespace {

namespace example = crypto::example;

StatementTerms approval() {
  return {
      .log = std::string(example::origin),
      .afterSize = 12,
      .afterRoot = crypto::sha256("root"),
      .sid = "000102030405060708090a0b0c0d0e0f",
      .signer = "u-0001",
      .name = "Q. Åkesson",
      .role = "surgeon",
      .meaning = "approval",
      .certificate = std::string(64, 'a'),
      .record = "c-0001",
      .rev = 4,
      .subject = "6f0c0d5e-3f5b-4a52-9d1e-0c4b8a7d2f10",
      .files = {{"model", "stl", 84, std::string(64, 'b'), false}, {"report", "pdf", 7, std::string(64, 'c'), true}},
      .shown = std::string(64, 'd'),
      .at = testkit::StandingClock().at,
      .offset = "+01:00"};
}

int refusalNumber(const base::Done& done) {
  const auto* refusal = done ? nullptr : std::get_if<base::Refusal>(&done.error());
  return refusal ? refusal->number : done ? 0 : -1;
}

TEST(Statement, IsTheWorkedExampleToTheByte) {
  const auto sut = readStatement(example::statement);
  ASSERT_TRUE(sut.has_value());
  EXPECT_EQ(sut->afterSize, 2u);
  EXPECT_EQ(sut->factors, (std::vector<std::string>{"fido2", "password"}));
  EXPECT_EQ(makeStatement(*sut).value(), example::statement);
}

TEST(Statement, ComesBackAsItWasMade) {
  const auto bytes = makeStatement(approval()).value();
  EXPECT_EQ(readStatement(bytes).value(), approval());
  EXPECT_NE(bytes.find(R"({"commit":"cccc)"), std::string::npos);
  EXPECT_NE(bytes.find(R"("t":"2026-03-02T07:30:00.000Z","tz":"+01:00","v":1})"), std::string::npos);
}

TEST(Statement, RefusesEachTermThatIsNotOfItsForm) {
  testkit::verifies({"req~sign.bound~1"});
  ASSERT_TRUE(makeStatement(approval()).has_value());
  const std::vector<std::pair<const char*, void (*)(StatementTerms&)>> faults = {
      {"log", [](auto& terms) { terms.log.clear(); }},
      {"sid", [](auto& terms) { terms.sid = "1"; }},
      {"signer", [](auto& terms) { terms.signer = "lab"; }},
      {"name", [](auto& terms) { terms.name.clear(); }},
      {"name with forbidden characters", [](auto& terms) { terms.name = "A\u200bB"; }},
      {"role", [](auto& terms) { terms.role = "boss"; }},
      {"meaning", [](auto& terms) { terms.meaning = "agreed"; }},
      {"cert", [](auto& terms) { terms.certificate.pop_back(); }},
      {"record", [](auto& terms) { terms.record = "x-0001"; }},
      {"rev", [](auto& terms) { terms.rev = 0; }},
      {"subject absent", [](auto& terms) { terms.subject.clear(); }},
      {"subject of no case", [](auto& terms) { terms.record = "k-0001"; }},
      {"file", [](auto& terms) { terms.files[0].id = "b"; }},
      {"65 files", [](auto& terms) { terms.files.resize(65, terms.files[0]); }},
      {"shown", [](auto& terms) { terms.shown = std::string(64, 'D'); }},
      {"tz", [](auto& terms) { terms.offset = "-00:00"; }},
      {"no factor", [](auto& terms) { terms.factors.clear(); }},
      {"factor twice",
       [](auto& terms) {
         terms.factors = {"password", "password"};
       }},
      {"factors unsorted",
       [](auto& terms) {
         terms.factors = {"password", "fido2"};
       }},
      {"factor unknown", [](auto& terms) { terms.factors = {"smile"}; }}};
  for (const auto& [what, fault] : faults) {
    auto terms = approval();
    fault(terms);
    EXPECT_FALSE(makeStatement(terms).has_value()) << what;
  }
}

TEST(Statement, IsReadStrictly) {
  const auto object = base::fromCanonical(example::statement).value();
  for (const auto& [key, value] : *object.object()) {
    auto without = object;
    without.object()->erase(key);
    EXPECT_FALSE(readStatement(base::toCanonical(without).value()).has_value()) << "without " << key;
    auto other = object;
    other.set(key, true);
    EXPECT_FALSE(readStatement(base::toCanonical(other).value()).has_value()) << key << " of another type";
  }
  auto more = object;
  more.set("note", "x");
  EXPECT_FALSE(readStatement(base::toCanonical(more).value()).has_value()) << "a key too many";
  auto subject = object;
  subject.set("subject", "");
  EXPECT_FALSE(readStatement(base::toCanonical(subject).value()).has_value())
      << "an empty subject is not an absent one";
  auto context = object;
  context.set("ctx", "calque/esign/v2");
  EXPECT_FALSE(readStatement(base::toCanonical(context).value()).has_value()) << "another context";
  EXPECT_FALSE(readStatement(std::string(example::statement) + "\n").has_value());
}

TEST(Meaning, IsGivenByItsRolesOnly) { // rules.md 2, record.md 7
  const std::string all[] = {"technician", "segmenter", "surgeon", "radiologist",
                             "qa",         "reviewer",  "itadmin", "auditor"};
  for (const auto& role : all) {
    const bool approves = role == "surgeon" || role == "radiologist" || role == "qa";
    const bool signsWork = role != "itadmin" && role != "auditor";
    EXPECT_EQ(refusalNumber(checkMeaning("approval", role)), approves ? 0 : 106) << role;
    EXPECT_EQ(refusalNumber(checkMeaning("release", role)), role == "qa" ? 0 : 106) << role;
    EXPECT_EQ(refusalNumber(checkMeaning("review", role)), signsWork ? 0 : 106) << role;
    EXPECT_EQ(refusalNumber(checkMeaning("authorship", role)), signsWork ? 0 : 106) << role;
    EXPECT_EQ(refusalNumber(checkMeaning("responsibility", role)), 0) << role;
  }
  EXPECT_EQ(refusalNumber(checkMeaning("responsibility", "boss")), 106);
  auto terms = approval();
  terms.role = "technician";
  EXPECT_FALSE(makeStatement(terms).has_value()) << "nor does a statement get made";
}

struct Signed : ::testing::Test {
  crypto::Chain lab;
  StatementTerms terms = approval();
  void SetUp() override { terms.certificate = crypto::sha256Hex(lab.person); }
};

TEST_F(Signed, IsAnEsignThatVerifies) {
  const auto sut = signStatement(terms, "0123456789abcdef0123456789abcdef", lab.personKey, lab.person).value();
  EXPECT_EQ(sut.type, "esign");
  EXPECT_EQ(sut.actor, "u-0001");
  EXPECT_EQ(sut.session, "0123456789abcdef0123456789abcdef");
  EXPECT_EQ(sut.record, "c-0001");
  EXPECT_EQ(sut.subject, terms.subject);
  EXPECT_EQ(sut.auth, terms.factors);
  EXPECT_EQ(sut.files, terms.files);
  EXPECT_TRUE(sut.hasFiles);
  EXPECT_EQ(readStatement(sut.data.text("stmt")).value(), terms);
  const auto cms = base::maybeFromBase64(sut.data.text("cms")).value();
  EXPECT_EQ(crypto::whyCmsInvalid(cms, base::viewOf(sut.data.text("stmt")), lab.trust()), "");
  EXPECT_NE(crypto::whyCmsInvalid(cms, base::viewOf(makeStatement(approval()).value()), lab.trust()), "");
}

TEST_F(Signed, IsNotMadeWithAnotherCertificateThanTheStatements) {
  const auto second = lab.personFor(lab.personKey, "Another Name");
  EXPECT_FALSE(signStatement(terms, {}, lab.personKey, second).has_value());
}

TEST_F(Signed, IsNotMadeWithAnotherKey) {
  EXPECT_FALSE(signStatement(terms, {}, lab.issuingKey, lab.person).has_value());
}

} // namespace
} // namespace calque::signature

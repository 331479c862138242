// Protocols as data: what is read, and what cannot be evidence.
#include "validation/protocol/protocol.h"

#include "testkit/testkit.h"

#include "core/crypto/digest.h"

namespace calque::protocol {
namespace {

const std::string oneStep = R"(protocol = "site-iq"
kind = "iq"
title = "Installation"
revision = "2"
reviewed = "2026-02-01"
effective = "2026-02-02"
approved_by = "Q. One, quality"

[[step]]
id = "iq-files"
requirements = ["req~qualify.iq~1"]
action = "Compare"
expected = "equal"
evidence = ["digests"]
process_risk = "high"
scripted = true
)";
const std::set<std::string, std::less<>> known{"req~qualify.iq~1"};
const std::string today = "2026-03-02";

std::string with(const std::string& from, const std::string& to) {
  auto text = oneStep;
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

Protocol read(const std::string& text) {
  auto sut = readProtocol(text);
  EXPECT_TRUE(sut) << (sut ? "" : std::get<base::Fault>(sut.error()).message);
  return sut ? *sut : Protocol();
}

std::vector<std::string> namesOf(const std::vector<Finding>& findings) {
  std::vector<std::string> names;
  for (const auto& finding : findings)
    names.push_back(finding.name);
  return names;
}

std::vector<std::string> found(const std::string& text) {
  return namesOf(checkProtocol(read(text), known));
}

Approval approvalOf(const std::string& text) {
  return {"site-iq", "2", crypto::sha256Hex(text), "Q. One, quality", "2026-02-01"};
}

std::vector<std::string> approved(const std::string& text, const std::vector<Approval>& approvals) {
  return namesOf(checkApproval(read(text), crypto::sha256Hex(text), approvals, today));
}

using Names = std::vector<std::string>;

TEST(Protocol, IsReadAsItIsWritten) {
  testkit::verifies({"req~qualify.protocol~1"});
  const auto sut = read(oneStep);
  EXPECT_EQ(sut.id, "site-iq");
  EXPECT_EQ(sut.kind, Kind::Installation);
  EXPECT_EQ(sut.revision, "2");
  ASSERT_EQ(sut.steps.size(), 1u);
  EXPECT_EQ(sut.steps[0].requirements, std::vector<std::string>{"req~qualify.iq~1"});
  EXPECT_EQ(sut.steps[0].risk, Risk::High);
  EXPECT_TRUE(sut.steps[0].scripted);
  EXPECT_FALSE(sut.steps[0].needsLab);
  EXPECT_EQ(found(oneStep), Names{});
}

TEST(Protocol, WithAKeyMissingUnknownOrOfAnotherKindIsNotRead) {
  EXPECT_FALSE(readProtocol(with("revision = \"2\"\n", "")));
  EXPECT_FALSE(readProtocol(with("action = ", "acton = ")));
  EXPECT_FALSE(readProtocol(with("scripted = true", "scripted = \"yes\"")));
  EXPECT_FALSE(readProtocol(with("kind = \"iq\"", "kind = \"xq\"")));
  EXPECT_FALSE(readProtocol(with("process_risk = \"high\"", "process_risk = \"low\"")));
  EXPECT_FALSE(readProtocol(with("2026-02-02", "2026-02-30")));
  EXPECT_FALSE(readProtocol(with("iq-files", "IQ files")));
  EXPECT_FALSE(readProtocol(oneStep.substr(0, oneStep.find("[[step]]"))));
  EXPECT_FALSE(readProtocol("[[["));
}

TEST(Protocol, WithAnUnknownRequirementIsNoEvidence) {
  EXPECT_EQ(found(with("qualify.iq~1", "qualify.iq~2")), Names{"protocol.requirement"});
  EXPECT_EQ(found(with("[\"req~qualify.iq~1\"]", "[]")), Names{"protocol.requirement"});
}

TEST(Protocol, WithAStepTwiceIsNoEvidence) {
  EXPECT_EQ(found(oneStep + oneStep.substr(oneStep.find("[[step]]"))), Names{"protocol.doubled"});
}

TEST(Protocol, ThatDoesNotSayWhatHasToComeOutIsNoEvidence) {
  EXPECT_EQ(found(with("expected = \"equal\"\n", "")), Names{"protocol.expected"});
  EXPECT_EQ(found(with("expected = \"equal\"", "expected = \"\"")), Names{"protocol.expected"});
}

TEST(Protocol, OfAHighRiskStepWithoutAScriptIsNoEvidence) {
  EXPECT_EQ(found(with("scripted = true", "scripted = false")), Names{"protocol.unscripted"});
}

TEST(Protocol, ThatNobodyApprovedIsNoEvidence) {
  EXPECT_EQ(approved(oneStep, {approvalOf(oneStep)}), Names{});
  EXPECT_EQ(approved(oneStep, {}), Names{"protocol.approval"});
  auto other = approvalOf(oneStep);
  other.revision = "1";
  EXPECT_EQ(approved(oneStep, {other}), Names{"protocol.approval"});
}

TEST(Protocol, ChangedAfterItsApprovalIsNoEvidence) {
  const auto edited = with("expected = \"equal\"", "expected = \"about equal\"");
  EXPECT_EQ(approved(edited, {approvalOf(oneStep)}), Names{"protocol.changed"});
}

TEST(Protocol, ApprovedBySomebodyElseThanItNamesIsNoEvidence) {
  auto other = approvalOf(oneStep);
  other.by = "Q. Two";
  EXPECT_EQ(approved(oneStep, {other}), Names{"protocol.approval"});
}

TEST(Protocol, NotReviewedOrNotYetInEffectIsNoEvidence) {
  for (const auto& text :
       {with("2026-02-02", "2026-03-03"), with("\"2026-02-02\"", "\"\""), with("\"2026-02-01\"", "\"\"")})
    EXPECT_EQ(approved(text, {approvalOf(text)}), Names{"protocol.effective"});
}

TEST(Protocol, HasApprovalsThatAreReadAsTheyAreWritten) {
  const auto one = approvalOf(oneStep);
  auto two = one;
  two.by = "Q. \"Two\" \\ quality";
  const auto sut = readApprovals(approvalText(one) + approvalText(two));
  ASSERT_TRUE(sut);
  ASSERT_EQ(sut->size(), 2u);
  EXPECT_EQ((*sut)[0].sha256, one.sha256);
  EXPECT_EQ((*sut)[1].by, two.by);
}

TEST(Protocol, ThatIsShippedLacksNothingButItsApproval) {
  for (const auto& [kind, text] : builtIn().protocols) {
    const auto sut = read(std::string(text));
    EXPECT_EQ((sut.ofPrinter ? "printer-" : "") + std::string(kindWord(sut.kind)), kind);
    EXPECT_EQ(namesOf(checkProtocol(sut, builtIn().requirements)), Names{}) << kind;
    EXPECT_EQ(namesOf(checkApproval(sut, crypto::sha256Hex(text), {}, today)),
              (Names{"protocol.effective", "protocol.approval"}));
    EXPECT_EQ(sut.approvedBy, "") << "a site approves its own protocols";
  }
}

} // namespace
} // namespace calque::protocol

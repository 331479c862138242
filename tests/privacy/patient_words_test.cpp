#include "qms/privacy/patient_words.h"

#include "testkit/testkit.h"

namespace calque::privacy {
namespace {

PatientFields invented() {
  return {{"patient_id", "INV-0042"}, {"name", "M\u00fcller-Vogel^Tweety^K=\u5c71\u7530^\u592a\u90ce"},
          {"birth", "1961-04-09"},    {"sex", "F"},
          {"accession", "ACC77"},     {"series_uid", "1.2.3.4"}};
}
using Words = std::vector<PatientWord>;
Words in(std::string_view text) {
  return patientWordsIn(text, invented());
}

TEST(PatientWords, AreNotSeenInTextWithoutThem) {
  EXPECT_EQ(in("cortex too thin near the orbit, segmented again"), Words{});
  EXPECT_EQ(in(""), Words{});
  EXPECT_EQ(in("F"), Words{}) << "the sex is no word that names";
  EXPECT_EQ(patientWordsIn("anything at all", {}), Words{}) << "nothing known, nothing found";
}

TEST(PatientWords, AreTheIdAndTheAccessionNumberAsWholeTokens) {
  EXPECT_EQ(in("wrong series of INV-0042 taken"), Words{PatientWord::PatientId});
  EXPECT_EQ(in("(inv-0042)"), Words{PatientWord::PatientId}) << "case-folded, between brackets";
  EXPECT_EQ(in("\u201eINV-0042\u201c"), Words{PatientWord::PatientId}) << "between quotation marks";
  EXPECT_EQ(in("\uff29\uff2e\uff36-\uff10\uff10\uff14\uff12"), Words{PatientWord::PatientId}) << "full width: NFKC";
  EXPECT_EQ(in("INV-00421"), Words{});
  EXPECT_EQ(in("XINV-0042"), Words{});
  EXPECT_EQ(in("see acc77."), Words{PatientWord::Accession});
  EXPECT_EQ(in("acc778"), Words{});
}

TEST(PatientWords, AreTheBirthDateHoweverItIsWritten) {
  for (const auto* date : {"1961-04-09", "19610409", "09.04.1961", "9.4.1961", "09/04/1961", "04/09/1961", "4/9/1961"})
    EXPECT_EQ(in("born " + std::string(date) + ", says the form"), Words{PatientWord::BirthDate}) << date;
  EXPECT_EQ(in("on 1961-04-08"), Words{});
  EXPECT_EQ(in("lot 196104091"), Words{});
}

TEST(PatientWords, AreTwoPartsOfTheNameWithinFiveWords) {
  testkit::verifies({"req~privacy.free-text~1"});
  EXPECT_EQ(in("Tweety Vogel"), Words{PatientWord::Name});
  EXPECT_EQ(in("VOGEL, tweety"), Words{PatientWord::Name});
  EXPECT_EQ(in("mu\u0308ller the one called Tweety"), Words{PatientWord::Name}) << "five words from first to last, NFD";
  EXPECT_EQ(in("m\u00fcller the one who is Tweety"), Words{}) << "six words";
  EXPECT_EQ(in("the vogel clamp was moved"), Words{}) << "one part alone is an ordinary word";
  EXPECT_EQ(in("vogel to vogel"), Words{}) << "the same part twice";
  EXPECT_EQ(in("M\u00fcller-Vogel"), Words{PatientWord::Name}) << "a double name is two parts";
  EXPECT_EQ(in("\u5c71\u7530\u592a\u90ce"), Words{PatientWord::Name}) << "written together";
  EXPECT_EQ(patientWordsIn("anna and anna", {{"name", "Anna^Anna"}}), Words{PatientWord::Name});
}

TEST(PatientWords, AreRefusedByKindAndNeverRepeated) {
  testkit::verifies({"req~privacy.free-text~1"});
  EXPECT_TRUE(checkNoPatientWords("cortex too thin", invented()).has_value());
  const auto refused = checkNoPatientWords("INV-0042 is Tweety Vogel", invented());
  ASSERT_FALSE(refused.has_value());
  const auto& refusal = std::get<base::Refusal>(refused.error());
  EXPECT_EQ(refusal.number, 806);
  EXPECT_NE(refusal.message.find("the Patient ID, the name"), std::string::npos) << refusal.message;
  for (const auto* word : {"0042", "weety", "ogel"})
    EXPECT_EQ((refusal.message + refusal.cure + refusal.expected + refusal.found).find(word), std::string::npos);
}

} // namespace
} // namespace calque::privacy

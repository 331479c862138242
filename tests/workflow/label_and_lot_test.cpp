// What is read off a label is held against the record; what is known of a lot stands in the log.
#include "trial_lab.h"

#include "app/workflow/inspection.h"
#include "app/workflow/supplies.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::workflow {
namespace {

using testing::HasSubstr;
using testkit::refusalOf;
using testkit::TrialLab;

TEST(LabelCheck, FailsWhereOneFieldIsMissingOrNotThatOfTheRecord) {
  testkit::verifies({"req~label.checked~1"});
  TrialLab trial;
  const auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  trial.plan(id);
  trial.releaseToPrint(id);
  const auto item = trial.print(id);
  const auto known = caseOf(trial.open(), id).value();
  const std::map<std::string, std::string> good{{"serial", item},
                                                {"case", id},
                                                {"side", std::string(domain::sideWord(known.side))},
                                                {"material", "BoneMatrix LOT-1"},
                                                {"use", "surgical planning"},
                                                {"patient_id", trial.patient.id}};
  const auto check = [&](const std::map<std::string, std::string>& read) {
    return refusalOf(trial.as(trial.technician, [&](Session& session) {
      return checkLabel(session, id, {item, base::bytesOf("%PDF-1.4 a copy"), "pdf", read});
    }));
  };
  for (const auto& [field, text] : good) {
    auto other = good;
    other[field] = "another";
    EXPECT_EQ(check(other), "label.unchecked") << field;
    other.erase(field);
    EXPECT_EQ(check(other), "label.unchecked") << field << " not read";
  }
  EXPECT_EQ(check(good), "");
  EXPECT_THAT(trial.lastEntry("label.checked"), HasSubstr(R"("role":"label")")) << "the copy is kept";
}

TEST(MaterialLot, IsEnteredWithWhereItComesFromAndWhatWasChecked) {
  testkit::verifies({"req~lot.receipt~1"});
  TrialLab trial;
  const auto receive = [&](const std::string& material) {
    return refusalOf(trial.as(trial.technician, [&](Session& session) -> base::Done {
      CALQUE_TRY(lot, receiveLot(session, {"Supplier Two", material, "LOT-7", "2098-07-06",
                                           base::bytesOf("%PDF-1.4 a certificate")}));
      return acceptLot(session, lot, {"seal intact", "colour as ordered"});
    }));
  };
  EXPECT_EQ(receive("Chewing gum"), "material.unknown") << "no word of the catalogue";
  ASSERT_EQ(receive("BoneMatrix"), "");
  const auto received = trial.lastEntry("material.lot.received"), accepted = trial.lastEntry("material.lot.accepted");
  for (const auto* part : {R"("supplier":"Supplier Two")", R"("material":"BoneMatrix")", R"("lot":"LOT-7")",
                           R"("expires":"2098-07-06")", R"("role":"certificate")"})
    EXPECT_THAT(received, HasSubstr(part));
  EXPECT_THAT(accepted, HasSubstr(R"("checks":["seal intact","colour as ordered"])"));
}

} // namespace
} // namespace calque::workflow

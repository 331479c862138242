// No word of the law reaches the screen without a term of its own.
#include "terms.h"

#include "app/workflow/case_steps.h"
#include "app/workflow/work_list.h"
#include "core/domain/statement.h"

#include <gtest/gtest.h>

namespace calque::desktop {
namespace {

void expectTerm(std::string_view word) {
  EXPECT_TRUE(hasTerm(word)) << word;
  EXPECT_FALSE(term(word).isEmpty());
}

TEST(Terms, NameEachStateAndWhatItWaitsFor) {
  for (int at = 0; at <= static_cast<int>(domain::CaseState::Withdrawn); ++at) {
    const auto state = static_cast<domain::CaseState>(at);
    expectTerm(domain::stateWord(state));
    for (const auto& use : domain::useTable())
      if (const auto next = workflow::nextStep(state, use.scenario); !next.words.empty())
        expectTerm(next.words);
  }
}

TEST(Terms, NameEachActAndWhatItStandsOn) {
  for (int at = 1; at <= static_cast<int>(domain::Act::ExportRecord); ++at)
    expectTerm(domain::actTitle(static_cast<domain::Act>(at)));
  for (const auto& step : workflow::caseSteps())
    expectTerm(step.evidence);
}

TEST(Terms, NameUsesSidesRolesMeaningsAndFiles) {
  for (const auto& use : domain::useTable())
    expectTerm(use.word);
  for (int at = 1; at <= 4; ++at)
    expectTerm(domain::sideWord(static_cast<domain::Side>(at)));
  for (auto role : {"surgeon", "radiologist", "technician", "segmenter", "qa", "reviewer", "itadmin", "auditor"})
    expectTerm(role);
  for (auto meaning : {"authorship", "review", "approval", "responsibility", "release"})
    expectTerm(domain::meaningWords(meaning));
  for (auto file : {"series_manifest", "segmentation", "model", "print_job", "dhr", "photo", "report", "certificate",
                    "label", "form", "evidence", "source"})
    expectTerm(file);
}

TEST(Terms, LeaveOtherWordsAsTheyAre) {
  EXPECT_FALSE(hasTerm("c-0001"));
  EXPECT_EQ(term("c-0001"), "c-0001");
  EXPECT_EQ(terms("surgeon, qa, X").toStdString(), "surgeon, QA, X");
}

} // namespace
} // namespace calque::desktop

// What many cases cost: the work list that shows them all, and the page of one of them.
#include "bench.h"
#include "lab_of_length.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/case_view.h"
#include "app/workflow/work_list.h"

#include <chrono>

namespace calque::bench {
namespace {

constexpr std::uint64_t many = 10'000, some = 1'000, few = 100;

std::shared_ptr<LabOfLength> labOf(const Rows& rows, const std::string& name, std::uint64_t count) {
  auto lab = std::make_shared<LabOfLength>(rows.folder().path(), name, count * entriesOfCase, cases());
  keep(need(workflow::caseLines(lab->lab()))); // folded once, as an earlier day did
  return lab;
}

void openPage(LabOfLength& lab) {
  keep(need(workflow::caseView(lab.lab(), "c-0042")));
  keep(need(workflow::logLines(lab.lab(), 0, 0, "c-0042")));
}

template <class Work> Numbers secondsOf(Work work) {
  const auto from = std::chrono::steady_clock::now();
  work();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count(), 1};
}

const Registered workListRows([](Rows& rows) {
  const std::string fill = "work list of 10,000 cases, beside 10 x 1,000";
  const std::string open = "page of a case out of 10,000, beside 100";
  const std::string start = "open a lab of 10,000 cases and fill its work list [s]";
  const std::string page = "page of a case out of 10,000 [s]";
  if (!rows.wanted(fill) && !rows.wanted(open) && !rows.wanted(start) && !rows.wanted(page))
    return;
  const auto old = labOf(rows, "cases-old", many), young = labOf(rows, "cases-young", some),
             newborn = labOf(rows, "cases-newborn", few);
  rows.add(Row{.name = fill,
               .bar = 1.5,
               .measured = [old] { keep(need(workflow::caseLines(old->lab()))); },
               .reference =
                   [young] {
                     for (auto i = some; i <= many; i += some)
                       keep(need(workflow::caseLines(young->lab())));
                   },
               .turns = 21});
  rows.add(Row{.name = open,
               .bar = 1.3,
               .measured = [old] { openPage(*old); },
               .reference = [newborn] { openPage(*newborn); },
               .turns = 51});
  rows.add(NumberRow{.name = start, .bar = 1.5, .numbers = [old] {
                       return secondsOf([&] {
                         old->reopen();
                         keep(need(workflow::caseLines(old->lab())));
                       });
                     }});
  rows.add(NumberRow{.name = page, .bar = 0.3, .numbers = [old] { return secondsOf([&] { openPage(*old); }); }});
});

} // namespace
} // namespace calque::bench

// The device history record of one case, out of a young lab and out of one with a million entries.
#include "bench.h"
#include "lab_of_length.h"

#include "app/workflow/dhr_close.h"

#include "core/base/ids.h"

namespace calque::bench {
namespace {

constexpr std::uint64_t entriesOfCommit = 100;

/// Sessions that begin and end: what the log of a lab at work has most of.
std::vector<domain::EntryDraft> sessions() {
  std::vector<domain::EntryDraft> drafts;
  while (drafts.size() < entriesOfCommit) {
    domain::EntryDraft opened;
    opened.type = "session.opened";
    opened.actor = LabOfLength::qa;
    opened.session = base::newHex32();
    opened.auth = {"password"};
    auto closed = opened;
    closed.type = "session.closed";
    closed.auth = {};
    closed.data = base::Json().set("cause", "user");
    drafts.push_back(std::move(opened));
    drafts.push_back(std::move(closed));
  }
  return drafts;
}

void exportBundle(LabOfLength& old, const std::filesystem::path& folder) {
  keep(need(workflow::exportDhr(old.session(), old.caseId(), folder / ("bundle-" + base::newHex32()))));
}

void addRow(Rows& rows, const std::string& name, const std::string& lab, std::uint64_t many, const Filling& filling) {
  if (!rows.wanted(name))
    return;
  const auto folder = rows.folder().path();
  const auto young = std::make_shared<LabOfLength>(folder, lab + "-young", 1'000, filling);
  const auto old = std::make_shared<LabOfLength>(folder, lab + "-old", many, filling);
  rows.add(Row{.name = name,
               .bar = 1.3,
               .measured = [old, folder] { exportBundle(*old, folder); },
               .reference = [young, folder] { exportBundle(*young, folder); },
               .turns = 21});
}

const Registered dhrRows([](Rows& rows) {
  addRow(rows, "DHR bundle out of a lab of 1,000,000 entries, beside 1,000", "notices", 1'000'000, notices);
  addRow(rows, "DHR bundle out of a lab of 20,000 sessions, beside 500", "sessions", 40'000, sessions);
});

} // namespace
} // namespace calque::bench

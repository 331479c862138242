// calque audit marks
#include "command.h"

#include "app/workflow/trail_review.h"

#include <fmt/format.h>

namespace calque::cli {
namespace {

std::string textOf(const workflow::Trail& trail) {
  std::string text;
  for (const auto& mark : trail.marks)
    text += fmt::format("{:>6}  {}  {:<26} {:<7} {}  {}\n", mark.seq, mark.at, mark.rule, mark.record, mark.actor,
                        mark.sentence);
  text += fmt::format("{} marks among the entries {} to {}\n", trail.marks.size(), trail.from, trail.to);
  for (const auto& gap : trail.gaps)
    text += fmt::format("not reviewed: {} to {}, {} entries\n", gap.from, gap.to, gap.unreviewed);
  return text + (trail.gaps.empty() ? "everything reviewed" : "");
}

base::Json jsonOf(const workflow::Trail& trail) {
  base::JsonList marks, gaps;
  for (const auto& mark : trail.marks)
    marks.push_back(base::JsonObject{{"seq", mark.seq},
                                     {"t", mark.at},
                                     {"mark", mark.rule},
                                     {"what", mark.sentence},
                                     {"record", mark.record},
                                     {"actor", mark.actor}});
  for (const auto& gap : trail.gaps)
    gaps.push_back(base::JsonObject{{"from", gap.from}, {"to", gap.to}, {"unreviewed", gap.unreviewed}});
  return base::JsonObject{
      {"from", trail.from}, {"to", trail.to}, {"marks", std::move(marks)}, {"gaps", std::move(gaps)}};
}

struct AuditMarks final : Command {
  AuditMarks()
      : Command("audit marks", "what deserves eyes, and what nobody has reviewed",
                "calque audit marks --from 1200 --json --lab lab") {}
  static constexpr std::uint64_t notGiven = UINT64_MAX;
  std::uint64_t from = 0, to = notGiven;
  void declareWith(Options& options, Console& console) override {
    options.whole("--from", from, 0, notGiven - 1, "first seq");
    options.whole("--to", to, 0, notGiven - 1, "last seq; the newest where not given");
    console.declareLab(options);
  }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    CALQUE_TRY(trail, workflow::trailOf(lab, from, to == notGiven ? std::nullopt : std::optional(to)));
    return console.answer(textOf(trail), jsonOf(trail));
  }
};

} // namespace

void addTrailCommands(Commands& all) {
  all.push_back(std::make_unique<AuditMarks>());
}

} // namespace calque::cli

#include "rendering.h"

namespace calque::trace {
namespace {

using base::Json;
using base::JsonList;
using base::JsonObject;

template <class T, class Turn> JsonList listOf(const std::vector<T>& items, Turn turn) {
  JsonList list;
  for (const auto& item : items)
    list.push_back(turn(item));
  return list;
}

Json linkJson(const Link& link) {
  return JsonObject{{"id", link.id}, {"status", toText(link.status)}};
}

Json rowJson(const Row& row) {
  auto evidence = listOf(row.evidence, [](const Evidence& one) {
    return Json(JsonObject{{"type", one.type}, {"what", one.what}, {"result", one.result}});
  });
  return JsonObject{{"id", row.id},
                    {"type", row.type},
                    {"title", row.title},
                    {"place", row.place},
                    {"state", stateOf(row)},
                    {"needs", row.needs},
                    {"covers", listOf(row.covers, linkJson)},
                    {"depends", listOf(row.depends, linkJson)},
                    {"covered_by", row.coveredBy},
                    {"evidence", std::move(evidence)}};
}

} // namespace

base::Json jsonOf(const Matrix& matrix) {
  const auto& counts = matrix.counts;
  auto number = [](std::size_t value) { return Json(static_cast<std::uint64_t>(value)); };
  return JsonObject{
      {"complete", matrix.complete()},
      {"conclusion", conclusionOf(matrix)},
      {"judged", matrix.judged},
      {"not_judged", matrix.notJudged},
      {"gaps", listOf(matrix.gaps,
                      [](const Gap& gap) {
                        return Json(JsonObject{
                            {"kind", toText(gap.kind)}, {"item", gap.item}, {"what", gap.what}, {"place", gap.place}});
                      })},
      {"planned", listOf(matrix.planned,
                         [](const Planned& one) {
                           return Json(JsonObject{
                               {"item", one.item}, {"title", one.title}, {"what", one.what}, {"place", one.place}});
                         })},
      {"rows", listOf(matrix.rows, rowJson)},
      {"counts", JsonObject{{"items", number(counts.items)},
                            {"tags", number(counts.tags)},
                            {"tests_passed", number(counts.passed)},
                            {"tests_skipped", number(counts.skipped)},
                            {"tests_not_run", number(counts.notRun)},
                            {"tests_failed", number(counts.failed)},
                            {"steps", number(counts.steps)}}}};
}

} // namespace calque::trace

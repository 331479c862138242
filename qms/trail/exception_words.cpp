#include "exception_words.h"

#include <algorithm>
#include <array>

namespace calque::trail {
namespace {

using domain::Entry;

std::string because(const Entry& entry) {
  return entry.reason.empty() ? std::string() : ": " + entry.reason;
}

/// What is exceptional in an entry, in words; empty where nothing is.
struct ExceptionLine {
  std::string_view type;
  std::vector<std::string> (*words)(const Entry&);
};

std::vector<std::string> one(std::string words) {
  return {std::move(words)};
}

const std::array<ExceptionLine, 16>& exceptionTable() {
  static const std::array<ExceptionLine, 16> table = {{
      {"step.refused",
       [](const Entry& e) {
         return one("refused (" + std::to_string(e.data.number("number")) + "): " + e.data.text("step") + because(e));
       }},
      {"intake.refused", [](const Entry& e) { return one("images refused: " + e.data.text("code") + because(e)); }},
      {"intake.accepted", [](const Entry& e) { return e.data.words("warnings"); }},
      {"model.locked",
       [](const Entry& e) {
         auto checks = e.data.words("checks");
         std::erase_if(checks, [](const auto& check) {
           return !check.ends_with(": not measured") && check.find(" accepted by ") == std::string::npos &&
                  !check.starts_with("demonstration");
         });
         return checks;
       }},
      {"model.unlocked",
       [](const Entry& e) { return one("the model was unlocked, its approvals are void" + because(e)); }},
      {"model.transformed",
       [](const Entry& e) {
         return one("the model was modified: " + e.data.text("op") + " with " + e.data.text("tool") + because(e));
       }},
      {"print.refused", [](const Entry& e) { return one("print refused: " + e.data.text("code") + because(e)); }},
      {"print.released",
       [](const Entry& e) {
         return e.data.text("override").empty()
                    ? std::vector<std::string>{}
                    : one("released to print with the log not anchored, under a signed responsibility");
       }},
      {"print.voided", [](const Entry& e) { return one("ticket voided" + because(e)); }},
      {"print.aborted",
       [](const Entry& e) { return one("build aborted (" + e.data.text("cause") + ")" + because(e)); }},
      {"inspection.recorded",
       [](const Entry& e) {
         return e.data.text("outcome") == "fail" ? one("inspection of " + e.data.text("item") + " failed")
                                                 : std::vector<std::string>{};
       }},
      {"nonconformance.opened",
       [](const Entry& e) { return one("nonconformity " + e.data.text("nc") + ": " + e.data.text("text")); }},
      {"nonconformance.disposed",
       [](const Entry& e) {
         return one("disposition of " + e.data.text("nc") + ": " + e.data.text("disposition") + because(e));
       }},
      {"label.checked",
       [](const Entry& e) {
         return e.data.text("outcome") == "fail" ? one("label of " + e.data.text("item") + " differs from the record")
                                                 : std::vector<std::string>{};
       }},
      {"audit.reviewed",
       [](const Entry& e) {
         const auto remarks = e.data.number("remarks");
         return remarks ? one("the audit-trail review made " + std::to_string(remarks) + " remarks")
                        : std::vector<std::string>{};
       }},
      {"case.withdrawn", [](const Entry& e) { return one("the case was withdrawn" + because(e)); }},
  }};
  return table;
}

} // namespace

std::vector<std::string> exceptionWords(const Entry& entry) {
  const auto line = std::find_if(exceptionTable().begin(), exceptionTable().end(),
                                 [&](const auto& known) { return known.type == entry.type; });
  return line == exceptionTable().end() ? std::vector<std::string>{} : line->words(entry);
}

} // namespace calque::trail

#include "trial.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace calque::runner {
namespace {

/// Of the line "refused NUMBER name: …"; 0 where there is none.
int refusalOf(const std::string& err) {
  const std::string mark = "refused ";
  auto at = err.rfind("\n" + mark);
  at = at != std::string::npos ? at + 1 : err.starts_with(mark) ? 0 : std::string::npos;
  return at == std::string::npos ? 0 : std::atoi(err.c_str() + at + mark.size());
}

std::string told(const Ran& ran) {
  const int number = refusalOf(ran.err);
  if (ran.exitCode == 1 && number > 0)
    return fmt::format("refused {}", number);
  return fmt::format("exit code {}{}{}", ran.exitCode, ran.err.empty() ? "" : ": ", oneLine(ran.err, 120));
}

} // namespace

std::string oneLine(const std::string& text, std::size_t most) {
  auto line = text;
  std::ranges::replace(line, '\n', ' ');
  while (line.ends_with(' '))
    line.pop_back();
  return base::toEvidenceText(line, most);
}

std::string fileText(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

Trial::Trial(Bench& bench, std::string step) : m_bench(bench), m_step(std::move(step)) {}

Ran Trial::run(const std::string& program, const Words& words, const Setting& setting) {
  m_transcript += "$ " + program;
  for (const auto& word : words)
    m_transcript += word.find(' ') == std::string::npos ? " " + word : " '" + word + "'";
  auto ran = runProgram((m_bench.programs / program).string(), words, setting);
  m_transcript += fmt::format("\n{}{}exit code {}\n", ran.out, ran.err, ran.exitCode);
  return ran;
}

Ran Trial::runElsewhere(const std::string& program, const Words& words, const Setting& setting) {
  auto ran = runProgram(program, words, setting);
  m_transcript += fmt::format("$ {}\n{}{}exit code {}\n", program, ran.out, ran.err, ran.exitCode);
  return ran;
}

void Trial::that(const std::string& what, const std::string& expected, const std::string& found, bool holds) {
  ++m_checks;
  m_held += holds ? 1 : 0;
  m_transcript +=
      fmt::format("{} {}: expected {}; found {}\n", holds ? "as expected" : "NOT AS EXPECTED", what, expected, found);
  if (!holds)
    m_failed += fmt::format("{}{}: expected {}, found {}", m_failed.empty() ? "" : "; ", what, expected, found);
}

void Trial::same(const std::string& what, const std::string& expected, const std::string& found) {
  that(what, expected, found, expected == found);
}

void Trial::exits(const std::string& what, const Ran& ran, int exitCode) {
  that(what, fmt::format("exit code {}", exitCode), told(ran), ran.exitCode == exitCode);
}

void Trial::isDone(const std::string& what, const Ran& ran) {
  that(what, "done", ran.exitCode == 0 ? "done" : told(ran), ran.exitCode == 0);
}

void Trial::isRefused(const std::string& what, const Ran& ran, int number) {
  const bool holds = ran.exitCode == 1 && refusalOf(ran.err) == number;
  that(what, fmt::format("refused {}", number), told(ran), holds);
  if (holds)
    meets(number);
}

void Trial::note(const std::string& text) {
  m_transcript += text + "\n";
}

void Trial::cannotPrepare(const std::string& what, const std::string& problem) {
  m_prepared = false;
  that(what, "ready", problem, false);
}

void Trial::keep(const std::string& name, std::string_view bytes) {
  const auto file = folder() / name;
  auto kept = base::makeFolder(folder());
  if (kept)
    kept = base::writeFile(file, base::viewOf(bytes));
  if (!kept)
    that("keeping " + name, "kept", "it could not be written", false);
  else
    m_evidence.push_back({std::filesystem::relative(file, m_bench.out).string(), crypto::sha256Hex(bytes)});
}

void Trial::concludeInto(StepResult& result) {
  keep("transcript.txt", m_transcript);
  const bool passed = m_checks > 0 && m_held == m_checks;
  result.verdict = passed ? Verdict::Pass : Verdict::Fail;
  result.found = oneLine(passed          ? fmt::format("{} of {} checks as expected", m_held, m_checks)
                         : m_checks == 0 ? std::string("nothing was checked")
                                         : fmt::format("{} of {} checks as expected; {}", m_held, m_checks, m_failed),
                         1500);
  result.evidence = m_evidence;
  result.refusals.assign(m_met.begin(), m_met.end());
}

} // namespace calque::runner

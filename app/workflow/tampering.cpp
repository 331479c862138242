#include "tampering.h"

#include "audit_review.h"
#include "plan_facts.h"

#include "core/base/decimal.h"
#include "core/base/files.h"
#include "core/mesh/read.h"
#include "core/mesh/write.h"

#include <algorithm>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace calque::workflow {
namespace {

struct Verdict {
  int exitCode = 6;
  std::string answer;
};

/// The program as a child: its exit code and what it said.
base::Result<Verdict> runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0)
    return base::diskFault("starting the verifier", errno);
  base::Descriptor out(ends[0]), in(ends[1]);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.get(), STDOUT_FILENO);
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (auto& word : words)
    argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t child = 0;
  int failed = ::posix_spawn(&child, program.c_str(), &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0)
    return base::diskFault("starting the verifier", failed);
  in = base::Descriptor();
  Verdict verdict;
  char buffer[4096];
  for (ssize_t got; (got = ::read(out.get(), buffer, sizeof buffer)) > 0;)
    verdict.answer.append(buffer, static_cast<std::size_t>(got));
  int status = 0;
  ::waitpid(child, &status, 0);
  verdict.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 6;
  return verdict;
}

base::Result<Verdict> ask(const std::filesystem::path& program, const std::filesystem::path& labOrBundle,
                          const std::filesystem::path& anchors) {
  if (!program.empty())
    return runProgram(program, {labOrBundle.string(), "--anchors", anchors.string()});
  auto verified = verifyRecord(labOrBundle, anchors);
  return Verdict{verified.exitCode, verified.sentence};
}

} // namespace

base::Done writeTamperedSurface(const std::filesystem::path& stl, const std::filesystem::path& out) {
  CALQUE_TRY(bytes, mesh::surfaceBytes(stl));
  CALQUE_TRY(surface, mesh::readSurface(bytes));
  auto& corner = surface.triangles[surface.triangles.size() / 2];
  auto was = std::array{corner[0], corner[1], corner[2]};
  for (auto& triangle : surface.triangles)
    for (std::size_t at = 0; at < 9; at += 3)
      if (triangle[at] == was[0] && triangle[at + 1] == was[1] && triangle[at + 2] == was[2])
        triangle[at] += 0.1f; // every triangle that shares the corner: the copy is as closed as the original
  return base::writeFile(out, mesh::writeStl(surface));
}

base::Result<std::map<std::string, std::string>> simulatedMeasurements(const Lab& lab, const domain::Case& known) {
  CALQUE_TRY(points, plannedPoints(lab, known));
  std::map<std::string, std::string> found;
  double off = 0.02;
  for (const auto& point : points) {
    found[point.point] = base::toDecimal(base::maybeDouble(point.nominalMm).value_or(0) + off, 3);
    off = -off - 0.01;
  }
  return found;
}

base::Done expectVerdict(const std::filesystem::path& program, const std::filesystem::path& labOrBundle,
                         const std::filesystem::path& anchors, int exitCode) {
  CALQUE_TRY(verdict, ask(program, labOrBundle, anchors));
  if (verdict.exitCode == exitCode)
    return {};
  return base::fault(base::FaultKind::Library,
                     "the verifier answered " + std::to_string(verdict.exitCode) + ": " + verdict.answer,
                     "keep the folders and report this");
}

base::Result<std::string> verifyAlteredCopy(const std::filesystem::path& program, const std::filesystem::path& lab,
                                            const std::filesystem::path& anchors, const std::filesystem::path& copy) {
  std::error_code error;
  std::filesystem::copy(lab, copy, std::filesystem::copy_options::recursive, error);
  if (error)
    return base::diskFault("copying the lab", error.value());
  CALQUE_TRY(bytes, base::readFile(copy / "audit.db", std::uint64_t{1} << 32));
  constexpr std::string_view mark = R"("delivered":")"; // in the entry that closed the case
  auto at = std::search(bytes.begin(), bytes.end(), mark.begin(), mark.end());
  if (at == bytes.end())
    return base::fault(base::FaultKind::File, "the copy of the log holds no closed case");
  at[static_cast<std::ptrdiff_t>(mark.size())] ^= 0x02;
  CALQUE_CHECK(base::writeFile(copy / "audit.db", bytes));
  CALQUE_TRY(verdict, ask(program, copy, anchors));
  if (verdict.exitCode != 3)
    return base::fault(base::FaultKind::Library,
                       "the verifier did not find the flipped byte, exit " + std::to_string(verdict.exitCode),
                       "do not use this build");
  auto second = verdict.answer.find('\n') + 1; // the first line is the verdict, the second names the entry
  return verdict.answer.substr(second, verdict.answer.find_first_of(":\n", second) - second);
}

} // namespace calque::workflow

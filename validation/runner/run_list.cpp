#include "run_list.h"

#include "trial.h"

#include "core/base/files.h"

#include <algorithm>
#include <fcntl.h>
#include <fmt/format.h>
#include <sstream>
#include <sys/file.h>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

constexpr const char* listName = "runs.txt";

base::Result<base::Descriptor> lockOf(const fs::path& out) {
  base::Descriptor lock(::open((out / ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (lock.get() < 0 || ::flock(lock.get(), LOCK_EX) != 0)
    return base::diskFault("locking the list of runs", errno);
  return lock;
}

} // namespace

std::string folderOfRun(std::uint64_t run, const std::string& kind) {
  return fmt::format("{:04}-{}", run, kind);
}

base::Result<std::uint64_t> beginRun(const fs::path& out, const std::string& kind, const std::string& time) {
  CALQUE_TRY(lock, lockOf(out));
  std::uint64_t last = 0;
  std::istringstream lines(fileText(out / listName));
  for (std::string line; std::getline(lines, line);)
    last = std::max<std::uint64_t>(last, std::strtoull(line.c_str(), nullptr, 10));
  const auto line = fmt::format("{:04} {} started {}\n", last + 1, kind, time);
  CALQUE_CHECK(base::appendFile(out / listName, base::viewOf(line)));
  static_cast<void>(lock);
  return last + 1;
}

base::Done endRun(const fs::path& out, std::uint64_t run, const std::string& kind, const std::string& time,
                  const std::string& verdict, const std::string& sha256) {
  CALQUE_TRY(lock, lockOf(out));
  static_cast<void>(lock);
  const auto line = fmt::format("{:04} {} finished {} {} {}\n", run, kind, time, verdict, sha256);
  return base::appendFile(out / listName, base::viewOf(line));
}

std::optional<std::string> maybeFinished(const fs::path& out, const std::string& folder) {
  std::optional<std::string> found;
  std::istringstream lines(fileText(out / listName));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string run, kind, what, time, verdict, sha256;
    words >> run >> kind >> what >> time >> verdict >> sha256;
    if (run + "-" + kind == folder && what == "finished")
      found = sha256;
  }
  return found;
}

} // namespace calque::runner

#include "programs.h"

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace calque::runner {
namespace {

using Steady = std::chrono::steady_clock;

struct Pipe {
  int read = -1, write = -1;
  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) == 0) {
      read = ends[0];
      write = ends[1];
    }
  }
  ~Pipe() {
    ::close(read);
    closeWrite();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void closeWrite() {
    if (write >= 0)
      ::close(write);
    write = -1;
  }
};

std::vector<std::string> environmentOf(const Setting& setting) {
  std::map<std::string, std::string> all{{"PATH", "/usr/local/bin:/usr/bin:/bin"}, {"LANG", "C.UTF-8"}};
  for (const char* name : {"HOME", "CALQUE_DEVICE", "XDG_DATA_HOME"})
    if (const char* value = std::getenv(name))
      all[name] = value;
  for (const auto& [name, value] : setting.environment)
    all[name] = value;
  std::vector<std::string> lines;
  for (const auto& [name, value] : all)
    lines.push_back(name + "=" + value);
  return lines;
}

std::vector<char*> pointersTo(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (auto& word : words)
    pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

[[noreturn]] void becomeProgram(std::vector<char*>& argv, std::vector<char*>& environment, int out, int err) {
  const int none = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  ::setpgid(0, 0);
  if (::dup2(none, 0) == 0 && ::dup2(out, 1) == 1 && ::dup2(err, 2) == 2)
    ::execvpe(argv[0], argv.data(), environment.data());
  ::_exit(127);
}

/// Reads both pipes to their end, or until the time is over: then the whole group is ended.
void gather(pid_t child, Pipe& out, Pipe& err, Ran& ran, Steady::time_point until) {
  pollfd ends[2] = {{out.read, POLLIN, 0}, {err.read, POLLIN, 0}};
  char piece[65536];
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Steady::now()).count();
    if (left <= 0 || ::poll(ends, 2, static_cast<int>(left)) == 0) {
      ::kill(-child, SIGKILL);
      return;
    }
    for (auto& end : ends) {
      if (end.fd < 0 || end.revents == 0)
        continue;
      const auto got = ::read(end.fd, piece, sizeof piece);
      if (got > 0)
        (&end == ends ? ran.out : ran.err).append(piece, static_cast<std::size_t>(got));
      else
        end.fd = -1;
    }
  }
}

} // namespace

Ran runProgram(const std::string& program, const Words& words, const Setting& setting) {
  auto all = words;
  all.insert(all.begin(), program);
  auto lines = environmentOf(setting);
  auto argv = pointersTo(all), environment = pointersTo(lines);
  Pipe out, err;
  Ran ran;
  const pid_t child = ::fork();
  if (child == 0)
    becomeProgram(argv, environment, out.write, err.write);
  if (child < 0)
    return ran;
  out.closeWrite();
  err.closeWrite();
  gather(child, out, err, ran, Steady::now() + setting.longest);
  int status = 0;
  ::waitpid(child, &status, 0);
  ran.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

} // namespace calque::runner

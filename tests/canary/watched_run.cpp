#include "watched_run.h"

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace calque::testkit {
namespace fs = std::filesystem;
namespace {

using std::chrono::steady_clock;

std::string textOf(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

std::vector<std::string> environmentOf(const Surroundings& around) {
  std::vector<std::string> all{"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "CALQUE_DEVICE=" + around.device.string()};
  for (const auto& [name, folder] : std::map<std::string, std::string>{{"HOME", "account"},
                                                                       {"XDG_DATA_HOME", "xdg/data"},
                                                                       {"XDG_CONFIG_HOME", "xdg/config"},
                                                                       {"XDG_STATE_HOME", "xdg/state"},
                                                                       {"XDG_CACHE_HOME", "xdg/cache"},
                                                                       {"XDG_RUNTIME_DIR", "xdg/runtime"},
                                                                       {"TMPDIR", "temporary"},
                                                                       {"TMP", "temporary"},
                                                                       {"TEMP", "temporary"}}) {
    fs::create_directories(around.root / folder);
    all.push_back(name + "=" + (around.root / folder).string());
  }
  for (const auto& [name, value] : around.also)
    all.push_back(name + "=" + value);
  return all;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts)
    pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

void moveTo(int from, int to) {
  if (from == to)
    return;
  ::dup2(from, to);
  ::close(from);
}

} // namespace

WatchedRun::WatchedRun(const Surroundings& around, const std::string& name, const std::string& program,
                       const std::vector<std::string>& words) {
  const auto spoken = around.root / "spoken", place = around.root / "current";
  fs::create_directories(spoken);
  fs::create_directories(place);
  m_out = spoken / (name + ".out");
  m_err = spoken / (name + ".err");
  std::vector<std::string> all{program};
  all.insert(all.end(), words.begin(), words.end());
  auto environment = environmentOf(around);
  const auto argv = pointersTo(all), envp = pointersTo(environment);
  int secret[2];
  if (::pipe2(secret, O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe");
  m_child = ::fork();
  if (m_child == 0) {
    rlimit core{};
    ::getrlimit(RLIMIT_CORE, &core);
    core.rlim_cur = core.rlim_max;
    ::setrlimit(RLIMIT_CORE, &core);
    moveTo(::dup(secret[0]), 3);
    moveTo(::open("/dev/null", O_RDONLY), 0);
    moveTo(::open(m_out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
    moveTo(::open(m_err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
    if (::chdir(place.c_str()) == 0)
      ::execve(program.c_str(), argv.data(), envp.data());
    ::_exit(127);
  }
  ::close(secret[0]);
  m_secret = secret[1];
}

WatchedRun::~WatchedRun() {
  if (!hasEnded()) {
    ::kill(m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
  }
  if (m_secret >= 0)
    ::close(m_secret);
}

void WatchedRun::tellSecret(const std::string& line) const {
  const auto before = std::signal(SIGPIPE, SIG_IGN); // it may have ended without asking
  (void)!::write(m_secret, line.data(), line.size());
  std::signal(SIGPIPE, before);
}

bool WatchedRun::hasEnded() {
  if (!m_ended)
    m_ended = ::waitpid(m_child, &m_status, WNOHANG) == m_child;
  return m_ended;
}

bool WatchedRun::waitUntil(const std::function<bool()>& holds) {
  const auto until = steady_clock::now() + std::chrono::seconds(30);
  while (!holds()) {
    if (hasEnded() || steady_clock::now() > until)
      return false;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  return true;
}

std::string WatchedRun::coreLimit() const {
  std::ifstream limits("/proc/" + std::to_string(m_child) + "/limits");
  for (std::string line; std::getline(limits, line);)
    if (line.starts_with("Max core file size")) {
      std::istringstream words(line.substr(18));
      std::string soft, hard;
      words >> soft >> hard;
      return soft + " " + hard;
    }
  return "unknown";
}

void WatchedRun::send(int signal) const {
  if (!m_ended)
    ::kill(m_child, signal);
}

Ended WatchedRun::end() {
  ::close(std::exchange(m_secret, -1));
  const auto until = steady_clock::now() + std::chrono::seconds(60);
  while (!hasEnded() && steady_clock::now() < until)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  if (!m_ended)
    throw std::runtime_error("the program hangs");
  return {WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -1, WIFSIGNALED(m_status) ? WTERMSIG(m_status) : 0,
          WIFSIGNALED(m_status) && WCOREDUMP(m_status), textOf(m_out), textOf(m_err)};
}

Ended runWatched(const Surroundings& around, const std::string& name, const std::string& program,
                 const std::vector<std::string>& words, const std::string& secret) {
  WatchedRun run(around, name, program, words);
  if (!secret.empty())
    run.tellSecret(secret);
  return run.end();
}

} // namespace calque::testkit

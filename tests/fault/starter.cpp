#include "starter.h"

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace calque::testkit {
namespace {

constexpr int requests = 198, answers = 199; // shim_starter.h

void writeAll(int fd, const std::string& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const auto put = ::write(fd, bytes.data() + done, bytes.size() - done);
    if (put <= 0)
      throw std::runtime_error("the starter of a program takes no request");
    done += static_cast<std::size_t>(put);
  }
}

std::string textOf(const Start& start) {
  std::string text =
      start.out.string() + '\0' + start.err.string() + '\0' + std::to_string(start.variables.size()) + '\0';
  for (const auto* list : {&start.variables, &start.words})
    for (const auto& one : *list)
      text += one + '\0';
  return text;
}

} // namespace

Starter::Starter(const std::string& program) {
  int asked[2], told[2];
  if (::pipe2(asked, O_CLOEXEC) != 0 || ::pipe2(told, O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe");
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, asked[0], requests);
  posix_spawn_file_actions_adddup2(&files, told[1], answers);
  std::vector<std::string> texts{std::string("LD_PRELOAD=") + CALQUE_FAULT_SHIM, "CALQUE_FAULT_STARTER=1"};
  for (char** one = environ; *one; ++one)
    if (std::string text = *one; !text.starts_with("CALQUE_") && !text.starts_with("LD_PRELOAD="))
      texts.push_back(std::move(text));
  std::vector<char*> environment;
  for (auto& text : texts)
    environment.push_back(text.data());
  environment.push_back(nullptr);
  std::string name = program;
  char* words[] = {name.data(), nullptr};
  const int failed = ::posix_spawn(&m_process, program.c_str(), &files, nullptr, words, environment.data());
  posix_spawn_file_actions_destroy(&files);
  ::close(asked[0]);
  ::close(told[1]);
  m_requests = asked[1];
  m_answers = told[0];
  if (failed != 0)
    throw std::runtime_error("no starter of " + program);
}

Starter::~Starter() {
  ::close(m_requests);
  ::close(m_answers);
  if (m_process > 0)
    ::waitpid(m_process, nullptr, 0);
}

int Starter::answer() const {
  int value = 0;
  if (::read(m_answers, &value, sizeof value) != sizeof value)
    throw std::runtime_error("the starter of a program is gone");
  return value;
}

EndedRun Starter::run(const Start& start, std::chrono::milliseconds most) const {
  const auto text = textOf(start);
  const auto length = static_cast<unsigned>(text.size());
  writeAll(m_requests, std::string(reinterpret_cast<const char*>(&length), sizeof length) + text);
  const pid_t child = answer();
  pollfd end{m_answers, POLLIN, 0};
  EndedRun ended;
  ended.hung = ::poll(&end, 1, static_cast<int>(most.count())) == 0;
  if (ended.hung && child > 0)
    ::kill(child, SIGKILL);
  ended.status = answer();
  return ended;
}

} // namespace calque::testkit

#include "bench.h"

#include "core/base/files.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace calque::bench {
namespace {

std::vector<std::function<void(Rows&)>>& fillers() {
  static std::vector<std::function<void(Rows&)>> all;
  return all;
}
std::map<std::string, std::function<void(const std::string&)>>& peakTasks() {
  static std::map<std::string, std::function<void(const std::string&)>> all;
  return all;
}

/// Largest resident size of this process since it began, in kB: VmHWM starts anew with exec, unlike ru_maxrss.
std::string peakKilobytes() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;)
    if (word == "VmHWM:" && status >> word)
      return word;
  return "0";
}

} // namespace

Registered::Registered(std::function<void(Rows&)> fill) {
  fillers().push_back(std::move(fill));
}
PeakTask::PeakTask(std::string name, std::function<void(const std::string&)> work) {
  peakTasks().emplace(std::move(name), std::move(work));
}

void Rows::add(Row row) {
  if (wanted(row.name))
    rows.push_back(std::move(row));
}
void Rows::add(NumberRow row) {
  if (wanted(row.name))
    numberRows.push_back(std::move(row));
}
void Rows::leaveOut(const std::string& name, const std::string& why) {
  if (wanted(name))
    std::cerr << "left out: " << name << ": " << why << "\n";
}

void giveUp(const base::Failure& failure) {
  if (const auto* fault = std::get_if<base::Fault>(&failure))
    std::cerr << "bench: " << fault->message << "\n";
  else
    std::cerr << "bench: " << std::get<base::Refusal>(failure).message << "\n";
  std::exit(7);
}
void need(base::Done done) {
  if (!done)
    giveUp(done.error());
}

void fillAll(Rows& rows) {
  for (const auto& fill : fillers())
    fill(rows);
}

int runPeakTask(const std::string& task, const std::string& argument) {
  peakTasks().at(task)(argument);
  std::cout << peakKilobytes() << std::endl;
  return 0;
}

double peakMegabytes(const std::string& task, const std::string& argument) {
  int ends[2];
  if (::pipe(ends) != 0)
    std::abort();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  std::string words[] = {"bench", "--peak-of", task, argument};
  char* arguments[] = {words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
  pid_t child = 0;
  if (::posix_spawn(&child, "/proc/self/exe", &actions, nullptr, arguments, environ) != 0)
    std::abort();
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  std::string said(32, '\0');
  auto got = ::read(ends[0], said.data(), said.size());
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || got <= 0)
    giveUp(base::Fault{base::FaultKind::Library, "the memory of '" + task + "' could not be measured", {}});
  return std::atof(said.c_str()) * 1024 / 1e6;
}

} // namespace calque::bench

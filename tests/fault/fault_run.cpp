#include "fault_run.h"

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <sqlite3.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace calque::testkit {
namespace fs = std::filesystem;
namespace {

std::string textOf(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts)
    pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// This environment without what the shim and the programs read, then ours.
std::vector<std::string> environmentFor(const RunRequest& request, const fs::path& trace) {
  std::vector<std::string> all;
  for (char** one = environ; *one; ++one)
    if (std::string text = *one; !text.starts_with("CALQUE_") && !text.starts_with("LD_PRELOAD="))
      all.push_back(std::move(text));
  if (request.place.empty())
    return all;
  all.push_back("CALQUE_DEVICE=" + (request.place / "device").string());
  if (request.fault) {
    all.push_back(std::string("LD_PRELOAD=") + CALQUE_FAULT_SHIM);
    all.push_back("CALQUE_FAULT_ROOT=" + request.place.string());
    all.push_back("CALQUE_FAULT_COUNT=" + trace.string());
    if (request.fault->at > 0) {
      all.push_back("CALQUE_FAULT_AT=" + std::to_string(request.fault->at));
      all.push_back("CALQUE_FAULT_KIND=" + request.fault->kind);
    }
  }
  return all;
}

/// Waits for the child; past the time it is killed and `hung`.
int waitFor(pid_t child, std::chrono::milliseconds most, bool& hung) {
  int status = 0;
  auto until = std::chrono::steady_clock::now() + most;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    if (!hung && std::chrono::steady_clock::now() > until) {
      hung = true;
      ::kill(child, SIGKILL);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return status;
}

void readTrace(const fs::path& trace, FaultRun& ran) {
  std::ifstream lines(trace);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string number;
    Call call;
    words >> number >> call.name >> call.path;
    if (number == "fired")
      ran.fired = true;
    else
      ran.calls.push_back(std::move(call));
  }
}

} // namespace

FaultRun run(const RunRequest& request) {
  // Beside the place, not in it: only what the program itself does below the place is counted.
  const auto beside = request.place.empty() ? fs::temp_directory_path() / ("calque-run-" + std::to_string(::getpid()))
                                            : fs::path(request.place.string() + ".run");
  fs::remove_all(beside);
  fs::create_directories(beside);
  std::vector<std::string> words{request.program};
  for (auto word : request.words) {
    replaceAll(word, "{place}", request.place.string());
    replaceAll(word, "{inputs}", request.inputs.string());
    words.push_back(std::move(word));
  }
  auto environment = environmentFor(request, beside / "calls");
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, (beside / "out").c_str(), O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addopen(&files, 2, (beside / "err").c_str(), O_WRONLY | O_CREAT, 0600);
  FaultRun ran;
  pid_t child = 0;
  if (::posix_spawn(&child, request.program.c_str(), &files, nullptr, pointersTo(words).data(),
                    pointersTo(environment).data()) == 0) {
    int status = waitFor(child, request.most, ran.hung);
    ran.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    ran.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  }
  posix_spawn_file_actions_destroy(&files);
  ran.out = textOf(beside / "out");
  ran.err = textOf(beside / "err");
  readTrace(beside / "calls", ran);
  fs::remove_all(beside);
  return ran;
}

void copyPlace(const fs::path& from, const fs::path& to) {
  fs::remove_all(to);
  fs::copy(from, to, fs::copy_options::recursive);
  const auto settings = to / "lab" / "lab.toml";
  if (!fs::exists(settings))
    return;
  auto text = textOf(settings);
  replaceAll(text, from.string() + "/", to.string() + "/");
  std::ofstream(settings) << text;
}

bool holdsJournal(const fs::path& place) {
  std::error_code none;
  auto size = fs::file_size(place / "lab" / "audit.db-journal", none);
  return !none && size > 0;
}

std::optional<std::vector<std::string>> entriesOf(const fs::path& place) {
  const fs::path look = place.string() + ".look";
  fs::remove_all(look);
  fs::create_directories(look);
  for (const char* name : {"audit.db", "audit.db-journal"})
    if (fs::exists(place / "lab" / name))
      fs::copy(place / "lab" / name, look / name);
  sqlite3* db = nullptr;
  sqlite3_stmt* query = nullptr;
  std::optional<std::vector<std::string>> entries;
  if (sqlite3_open_v2((look / "audit.db").c_str(), &db, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK &&
      sqlite3_prepare_v2(db, "SELECT entry FROM log ORDER BY seq", -1, &query, nullptr) == SQLITE_OK) {
    int code = SQLITE_ROW;
    std::vector<std::string> rows;
    while ((code = sqlite3_step(query)) == SQLITE_ROW)
      rows.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(query, 0)));
    if (code == SQLITE_DONE)
      entries = std::move(rows);
  }
  sqlite3_finalize(query);
  sqlite3_close(db);
  fs::remove_all(look);
  return entries;
}

} // namespace calque::testkit

#include "fault_run.h"

#include "starter.h"

#include <fstream>
#include <map>
#include <sqlite3.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

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

/// What the shim and the program read.
std::vector<std::string> variablesFor(const RunRequest& request, const fs::path& trace) {
  if (request.place.empty())
    return {};
  std::vector<std::string> all{"CALQUE_DEVICE=" + (request.place / "device").string()};
  if (request.secondsAhead != 0)
    all.push_back("CALQUE_FAULT_AHEAD=" + std::to_string(request.secondsAhead));
  if (request.fault) {
    all.push_back("CALQUE_FAULT_ROOT=" + request.place.string());
    all.push_back("CALQUE_FAULT_COUNT=" + trace.string());
    if (request.fault->at > 0) {
      all.push_back("CALQUE_FAULT_AT=" + std::to_string(request.fault->at));
      all.push_back("CALQUE_FAULT_KIND=" + request.fault->kind);
    }
  }
  return all;
}

/// One starter for each program and thread.
const Starter& starterOf(const std::string& program) {
  static thread_local std::map<std::string, Starter> starters;
  return starters.try_emplace(program, program).first->second;
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
    else if (number == "allocations")
      ran.allocations = std::stol(call.name);
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
  const Start start{beside / "out", beside / "err", variablesFor(request, beside / "calls"), std::move(words)};
  const auto ended = starterOf(request.program).run(start, request.most);
  FaultRun ran;
  ran.hung = ended.hung;
  ran.exitCode = WIFEXITED(ended.status) ? WEXITSTATUS(ended.status) : -1;
  ran.signal = WIFSIGNALED(ended.status) ? WTERMSIG(ended.status) : 0;
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

std::optional<std::vector<std::string>> entriesOf(const fs::path& place, const std::string& lab) {
  const fs::path look = place.string() + ".look";
  fs::remove_all(look);
  fs::create_directories(look);
  for (const char* name : {"audit.db", "audit.db-journal"})
    if (fs::exists(place / lab / name))
      fs::copy(place / lab / name, look / name);
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

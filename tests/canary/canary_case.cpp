#include "canary_case.h"

#include "canary_series.h"

#include "fault/fault_run.h"
#include "fault/writing_commands.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <sys/statvfs.h>

namespace calque::testkit {
namespace fs = std::filesystem;
namespace {

/// The commands on the main road, in order, and the side roads.
const WritingCommand& commandNamed(const std::string& name) {
  for (const auto& command : writingCommands())
    if (command.name == name)
      return command;
  throw std::runtime_error("no such command: " + name);
}

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

} // namespace

fs::path labOf(const fs::path& place) {
  return place / "lab";
}

CanaryCase& CanaryCase::shared() {
  // A memory file system where there is one with room: nothing here loses power.
  static const bool isQuick = [] {
    struct statvfs memory {};
    return !std::getenv("TMPDIR") && ::statvfs("/dev/shm", &memory) == 0 &&
           memory.f_bavail * memory.f_frsize > (1ull << 30) && ::setenv("TMPDIR", "/dev/shm", 1) == 0;
  }();
  (void)isQuick;
  static CanaryCase one;
  return one;
}

CanaryCase::CanaryCase() {
  fs::copy(CALQUE_FAULT_PROGRAM, m_place / "calque"); // a build that goes on meanwhile replaces programs
  writeCase();
  walk();
}

void CanaryCase::writeCase() {
  writeInputs(inputs(), m_place / "calque");
  m_series = inputs() / m_canaries.word(place::folder);
  writeCanarySeries(inputs() / "series", m_series, m_canaries);
  fs::remove_all(inputs() / "series");
  std::ofstream patient(inputs() / "patient.toml");
  patient << "[patient]\nid = \"" << word(place::patientId) << "\"\nname = \"" << word(place::family) << '^'
          << word(place::given) << '^' << word("PatientName, middle") << '^' << word("PatientName, prefix") << '^'
          << word("PatientName, suffix") << "\"\nbirth_date = \"" << place::birthDate << "\"\nsex = \"O\"\n";
}

std::vector<std::string> CanaryCase::wordsOf(const std::string& command, const fs::path& place) const {
  auto words = commandNamed(command).words;
  for (auto& word : words) {
    replaceAll(word, "{inputs}/series", m_series.string());
    replaceAll(word, "{inputs}", inputs().string());
    replaceAll(word, "{place}", place.string());
    replaceAll(word, "closed.zip", "closed"); // one record as a ZIP, the other as a folder
    for (const auto& [canary, where] : m_canaries.places())
      if (where == place::patientId)
        replaceAll(word, "PHANTOM-001", canary);
  }
  return words;
}

std::vector<std::string> CanaryCase::as(const std::string& person, std::vector<std::string> words,
                                        const fs::path& place) const {
  words.insert(words.end(),
               {"--lab", labOf(place).string(), "--password-file", (inputs() / "password").string(), "--as", person});
  return words;
}

std::string CanaryCase::nextName(const std::vector<std::string>& words) {
  auto name = std::to_string(++m_runs);
  for (std::size_t i = 0; i < 2 && i < words.size(); ++i)
    if (words[i].find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos)
      name += "-" + words[i];
  return name;
}

void CanaryCase::forgetCopies() const {
  std::vector<fs::path> copies;
  for (const auto& entry : fs::directory_iterator(written()))
    if (entry.path().filename().string().starts_with("copy-"))
      copies.push_back(entry.path());
  for (const auto& copy : copies)
    fs::remove_all(copy);
}

std::unique_ptr<WatchedRun> CanaryCase::start(const fs::path& place, const std::vector<std::string>& words) {
  return std::make_unique<WatchedRun>(Surroundings{written(), place / "device"}, nextName(words), m_place / "calque",
                                      words);
}

Ended CanaryCase::run(const fs::path& place, const std::vector<std::string>& words, const std::string& secret) {
  return runWatched({written(), place / "device"}, nextName(words), m_place / "calque", words, secret);
}

void CanaryCase::walk() {
  const auto place = written() / "walked";
  fs::create_directories(place);
  std::string previous;
  for (const auto& command : writingCommands()) {
    if (command.after != previous) // off the main road
      break;
    m_kept[command.name] = written() / ("before-" + std::to_string(m_kept.size()));
    copyPlace(place, m_kept[command.name]);
    const auto begin = std::chrono::steady_clock::now();
    if (auto ran = run(place, wordsOf(command.name, place)); ran.exitCode != 0)
      throw std::runtime_error(command.name + " does not do: " + std::to_string(ran.exitCode) + " " + ran.err);
    m_seconds[command.name] = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    previous = command.name;
  }
  m_kept[""] = place;
}

fs::path CanaryCase::before(const std::string& command) {
  const auto copy = written() / ("copy-" + std::to_string(++m_copies));
  copyPlace(m_kept.at(command), copy);
  return copy;
}

} // namespace calque::testkit

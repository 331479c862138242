#include "series_trial.h"

#include "doctored.h"

#include <cstdlib>
#include <fmt/format.h>

namespace calque::runner {
namespace fs = std::filesystem;

SeriesTrial::SeriesTrial(Trial& trial) : m_trial(trial), m_folder(trial.bench().scratch / "images") {
  fs::create_directories(m_folder);
  m_trial.isDone("a series of known geometry", phantom("whole", "1.0"));
}

Ran SeriesTrial::phantom(const std::string& name, const std::string& thickness, const Words& more) {
  fs::remove_all(at(name));
  Words words{
      "series",    "phantom", at(name).string(), "--slices", "12", "--slice-thickness", thickness, "--pixel", "1.5",
      "--columns", "32",      "--body",          "sphere"};
  words.insert(words.end(), more.begin(), more.end());
  return m_trial.calque(words);
}

fs::path SeriesTrial::copy(const std::string& name) const {
  copyFolder(at("whole"), at(name));
  return at(name);
}

void SeriesTrial::judged(const std::string& what, const fs::path& series, int number) {
  checked(what, series, number, number == 0 ? 0 : 1);
}

void SeriesTrial::told(const std::string& what, const fs::path& series, int number) {
  checked(what, series, number, 0);
}

void SeriesTrial::checked(const std::string& what, const fs::path& series, int number, int exitCode) {
  const auto ran = m_trial.calque({"series", "check", series.string(), "--json"});
  const bool named = number == 0 || ran.out.find(fmt::format("\"number\": {}", number)) != std::string::npos;
  if (number > 0 && named)
    m_trial.meets(number);
  m_trial.that(what,
               number == 0     ? "accepted"
               : exitCode == 0 ? fmt::format("accepted with finding {}", number)
                               : fmt::format("refused with finding {}", number),
               fmt::format("exit code {}, {}", ran.exitCode, named ? "that finding" : "not that finding"),
               named && ran.exitCode == exitCode);
}

bool tellsOnlyOfAge(const std::string& findings) {
  const std::string key = "\"number\":";
  for (auto at = findings.find(key); at != std::string::npos; at = findings.find(key, at + 1))
    if (std::atoi(findings.c_str() + at + key.size()) != 264)
      return false;
  return true;
}

} // namespace calque::runner

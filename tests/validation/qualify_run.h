// calque-qualify as a child process, on the built programs or on doctored copies of them.
#pragma once

#include "../cli/program_run.h"
#include "a_program.h"

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace calque::testkit {

struct Qualified {
  int exitCode = -1;
  nlohmann::json json;
  std::string err;
  /// Of the step of that name; an empty object where there is none.
  [[nodiscard]] nlohmann::json step(const std::string& name) const {
    for (const auto& one : json.value("results", nlohmann::json::array()))
      if (one["step"] == name)
        return one;
    return nlohmann::json::object();
  }
};

[[nodiscard]] inline Qualified qualify(std::vector<std::string> words) {
  words.push_back("--json");
  auto ran = runProgram(CALQUE_QUALIFY_PROGRAM, words);
  return {ran.exitCode, nlohmann::json::parse(ran.out, nullptr, false), ran.err};
}

/// A folder of all programs and their manifest, which a test may change.
inline void copyPrograms(const std::filesystem::path& to) {
  std::filesystem::create_directories(to);
  for (const char* name :
       {"calque", "calque-verify", "calque-qualify", "calque-desktop", "libcalque-qualify-clock.so", "manifest.txt"})
    std::filesystem::copy_file(std::filesystem::path(CALQUE_PROGRAMS) / name, to / name);
}

[[nodiscard]] inline std::string textOf(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

[[nodiscard]] inline Ran bare(const std::vector<std::string>& words) {
  return runProgram(CALQUE_QUALIFY_PROGRAM, words);
}

/// A site's protocols: the built-in ones, reviewed, in effect, naming who approves them.
inline void writeSiteProtocols(const std::filesystem::path& folder) {
  ASSERT_EQ(bare({"protocols", folder.string()}).exitCode, 0);
  for (const char* kind : {"iq", "oq", "pq", "printer-iq", "printer-oq", "printer-pq"}) {
    auto text = textOf(folder / (std::string(kind) + ".toml"));
    for (const auto& [from, to] : {std::pair{"reviewed = \"\"", "reviewed = \"2026-01-01\""},
                                   {"effective = \"\"", "effective = \"2026-01-02\""},
                                   {"approved_by = \"\"", "approved_by = \"Q. One, quality\""}})
      text.replace(text.find(from), std::string(from).size(), to);
    std::ofstream(folder / (std::string(kind) + ".toml")) << text;
  }
}

/// What people of a site whose work is good enough entered for a performance qualification, but for its studies.
inline void writeSiteResults(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "runs.csv") << "run,item,point,nominal_mm,limit_mm,found_mm\n1,d-0001,edge,20,0.5,20.1\n"
                                        "2,d-0002,edge,20,0.5,19.6\n3,d-0003,edge,20,0.5,20.4\n";
  std::ofstream(folder / "entered.csv") << "step,person,found,verdict\npq-work-flow,u-0003,three cases,pass\n"
                                           "pq-restore-drill,u-0002,in 20 min,pass\n"
                                           "pq-trail-review,u-0008,nothing left,pass\n"
                                           "pq-window-signing,u-0007,refused 403 and signed after it,pass\n"
                                           "pq-window-images,u-0007,letters stay right,pass\n"
                                           "pq-window-locks,u-0003,locks and stays locked,pass\n"
                                           "pq-window-trail,u-0008,found,pass\n"
                                           "pq-token,u-0007,no token in use,pass\n";
}

} // namespace calque::testkit

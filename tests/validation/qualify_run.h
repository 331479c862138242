// calque-qualify as a child process, on the built programs or on doctored copies of them.
#pragma once

#include "../cli/program_run.h"
#include "a_program.h"

#include <nlohmann/json.hpp>
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
  for (const char* name : {"calque", "calque-verify", "calque-qualify", "calque-desktop", "manifest.txt"})
    std::filesystem::copy_file(std::filesystem::path(CALQUE_PROGRAMS) / name, to / name);
}

} // namespace calque::testkit

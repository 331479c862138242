// The installed programs as child processes: what a user sees, and nothing else. Private to this room.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace calque::runner {

using Words = std::vector<std::string>;

struct Ran {
  int exitCode = -1; ///< -1: ended by a signal, or by us after `longest`; 127: cannot be started
  std::string out, err;
};

struct Setting {
  std::map<std::string, std::string>
      environment; ///< beside PATH, LANG=C.UTF-8, and where the device folder is looked for
  std::chrono::seconds longest{120};
};

/// Runs `program` (a path, or a name looked up in PATH) and waits. Standard input is empty.
[[nodiscard]] Ran runProgram(const std::string& program, const Words& words, const Setting& setting = {});

} // namespace calque::runner

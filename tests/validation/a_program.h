// A folder of programs that are scripts, for tests of the runner itself.
#pragma once

#include "testkit/testkit.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace calque::testkit {

inline void writeProgram(const std::filesystem::path& file, const std::string& script) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file) << "#!/bin/sh\n" << script << "\n";
  std::filesystem::permissions(file, std::filesystem::perms::owner_all);
}

} // namespace calque::testkit

// A program of the product as a child process: what a user sees, and nothing else.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace calque::testkit {

struct Ran {
  int exitCode = -1;
  std::string out, err;
};

/// Runs with these words, the given text on descriptor 3 (for --password-fd 3), and CALQUE_DEVICE in `device`.
[[nodiscard]] Ran runProgram(const std::string& program, const std::vector<std::string>& words,
                             const std::filesystem::path& device = {}, const std::string& onDescriptor3 = {});
[[nodiscard]] Ran calque(const std::vector<std::string>& words, const std::filesystem::path& device = {},
                         const std::string& onDescriptor3 = {});
[[nodiscard]] Ran calqueVerify(const std::vector<std::string>& words);

} // namespace calque::testkit

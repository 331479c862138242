// Runs of a program without loading it anew: the shim keeps it waiting before main and forks (shim_starter.h).
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace calque::testkit {

struct Start {
  std::filesystem::path out, err;
  std::vector<std::string> variables; ///< besides those of this process without CALQUE_…
  std::vector<std::string> words;     ///< the program's name first
};

struct EndedRun {
  int status = 0; ///< as of waitpid
  bool hung = false;
};

/// Not for several threads.
class Starter {
public:
  explicit Starter(const std::string& program);
  Starter(const Starter&) = delete;
  Starter& operator=(const Starter&) = delete;
  ~Starter();
  /// Runs it to its end; past `most` it is killed and has hung. Throws where the starter itself is gone.
  [[nodiscard]] EndedRun run(const Start& start, std::chrono::milliseconds most) const;

private:
  [[nodiscard]] int answer() const;
  int m_requests = -1, m_answers = -1;
  pid_t m_process = 0;
};

} // namespace calque::testkit

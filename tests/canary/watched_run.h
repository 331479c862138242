// A program as a child whose every place to write lies below one folder, with core dumps allowed as far as the
// surroundings go: what it forbids, it forbids itself.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace calque::testkit {

/// Folders of a child. All lie below `root`, which is searched afterwards.
struct Surroundings {
  std::filesystem::path root;
  std::filesystem::path device;
  std::map<std::string, std::string> also = {}; ///< further environment
};

struct Ended {
  int exitCode = -1; ///< -1: ended by `signal`
  int signal = 0;
  bool dumped = false;  ///< the kernel wrote a core, or would have
  std::string out, err; ///< also left below the root, to be searched
};

class WatchedRun {
public:
  /// Descriptor 3 of the child reads what tellSecret() writes. `name` names the files of stdout and stderr.
  WatchedRun(const Surroundings& around, const std::string& name, const std::string& program,
             const std::vector<std::string>& words);
  ~WatchedRun(); ///< kills what still runs
  WatchedRun(const WatchedRun&) = delete;
  WatchedRun& operator=(const WatchedRun&) = delete;

  void tellSecret(const std::string& line) const;
  /// Waits until `holds`; false when the child has ended before, or after 30 s.
  [[nodiscard]] bool waitUntil(const std::function<bool()>& holds);
  /// The row "Max core file size" of the running child.
  [[nodiscard]] std::string coreLimit() const;
  void send(int signal) const;
  Ended end(); ///< closes descriptor 3 and waits, at most 60 s

private:
  [[nodiscard]] bool hasEnded();

  std::filesystem::path m_out, m_err;
  pid_t m_child = -1;
  int m_secret = -1;
  int m_status = 0;
  bool m_ended = false;
};

/// Starts it, tells the lines and waits for its end.
[[nodiscard]] Ended runWatched(const Surroundings& around, const std::string& name, const std::string& program,
                               const std::vector<std::string>& words, const std::string& secret = {});

} // namespace calque::testkit

// The commands that write, in the order of a lab's life: each stands on what another left.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace calque::testkit {

struct WritingCommand {
  std::string name;
  std::vector<std::string> words; ///< {place} is the trial's folder, {inputs} what is only read
  std::string after;              ///< the command on whose outcome it stands; the name of the one before where not told
  std::string product;            ///< the file that it leaves outside the lab, below {place}; may be empty
  unsigned thin = 1;              ///< slow commands: only every thin-th of the trials, but in the run of every call
  void (*prepare)(const std::filesystem::path& place) = nullptr; ///< what befalls the place before
  bool isTried = true;                                           ///< false: only leads to the next
  int exitCode = 0;                                              ///< without a fault
  long secondsAhead = 0;                                         ///< how far its clock runs ahead
};
/// The place of a lab that is not made yet.
inline constexpr const char* nothing = "nothing";

[[nodiscard]] const std::vector<WritingCommand>& writingCommands();

/// People, patient, clearance row, password, certificate and series, as the commands above read them.
void writeInputs(const std::filesystem::path& folder, const std::string& calque);

} // namespace calque::testkit

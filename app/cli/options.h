// A command's options in a few words, so that only one file sees the command line library.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace calque::cli {

enum class Need { Required = 1, Optional = 2 };

/// Declares options of one command. Names: "--long" for an option, "word" for a position. The variables outlive the
/// parsing.
class Options {
public:
  struct State; ///< wraps the library's command
  explicit Options(State& state) : m_state(&state) {}

  void text(const std::string& name, std::string& value, const std::string& help, Need need = Need::Optional);
  void texts(const std::string& name, std::vector<std::string>& values, const std::string& help,
             Need need = Need::Optional);
  void oneOf(const std::string& name, std::string& value, std::vector<std::string> words, const std::string& help,
             Need need = Need::Optional);
  void whole(const std::string& name, std::uint64_t& value, std::uint64_t least, std::uint64_t most,
             const std::string& help, Need need = Need::Optional);
  void number(const std::string& name, double& value, double least, double most, const std::string& help,
              Need need = Need::Optional);
  void numbers(const std::string& name, std::vector<double>& values, int count, const std::string& help);
  void descriptor(const std::string& name, int& value, const std::string& help);
  void flag(const std::string& name, bool& value, const std::string& help);
  /// Takes the value from that environment variable where the option is not given.
  void fromEnvironment(const std::string& name, const std::string& variable);
  void excludes(const std::string& name, const std::string& other);

private:
  State* m_state;
};

} // namespace calque::cli

// A lab that the program made, and its people: all with one invented password.
#pragma once

#include "program_run.h"

#include "testkit/testkit.h"

#include <cstdint>
#include <string>
#include <vector>

namespace calque::testkit {

struct Staff {
  const char* id;
  const char* name;
  const char* role;
};

class ProgramLab {
public:
  explicit ProgramLab(const std::vector<Staff>& staff);
  Ran created;

  [[nodiscard]] std::filesystem::path operator/(const char* name) const { return m_place / name; }
  [[nodiscard]] std::string folder() const { return (m_place / "lab").string(); }
  [[nodiscard]] std::filesystem::path device() const { return m_place / "device"; }
  [[nodiscard]] std::string witness() const { return (m_place / "witness").string(); }
  [[nodiscard]] std::string passwordFile() const { return (m_place / "password.txt").string(); }
  /// Writes a file of mode 0600.
  std::string secret(const char* name, const std::string& text) const;
  /// The words, and who acts; the password goes in by descriptor.
  [[nodiscard]] Ran as(const std::string& person, std::vector<std::string> words,
                       const std::string& secretText = password) const;
  /// The same with `approver` as second person.
  [[nodiscard]] Ran approved(const std::string& person, const std::string& approver,
                             std::vector<std::string> words) const;
  [[nodiscard]] Ran look(std::vector<std::string> words) const; ///< nobody acts
  [[nodiscard]] std::uint64_t entries() const;
  [[nodiscard]] int verdict() const; ///< of the verifier, with the witness

  static inline const std::string password = "an invented password, long enough";

private:
  TemporaryFolder m_place;
};

} // namespace calque::testkit

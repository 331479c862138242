// A token in a temporary folder: SoftHSM behind the machine's p11-kit, set up with its own command and keys by openssl.
#pragma once

#include "testkit.h"

#include <set>
#include <string>

namespace calque::testkit {

class SoftToken {
public:
  /// Whether softhsm2-util is there and p11-kit lists SoftHSM; else a test is skipped.
  [[nodiscard]] static bool isPossible();
  /// One token of this label with one P-256 key, id 01. The environment of this process names its folder.
  explicit SoftToken(const std::string& label = "Card");
  ~SoftToken();
  SoftToken(const SoftToken&) = delete;
  SoftToken& operator=(const SoftToken&) = delete;

  [[nodiscard]] const std::string& serial() const { return m_serial; }
  [[nodiscard]] std::string uri() const { return "pkcs11:serial=" + m_serial; }
  /// A further token; its serial.
  std::string addToken(const std::string& label);
  void addKey(const std::string& label, const std::string& id, const std::string& curve = "P-256");
  /// Another key in the place of the first, under its name and id: as whoever can write to the token would.
  void swapKey(const std::string& label = "Card");
  void unplug() const;
  void plugIn() const;

  static constexpr const char *pin = "7731kestrel", *wrongPin = "1377kestrel";

private:
  [[nodiscard]] std::set<std::string> serials() const;
  void must(const std::string& command) const;
  TemporaryFolder m_folder;
  std::string m_serial;
};

} // namespace calque::testkit

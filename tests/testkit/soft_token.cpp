#include "soft_token.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace calque::testkit {

bool SoftToken::isPossible() {
  return std::system("softhsm2-util --version > /dev/null 2>&1") == 0 &&
         std::filesystem::exists("/usr/share/p11-kit/modules/softhsm2.module");
}

SoftToken::SoftToken(const std::string& label) {
  for (const char* name : {"tokens", "none"}) {
    std::filesystem::create_directory(m_folder / name);
    std::ofstream(m_folder / (std::string(name) + ".conf"))
        << "directories.tokendir = " << (m_folder / name).string() << "\nlog.level = ERROR\n";
  }
  plugIn();
  m_serial = addToken(label);
  addKey(label, "01");
}

SoftToken::~SoftToken() {
  ::unsetenv("SOFTHSM2_CONF");
}

std::set<std::string> SoftToken::serials() const {
  must("softhsm2-util --show-slots");
  static constexpr std::string_view key = "Serial number:";
  std::ifstream lines(m_folder / "out");
  std::set<std::string> all;
  for (std::string line; std::getline(lines, line);)
    if (const auto at = line.find(key); at != std::string::npos) {
      std::istringstream rest(line.substr(at + key.size()));
      if (std::string serial; rest >> serial)
        all.insert(serial);
    }
  return all;
}

std::string SoftToken::addToken(const std::string& label) {
  const auto before = serials();
  must("softhsm2-util --init-token --free --label '" + label + "' --pin " + pin + " --so-pin 11223344");
  for (const auto& serial : serials())
    if (!before.contains(serial))
      return serial;
  throw std::runtime_error("the token is not listed");
}

void SoftToken::addKey(const std::string& label, const std::string& id, const std::string& curve) {
  must("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:" + curve + " -out key.pem");
  must("softhsm2-util --import key.pem --token '" + label + "' --label signing --id " + id + " --pin " + pin);
}

void SoftToken::swapKey(const std::string& label) {
  must("find tokens -name '*.object' ! -name token.object -delete");
  addKey(label, "01");
}

void SoftToken::unplug() const {
  ::setenv("SOFTHSM2_CONF", (m_folder / "none.conf").c_str(), 1);
}
void SoftToken::plugIn() const {
  ::setenv("SOFTHSM2_CONF", (m_folder / "tokens.conf").c_str(), 1);
}

void SoftToken::must(const std::string& command) const {
  if (std::system(("cd '" + m_folder.path().string() + "' && (" + command + ") > out 2>&1").c_str()) != 0) {
    std::ostringstream said;
    said << std::ifstream(m_folder / "out").rdbuf();
    throw std::runtime_error(command + ": " + said.str());
  }
}

} // namespace calque::testkit

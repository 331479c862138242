#include "machine.h"

#include "core/crypto/digest.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <string_view>
#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include <thread>

namespace calque::runner {
namespace {

constexpr std::string_view localTypes[] = {"ext2", "ext3", "ext4",     "xfs",    "btrfs",
                                           "zfs",  "f2fs", "bcachefs", "overlay"};

std::string textOf(const char* file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// The value of NAME="…" in /etc/os-release.
std::string releaseName() {
  const auto text = "\n" + textOf("/etc/os-release");
  const std::string key = "\nPRETTY_NAME=\"";
  const auto at = text.find(key);
  if (at == std::string::npos)
    return "unknown";
  const auto from = at + key.size();
  return text.substr(from, text.find('"', from) - from);
}

} // namespace

std::uint64_t memoryBytes() {
  struct sysinfo facts {};
  return ::sysinfo(&facts) == 0 ? static_cast<std::uint64_t>(facts.totalram) * facts.mem_unit : 0;
}

std::map<std::string, std::string> machineFacts() {
  utsname kernel{};
  ::uname(&kernel);
  const char* locale = std::getenv("LC_ALL");
  if (!locale)
    locale = std::getenv("LANG");
  return {{"system", releaseName()},
          {"kernel", std::string(kernel.sysname) + " " + kernel.release},
          {"architecture", kernel.machine},
          {"host", crypto::sha256Hex("calque/qualify/host\n" + textOf("/etc/machine-id")).substr(0, 16)},
          {"processors", std::to_string(std::thread::hardware_concurrency())},
          {"memory", fmt::format("{} MiB", memoryBytes() >> 20)},
          {"locale", locale ? locale : "none"}};
}

std::string fileSystemOf(const std::filesystem::path& place) {
  std::error_code failed;
  const auto path = std::filesystem::canonical(place, failed).string();
  std::string type = "unknown", longest;
  std::istringstream mounts(textOf("/proc/self/mounts"));
  for (std::string line; !failed && std::getline(mounts, line);) {
    std::istringstream words(line);
    std::string device, point, kind;
    words >> device >> point >> kind;
    const bool holds = point == "/" || path == point || path.starts_with(point + "/");
    if (holds && point.size() >= longest.size()) {
      longest = point;
      type = kind;
    }
  }
  return type;
}

bool isLocalFileSystem(const std::string& type) {
  return std::ranges::count(localTypes, type) > 0;
}

} // namespace calque::runner

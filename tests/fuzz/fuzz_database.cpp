// audit.db as a file: whatever it holds, the verifier answers, and never that it is intact (no anchor is given).
#include "fuzz.h"
#include "story.h"

#include "qms/audit_check/verify.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace calque::fuzz {
namespace {

/// In memory where there is a file system for that; one for the process, removed at its end.
struct Place {
  std::filesystem::path lab =
      std::filesystem::path(std::filesystem::exists("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path()) /
      ("calque-fuzz-" + std::to_string(::getpid()));
  Place() { std::filesystem::create_directories(lab); }
  ~Place() { std::filesystem::remove_all(lab); }
};
const Place& place() {
  static const Place one;
  return one;
}

} // namespace

std::vector<base::Bytes> seeds() {
  const auto made = place().lab / "made";
  testkit::writeLab(story(), made);
  std::ifstream file(made / "audit.db", std::ios::binary);
  base::Bytes bytes(std::istreambuf_iterator<char>(file), {});
  file.close();
  std::filesystem::remove_all(made);
  return {bytes};
}

} // namespace calque::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace calque;
  const auto& lab = fuzz::place().lab;
  {
    std::ofstream file(lab / "audit.db", std::ios::binary | std::ios::trunc);
    file.write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  }
  const auto report = audit_check::verifyLab(lab, {});
  fuzz::must(report.exit >= 3 && report.exit <= 6, "one of the verdicts, and never intact");
  (void)audit_check::toJson(report);
  (void)audit_check::sentence(report);
  return 0;
}

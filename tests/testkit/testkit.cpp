#include "testkit.h"

#include "core/base/ids.h"

#include <cstdlib>
#include <sys/stat.h>

namespace calque::crypto {
extern const bool isTestBuild;
const bool isTestBuild = true; // tests may use the cheap password cost (record.md 7)
} // namespace calque::crypto

namespace calque::testkit {

TemporaryFolder::TemporaryFolder() {
  m_path = std::filesystem::temp_directory_path() / ("calque-test-" + base::newHex32());
  if (::mkdir(m_path.c_str(), 0700) != 0)
    std::abort();
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

base::ClockState StandingClock::state() const {
  base::ClockState state;
  state.boot = "6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10";
  state.monoMs = 5000;
  return state;
}

std::optional<std::filesystem::path> maybeTestData() {
  const char* named = std::getenv("CALQUE_TEST_DATA");
  std::filesystem::path data = named ? named : CALQUE_SOURCE_DIR "/../shared/data";
  std::error_code ignored;
  if (!std::filesystem::exists(data / "expected.json", ignored))
    return std::nullopt;
  return std::filesystem::canonical(data);
}

void verifies(std::initializer_list<std::string_view> requirements) {
  std::string all;
  for (auto requirement : requirements)
    all += (all.empty() ? "" : " ") + std::string(requirement);
  ::testing::Test::RecordProperty("verifies", all);
}

} // namespace calque::testkit

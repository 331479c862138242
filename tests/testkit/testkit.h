// Fakes and places for tests. Real SQLite, OpenSSL and DICOM are used everywhere; only clock, signer, printer and
// network are faked.
#pragma once

#include "core/base/clock.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace calque::testkit {

/// An empty folder of its own (mode 0700), removed with everything in it on destruction.
class TemporaryFolder {
public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return m_path / name; }

private:
  std::filesystem::path m_path;
};

/// A clock that stands at 2026-03-02T07:30:00.000Z, +01:00, and moves only when told.
class StandingClock final : public base::Clock {
public:
  [[nodiscard]] base::Instant now() const override { return at; }
  [[nodiscard]] int offsetMinutes() const override { return offset; }
  [[nodiscard]] base::ClockState state() const override;
  void advance(std::int64_t ms) { at.ms += ms; }
  base::Instant at{1'772'436'600'000};
  int offset = 60;
};

/// $CALQUE_TEST_DATA, else ../shared/data beside the source; nothing where it is not there.
[[nodiscard]] std::optional<std::filesystem::path> maybeTestData();

/// Notes in the test's report which requirements it verifies: one call a test.
void verifies(std::initializer_list<std::string_view> requirements);

} // namespace calque::testkit

/// Binds `name` to the folder of test data, or ends the test as skipped.
#define CALQUE_TEST_DATA(name)                                                                                         \
  auto name##_held = ::calque::testkit::maybeTestData();                                                               \
  if (!name##_held)                                                                                                    \
    GTEST_SKIP() << "skipped: no test data";                                                                           \
  const std::filesystem::path name = *name##_held

// Time as the record tells it (record.md 3.1): UTC to the millisecond, the local offset beside it, and what is known of
// the clock's quality. The clock is a seam: tests put their own in.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace calque::base {

/// Milliseconds since 1970-01-01T00:00:00Z, years 1 to 9999.
struct Instant {
  std::int64_t ms = 0;
  auto operator<=>(const Instant&) const = default;
};

[[nodiscard]] std::string toUtcText(Instant at);                       ///< YYYY-MM-DDTHH:MM:SS.mmmZ
[[nodiscard]] std::optional<Instant> maybeUtc(std::string_view text);  ///< exactly that form, an existing time
[[nodiscard]] std::string toDateText(Instant at);                      ///< UTC date YYYY-MM-DD
[[nodiscard]] std::optional<Instant> maybeDate(std::string_view text); ///< YYYY-MM-DD, midnight UTC
[[nodiscard]] std::string toOffsetText(int minutes);                   ///< +HH:MM or -HH:MM
[[nodiscard]] std::optional<int> maybeOffset(std::string_view text);   ///< minutes; |HH| ≤ 14, never -00:00
/// "2026-03-02 08:30:00 +01:00": how people read `at` at the place of work.
[[nodiscard]] std::string toLocalText(Instant at, std::string_view offset);
/// Whole years from birth to day, both YYYY-MM-DD; nothing when either is no date or day is before birth.
[[nodiscard]] std::optional<int> maybeAgeInYears(std::string_view birth, std::string_view day);

/// What the machine says of its own clock; the entry's `clk`.
struct ClockState {
  std::string boot; ///< UUID of this boot
  std::int64_t monoMs = 0;
  std::string source = "none"; ///< ntp | ptp | none
  std::int64_t errorMs = 0;    ///< bound of the error; only where source is not none
  std::int64_t ageS = 0;       ///< since last synchronised; only where source is not none
};

class Clock {
public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  [[nodiscard]] virtual int offsetMinutes() const = 0; ///< local offset from UTC at now()
  [[nodiscard]] virtual ClockState state() const = 0;
};

/// The machine's clock. Thread-safe.
class SystemClock final : public Clock {
public:
  [[nodiscard]] Instant now() const override;
  [[nodiscard]] int offsetMinutes() const override;
  [[nodiscard]] ClockState state() const override;
};

} // namespace calque::base

#include "clock.h"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <sys/timex.h>

namespace calque::base {
namespace {

using namespace std::chrono;

std::optional<int> maybeNumber(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9')
      return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<year_month_day> maybeDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return std::nullopt;
  auto y = maybeNumber(text.substr(0, 4)), m = maybeNumber(text.substr(5, 2)), d = maybeNumber(text.substr(8, 2));
  if (!y || !m || !d || *y < 1)
    return std::nullopt;
  year_month_day day{year{*y}, month{static_cast<unsigned>(*m)}, std::chrono::day{static_cast<unsigned>(*d)}};
  if (!day.ok())
    return std::nullopt;
  return day;
}

} // namespace

std::string toUtcText(Instant at) {
  sys_time<milliseconds> point{milliseconds{at.ms}};
  auto midnight = floor<days>(point);
  year_month_day day{midnight};
  hh_mm_ss time{point - midnight};
  char text[64];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(day.year()), unsigned(day.month()),
                unsigned(day.day()), int(time.hours().count()), int(time.minutes().count()),
                int(time.seconds().count()), int(time.subseconds().count()));
  return text;
}

std::optional<Instant> maybeUtc(std::string_view text) {
  if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
    return std::nullopt;
  auto day = maybeDay(text.substr(0, 10));
  auto h = maybeNumber(text.substr(11, 2)), m = maybeNumber(text.substr(14, 2)), s = maybeNumber(text.substr(17, 2)),
       milli = maybeNumber(text.substr(20, 3));
  if (!day || !h || !m || !s || !milli || *h > 23 || *m > 59 || *s > 59)
    return std::nullopt;
  auto whole = sys_days{*day} + hours{*h} + minutes{*m} + seconds{*s};
  return Instant{duration_cast<milliseconds>(whole.time_since_epoch()).count() + *milli};
}

std::string toDateText(Instant at) {
  return toUtcText(at).substr(0, 10);
}

std::optional<Instant> maybeDate(std::string_view text) {
  auto day = maybeDay(text);
  if (!day)
    return std::nullopt;
  return Instant{duration_cast<milliseconds>(sys_days{*day}.time_since_epoch()).count()};
}

std::string toOffsetText(int minutes) {
  int size = minutes < 0 ? -minutes : minutes;
  char text[32];
  std::snprintf(text, sizeof text, "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60);
  return text;
}

std::optional<int> maybeOffset(std::string_view text) {
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || text == "-00:00")
    return std::nullopt;
  auto h = maybeNumber(text.substr(1, 2)), m = maybeNumber(text.substr(4, 2));
  if (!h || !m || *h > 14 || *m > 59)
    return std::nullopt;
  int size = *h * 60 + *m;
  return text[0] == '-' ? -size : size;
}

std::string toLocalText(Instant at, std::string_view offset) {
  auto minutes = maybeOffset(offset).value_or(0);
  auto text = toUtcText(Instant{at.ms + std::int64_t{minutes} * 60'000});
  return text.substr(0, 10) + " " + text.substr(11, 8) + " " + std::string(offset);
}

std::optional<int> maybeAgeInYears(std::string_view birth, std::string_view day) {
  auto from = maybeDay(birth), to = maybeDay(day);
  if (!from || !to || *to < *from)
    return std::nullopt;
  int years = int(to->year()) - int(from->year());
  bool before = to->month() < from->month() || (to->month() == from->month() && to->day() < from->day());
  return before ? years - 1 : years;
}

Instant SystemClock::now() const {
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

int SystemClock::offsetMinutes() const {
  std::time_t at = system_clock::to_time_t(system_clock::now());
  std::tm local{};
  localtime_r(&at, &local);
  return static_cast<int>(local.tm_gmtoff / 60);
}

ClockState SystemClock::state() const {
  ClockState state;
  std::ifstream("/proc/sys/kernel/random/boot_id") >> state.boot;
  timespec mono{};
  clock_gettime(CLOCK_MONOTONIC, &mono);
  state.monoMs = std::int64_t{mono.tv_sec} * 1000 + mono.tv_nsec / 1'000'000;
  timex kernel{};
  // The kernel knows a bound of the error, not when it was last synchronised: the age is counted from what the bound
  // has grown by (500 ppm, kernel's own rule), so it is never told younger than the bound allows.
  if (adjtimex(&kernel) != TIME_ERROR && (kernel.status & STA_UNSYNC) == 0) {
    state.source = "ntp";
    state.errorMs = kernel.maxerror / 1000;
    state.ageS = kernel.maxerror / 500;
  }
  return state;
}

} // namespace calque::base

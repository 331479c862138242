#include "ids.h"

#include <cstdio>
#include <cstdlib>
#include <sys/random.h>

namespace calque::base {

Bytes randomBytes(std::size_t count) {
  Bytes bytes(count);
  for (std::size_t done = 0; done < count;) {
    auto got = getrandom(bytes.data() + done, count - done, 0);
    if (got < 0)
      std::abort();
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

std::string newUuid() {
  auto bytes = randomBytes(16);
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x40);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
  auto hex = toHex(bytes);
  return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) + "-" +
         hex.substr(20);
}

std::string newHex32() {
  return toHex(randomBytes(16));
}

bool isHex(std::string_view text, std::size_t digits) {
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isUuid(std::string_view text) {
  if (text.size() != 36)
    return false;
  for (std::size_t i = 0; i < 36; ++i) {
    bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen ? text[i] != '-' : !isHex(text.substr(i, 1), 1))
      return false;
  }
  return true;
}

std::string recordId(char prefix, std::uint64_t number) {
  char text[32];
  std::snprintf(text, sizeof text, "%c-%04llu", prefix, static_cast<unsigned long long>(number));
  return text;
}

std::optional<std::uint64_t> maybeRecordNumber(std::string_view id, char prefix) {
  if (id.size() < 6 || id.size() > 11 || id[0] != prefix || id[1] != '-')
    return std::nullopt;
  std::uint64_t number = 0;
  for (char c : id.substr(2)) {
    if (c < '0' || c > '9')
      return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return number;
}

} // namespace calque::base

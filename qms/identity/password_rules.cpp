#include "password_rules.h"

#include "core/base/text.h"
#include "core/crypto/secret.h"
#include "core/domain/refusals.h"

#include <algorithm>
#include <array>
#include <string>

namespace calque::identity {

namespace {

// Folded, without spaces. The pieces are refused
// when a password is nothing but them, one or more times, with digits behind.
constexpr std::array<std::string_view, 24> blockedPieces = {
    "password", "passwort", "motdepasse", "passw0rd", "p@ssword", "calque", "welcome",  "willkommen",
    "letmein",  "changeme", "qwerty",     "qwertz",   "azerty",   "admin",  "secret",   "geheim",
    "hospital", "abc",      "iloveyou",   "football", "dragon",   "monkey", "sunshine", "superman"};
constexpr std::array<std::string_view, 14> blockedWhole = {"correcthorsebatterystaple", "qwertyuiopasdfghjkl",
                                                           "qwertzuiopasdfghjkl",       "azertyuiopqsdfghjklm",
                                                           "qwertyuiopasdfg",           "qwertzuiopasdfg",
                                                           "1qaz2wsx3edc4rfv",          "1q2w3e4r5t6z7u8i",
                                                           "1q2w3e4r5t6y7u8i",          "abcdefghijklmnopqrstuvwxyz",
                                                           "abcdefghijklmno",           "thisismypassword",
                                                           "ilovemyhospital",           "passwordpassword"};

/// The same run of at most `longest` bytes over and over, e.g. "aaaa…", "12121212…", "abcdabcd…".
bool repeats(std::string_view text, std::size_t longest) {
  for (std::size_t period = 1; period <= longest && period * 2 <= text.size(); ++period)
    if (std::equal(text.begin() + static_cast<std::ptrdiff_t>(period), text.end(), text.begin()))
      return true;
  return false;
}

/// 123456789012345, 9876543210987654, abcdefghijklmnop.
bool counts(std::string_view text) {
  const auto steps = [&](int step) {
    for (std::size_t i = 1; i < text.size(); ++i) {
      const bool wraps =
          (text[i - 1] == '9' && text[i] == '0' && step == 1) || (text[i - 1] == '0' && text[i] == '9' && step == -1);
      if (text[i] - text[i - 1] != step && !wraps)
        return false;
    }
    return true;
  };
  return steps(1) || steps(-1);
}

bool isOnlyPieces(std::string_view text) {
  while (!text.empty() && (text.back() == '!' || text.back() == '.' || (text.back() >= '0' && text.back() <= '9')))
    text.remove_suffix(1);
  while (!text.empty()) {
    const auto piece =
        std::find_if(blockedPieces.begin(), blockedPieces.end(), [&](auto one) { return text.starts_with(one); });
    if (piece == blockedPieces.end())
      return false;
    text.remove_prefix(piece->size());
  }
  return true;
}

} // namespace

// [impl->req~people.password~1]
base::Done checkPassword(std::string_view password, std::size_t shortest) {
  using domain::RefusalCode;
  using domain::refuse;
  static constexpr std::string_view replacement = "\xEF\xBF\xBD"; // what bytes that are no UTF-8 turn into
  std::string normal = base::toNfkc(password);
  const std::size_t length = base::codePoints(normal);
  const bool text = normal.find(replacement) == std::string::npos && normal.find('\0') == std::string::npos;
  crypto::wipe(normal);
  if (!text)
    return refuse(RefusalCode::PasswordUnfit, "it is no text");
  if (length < shortest || length > longestPassword)
    return refuse(RefusalCode::PasswordUnfit, "its length", std::to_string(shortest) + " to 128 characters",
                  std::to_string(length));
  std::string folded = base::toFolded(password);
  std::erase(folded, ' ');
  const bool blocked = folded.empty() || repeats(folded, 8) || counts(folded) || isOnlyPieces(folded) ||
                       std::find(blockedWhole.begin(), blockedWhole.end(), folded) != blockedWhole.end();
  crypto::wipe(folded);
  if (blocked)
    return refuse(RefusalCode::PasswordUnfit, "it is among the first that are guessed");
  return {};
}

} // namespace calque::identity

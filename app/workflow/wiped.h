// A secret as it is typed or read, before it opens anything.
#pragma once

#include <string>
#include <utility>

namespace calque::workflow {

/// A text whose bytes are wiped wherever a copy of it goes. What it is made of is its maker's to wipe.
class Wiped : public std::string {
public:
  using std::string::string;
  Wiped() = default;
  Wiped(std::string text) : std::string(std::move(text)) {}
  Wiped(const Wiped&) = default;
  Wiped(Wiped&&) noexcept = default;
  Wiped& operator=(Wiped other) noexcept {
    swap(other);
    return *this;
  }
  ~Wiped();
};

} // namespace calque::workflow

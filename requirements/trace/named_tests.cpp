#include "named_tests.h"

#include <algorithm>

namespace calque::trace {

std::vector<std::string> testsNamedIn(const std::string& text) {
  constexpr auto letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.";
  std::vector<std::string> names;
  for (auto open = text.find('`'); open != std::string::npos;) {
    const auto close = text.find('`', open + 1);
    if (close == std::string::npos)
      break;
    const auto word = text.substr(open + 1, close - open - 1);
    auto capital = [&](std::size_t at) { return at < word.size() && word[at] >= 'A' && word[at] <= 'Z'; };
    const auto dot = word.find('.');
    if (dot != std::string::npos && capital(0) && capital(dot + 1) &&
        word.find_first_not_of(letters) == std::string::npos)
      names.push_back(word);
    open = text.find('`', close + 1);
  }
  return names;
}

std::string nameInSource(const std::string& test) {
  const auto dot = std::min(test.find('.'), test.size());
  std::string suite;
  for (std::size_t from = 0; from <= dot;) {
    const auto slash = std::min(test.find('/', from), dot);
    const auto part = test.substr(from, slash - from);
    if (part.find_first_not_of("0123456789") != std::string::npos)
      suite = part;
    from = slash + 1;
  }
  const auto name = test.substr(dot);
  return suite + name.substr(0, name.find('/'));
}

} // namespace calque::trace

#include "tree.h"

#include <fstream>
#include <iterator>
#include <sstream>

namespace calque::tidy {

namespace fs = std::filesystem;

Tree readTree(const fs::path& root) {
  Tree tree;
  for (auto at = fs::recursive_directory_iterator(root); at != fs::recursive_directory_iterator(); ++at) {
    auto path = at->path().lexically_relative(root).generic_string();
    if (at->is_directory() && (path == "build" || path == ".git")) {
      at.disable_recursion_pending();
      continue;
    }
    if (!at->is_regular_file() || path == ".git")
      continue;
    std::ifstream file(at->path(), std::ios::binary);
    tree[path] = {std::istreambuf_iterator<char>(file), {}};
  }
  return tree;
}

std::vector<std::string> linesOf(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);)
    lines.push_back(line);
  return lines;
}

std::vector<std::string> wordsOf(std::string_view text) {
  std::istringstream in{std::string(text)};
  return {std::istream_iterator<std::string>(in), {}};
}

std::vector<std::string> includesOf(std::string_view text) {
  std::vector<std::string> names;
  for (const auto& line : linesOf(text)) {
    auto words = wordsOf(line);
    if (words.size() >= 2 && words[0] == "#include")
      names.push_back(words[1]);
  }
  return names;
}

bool isSource(std::string_view path) {
  return path.ends_with(".h") || path.ends_with(".cpp") || path.ends_with(".def");
}

} // namespace calque::tidy

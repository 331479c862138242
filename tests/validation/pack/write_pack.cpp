// Writes the generated parts of the validation pack into the source tree that it is given: ./dev pack.
#include "pack.h"

#include "core/base/files.h"

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "write_pack ROOT\n";
    return 2;
  }
  const std::filesystem::path root(argv[1]);
  const auto sources = calque::pack::readSources(root);
  if (!sources) {
    std::cerr << std::get<calque::base::Fault>(sources.error()).message << '\n';
    return 7;
  }
  for (const auto& [path, text] : calque::pack::allParts(*sources)) {
    const auto found = sources->tree.find(path);
    if (found != sources->tree.end() && found->second == text)
      continue;
    if (!calque::base::writeFile(root / path, calque::base::viewOf(text), 0644)) {
      std::cerr << path << " cannot be written\n";
      return 7;
    }
    std::cout << path << '\n';
  }
  return 0;
}

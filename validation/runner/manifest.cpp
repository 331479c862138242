#include "manifest.h"

#include "core/base/bytes.h"
#include "core/crypto/digest.h"

#include <fstream>
#include <vector>

namespace calque::runner {

Manifest readManifest(std::string_view text) {
  Manifest manifest;
  std::string before;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = std::string(text.substr(0, end));
    const auto path = line.size() > 66 ? line.substr(66) : std::string();
    const bool outside = path.starts_with('/') || path.find("..") != std::string::npos;
    if (end == std::string_view::npos || path.empty() || outside || line.substr(64, 2) != "  " ||
        !base::maybeDigest(line.substr(0, 64)) || line <= before || path == manifestName)
      return {"it is no sorted list of digests and paths", {}};
    if (!manifest.files.emplace(path, line.substr(0, 64)).second)
      return {"it names a file twice", {}};
    before = line;
    text.remove_prefix(end + 1);
  }
  if (manifest.files.empty())
    manifest.problem = "it is missing or empty";
  return manifest;
}

std::string digestOfFile(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    return {};
  crypto::Sha256 digest;
  std::vector<char> piece(1 << 20);
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
    digest.update(base::viewOf({piece.data(), static_cast<std::size_t>(in.gcount())}));
  return base::toHex(digest.finish());
}

} // namespace calque::runner

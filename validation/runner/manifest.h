// The release manifest (record.md 3.3): lines "<sha256>  <path>", sorted, one for each installed file, the manifest
// itself excluded. Private to this room.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace calque::runner {

inline constexpr const char* manifestName = "manifest.txt";

struct Manifest {
  std::string problem;                      ///< why it is none; empty: it is one
  std::map<std::string, std::string> files; ///< path → SHA-256
};
[[nodiscard]] Manifest readManifest(std::string_view text);
[[nodiscard]] std::string digestOfFile(const std::filesystem::path& file); ///< empty where it cannot be read

} // namespace calque::runner

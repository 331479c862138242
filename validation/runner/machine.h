// What the machine tells of itself. Private to this room.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace calque::runner {

/// system, kernel, architecture, host (a digest of its id, no name), processors, memory, locale. No user, no address.
[[nodiscard]] std::map<std::string, std::string> machineFacts();
[[nodiscard]] std::uint64_t memoryBytes();
[[nodiscard]] std::string fileSystemOf(const std::filesystem::path& place); ///< as the kernel names it, e.g. "ext4"
/// Of a short list of file systems on disks of this machine; what is not on it counts as none.
[[nodiscard]] bool isLocalFileSystem(const std::string& type);

} // namespace calque::runner

// Files as record.md 2 and 12 want them: no link followed, written to a random name, fsynced, renamed, the folder
// fsynced.
#pragma once

#include "bytes.h"
#include "result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace calque::base {

/// An open file descriptor, closed on destruction. Movable, not copyable.
class Descriptor {
public:
  Descriptor() = default;
  explicit Descriptor(int fd) : m_fd(fd) {}
  Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();
  [[nodiscard]] int get() const { return m_fd; }

private:
  int m_fd = -1;
};

/// The fault of `errno` while doing `what` (words without a stranger's file name): Full, ReadOnly or Disk.
[[nodiscard]] tl::unexpected<Failure> diskFault(const std::string& what, int error);

/// The whole file, at most `most` bytes; a longer one, a link, a folder or a device is a fault and nothing is returned.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& file, std::uint64_t most);

/// Writes `bytes` beside `file` under a random name, fsyncs, renames over `file`, fsyncs the folder. After a failure
/// `file` is as before and nothing else is left.
[[nodiscard]] Done writeFile(const std::filesystem::path& file, View bytes, unsigned mode = 0600);
/// The same in steps, for files too large to hold: open, write often, commit. Destroyed uncommitted, it leaves nothing.
class DurableFile {
public:
  [[nodiscard]] static Result<DurableFile> create(const std::filesystem::path& folder, unsigned mode = 0600);
  DurableFile(DurableFile&&) noexcept = default;
  DurableFile& operator=(DurableFile&&) noexcept = default;
  ~DurableFile();
  [[nodiscard]] Done write(View bytes);
  [[nodiscard]] Done overwriteAt(std::uint64_t offset, View bytes);
  [[nodiscard]] Done sync(); ///< fsyncs now; commit() then only renames, unless more is written
  /// Fsyncs and renames to `name` in the folder. `syncFolder` false leaves the folder's fsync to a later syncFolder().
  [[nodiscard]] Done commit(const std::string& name, bool syncFolder = true);
  [[nodiscard]] int descriptor() const { return m_fd.get(); }

private:
  DurableFile(std::filesystem::path folder, std::string temporary, Descriptor fd)
      : m_folder(std::move(folder)), m_temporary(std::move(temporary)), m_fd(std::move(fd)) {}
  std::filesystem::path m_folder;
  std::string m_temporary; ///< empty once renamed or moved from
  Descriptor m_fd;
  bool m_synced = false;
};

[[nodiscard]] Done appendFile(const std::filesystem::path& file, View bytes, unsigned mode = 0600); ///< and fsyncs
[[nodiscard]] Done syncFolder(const std::filesystem::path& folder);
[[nodiscard]] Done makeFolder(const std::filesystem::path& folder, unsigned mode = 0700); ///< parents too; may exist

} // namespace calque::base

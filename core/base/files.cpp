#include "files.h"

#include "ids.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace calque::base {
namespace {

Done writeAll(int fd, View bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    auto put = ::write(fd, bytes.data() + done, bytes.size() - done);
    if (put < 0 && errno == EINTR)
      continue;
    if (put < 0)
      return diskFault("writing a file", errno);
    done += static_cast<std::size_t>(put);
  }
  return {};
}

} // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    if (m_fd >= 0)
      ::close(m_fd);
    m_fd = std::exchange(other.m_fd, -1);
  }
  return *this;
}

Descriptor::~Descriptor() {
  if (m_fd >= 0)
    ::close(m_fd);
}

tl::unexpected<Failure> diskFault(const std::string& what, int error) {
  std::string reason = std::strerror(error);
  if (error == ENOSPC || error == EDQUOT)
    return fault(FaultKind::Full, what + ": " + reason,
                 "free some space and repeat the command; nothing was half written");
  if (error == EROFS || error == EACCES || error == EPERM)
    return fault(FaultKind::ReadOnly, what + ": " + reason,
                 "make the place writable for this account and repeat the command");
  return fault(FaultKind::Disk, what + ": " + reason, "check the disk and the path, then repeat the command");
}

Result<Bytes> readFile(const std::filesystem::path& file, std::uint64_t most) {
  Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status {};
  if (fd.get() < 0 || ::fstat(fd.get(), &status) != 0)
    return diskFault("reading a file", errno);
  if (!S_ISREG(status.st_mode))
    return fault(FaultKind::File, "reading a file: it is not a regular file");
  if (static_cast<std::uint64_t>(status.st_size) > most)
    return fault(FaultKind::File, "reading a file: it is larger than " + std::to_string(most) + " bytes");
  Bytes bytes(static_cast<std::size_t>(status.st_size));
  std::size_t done = 0;
  while (done < bytes.size()) {
    auto got = ::read(fd.get(), bytes.data() + done, bytes.size() - done);
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return diskFault("reading a file", errno);
    if (got == 0)
      return fault(FaultKind::File, "reading a file: it became shorter while it was read");
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

Result<DurableFile> DurableFile::create(const std::filesystem::path& folder, unsigned mode) {
  auto temporary = ".tmp-" + newHex32();
  Descriptor fd(::open((folder / temporary).c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
  if (fd.get() < 0)
    return diskFault("creating a file", errno);
  return DurableFile(folder, temporary, std::move(fd));
}

DurableFile::~DurableFile() {
  if (m_fd.get() >= 0 && !m_temporary.empty())
    ::unlink((m_folder / m_temporary).c_str());
}

Done DurableFile::write(View bytes) {
  m_synced = false;
  return writeAll(m_fd.get(), bytes);
}

Done DurableFile::sync() {
  if (!m_synced && ::fsync(m_fd.get()) != 0)
    return diskFault("making a file durable", errno);
  m_synced = true;
  return {};
}

Done DurableFile::overwriteAt(std::uint64_t offset, View bytes) {
  m_synced = false;
  for (std::size_t done = 0; done < bytes.size();) {
    auto put = ::pwrite(m_fd.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (put < 0 && errno == EINTR)
      continue;
    if (put < 0)
      return diskFault("writing a file", errno);
    done += static_cast<std::size_t>(put);
  }
  return {};
}

Done DurableFile::commit(const std::string& name, bool syncAfter) {
  CALQUE_CHECK(sync());
  if (::rename((m_folder / m_temporary).c_str(), (m_folder / name).c_str()) != 0)
    return diskFault("naming a file", errno);
  m_temporary.clear();
  m_fd = Descriptor();
  return syncAfter ? syncFolder(m_folder) : Done{};
}

// [impl->req~record.fault-safe~1]
Done writeFile(const std::filesystem::path& file, View bytes, unsigned mode) {
  CALQUE_TRY(out, DurableFile::create(file.has_parent_path() ? file.parent_path() : ".", mode));
  CALQUE_CHECK(out.write(bytes));
  return out.commit(file.filename().string());
}

Done appendFile(const std::filesystem::path& file, View bytes, unsigned mode) {
  Descriptor fd(::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, mode));
  if (fd.get() < 0)
    return diskFault("appending to a file", errno);
  CALQUE_CHECK(writeAll(fd.get(), bytes));
  if (::fsync(fd.get()) != 0)
    return diskFault("making a file durable", errno);
  return {};
}

Done syncFolder(const std::filesystem::path& folder) {
  Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() < 0 || ::fsync(fd.get()) != 0)
    return diskFault("making a folder durable", errno);
  return {};
}

Done makeFolder(const std::filesystem::path& folder, unsigned mode) {
  std::error_code error;
  if (std::filesystem::is_directory(folder, error))
    return {};
  if (folder.has_parent_path() && folder.parent_path() != folder)
    CALQUE_CHECK(makeFolder(folder.parent_path(), mode));
  if (::mkdir(folder.c_str(), mode) != 0 && (errno != EEXIST || !std::filesystem::is_directory(folder, error)))
    return diskFault("making a folder", errno);
  return folder.has_parent_path() ? syncFolder(folder.parent_path()) : Done{};
}

} // namespace calque::base

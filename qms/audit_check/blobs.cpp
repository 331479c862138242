#include "blobs.h"

#include "core/base/files.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace calque::audit_check {
namespace {

constexpr std::uint64_t headerBytes = 56, chunkBytes = 65'536, tagBytes = 16;

std::uint64_t storedBytes(std::uint64_t size) {
  const auto chunks = std::max<std::uint64_t>(1, (size + chunkBytes - 1) / chunkBytes);
  return headerBytes + size + tagBytes * chunks;
}

} // namespace

void Blobs::check(const Entry& entry, const Statement* statement) {
  for (const auto& item : itemsOf(entry.files)) {
    const auto* id = item.find("sha256");
    checkBlob(entry, (id ? id : item.find("commit"))->text, item.numberOf("size"));
  }
  if (statement)
    checkBlob(entry, base::toHex(base::View(statement->shown)), std::nullopt);
}

void Blobs::checkBlob(const Entry& entry, std::string_view id, std::optional<std::uint64_t> size) {
  ++m_count.found;
  if (!m_folder)
    return;
  const std::string owner(entry.subject.empty() ? std::string_view("lab") : entry.subject);
  const auto path = *m_folder / owner / id.substr(0, 2) / id;
  base::Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
  if (file.get() >= 0)
    return checkBytes(entry, id, file.get(), size);
  if (errno != ENOENT && errno != ENOTDIR && errno != ELOOP)
    return m_findings.add(m_step, unchecked, "step.failed", "a readable file " + std::string(id), std::strerror(errno),
                          entry.seq);
  ++m_count.checked;
  auto& missing = m_missing[owner];
  if (missing.size() < findingsAtMost)
    missing.push_back({entry.seq, std::string(id)});
}

void Blobs::checkBytes(const Entry& entry, std::string_view id, int file, std::optional<std::uint64_t> size) {
  struct stat facts {};
  char magic[8] = {};
  if (::fstat(file, &facts) != 0 || (S_ISREG(facts.st_mode) && ::pread(file, magic, sizeof magic, 0) < 0))
    return m_findings.add(m_step, unchecked, "step.failed", "a readable file " + std::string(id), std::strerror(errno),
                          entry.seq);
  ++m_count.checked;
  const auto found = S_ISREG(facts.st_mode) ? static_cast<std::uint64_t>(facts.st_size) : 0;
  const bool right = std::memcmp(magic, "CLQBLOB1", sizeof magic) == 0 &&
                     (size ? found == storedBytes(*size) : found >= headerBytes + tagBytes);
  if (!right)
    m_findings.add(m_step, altered, "blob.size",
                   size ? "a blob of " + std::to_string(storedBytes(*size)) + " bytes"
                        : std::string("a blob of 72 bytes or more"),
                   std::to_string(found) + " bytes, id " + std::string(id), entry.seq);
}

void Blobs::finish(const State& state) {
  for (const auto& [owner, missing] : m_missing)
    if (!state.erasedSubjects.contains(owner))
      for (const auto& [seq, id] : missing)
        m_findings.add(m_step, altered, "blob.missing", "file " + id, "none", seq);
  std::error_code error;
  for (const auto& subject : state.erasedSubjects)
    if (m_folder &&
        std::filesystem::symlink_status(*m_folder / subject, error).type() != std::filesystem::file_type::not_found)
      m_findings.add(m_step, altered, "blob.kept", "no folder of the erased subject " + subject, "a folder");
}

} // namespace calque::audit_check

#include "sandbox_lab.h"

#include "core/domain/refusals.h"
#include "core/storage/audit_store.h"
#include "core/storage/lab_folder.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace calque::workflow {
namespace {

namespace fs = std::filesystem;

/// A file in memory, to be changed where it lies.
class Mapped {
public:
  explicit Mapped(const fs::path& file) {
    const base::Descriptor fd(::open(file.c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC));
    struct stat facts {};
    if (fd.get() < 0 || ::fstat(fd.get(), &facts) != 0 || facts.st_size == 0)
      return;
    auto* at =
        ::mmap(nullptr, static_cast<std::size_t>(facts.st_size), PROT_READ | PROT_WRITE, MAP_SHARED, fd.get(), 0);
    if (at != MAP_FAILED)
      m_bytes = {static_cast<char*>(at), static_cast<std::size_t>(facts.st_size)};
  }
  ~Mapped() {
    if (!m_bytes.empty())
      ::munmap(m_bytes.data(), m_bytes.size());
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  [[nodiscard]] std::span<char> bytes() const { return m_bytes; }

private:
  std::span<char> m_bytes;
};

/// Where the bytes of a row of `log` lie: the first ones in its page, the rest in a chain of further pages
/// (SQLite's file format, 1.6 "b-tree pages").
class RowPlace {
public:
  RowPlace(std::span<const char> file, std::size_t entryBytes) : m_file(file) {
    m_page = number(16, 2) == 1 ? 65'536 : number(16, 2);
    const auto usable = m_page - number(20, 1);
    const std::size_t headBytes = 4 + (entryBytes < 58 ? 1 : entryBytes < 8'186 ? 2 : 3);
    const std::size_t before = headBytes + prevBytes, payload = before + entryBytes;
    const std::size_t most = usable - 35, least = (usable - 12) * 32 / 255 - 23;
    const std::size_t split = least + (payload - least) % (usable - 4);
    m_here = payload <= most ? entryBytes : (split <= most ? split : least) - before;
    m_further = usable - 4;
  }
  static constexpr std::size_t prevBytes = 64;
  [[nodiscard]] std::size_t here() const { return m_here; } ///< how many lie together with `prev`
  /// In the file, where the entry begins at `start`; nothing where the chain leaves the file.
  [[nodiscard]] std::optional<std::size_t> of(std::size_t byte, std::size_t start) const {
    if (byte < m_here)
      return start + byte;
    auto link = start + m_here;
    for (auto left = (byte - m_here) / m_further + 1; left > 0; --left) {
      const auto page = link + 4 <= m_file.size() ? number(link, 4) : 0;
      if (page == 0 || page * m_page > m_file.size())
        return std::nullopt;
      link = (page - 1) * m_page;
    }
    return link + 4 + (byte - m_here) % m_further;
  }

private:
  [[nodiscard]] std::size_t number(std::size_t at, std::size_t bytes) const {
    std::size_t value = 0;
    for (std::size_t i = 0; i < bytes && at + i < m_file.size(); ++i)
      value = value << 8 | static_cast<unsigned char>(m_file[at + i]);
    return value;
  }
  std::span<const char> m_file;
  std::size_t m_page = 4096, m_here = 0, m_further = 4092;
};

base::Result<MakingPlace> placeFor(const fs::path& lab, const fs::path& chosen) {
  if (!chosen.empty())
    return MakingPlace::beside(chosen / "copy");
  if (auto beside = MakingPlace::beside(lab))
    return beside;
  std::error_code error;
  const auto temporary = fs::temp_directory_path(error);
  return error ? base::Result<MakingPlace>(base::diskFault("finding a place for the copy", error.value()))
               : MakingPlace::beside(temporary / "copy");
}

} // namespace

base::Result<SandboxLab> SandboxLab::copyOf(const fs::path& lab, const fs::path& place,
                                            const base::Progress& progress) {
  CALQUE_TRY(making, placeFor(lab, place));
  const auto copied = storage::backUpDatabase(storage::LabFolder{lab}.auditDb(),
                                              storage::LabFolder{making.folder()}.auditDb(), progress);
  if (!copied)
    return base::failed(copied.error());
  return SandboxLab(std::move(making), lab);
}

base::Result<std::uint64_t> SandboxLab::size() const {
  CALQUE_TRY(store, storage::AuditStore::openSealed(storage::LabFolder{folder()}.auditDb()));
  return store.size();
}

base::Result<std::string> SandboxLab::entry(std::uint64_t seq) const {
  CALQUE_TRY(store, storage::AuditStore::openSealed(storage::LabFolder{folder()}.auditDb()));
  return store.entry(seq);
}

base::Done SandboxLab::flip(std::uint64_t seq, std::uint64_t byte) {
  CALQUE_TRY(bytes, entry(seq));
  if (byte >= bytes.size())
    return domain::refuse(domain::RefusalCode::LawOfLog, "the entry has no such byte",
                          "below " + std::to_string(bytes.size()), std::to_string(byte), "choose another byte");
  auto changed = bytes;
  changed[byte] = static_cast<char>(changed[byte] ^ 1);
  const Mapped file(storage::LabFolder{folder()}.auditDb());
  const RowPlace row(file.bytes(), bytes.size());
  const auto wanted = bytes.substr(0, row.here());
  const std::boyer_moore_horspool_searcher search(wanted.begin(), wanted.end());
  // The same bytes may also lie where SQLite has moved a row from: the one that counts is the one that is read back.
  for (auto from = file.bytes().begin(); from != file.bytes().end(); ++from) {
    from = std::search(from, file.bytes().end(), search);
    if (from == file.bytes().end())
      break;
    const auto at = row.of(byte, static_cast<std::size_t>(from - file.bytes().begin()));
    if (!at || file.bytes()[*at] != bytes[byte])
      continue;
    file.bytes()[*at] = changed[byte];
    if (const auto now = entry(seq); now && *now == changed)
      return {};
    file.bytes()[*at] = bytes[byte];
  }
  return base::fault(base::FaultKind::File, "the byte was not found in the copy", "make a new copy and try again");
}

Verified SandboxLab::verify(Verification how) const {
  how.files = storage::LabFolder{m_lab}.blobs();
  return verifyWatched(folder(), how);
}

} // namespace calque::workflow

// Copies of a store: of a dead writer's journal before SQLite sees it, and of a living store for the backup.
#include "audit_store.h"
#include "connection.h"

#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/crypto/digest.h"
#include "core/domain/refusals.h"

#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <unistd.h>

namespace calque::storage {
namespace {

namespace fs = std::filesystem;

/// Whether a living process is writing: it holds SQLite's RESERVED byte (file format, "pending byte" + 1).
bool isBeingWritten(const fs::path& file) {
  base::Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  struct flock lock {};
  lock.l_type = F_RDLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = 0x40000001;
  lock.l_len = 1;
  return fd.get() >= 0 && ::fcntl(fd.get(), F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

/// Gives each part of the file in turn; the SHA-256 of all, hex.
base::Result<std::string> readInParts(const fs::path& file, const std::function<base::Done(base::View)>& see) {
  base::Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (in.get() < 0)
    return base::diskFault("reading what is copied", errno);
  crypto::Sha256 digest;
  base::Bytes buffer(1u << 16);
  for (;;) {
    const auto got = ::read(in.get(), buffer.data(), buffer.size());
    if (got < 0)
      return base::diskFault("reading what is copied", errno);
    if (got == 0)
      return base::toHex(digest.finish());
    const base::View part(buffer.data(), static_cast<std::size_t>(got));
    digest.update(part);
    CALQUE_CHECK(see(part));
  }
}

base::Result<std::string> digestOf(const fs::path& file) {
  return readInParts(file, [](base::View) { return base::Done{}; });
}

/// Copies `file` into `folder` under `name`, durably; its SHA-256.
base::Result<std::string> copyFile(const fs::path& file, const fs::path& folder, const std::string& name) {
  CALQUE_CHECK(base::makeFolder(folder));
  CALQUE_TRY(out, base::DurableFile::create(folder));
  CALQUE_TRY(digest, readInParts(file, [&out](base::View part) { return out.write(part); }));
  CALQUE_CHECK(out.commit(name));
  return std::move(digest);
}

} // namespace

base::Result<std::optional<LeftJournal>> setAsideJournal(const fs::path& file, const fs::path& evidence) {
  std::error_code error;
  const auto journal = fs::path(file.string() + "-journal");
  auto size = fs::file_size(journal, error);
  if (error || size == 0 || isBeingWritten(file))
    return std::nullopt;
  CALQUE_TRY(digest, digestOf(journal));
  CALQUE_TRY(database, digestOf(file));
  const LeftJournal names{digest, evidence / ("journal-" + digest.substr(0, 32)),
                          evidence / ("audit-" + database.substr(0, 32) + ".db")};
  if (!fs::exists(names.journal, error)) // the same leftovers are kept once, however often they are looked at
    CALQUE_CHECK(copyFile(journal, evidence, names.journal.filename()));
  if (!fs::exists(names.database, error))
    CALQUE_CHECK(copyFile(file, evidence, names.database.filename()));
  return names;
}

base::Result<RolledBack> tryRollBack(const LeftJournal& left, std::uint64_t noteOf) {
  const auto folder = left.database.parent_path() / ("try-" + base::newHex32());
  const auto work = [&]() -> base::Result<RolledBack> {
    CALQUE_CHECK(copyFile(left.database, folder, "audit.db"));
    CALQUE_CHECK(copyFile(left.journal, folder, "audit.db-journal"));
    CALQUE_TRY(store, AuditStore::open(folder / "audit.db"));
    CALQUE_TRY(size, store.size());
    CALQUE_TRY(note, store.maybeNote(noteOf));
    return RolledBack{size, note.value_or("")};
  };
  auto done = work();
  std::error_code ignored;
  fs::remove_all(folder, ignored);
  return done;
}

bool isWholeDatabase(const fs::path& file) {
  auto db = Connection::openSealed(file);
  if (!db)
    return false;
  const auto tables = db->value("SELECT count(*) FROM sqlite_schema"), verdict = db->value("PRAGMA integrity_check");
  return tables && *tables != "0" && verdict && *verdict == "ok";
}

base::Result<std::string> backUpDatabase(const fs::path& file, const fs::path& to, const base::Progress& progress) {
  CALQUE_TRY(made, makeEmptyFile(to));
  if (!made)
    return domain::refuse(domain::RefusalCode::LabExists, "the file to copy to is there already");
  CALQUE_TRY(db, Connection::open(file, Connection::Use::Secrets));
  CALQUE_CHECK(db.copyTo(to, progress));
  CALQUE_TRY(digest, digestOf(to));
  CALQUE_CHECK(base::syncFolder(to.parent_path()));
  return std::move(digest);
}

} // namespace calque::storage

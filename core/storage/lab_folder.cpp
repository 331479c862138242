#include "lab_folder.h"

#include "file_system.h"

#include "core/base/files.h"
#include "core/domain/refusals.h"

#include <cerrno>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace calque::storage {
namespace {

using domain::RefusalCode;

base::Done checkFileSystem(const std::filesystem::path& path) {
  struct statfs status {};
  if (::statfs(path.c_str(), &status) != 0)
    return base::diskFault("asking for the file system", errno);
  if (const auto why = whyNoPlaceForALab(static_cast<std::uint64_t>(status.f_type)); !why.empty())
    return domain::refuse(RefusalCode::LabUnsafe, std::string(why));
  return {};
}

base::Done checkFile(const std::filesystem::path& file) {
  struct stat status {};
  auto name = file.filename().string();
  if (::lstat(file.c_str(), &status) != 0)
    return errno == ENOENT ? base::Done{} : base::Done(base::diskFault("looking at " + name, errno));
  if (!S_ISREG(status.st_mode))
    return domain::refuse(RefusalCode::LabUnsafe, name + " is not a regular file");
  if (status.st_nlink != 1)
    return domain::refuse(RefusalCode::LabUnsafe, name + " has a second name", "1 link",
                          std::to_string(status.st_nlink));
  auto mode = status.st_mode & 07777u;
  if (mode != 0600 && mode != 0400)
    return domain::refuse(RefusalCode::LabUnsafe, name + " can be read or written by others", "mode 0600");
  if (status.st_uid != ::geteuid())
    return domain::refuse(RefusalCode::LabUnsafe, name + " belongs to another account");
  return {};
}

} // namespace

base::Result<LabFolder> createLabFolder(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, error))) {
    if (!std::filesystem::is_directory(std::filesystem::symlink_status(path, error)) ||
        !std::filesystem::is_empty(path, error))
      return domain::refuse(RefusalCode::LabExists);
    if (::chmod(path.c_str(), 0700) != 0)
      return base::diskFault("making the lab folder", errno);
  } else {
    CALQUE_CHECK(base::makeFolder(path));
  }
  CALQUE_CHECK(checkFileSystem(path));
  LabFolder lab{path};
  CALQUE_CHECK(base::makeFolder(lab.blobs()));
  CALQUE_CHECK(base::makeFolder(lab.evidence()));
  return lab;
}

// [impl->req~record.lab-folder~1, req~record.always-on~1]
base::Result<LabFolder> checkedLabFolder(const std::filesystem::path& path) {
  LabFolder lab{path};
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0)
    return domain::refuse(RefusalCode::NotALab);
  if (S_ISLNK(status.st_mode))
    return domain::refuse(RefusalCode::LabUnsafe, "the folder is a symbolic link");
  struct stat audit {};
  if (!S_ISDIR(status.st_mode) || ::lstat(lab.auditDb().c_str(), &audit) != 0)
    return domain::refuse(RefusalCode::NotALab);
  if ((status.st_mode & 07777u) != 0700 || status.st_uid != ::geteuid())
    return domain::refuse(RefusalCode::LabUnsafe, "the folder is open to other accounts", "mode 0700");
  for (const auto& file : {lab.auditDb(), lab.phiDb(), lab.keysDb(), lab.indexDb(), lab.settings()})
    for (const char* suffix : {"", "-journal"})
      CALQUE_CHECK(checkFile(file.string() + suffix));
  // No store of ours has one, and SQLite would take in what stands there; the log's own put it into quarantine.
  for (const auto& file : {lab.phiDb(), lab.keysDb()})
    for (const char* suffix : {"-wal", "-shm"})
      if (struct stat beside{}; ::lstat((file.string() + suffix).c_str(), &beside) == 0)
        return domain::refuse(RefusalCode::LabUnsafe,
                              "there is a " + file.filename().string() + suffix + ": something else has written here",
                              {}, {}, "keep the folder as evidence; then move that file out of the lab");
  for (const auto& folder : {lab.blobs(), lab.evidence()}) {
    struct stat inner {};
    if (::lstat(folder.c_str(), &inner) == 0 && !S_ISDIR(inner.st_mode))
      return domain::refuse(RefusalCode::LabUnsafe, folder.filename().string() + " is not a folder");
  }
  CALQUE_CHECK(checkFileSystem(path));
  struct statvfs volume {};
  if (::statvfs(path.c_str(), &volume) == 0 && (volume.f_flag & ST_RDONLY) != 0)
    return base::diskFault("opening the lab", EROFS);
  if (::access(path.c_str(), W_OK) != 0 || ::access(lab.auditDb().c_str(), W_OK) != 0)
    return base::diskFault("opening the lab", errno);
  return lab;
}

} // namespace calque::storage

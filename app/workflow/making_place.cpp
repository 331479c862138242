#include "making_place.h"

#include "core/base/ids.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace calque::workflow {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = ".making-";

bool isMakingName(const std::string& name) {
  return name.size() == prefix.size() + 32 && name.starts_with(prefix) &&
         name.find_first_not_of("0123456789abcdef", prefix.size()) == std::string::npos;
}

/// Opened and locked, where nobody else holds it. A file system that knows no locks gives nothing.
base::Descriptor tryLock(const fs::path& folder) {
  base::Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  return fd.get() >= 0 && ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0 ? std::move(fd) : base::Descriptor();
}

bool isOurs(int fd) {
  struct stat status {};
  return ::fstat(fd, &status) == 0 && status.st_uid == ::geteuid();
}

// [impl->req~privacy.no-leftovers~1]
void sweepBeside(const fs::path& parent, const MakingPlace::Look& before) {
  std::error_code error;
  std::vector<fs::path> found;
  for (fs::directory_iterator at(parent, error), end; !error && at != end; at.increment(error))
    if (isMakingName(at->path().filename().string()))
      found.push_back(at->path());
  for (const auto& folder : found)
    if (const auto lock = tryLock(folder); lock.get() >= 0 && isOurs(lock.get())) {
      if (before)
        before(folder);
      fs::remove_all(folder, error);
    }
}

} // namespace

base::Result<MakingPlace> MakingPlace::beside(const fs::path& place, const Look& before) {
  std::error_code error;
  const auto whole = fs::absolute(place, error).lexically_normal();
  const auto parent = (whole.has_filename() ? whole : whole.parent_path()).parent_path(); // of "folder/" too
  if (error)
    return base::diskFault("finding the place", error.value());
  CALQUE_CHECK(base::makeFolder(parent));
  sweepBeside(parent, before);
  auto folder = parent / (std::string(prefix) + base::newHex32());
  if (::mkdir(folder.c_str(), 0700) != 0)
    return base::diskFault("making a folder", errno);
  MakingPlace made(folder, tryLock(folder)); // where locks are unknown, nobody sweeps either
  if (!fs::exists(folder, error))
    return base::fault(base::FaultKind::Busy, "another program swept the place", "repeat the command");
  return made;
}

MakingPlace::MakingPlace(MakingPlace&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {})), m_lock(std::move(other.m_lock)) {}

MakingPlace::~MakingPlace() {
  std::error_code ignored;
  if (!m_folder.empty())
    fs::remove_all(m_folder, ignored);
}

base::Done MakingPlace::appear(const std::string& name, const fs::path& place) {
  if (::rename((m_folder / name).c_str(), place.c_str()) != 0)
    return base::diskFault("giving it its name", errno);
  return base::syncFolder(m_folder.parent_path());
}

base::Done writeBeside(const fs::path& place, base::View bytes) {
  CALQUE_TRY(making, MakingPlace::beside(place));
  CALQUE_CHECK(base::appendFile(making.folder() / "file", bytes));
  return making.appear("file", place);
}

} // namespace calque::workflow

#include "reserve.h"

#include "rooms.h"

#include "core/base/files.h"

#include <fcntl.h>

namespace calque::workflow {
namespace {

namespace fs = std::filesystem;

fs::path reserveOf(const fs::path& lab) {
  return lab / "reserve";
}

} // namespace

// [impl->req~record.disk-full~1]
void keepReserve(const fs::path& lab) {
  std::error_code error;
  if (fs::exists(fs::symlink_status(reserveOf(lab), error)))
    return;
  const auto space = fs::space(lab, error);
  if (error || space.available < 4 * reserveBytes)
    return;
  auto file = base::DurableFile::create(lab);
  if (file && ::posix_fallocate(file->descriptor(), 0, static_cast<off_t>(reserveBytes)) == 0)
    (void)file->commit(reserveOf(lab).filename());
}

namespace {

/// Whether this much can be had on a lab's disk; the quota of an account is asked too.
bool hasRoom(const fs::path& lab) {
  auto file = base::DurableFile::create(lab);
  return file && ::posix_fallocate(file->descriptor(), 0, 1 << 20) == 0;
}

base::Done noteFrom(const fs::path& folder, const base::Clock& clock) {
  std::error_code error;
  const auto space = fs::space(folder, error);
  if (fs::file_size(reserveOf(folder), error) != reserveBytes || error || !fs::remove(reserveOf(folder), error))
    return base::fault(base::FaultKind::Full, "there is no reserve to note the full disk with");
  CALQUE_TRY(lab, Lab::open(folder, clock));
  domain::EntryDraft entry;
  entry.type = "disk.full";
  entry.actor = systemActor;
  entry.data.set("place", "lab").set("free", static_cast<std::uint64_t>(space.available));
  CALQUE_CHECK(appendDrafts(lab, {std::move(entry)}));
  return {};
}

} // namespace

void noteFullDisk(const base::Failure& failure, const fs::path& folder, const base::Clock& clock) {
  const auto* fault = std::get_if<base::Fault>(&failure);
  std::error_code error;
  const bool isLab = !folder.empty() && fs::exists(folder / "audit.db", error); // elsewhere nothing is ours to remove
  if (fault && fault->kind == base::FaultKind::Full && isLab && !hasRoom(folder))
    (void)noteFrom(folder, clock);
}

} // namespace calque::workflow

#include "file_drop.h"

#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/crypto/digest.h"
#include "core/domain/refusals.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace calque::drivers {
namespace {

constexpr std::uint64_t mostReportBytes = 64 * 1024;

std::string packageName(const JobTicket& ticket) {
  return ticket.job + "_run-" + std::to_string(ticket.run);
}

/// Both parts of the name come from our own log, but a name with a slash would leave the folder.
bool isPlainWord(const std::string& word) {
  return !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

/// The folder of the package under its hidden name; removed unless it got its own.
struct HiddenFolder {
  std::filesystem::path path;
  bool kept = false;
  explicit HiddenFolder(std::filesystem::path folder) : path(std::move(folder)) {}
  HiddenFolder(const HiddenFolder&) = delete;
  HiddenFolder& operator=(const HiddenFolder&) = delete;
  ~HiddenFolder() {
    std::error_code ignored;
    if (!kept)
      std::filesystem::remove_all(path, ignored);
  }
};

/// Writes, fsyncs, and digests what the disk gives back on the same descriptor: not what we believe we wrote.
base::Result<SentFile> drop(const std::filesystem::path& folder, std::string name, std::string kind, base::View bytes) {
  CALQUE_TRY(file, base::DurableFile::create(folder, 0640));
  CALQUE_CHECK(file.write(bytes));
  crypto::Sha256 digest;
  std::array<std::uint8_t, 64 * 1024> block{};
  std::uint64_t size = 0;
  for (;;) {
    auto got = ::pread(file.descriptor(), block.data(), block.size(), static_cast<off_t>(size));
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return base::diskFault("reading back what was sent", errno);
    if (got == 0)
      break;
    digest.update({block.data(), static_cast<std::size_t>(got)});
    size += static_cast<std::uint64_t>(got);
  }
  SentFile sent{name, std::move(kind), size, base::toHex(digest.finish())};
  if (sent.sha256 != crypto::sha256Hex(bytes))
    return base::fault(base::FaultKind::Disk, "the hot folder gave back other bytes than were written",
                       "nothing was sent; check the disk or the share");
  CALQUE_CHECK(file.commit(name, false));
  return sent;
}

base::Done reveal(const std::filesystem::path& hidden, const std::filesystem::path& package) {
  int done = ::renameat2(AT_FDCWD, hidden.c_str(), AT_FDCWD, package.c_str(), RENAME_NOREPLACE);
  if (done != 0 && (errno == EINVAL || errno == ENOSYS)) { // network shares: a folder that is not empty still refuses
    struct stat status {};
    done = ::lstat(package.c_str(), &status) == 0 ? (errno = EEXIST, -1) : ::rename(hidden.c_str(), package.c_str());
  }
  if (done == 0)
    return {};
  if (errno == EEXIST || errno == ENOTEMPTY)
    return domain::refuse(domain::RefusalCode::TicketUsed, "the package of this run already lies in the hot folder");
  return base::diskFault("naming the package in the hot folder", errno);
}

base::Done checkFolder(const std::filesystem::path& folder) {
  struct stat status {};
  if (::lstat(folder.c_str(), &status) != 0)
    return base::diskFault("opening the hot folder", errno);
  if (!S_ISDIR(status.st_mode))
    return base::fault(base::FaultKind::File, "the hot folder is no folder, or a link", "give the folder itself");
  return {};
}

} // namespace

// [impl->req~ticket.bytes~1]
base::Result<Sent> FileDrop::send(const PrintJob& job, const base::Progress& progress) {
  CALQUE_CHECK(checkSurface(job));
  CALQUE_CHECK(checkFolder(m_folder));
  if (!isPlainWord(job.ticket.job) || !isPlainWord(job.surfaceKind))
    return base::fault(base::FaultKind::File, "the job's name cannot name a file");
  auto package = m_folder / packageName(job.ticket);
  HiddenFolder hidden(m_folder / (".incoming-" + base::newHex32()));
  if (::mkdir(hidden.path.c_str(), 0750) != 0)
    return base::diskFault("writing into the hot folder", errno);

  Sent sent;
  sent.serial = job.ticket.serial;
  CALQUE_TRY(surface, drop(hidden.path, "model." + job.surfaceKind, job.surfaceKind, job.surface));
  sent.files.push_back(surface);
  sent.surfaceSha256 = surface.sha256;
  if (!job.placed3mf.empty()) {
    CALQUE_TRY(placed, drop(hidden.path, "placed.3mf", "3mf", job.placed3mf));
    sent.files.push_back(placed);
  }
  CALQUE_TRY(ticket, drop(hidden.path, "ticket.json", "json", toTicketJson(job.ticket)));
  sent.files.push_back(ticket);
  if (progress && !progress(0.9, "sending"))
    return base::fault(base::FaultKind::Library, "sending was stopped; the hot folder has nothing");
  CALQUE_CHECK(base::syncFolder(hidden.path));
  CALQUE_CHECK(reveal(hidden.path, package));
  hidden.kept = true;
  CALQUE_CHECK(base::syncFolder(m_folder));
  return sent;
}

base::Result<std::optional<PrinterReport>> FileDrop::report(const JobTicket& ticket) {
  if (!isPlainWord(ticket.job))
    return base::fault(base::FaultKind::File, "the job's name cannot name a file");
  auto file = m_folder / (packageName(ticket) + ".report.json");
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0 && errno == ENOENT)
    return std::optional<PrinterReport>();
  CALQUE_TRY(bytes, base::readFile(file, mostReportBytes));
  CALQUE_TRY(report, readPrinterReport(bytes));
  return std::optional(report);
}

} // namespace calque::drivers

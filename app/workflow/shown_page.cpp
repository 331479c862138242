#include "shown_page.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <vector>

namespace calque::workflow {
namespace {

namespace fs = std::filesystem;

bool isPageName(const std::string& name) {
  return name.starts_with("page-") && name.ends_with(".pdf");
}

} // namespace

base::Result<base::Descriptor> showPage(const fs::path& file, base::View page) {
  base::Descriptor shown(::open(file.c_str(), O_RDONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (shown.get() < 0)
    return base::diskFault("showing the page", errno);
  auto written = ::flock(shown.get(), LOCK_EX | LOCK_NB) == 0 ? base::appendFile(file, page)
                                                              : base::diskFault("showing the page", errno);
  if (written)
    return shown;
  ::unlink(file.c_str());
  return base::failed(std::move(written.error()));
}

// [impl->req~privacy.no-leftovers~1]
void sweepShownPages(const fs::path& lab) {
  std::error_code error;
  std::vector<fs::path> pages;
  for (fs::directory_iterator at(lab, error), end; !error && at != end; at.increment(error))
    if (isPageName(at->path().filename().string()))
      pages.push_back(at->path());
  for (const auto& page : pages) {
    const base::Descriptor nobodys(::open(page.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (nobodys.get() >= 0 && ::flock(nobodys.get(), LOCK_EX | LOCK_NB) == 0)
      ::unlink(page.c_str());
  }
}

} // namespace calque::workflow

#include "huge_pages.h"

#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>

namespace calque::base {

void wishHugePages(const void* memory, std::size_t bytes) {
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto begin = (reinterpret_cast<std::uintptr_t>(memory) + page - 1) / page * page;
  const auto end = (reinterpret_cast<std::uintptr_t>(memory) + bytes) / page * page;
  if (begin < end)
    ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE); // refused: ordinary pages serve as well
}

} // namespace calque::base

// Work that splits into independent items, on as many threads as there are cores.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace calque::audit_check {

/// Calls each(i) for every i below `count`, from several threads at once, and returns when all are done. `each` throws
/// nothing.
void onAllCores(std::size_t count, const auto& each) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (auto i = next++; i < count; i = next++)
      each(i);
  };
  constexpr std::size_t worthAThread = 8;
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < std::thread::hardware_concurrency() && count > worthAThread * i; ++i)
    others.emplace_back(work);
  work();
}

} // namespace calque::audit_check

// Large buffers touched once: on ordinary pages the kernel spends as long on handing out memory as we on filling it.
#pragma once

#include <cstddef>
#include <vector>

namespace calque::base {

/// Asks for huge pages under memory not yet touched. A wish: where the kernel has none, nothing changes.
void wishHugePages(const void* memory, std::size_t bytes);

/// `values` of `count` value-initialised elements, on huge pages where it was empty.
template <class T> void resizeLarge(std::vector<T>& values, std::size_t count) {
  values.reserve(count);
  wishHugePages(values.data(), values.capacity() * sizeof(T));
  values.resize(count);
}

} // namespace calque::base

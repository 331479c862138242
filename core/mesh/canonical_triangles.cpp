#include "canonical_triangles.h"

#include <algorithm>
#include <array>
#include <bit>
#include <thread>
#include <utility>

namespace calque::mesh {
namespace {

using Key = CanonicalPlace;

std::uint64_t ascendingBits(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value + 0.0F); // −0 + 0 = +0
  return bits ^ ((bits >> 31) != 0 ? 0xFFFFFFFFU : 0x80000000U);
}

std::uint64_t prefixOf(const Triangle& t, std::size_t corner) {
  return ascendingBits(t[3 * corner]) << 32 | ascendingBits(t[3 * corner + 1]);
}

/// Which of two rotated triangles is smaller as nine numbers: below 0, 0, above 0.
int compareTurned(const Triangle& a, std::size_t firstA, const Triangle& b, std::size_t firstB) {
  for (std::size_t i = 0, at = 3 * firstA, other = 3 * firstB; i < 9; ++i) {
    if (a[at] != b[other])
      return a[at] < b[other] ? -1 : 1;
    at = at == 8 ? 0 : at + 1;
    other = other == 8 ? 0 : other + 1;
  }
  return 0;
}

Key keyOf(const Triangle& t, std::uint32_t index) {
  const std::array<std::uint64_t, 3> prefix{prefixOf(t, 0), prefixOf(t, 1), prefixOf(t, 2)};
  const auto least = std::min({prefix[0], prefix[1], prefix[2]});
  std::uint32_t first = prefix[0] == least ? 0 : prefix[1] == least ? 1 : 2;
  for (auto corner = first + 1; corner < 3; ++corner)
    if (prefix[corner] == least && compareTurned(t, corner, t, first) < 0)
      first = corner;
  return {least, index, first};
}

/// Stable sort by the low 64 bits, least significant digit first; digits all alike are skipped.
void radixSort(Key* keys, Key* spare, std::size_t count) {
  constexpr int bits = 11;
  constexpr int passes = 6;
  std::array<std::array<std::uint32_t, 1U << bits>, passes> histogram{};
  for (std::size_t i = 0; i < count; ++i)
    for (int pass = 0; pass < passes; ++pass)
      ++histogram[static_cast<std::size_t>(pass)][(keys[i].prefix >> (pass * bits)) & ((1U << bits) - 1)];
  Key* from = keys;
  Key* to = spare;
  for (int pass = 0; pass < passes; ++pass) {
    auto& digits = histogram[static_cast<std::size_t>(pass)];
    if (std::ranges::any_of(digits, [count](auto n) { return n == count; }))
      continue;
    std::uint32_t next = 0;
    for (auto& digit : digits)
      next += std::exchange(digit, next);
    for (std::size_t i = 0; i < count; ++i)
      to[digits[(from[i].prefix >> (pass * bits)) & ((1U << bits) - 1)]++] = from[i];
    std::swap(from, to);
  }
  if (from != keys)
    std::copy(from, from + count, keys);
}

void sortTies(const std::vector<Triangle>& triangles, std::vector<Key>& keys, std::size_t begin, std::size_t end) {
  const auto isBefore = [&](const Key& a, const Key& b) {
    return compareTurned(triangles[a.index], a.first, triangles[b.index], b.first) < 0;
  };
  for (std::size_t first = begin; first < end;) {
    std::size_t last = first + 1;
    while (last < end && keys[last].prefix == keys[first].prefix)
      ++last;
    if (last - first > 1)
      std::sort(keys.begin() + static_cast<std::ptrdiff_t>(first), keys.begin() + static_cast<std::ptrdiff_t>(last),
                isBefore);
    first = last;
  }
}

/// Runs `work(begin, end)` on two halves at once where it is worth a thread.
template <class Work> void inHalves(std::size_t count, std::size_t middle, const Work& work) {
  if (count < 50'000) {
    work(std::size_t{0}, count);
    return;
  }
  std::jthread second([&] { work(middle, count); });
  work(std::size_t{0}, middle);
}

} // namespace

Triangle triangleAt(const std::vector<Triangle>& triangles, const CanonicalPlace& place) {
  const auto& t = triangles[place.index];
  Triangle turned;
  for (std::size_t i = 0, at = 3 * place.first; i < 9; ++i, at = at == 8 ? 0 : at + 1)
    turned[i] = t[at] + 0.0F;
  return turned;
}

Triangle canonicalTriangle(const Triangle& triangle) {
  return triangleAt({triangle}, keyOf(triangle, 0));
}

std::vector<CanonicalPlace> canonicalOrder(const std::vector<Triangle>& triangles) {
  const auto count = triangles.size();
  std::vector<Key> keys(count);
  std::vector<Key> spare(count);
  inHalves(count, count / 2, [&](auto begin, auto end) {
    for (auto i = begin; i < end; ++i)
      keys[i] = keyOf(triangles[i], static_cast<std::uint32_t>(i));
  });

  // Two sorted halves by value, not by position, so that nothing need be merged: the split is the median of a sample.
  std::vector<std::uint64_t> sample;
  for (std::size_t i = 0; i < count; i += std::max<std::size_t>(1, count / 1024))
    sample.push_back(keys[i].prefix);
  std::size_t middle = count;
  if (!sample.empty()) {
    const auto median = sample.begin() + static_cast<std::ptrdiff_t>(sample.size() / 2);
    std::ranges::nth_element(sample, median);
    const auto upper =
        std::partition(keys.begin(), keys.end(), [split = *median](const Key& key) { return key.prefix < split; });
    middle = static_cast<std::size_t>(upper - keys.begin());
  }
  inHalves(count, middle, [&](auto begin, auto end) {
    radixSort(keys.data() + begin, spare.data() + begin, end - begin);
    sortTies(triangles, keys, begin, end);
  });
  return keys;
}

} // namespace calque::mesh

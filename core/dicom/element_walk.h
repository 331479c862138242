// The walk over the elements of one data set in memory: lengths and nesting only, no values. Recursion is bounded by
// the depth limit, so a stranger cannot use up the stack.
#pragma once

#include "prescan.h"

#include "core/domain/refusals.h"

namespace calque::dicom {

struct Encoding {
  bool isExplicit = true;
  bool isBigEndian = false;
};

/// Why a walk ended early.
struct Stop {
  domain::RefusalCode code;
  std::string detail;
};
template <class T> using Walked = tl::expected<T, Stop>;

struct ElementHead {
  std::uint32_t tag = 0;
  std::array<char, 2> vr{}; ///< zeros in implicit VR and for items
  std::uint32_t length = 0; ///< 0xFFFFFFFF: undefined
  std::uint64_t value = 0;  ///< where the value begins
};
inline constexpr std::uint32_t undefinedLength = 0xFFFFFFFF;

class ElementWalk {
public:
  ElementWalk(base::View bytes, const PrescanLimits& limits, Prescan& scan)
      : m_bytes(bytes), m_limits(limits), m_scan(scan) {}

  [[nodiscard]] Walked<ElementHead> readHead(std::uint64_t at, std::uint64_t end, Encoding encoding);
  /// All elements from `at` to the end of the bytes; fills the scan.
  [[nodiscard]] Walked<void> walkDataSet(std::uint64_t at, Encoding encoding);
  /// The value's characters without padding; only digits and points, else "".
  [[nodiscard]] std::string uidAt(const ElementHead& head) const;

private:
  struct Span {
    std::uint64_t at, end; ///< end is the file's where the length is undefined
    bool isOpen;           ///< ends with a delimiter
  };
  [[nodiscard]] Walked<std::uint64_t> walkElements(Span span, Encoding encoding, int depth);
  [[nodiscard]] Walked<std::uint64_t> walkSequence(Span span, Encoding encoding, int depth, bool isRecords);
  [[nodiscard]] Walked<std::uint64_t> walkValue(const ElementHead& head, std::uint64_t end, Encoding encoding,
                                                int depth);
  [[nodiscard]] Walked<std::uint64_t> walkFragments(const ElementHead& head, Encoding encoding, bool isTop);
  [[nodiscard]] Walked<void> walkHidden(const ElementHead& head, int depth);
  [[nodiscard]] std::uint32_t number(std::uint64_t at, int bytes, bool isBigEndian) const;

  base::View m_bytes;
  const PrescanLimits& m_limits;
  Prescan& m_scan;
};

} // namespace calque::dicom

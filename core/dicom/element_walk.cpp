#include "element_walk.h"

#include "tags.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

namespace calque::dicom {
namespace {

using domain::RefusalCode;

// PS3.5 table 7.1-1 and 7.1-2: representations with a four-byte length, and those with two.
constexpr std::string_view longRepresentations = "OB OD OF OL OV OW SQ SV UC UN UR UT UV ";
constexpr std::string_view shortRepresentations = "AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US ";

bool stands(std::string_view list, std::array<char, 2> vr) {
  for (std::size_t at = 0; at < list.size(); at += 3)
    if (list[at] == vr[0] && list[at + 1] == vr[1])
      return true;
  return false;
}

tl::unexpected<Stop> stop(RefusalCode code, std::string detail = {}) {
  return tl::unexpected<Stop>(Stop{code, std::move(detail)});
}

bool isVr(const ElementHead& head, std::string_view vr) {
  return std::string_view(head.vr.data(), 2) == vr;
}

} // namespace

std::uint32_t ElementWalk::number(std::uint64_t at, int bytes, bool isBigEndian) const {
  std::uint32_t value = 0;
  for (int i = 0; i < bytes; ++i)
    value |= static_cast<std::uint32_t>(m_bytes[at + static_cast<std::uint64_t>(i)])
             << (8 * (isBigEndian ? bytes - 1 - i : i));
  return value;
}

// [impl->req~intake.file-structure~1, req~intake.bounds~1]
Walked<ElementHead> ElementWalk::readHead(std::uint64_t at, std::uint64_t end, Encoding encoding) {
  if (++m_scan.elements > m_limits.elements)
    return stop(RefusalCode::FileTooManyElements, fmt::format("more than {}", m_limits.elements));
  if (end - at < 8)
    return stop(RefusalCode::FileTruncated, "an element is cut off");
  const bool big = encoding.isBigEndian;
  ElementHead head;
  head.tag = (number(at, 2, big) << 16) | number(at + 2, 2, big);
  head.value = at + 8;
  if (!encoding.isExplicit || head.tag >> 16 == 0xFFFE) {
    head.length = number(at + 4, 4, big);
    return head;
  }
  head.vr = {static_cast<char>(m_bytes[at + 4]), static_cast<char>(m_bytes[at + 5])};
  if (stands(shortRepresentations, head.vr)) {
    head.length = number(at + 6, 2, big);
    return head;
  }
  if (!stands(longRepresentations, head.vr))
    return stop(RefusalCode::FileEncoding, fmt::format("at byte {}", at));
  if (end - at < 12)
    return stop(RefusalCode::FileTruncated, "an element is cut off");
  head.length = number(at + 8, 4, big);
  head.value = at + 12;
  return head;
}

std::string ElementWalk::uidAt(const ElementHead& head) const {
  std::string text = base::textOf(m_bytes.subspan(head.value, head.length));
  while (!text.empty() && (text.back() == '\0' || text.back() == ' '))
    text.pop_back();
  const bool legal = text.size() <= 64 && text.find_first_not_of("0123456789.") == std::string::npos;
  return legal ? text : std::string();
}

Walked<void> ElementWalk::walkDataSet(std::uint64_t at, Encoding encoding) {
  // A data set of the other byte order begins with group 0800 and not 0008.
  if (m_bytes.size() - at >= 2 && number(at, 2, encoding.isBigEndian) > number(at, 2, !encoding.isBigEndian) &&
      number(at, 2, !encoding.isBigEndian) == 0x0008)
    return stop(RefusalCode::FileEncoding, "the byte order is the other one");
  if (!encoding.isExplicit && m_bytes.size() - at >= 8) {
    const std::array<char, 2> vr{static_cast<char>(m_bytes[at + 4]), static_cast<char>(m_bytes[at + 5])};
    if ((stands(shortRepresentations, vr) || stands(longRepresentations, vr)) &&
        number(at + 4, 4, false) > m_bytes.size() - at - 8)
      return stop(RefusalCode::FileEncoding, "implicit is declared, explicit is written");
  }
  const auto end = walkElements({at, m_bytes.size(), false}, encoding, 0);
  if (!end)
    return tl::unexpected<Stop>(end.error());
  return {};
}

Walked<std::uint64_t> ElementWalk::walkElements(Span span, Encoding encoding, int depth) {
  std::uint64_t at = span.at;
  while (at < span.end) {
    const auto head = readHead(at, span.end, encoding);
    if (!head)
      return tl::unexpected<Stop>(head.error());
    if (head->tag == tag::itemEnd && span.isOpen)
      return head->value;
    if (head->tag >> 16 == 0xFFFE)
      return stop(RefusalCode::FileEncoding, fmt::format("an item where none belongs, at byte {}", at));
    const auto next = walkValue(*head, span.end, encoding, depth);
    if (!next)
      return tl::unexpected<Stop>(next.error());
    if (depth == 0 && head->tag == tag::seriesInstanceUid)
      m_scan.seriesInstanceUid = uidAt(*head);
    at = *next;
  }
  if (span.isOpen)
    return stop(RefusalCode::FileTruncated, "an item has no end");
  return at;
}

Walked<std::uint64_t> ElementWalk::walkValue(const ElementHead& head, std::uint64_t end, Encoding encoding, int depth) {
  const bool isTopPixels = depth == 0 && head.tag == tag::pixelData;
  if (head.length == undefinedLength) {
    if (head.tag == tag::pixelData && encoding.isExplicit && (isVr(head, "OB") || isVr(head, "OW")))
      return walkFragments(head, encoding, depth == 0);
    if (encoding.isExplicit && !isVr(head, "SQ") && !isVr(head, "UN"))
      return stop(RefusalCode::FileEncoding, "a plain value of undefined length");
    // PS3.5 6.2.2: what is inside an undefined-length UN is implicit little endian.
    const Encoding inner = isVr(head, "UN") ? Encoding{false, false} : encoding;
    return walkSequence({head.value, end, true}, inner, depth + 1,
                        depth == 0 && head.tag == tag::directoryRecordSequence);
  }
  if (head.length > m_bytes.size() - head.value)
    return stop(RefusalCode::FileTruncated, isTopPixels
                                                ? "its pixel data is shorter than declared"
                                                : fmt::format("a value of {} bytes passes the end", head.length));
  if (head.length > end - head.value)
    return stop(RefusalCode::FileEncoding, "a value passes the end of its item");
  if (isTopPixels)
    m_scan.pixels = StoredPixels{false, head.length};
  else if (isVr(head, "SQ")) {
    const auto done = walkSequence({head.value, head.value + head.length, false}, encoding, depth + 1,
                                   depth == 0 && head.tag == tag::directoryRecordSequence);
    if (!done)
      return tl::unexpected<Stop>(done.error());
  } else if (!encoding.isExplicit || isVr(head, "UN")) {
    if (const auto hidden = walkHidden(head, depth); !hidden)
      return tl::unexpected<Stop>(hidden.error());
  }
  return head.value + head.length;
}

// Without a representation only the dictionary knows a sequence. A value that begins with an item is walked as one;
// where that fails it was no sequence after all, unless a limit was hit.
Walked<void> ElementWalk::walkHidden(const ElementHead& head, int depth) {
  if (head.length < 8 || ((number(head.value, 2, false) << 16) | number(head.value + 2, 2, false)) != tag::item)
    return {};
  const auto tried = walkSequence({head.value, head.value + head.length, false}, {false, false}, depth + 1,
                                  depth == 0 && head.tag == tag::directoryRecordSequence);
  if (!tried && tried.error().code != RefusalCode::FileTruncated && tried.error().code != RefusalCode::FileEncoding)
    return tl::unexpected<Stop>(tried.error());
  return {};
}

Walked<std::uint64_t> ElementWalk::walkSequence(Span span, Encoding encoding, int depth, bool isRecords) {
  if (depth > m_limits.depth)
    return stop(RefusalCode::FileTooDeep);
  m_scan.deepest = std::max(m_scan.deepest, depth);
  std::uint64_t at = span.at;
  while (at < span.end) {
    const auto head = readHead(at, span.end, encoding);
    if (!head)
      return tl::unexpected<Stop>(head.error());
    if (head->tag == tag::sequenceEnd && span.isOpen)
      return head->value;
    if (head->tag != tag::item)
      return stop(RefusalCode::FileEncoding, fmt::format("no item where one belongs, at byte {}", at));
    if (isRecords)
      m_scan.recordOffsets.push_back(at);
    const bool isOpen = head->length == undefinedLength;
    std::uint64_t length = head->length;
    if (!isOpen && length > span.end - head->value) {
      if (!isRecords)
        return stop(length > m_bytes.size() - head->value ? RefusalCode::FileTruncated : RefusalCode::FileEncoding,
                    "an item passes the end");
      length =
          span.end - head->value; // a DICOMDIR edited carelessly: what is there is walked, and judged as a directory
    }
    const auto next = walkElements({head->value, isOpen ? span.end : head->value + length, isOpen}, encoding, depth);
    if (!next)
      return tl::unexpected<Stop>(next.error());
    at = *next;
  }
  if (span.isOpen)
    return stop(RefusalCode::FileTruncated, "a sequence has no end");
  return at;
}

// PS3.5 A.4: an offset table, then fragments, then a delimiter.
Walked<std::uint64_t> ElementWalk::walkFragments(const ElementHead& head, Encoding encoding, bool isTop) {
  StoredPixels stored{true, 0};
  std::uint64_t at = head.value;
  for (bool isTable = true;; isTable = false) {
    const auto fragment = readHead(at, m_bytes.size(), encoding);
    if (!fragment)
      return stop(fragment.error().code, "its pixel data has no end");
    if (fragment->tag == tag::sequenceEnd) {
      if (isTop)
        m_scan.pixels = stored;
      return fragment->value;
    }
    if (fragment->tag != tag::item)
      return stop(RefusalCode::FileEncoding, "pixel fragments are not items");
    if (fragment->length > m_bytes.size() - fragment->value)
      return stop(RefusalCode::FileTruncated, "its pixel data is shorter than declared");
    stored.bytes += isTable ? 0 : fragment->length;
    at = fragment->value + fragment->length;
  }
}

} // namespace calque::dicom

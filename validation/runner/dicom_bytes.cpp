#include "dicom_bytes.h"

#include "trial.h"

namespace calque::runner {
namespace fs = std::filesystem;
namespace {

constexpr std::uint32_t undefinedLength = 0xFFFFFFFF;
constexpr std::string_view longForms = "OB OW SQ UN ";

std::string tagOf(unsigned group, unsigned element) {
  return littleEndian(group, 2) + littleEndian(element, 2);
}

std::string itemOf(std::string_view value) {
  return tagOf(0xFFFE, 0xE000) + littleEndian(value.size(), 4) + std::string(value);
}

std::string sequenceEnd() {
  return tagOf(0xFFFE, 0xE0DD) + littleEndian(0, 4);
}

/// Bits as deflate packs them: the first into the lowest place of a byte.
class BitRow {
public:
  void add(unsigned bit) {
    m_byte |= bit << m_count;
    if (++m_count == 8)
      flush();
  }
  /// A Huffman code: its highest bit comes first.
  void addCode(unsigned code, int length) {
    for (int i = length - 1; i >= 0; --i)
      add(code >> i & 1);
  }
  [[nodiscard]] std::string bytes() {
    if (m_count > 0)
      flush();
    return m_bytes;
  }

private:
  void flush() {
    m_bytes += static_cast<char>(m_byte);
    m_byte = 0;
    m_count = 0;
  }
  std::string m_bytes;
  unsigned m_byte = 0;
  int m_count = 0;
};

/// Every second byte of little-endian words from `first`, as literal runs of at most 128.
std::string literalRuns(std::string_view pixels, std::size_t first) {
  std::string plane, runs;
  for (auto at = first; at < pixels.size(); at += 2)
    plane += pixels[at];
  for (std::size_t at = 0; at < plane.size(); at += 128) {
    const auto run = plane.substr(at, 128);
    runs += static_cast<char>(run.size() - 1);
    runs += run;
  }
  return runs + std::string(runs.size() % 2, '\0');
}

std::string recordBytes(const DirectoryRecord& record, std::uint64_t next, std::uint64_t lower) {
  auto bytes = elementOf(0x0004, 0x1400, "UL", littleEndian(next, 4)) +
               elementOf(0x0004, 0x1410, "US", littleEndian(0xFFFF, 2)) +
               elementOf(0x0004, 0x1420, "UL", littleEndian(lower, 4)) +
               elementOf(0x0004, 0x1430, "CS", record.type + std::string(record.type.size() % 2, ' '));
  if (!record.file.empty())
    bytes += elementOf(0x0004, 0x1500, "CS", record.file + std::string(record.file.size() % 2, ' '));
  return itemOf(bytes);
}

} // namespace

std::string littleEndian(std::uint64_t value, std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes; ++i)
    text += static_cast<char>(value >> 8 * i & 0xFF);
  return text;
}

std::string elementHead(unsigned group, unsigned element, std::string_view representation, std::uint32_t length) {
  const auto begin = tagOf(group, element) + std::string(representation);
  return longForms.find(representation) != std::string_view::npos
             ? begin + std::string(2, '\0') + littleEndian(length, 4)
             : begin + littleEndian(length, 2);
}

std::string elementOf(unsigned group, unsigned element, std::string_view representation, std::string_view value) {
  const auto padded = std::string(value) + std::string(value.size() % 2, '\0');
  return elementHead(group, element, representation, static_cast<std::uint32_t>(padded.size())) + padded;
}

std::string nestedSequences(int depth) {
  const auto begins =
      elementHead(0x7FDF, 0x1001, "SQ", undefinedLength) + tagOf(0xFFFE, 0xE000) + littleEndian(undefinedLength, 4);
  const auto ends = tagOf(0xFFFE, 0xE00D) + littleEndian(0, 4) + sequenceEnd();
  auto bytes = elementOf(0x7FDF, 0x0010, "LO", "INVENTED");
  for (int i = 0; i < depth; ++i)
    bytes += begins;
  for (int i = 0; i < depth; ++i)
    bytes += ends;
  return bytes;
}

SliceParts partsOf(const fs::path& file) {
  const auto bytes = fileText(file);
  const auto data = bytes.find(tagOf(0x0008, 0x0005), 132), pixels = bytes.find(tagOf(0x7FE0, 0x0010), 132);
  if (data == std::string::npos || pixels == std::string::npos)
    return {};
  return {bytes.substr(0, data), bytes.substr(data, pixels - data), bytes.substr(pixels + 12)};
}

std::string plainPixels(std::string_view pixels) {
  return elementOf(0x7FE0, 0x0010, "OW", pixels);
}

std::string encapsulatedPixels(std::string_view fragment) {
  return elementHead(0x7FE0, 0x0010, "OB", undefinedLength) + itemOf("") + itemOf(fragment) + sequenceEnd();
}

std::string runLengthEncoded(std::string_view pixels) {
  const auto high = literalRuns(pixels, 1), low = literalRuns(pixels, 0);
  auto header = littleEndian(2, 4) + littleEndian(64, 4) + littleEndian(64 + high.size(), 4);
  header.resize(64, '\0');
  return header + high + low;
}

std::string deflatedAsStored(std::string_view bytes) {
  return '\x01' + littleEndian(bytes.size(), 2) + littleEndian(~bytes.size(), 2) + std::string(bytes);
}

std::string deflatedZeros(std::size_t matches) {
  BitRow bits;
  bits.add(1); // the last block
  bits.add(1); // of fixed codes: 01, the lower bit first
  bits.add(0);
  bits.addCode(0b00110000, 8); // the literal 0
  for (std::size_t i = 0; i < matches; ++i) {
    bits.addCode(0b11000101, 8); // 285: 258 bytes
    bits.addCode(0, 5);          // from one byte back
  }
  bits.addCode(0, 7); // the end
  return bits.bytes();
}

std::string directoryOf(const std::vector<DirectoryRecord>& records) {
  const auto syntax = elementOf(0x0002, 0x0010, "UI", "1.2.840.10008.1.2.1");
  const auto meta = elementOf(0x0002, 0x0001, "OB", std::string("\0\1", 2)) +
                    elementOf(0x0002, 0x0002, "UI", "1.2.840.10008.1.3.10") +
                    elementOf(0x0002, 0x0003, "UI", "2.25.1") + syntax;
  const auto head = std::string(128, '\0') + "DICM" + elementOf(0x0002, 0x0000, "UL", littleEndian(meta.size(), 4)) +
                    meta + elementOf(0x0004, 0x1130, "CS", "INVENTED");
  constexpr std::size_t untilRecords = 12 + 12 + 10 + 12; // the four elements below
  std::vector<std::uint64_t> offsets{0};
  auto at = head.size() + untilRecords;
  for (const auto& record : records) {
    offsets.push_back(at);
    at += recordBytes(record, 0, 0).size();
  }
  const auto offsetOf = [&](std::size_t place) { return place < offsets.size() ? offsets[place] : 0xFFFFFF; };
  std::string items;
  for (const auto& record : records)
    items += recordBytes(record, offsetOf(record.next), offsetOf(record.lower));
  const auto root = littleEndian(records.empty() ? 0 : offsetOf(1), 4);
  return head + elementOf(0x0004, 0x1200, "UL", root) + elementOf(0x0004, 0x1202, "UL", root) +
         elementOf(0x0004, 0x1212, "US", littleEndian(0, 2)) +
         elementHead(0x0004, 0x1220, "SQ", static_cast<std::uint32_t>(items.size())) + items;
}

} // namespace calque::runner

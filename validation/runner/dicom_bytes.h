// DICOM bytes set by hand, as no honest program writes them: explicit VR little endian throughout. Private to this
// room.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace calque::runner {

/// The lowest `bytes` bytes of a number, the lowest first.
[[nodiscard]] std::string littleEndian(std::uint64_t value, std::size_t bytes);
/// An element without its value, which may be said to be of any length (PS3.5 7.1.2).
[[nodiscard]] std::string elementHead(unsigned group, unsigned element, std::string_view representation,
                                      std::uint32_t length);
/// A whole element; the value is padded to an even length with a zero.
[[nodiscard]] std::string elementOf(unsigned group, unsigned element, std::string_view representation,
                                    std::string_view value);
/// A private sequence of group 7FDF that holds a sequence that holds one, and so on: it fits before the pixels.
[[nodiscard]] std::string nestedSequences(int depth);

/// A file of one slice in its parts: up to the end of group 0002, the elements before the pixels, the pixels' value.
struct SliceParts {
  std::string meta, data, pixels;
};
/// Of a file of `calque series phantom`; empty parts where it is none.
[[nodiscard]] SliceParts partsOf(const std::filesystem::path& file);
/// The pixel data element as the scanner's plain words.
[[nodiscard]] std::string plainPixels(std::string_view pixels);
/// The pixel data element as one fragment of a compressed stream (PS3.5 A.4).
[[nodiscard]] std::string encapsulatedPixels(std::string_view fragment);
/// 16-bit pixels as RLE (PS3.5 annex G), literal runs alone.
[[nodiscard]] std::string runLengthEncoded(std::string_view pixels);

/// Raw deflate (RFC 1951) that stores and does not compress; at most 65,535 bytes.
[[nodiscard]] std::string deflatedAsStored(std::string_view bytes);
/// Raw deflate of 1 + 258 × `matches` zeros, about 158 times smaller than these.
[[nodiscard]] std::string deflatedZeros(std::size_t matches);

/// A record of a DICOMDIR; `next` and `lower` are places in the list from 1, 0: none, 9999: an offset to nowhere.
struct DirectoryRecord {
  std::string type, file; ///< file: components with a backslash between them, may be empty
  std::size_t next = 0, lower = 0;
};
/// The first record is the root's.
[[nodiscard]] std::string directoryOf(const std::vector<DirectoryRecord>& records);

} // namespace calque::runner

// Reading a stranger's surface from bytes in memory: STL (binary, ASCII), OBJ, PLY (ASCII, binary), 3MF. Coordinates in
// text are rounded once, decimal to nearest binary32 (rules.md 5). What is returned has at least one triangle and only
// finite coordinates below 10^6 mm; nothing is welded, dropped or reordered.
#pragma once

#include "surface.h"

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace calque::mesh {

enum class Format { Stl = 1, Obj = 2, Ply = 3, ThreeMf = 4 };

[[nodiscard]] std::string_view formatWord(Format format); ///< stl | obj | ply | 3mf: `kind` of record.md 3.1
[[nodiscard]] std::optional<Format> maybeFormatOfName(std::string_view name); ///< by a file name's ending, any case
/// By content alone: 3MF and PLY by their magic, STL by its arithmetic (a header that begins with "solid" proves
/// nothing).
[[nodiscard]] std::optional<Format> maybeFormatOf(base::View bytes);

/// Largest file and largest unpacked 3MF that are read.
inline constexpr std::uint64_t largestFile = 2'000'000'000;

/// The bytes of a surface's file. Refused (301) by its size, before anything is read.
[[nodiscard]] base::Result<base::Bytes> surfaceBytes(const std::filesystem::path& file);

/// Reads `bytes`, of the declared format or else of what they look like. Refused (300–311) with position and reason
/// where the bytes contradict themselves; nothing is allocated on the word of a count that the size does not bear out.
[[nodiscard]] base::Result<Surface> readSurface(base::View bytes, std::optional<Format> declared = {});

} // namespace calque::mesh

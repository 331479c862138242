// ZIP archives and the 3MF in them, sound ones and such as no honest program writes. Private to this room.
#pragma once

#include "surfaces.h"

#include <cstdint>
#include <string>
#include <vector>

namespace calque::runner {

/// One entry as both its headers declare it; sizes in bytes.
struct ZipEntry {
  std::string name;
  std::string bytes;              ///< as they stand in the archive
  std::uint32_t unpackedSize = 0; ///< declared; 0: `bytes` are stored as they are, otherwise they are of DEFLATE
  bool isEncrypted = false;       ///< by its flag alone
};

/// The archive of these entries, without ZIP64: at most 65,535 entries and 4 GB. The CRC-32 of what is not stored is 0.
[[nodiscard]] std::string zipOf(const std::vector<ZipEntry>& entries);

/// Object 1 of a model: a mesh of these triangles, with nine significant digits.
[[nodiscard]] std::string meshOf(const Triangles& triangles);
/// A 3MF of this model (XML) and whatever more is put beside it.
[[nodiscard]] std::string threeMfOf(const std::string& model, const std::vector<ZipEntry>& more = {});

/// DEFLATE of 4,000,000 times the letter "a", in 3,894 bytes.
[[nodiscard]] std::string fourMillionLetters();

} // namespace calque::runner

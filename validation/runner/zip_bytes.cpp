#include "zip_bytes.h"

#include <array>
#include <fmt/format.h>
#include <string_view>

namespace calque::runner {
namespace {

constexpr std::uint16_t versionNeeded = 20, encryptedFlag = 1, deflated = 8;
constexpr std::uint16_t firstOfJanuary1980 = 0x21;

std::uint32_t crc32Of(std::string_view bytes) {
  static const auto table = [] {
    std::array<std::uint32_t, 256> rows{};
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      rows[i] = i;
      for (int bit = 0; bit < 8; ++bit)
        rows[i] = (rows[i] & 1U) != 0 ? 0xEDB88320U ^ rows[i] >> 1U : rows[i] >> 1U;
    }
    return rows;
  }();
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const unsigned char c : bytes)
    crc = table[(crc ^ c) & 0xFFU] ^ crc >> 8U;
  return ~crc;
}

/// The lower `bytes` bytes of a number, the lowest first.
std::string number(std::uint64_t value, std::size_t bytes) {
  std::string text;
  for (; bytes > 0; --bytes, value >>= 8U)
    text += static_cast<char>(value & 0xFFU);
  return text;
}

/// The part that both headers of an entry share.
std::string declared(const ZipEntry& entry) {
  const bool isStored = entry.unpackedSize == 0;
  return number(versionNeeded, 2) + number(entry.isEncrypted ? encryptedFlag : 0, 2) +
         number(isStored ? 0 : deflated, 2) + number(0, 2) + number(firstOfJanuary1980, 2) +
         number(isStored ? crc32Of(entry.bytes) : 0, 4) + number(entry.bytes.size(), 4) +
         number(isStored ? entry.bytes.size() : entry.unpackedSize, 4) + number(entry.name.size(), 2) + number(0, 2);
}

} // namespace

std::string zipOf(const std::vector<ZipEntry>& entries) {
  std::string archive, directory;
  for (const auto& entry : entries) {
    const auto shared = declared(entry);
    directory +=
        "PK\x01\x02" + number(versionNeeded, 2) + shared + number(0, 10) + number(archive.size(), 4) + entry.name;
    archive += "PK\x03\x04" + shared + entry.name + entry.bytes;
  }
  const auto end = "PK\x05\x06" + number(0, 4) + number(entries.size(), 2) + number(entries.size(), 2) +
                   number(directory.size(), 4) + number(archive.size(), 4) + number(0, 2);
  return archive + directory + end;
}

std::string meshOf(const Triangles& triangles) {
  std::string corners, faces;
  for (const auto& triangle : triangles)
    for (const auto& [x, y, z] : triangle)
      corners += fmt::format(R"(<vertex x="{:.9g}" y="{:.9g}" z="{:.9g}"/>)", x, y, z);
  for (std::size_t i = 0; i < triangles.size(); ++i)
    faces += fmt::format(R"(<triangle v1="{}" v2="{}" v3="{}"/>)", 3 * i, 3 * i + 1, 3 * i + 2);
  return fmt::format(
      R"(<object id="1" type="model"><mesh><vertices>{}</vertices><triangles>{}</triangles></mesh></object>)", corners,
      faces);
}

std::string threeMfOf(const std::string& model, const std::vector<ZipEntry>& more) {
  const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
  const std::string packages = "http://schemas.openxmlformats.org/package/2006/";
  const auto types = head + R"(<Types xmlns=")" + packages +
                     R"(content-types"><Default Extension="rels" ContentType=)" +
                     R"("application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" )" +
                     R"(ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>)";
  const auto relationships =
      head + R"(<Relationships xmlns=")" + packages + R"(relationships"><Relationship Target="/3D/3dmodel.model" )" +
      R"(Id="rel0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>)";
  std::vector<ZipEntry> entries{
      {"[Content_Types].xml", types}, {"_rels/.rels", relationships}, {"3D/3dmodel.model", model}};
  entries.insert(entries.end(), more.begin(), more.end());
  return zipOf(entries);
}

std::string fourMillionLetters() {
  // One block: two code tables, the letter, then a run of 258 letters in two bits that are zero, again and again.
  const std::string_view begins("\xed\xc1\x01\x0d\x00\x00\x00\xc2\xa0\xac\xef\x5f\xc2\x1e\x0e\x28", 16);
  const std::string_view ends("\xe0\xdd\x00", 3);
  return std::string(begins) + std::string(3'875, '\0') + std::string(ends);
}

} // namespace calque::runner

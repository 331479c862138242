#include "write.h"

#include "geometry_digest.h"
#include "lib3mf_model.h"
#include "vertex_index.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <memory>
#include <zip.h>

namespace calque::mesh {
namespace {

std::array<float, 3> normalOf(const Triangle& t) {
  const double ux = double{t[3]} - t[0], uy = double{t[4]} - t[1], uz = double{t[5]} - t[2];
  const double vx = double{t[6]} - t[0], vy = double{t[7]} - t[1], vz = double{t[8]} - t[2];
  const double nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
  const double length = std::sqrt(nx * nx + ny * ny + nz * nz);
  if (!(length > 0))
    return {};
  return {static_cast<float>(nx / length), static_cast<float>(ny / length), static_cast<float>(nz / length)};
}

void appendNumber(std::string& xml, float value) {
  char text[32];
  // Nine significant digits name every binary32 (rules.md 5).
  const auto [end, error] = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 9);
  xml.append(text, end);
}

void appendAttribute(std::string& xml, std::string_view name, std::uint64_t value) {
  xml.append(" ").append(name).append("=\"").append(std::to_string(value)).append("\"");
}

std::string escaped(std::string_view text) {
  std::string xml;
  for (char c : text)
    switch (c) {
    case '&':
      xml += "&amp;";
      break;
    case '<':
      xml += "&lt;";
      break;
    case '>':
      xml += "&gt;";
      break;
    case '"':
      xml += "&quot;";
      break;
    default:
      xml += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
  return xml;
}

void appendObject(std::string& xml, const Surface& surface, std::size_t segment) {
  const auto& named = surface.segments[segment];
  const VertexIndex index(std::span(surface.triangles).subspan(named.first, named.count));
  xml += "<object";
  appendAttribute(xml, "id", segment + 1);
  xml += " type=\"model\"";
  if (!named.name.empty())
    xml += " name=\"" + escaped(named.name) + "\"";
  xml += "><mesh><vertices>\n";
  for (const auto& vertex : index.vertices()) {
    xml += "<vertex x=\"";
    appendNumber(xml, vertex[0]);
    xml += "\" y=\"";
    appendNumber(xml, vertex[1]);
    xml += "\" z=\"";
    appendNumber(xml, vertex[2]);
    xml += "\"/>\n";
  }
  xml += "</vertices><triangles>\n";
  for (const auto& face : index.faces()) {
    xml += "<triangle";
    appendAttribute(xml, "v1", face[0]);
    appendAttribute(xml, "v2", face[1]);
    appendAttribute(xml, "v3", face[2]);
    xml += "/>\n";
  }
  xml += "</triangles></mesh></object>\n";
}

/// 3MF multiplies row vectors: the transpose of ours, its last column left out, row by row (core specification 3.3).
std::string transformOf(const Placement& placement) {
  std::string text;
  for (std::size_t column = 0; column < 4; ++column)
    for (std::size_t row = 0; row < 3; ++row) {
      char number[32];
      const auto [end, error] = std::to_chars(number, number + sizeof number, placement[4 * row + column] + 0.0);
      text.append(text.empty() ? "" : " ").append(number, end);
    }
  return text;
}

std::string modelXml(const Surface& surface, const Placement& placement) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<model unit=\"millimeter\" xml:lang=\"en-US\" "
                    "xmlns=\"http://schemas.microsoft.com/3dmanufacturing/core/2015/02\">\n<resources>\n";
  for (std::size_t i = 0; i < surface.segments.size(); ++i)
    appendObject(xml, surface, i);
  xml += "</resources>\n<build>\n";
  for (std::size_t i = 0; i < surface.segments.size(); ++i) {
    xml += "<item";
    appendAttribute(xml, "objectid", i + 1);
    if (placement != identityPlacement)
      xml += " transform=\"" + transformOf(placement) + "\"";
    xml += "/>\n";
  }
  xml += "</build>\n</model>\n";
  return xml;
}

constexpr std::string_view contentTypes =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"model\" ContentType=\"application/vnd.ms-package.3dmanufacturing-3dmodel+xml\"/></Types>\n";
constexpr std::string_view relationships =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Target=\"/3D/3dmodel.model\" Id=\"rel0\" "
    "Type=\"http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel\"/></Relationships>\n";

bool addEntry(zip_t* archive, const char* name, std::string_view content) {
  zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
  if (source == nullptr)
    return false;
  const auto index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  const auto entry = static_cast<zip_uint64_t>(index);
  constexpr zip_uint16_t firstDay = 1 << 5 | 1; // 1980-01-01: equal input gives equal bytes
  return zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 6) == 0 &&
         zip_file_set_dostime(archive, entry, 0, firstDay, 0) == 0;
}

base::Result<base::Bytes> zipped(std::string_view model) {
  const auto lost = [] { return base::fault(base::FaultKind::Library, "libzip could not make the 3MF"); };
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (source == nullptr)
    return lost();
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> kept(source, zip_source_free);
  zip_source_keep(source);
  zip_t* archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) {
    zip_source_free(source);
    return lost();
  }
  if (!addEntry(archive, "[Content_Types].xml", contentTypes) || !addEntry(archive, "_rels/.rels", relationships) ||
      !addEntry(archive, "3D/3dmodel.model", model) || zip_close(archive) != 0) {
    zip_discard(archive);
    return lost();
  }
  if (zip_source_open(source) != 0)
    return lost();
  zip_stat_t stat;
  base::Bytes bytes;
  if (zip_source_stat(source, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0)
    bytes.resize(stat.size);
  const auto got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (bytes.empty() || got != static_cast<zip_int64_t>(bytes.size()))
    return lost();
  return bytes;
}

} // namespace

base::Bytes writeStl(const Surface& surface) {
  constexpr std::string_view title = "Calque binary STL, millimetres, patient coordinates LPS";
  base::Bytes bytes(84 + 50 * surface.triangles.size());
  std::memcpy(bytes.data(), title.data(), title.size());
  const auto count = static_cast<std::uint32_t>(surface.triangles.size());
  std::memcpy(bytes.data() + 80, &count, sizeof count);
  auto* record = bytes.data() + 84;
  for (const auto& triangle : surface.triangles) {
    const auto normal = normalOf(triangle);
    std::memcpy(record, normal.data(), 12);
    std::memcpy(record + 12, triangle.data(), 36);
    record += 50;
  }
  return bytes;
}

// [impl->req~lock.conversion~1]
base::Result<base::Bytes> write3mf(const Surface& surface, const Placement& placement) {
  CALQUE_TRY(digest, geometryDigest(surface));
  CALQUE_TRY(bytes, zipped(modelXml(surface, placement)));
  CALQUE_TRY(readBack, readWithLib3mf(bytes));
  CALQUE_TRY(again, geometryDigest(readBack));
  if (again != digest)
    return base::fault(base::FaultKind::Library,
                       "the 3MF written does not hold the surface's geometry; nothing was kept");
  return std::move(bytes);
}

} // namespace calque::mesh

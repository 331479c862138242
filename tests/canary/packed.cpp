#include "search.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <zip.h>
#include <zlib.h>

namespace calque::testkit {
namespace fs = std::filesystem;
namespace {

using Packed = std::vector<std::pair<std::string, std::string>>;
constexpr std::size_t mostPlain = 64U << 20;

std::string textOf(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

void addZip(const std::string& bytes, Packed& packed) {
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  auto* archive = source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr;
  if (!archive) {
    zip_source_free(source);
    return;
  }
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    auto* file = zip_fopen_index(archive, index, 0);
    std::string plain, part(1U << 16, '\0');
    for (zip_int64_t got = 0; file && (got = zip_fread(file, part.data(), part.size())) > 0;)
      plain.append(part, 0, static_cast<std::size_t>(got));
    packed.emplace_back(zip_get_name(archive, index, 0), std::move(plain));
    if (file)
      zip_fclose(file);
  }
  zip_discard(archive);
}

/// What comes out of a zlib or gzip stream at `at`, also where it is cut off.
std::string inflatedAt(const std::string& bytes, std::size_t at) {
  z_stream stream{};
  if (inflateInit2(&stream, 15 + 32) != Z_OK)
    return {};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + at));
  stream.avail_in = static_cast<uInt>(bytes.size() - at);
  std::string plain, part(1U << 14, '\0');
  for (int code = Z_OK; code == Z_OK && plain.size() < mostPlain;) {
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    code = inflate(&stream, Z_NO_FLUSH);
    plain.append(part, 0, part.size() - stream.avail_out);
    if (stream.avail_out == part.size())
      break;
  }
  inflateEnd(&stream);
  return plain;
}

void addDeflated(const std::string& bytes, Packed& packed) {
  for (std::size_t at = 0; at + 6 < bytes.size(); ++at) {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    const bool zlib = first == 0x78 && (first * 256 + second) % 31 == 0 && (second & 0x20) == 0;
    const bool gzip = first == 0x1F && second == 0x8B && bytes[at + 2] == 8;
    if (!zlib && !gzip)
      continue;
    if (auto plain = inflatedAt(bytes, at); plain.size() >= Canaries::wordStem.size())
      packed.emplace_back("deflate@" + std::to_string(at), std::move(plain));
  }
}

void runIn(const fs::path& scratch, const std::string& words) {
  const int status = std::system(("cd '" + scratch.string() + "' && " + words + " 2>/dev/null").c_str());
  const int code = status >= 0 ? status >> 8 : -1;
  if (code == 126 || code == 127)
    throw std::runtime_error("a tool that opens PDF is missing: " + words);
}

void addPdf(const std::string& bytes, const fs::path& scratch, Packed& packed) {
  for (const char* name : {"in.pdf", "text", "plain.pdf"})
    fs::remove(scratch / name);
  std::ofstream(scratch / "in.pdf", std::ios::binary) << bytes;
  runIn(scratch, "pdftotext -raw in.pdf text");
  runIn(scratch, "qpdf --qdf --object-streams=disable in.pdf plain.pdf");
  packed.emplace_back("text", textOf(scratch / "text"));
  packed.emplace_back("objects", textOf(scratch / "plain.pdf"));
}

} // namespace

Packed packedIn(const std::string& bytes, const fs::path& scratch) {
  Packed packed;
  if (bytes.starts_with("PK\x03\x04"))
    addZip(bytes, packed);
  else if (bytes.substr(0, 1024).find("%PDF-") != std::string::npos)
    addPdf(bytes, scratch, packed);
  else
    addDeflated(bytes, packed);
  return packed;
}

} // namespace calque::testkit

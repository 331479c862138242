#include "lib3mf_model.h"

#include "core/domain/refusals.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <set>
#include <string>
#include <zip.h>

namespace calque::mesh {
namespace {

constexpr std::int64_t entriesMost = 256;
constexpr std::uint64_t inflatedMost = 2'000'000'000; ///< of all entries together
constexpr std::uint64_t ratioMost = 200; ///< DEFLATE's own limit is about 1030; coordinates in XML reach 10 to 30
constexpr std::uint64_t smallEntry = 1'000'000; ///< below this size the ratio harms nobody

tl::unexpected<base::Failure> unsafe(std::string why) {
  return domain::refuse(domain::RefusalCode::SurfaceArchive, std::move(why));
}

/// Open Packaging Conventions part names: relative, no "..", no backslash, no drive, no control character.
bool isSafeName(std::string_view name) {
  if (name.empty() || name.size() > 512 || name.front() == '/' || name.find_first_of("\\:") != name.npos)
    return false;
  if (std::ranges::any_of(name, [](unsigned char c) { return c < 0x20; }))
    return false;
  for (std::size_t begin = 0; begin <= name.size();) {
    const auto end = std::min(name.size(), name.find('/', begin));
    if (const auto part = name.substr(begin, end - begin); part == ".." || part == ".")
      return false;
    begin = end + 1;
  }
  return true;
}

/// Reads one entry to its end; refused where it is longer or shorter than declared, or declares a document type.
base::Done inflateEntry(zip_t* archive, zip_uint64_t index, std::uint64_t size, std::uint64_t& total) {
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(archive, index, 0), zip_fclose);
  if (!file)
    return unsafe("entry " + std::to_string(index + 1) + " cannot be opened");
  constexpr std::string_view forbidden = "<!DOCTYPE"; // entities in XML grow without bound
  std::string window; // the tail of the block before, so that a word across two blocks is seen
  std::array<char, 65'536> block{};
  std::uint64_t seen = 0;
  for (;;) {
    const auto got = zip_fread(file.get(), block.data(), block.size());
    if (got < 0)
      return unsafe("entry " + std::to_string(index + 1) + " is damaged");
    if (got == 0)
      break;
    seen += static_cast<std::uint64_t>(got);
    total += static_cast<std::uint64_t>(got);
    if (seen > size || total > inflatedMost)
      return unsafe("entry " + std::to_string(index + 1) + " unpacks to more than it declares");
    window.append(block.data(), static_cast<std::size_t>(got));
    if (window.find(forbidden) != window.npos)
      return unsafe("entry " + std::to_string(index + 1) + " declares a document type");
    window.erase(0, window.size() - std::min(window.size(), forbidden.size() - 1));
  }
  if (seen != size)
    return unsafe("entry " + std::to_string(index + 1) + " unpacks to less than it declares");
  return {};
}

base::Done checkEntry(zip_t* archive, zip_uint64_t index, std::set<std::string>& names, std::uint64_t& total) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  const auto place = "entry " + std::to_string(index + 1);
  constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
  if (zip_stat_index(archive, index, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & needed) != needed)
    return unsafe(place + " has no size");
  if (!isSafeName(stat.name))
    return unsafe(place + " has a path that is not allowed");
  std::string folded(stat.name);
  std::ranges::transform(folded, folded.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (!names.insert(folded).second)
    return unsafe(place + " repeats a name");
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    return unsafe(place + " is encrypted");
  if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
    return unsafe(place + " is packed by a method that 3MF does not allow");
  if (stat.size > inflatedMost || (stat.size > smallEntry && stat.size / ratioMost > stat.comp_size))
    return unsafe(place + " unpacks to more than is plausible");
  return inflateEntry(archive, index, stat.size, total);
}

} // namespace

// [impl->req~surface.archive~1]
base::Done checkArchive(base::View bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr)
    return base::fault(base::FaultKind::Library, "no memory to open a 3MF");
  const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(
      zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error), [](zip_t* open) {
        if (open != nullptr)
          zip_discard(open);
      });
  zip_error_fini(&error);
  if (!archive) {
    zip_source_free(source);
    return unsafe("it is damaged or cut off");
  }
  const auto count = zip_get_num_entries(archive.get(), 0);
  if (count > entriesMost)
    return unsafe("it has more entries than is plausible");
  std::set<std::string> names;
  std::uint64_t total = 0;
  for (zip_int64_t i = 0; i < count; ++i)
    CALQUE_CHECK(checkEntry(archive.get(), static_cast<zip_uint64_t>(i), names, total));
  return {};
}

} // namespace calque::mesh

#include "bag_writer.h"

#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/crypto/digest.h"

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <unistd.h>
#include <zip.h>

namespace calque::dhr {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view bagDeclaration =
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"; // RFC 8493 section 2.1.1

std::string linesOf(const std::map<std::string, std::string>& digests) {
  std::string text;
  for (const auto& [path, digest] : digests)
    text += digest + "  " + path + "\n";
  return text;
}

base::Done syncFile(const fs::path& file) {
  const base::Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (descriptor.get() < 0 || ::fsync(descriptor.get()) != 0)
    return base::diskFault("the bundle", errno);
  return {};
}

} // namespace

base::Result<BagWriter> BagWriter::start(const fs::path& out) {
  std::error_code error;
  const auto place = fs::absolute(out, error);
  if (error || fs::exists(fs::symlink_status(place, error)))
    return base::fault(base::FaultKind::File, "there is something in the bundle's place already",
                       "give a new name for the bundle");
  const auto staging = place.parent_path() / ("." + base::newHex32());
  CALQUE_CHECK(base::makeFolder(staging));
  return BagWriter(place, staging);
}

BagWriter::BagWriter(BagWriter&& other) noexcept
    : m_out(std::move(other.m_out)), m_staging(std::exchange(other.m_staging, {})),
      m_payload(std::move(other.m_payload)), m_tags(std::move(other.m_tags)), m_octets(other.m_octets) {}

BagWriter::~BagWriter() {
  std::error_code ignored; // a rest of a bundle that did not come about
  if (!m_staging.empty())
    fs::remove_all(m_staging, ignored);
}

base::Done BagWriter::write(const std::string& path, base::View bytes) {
  const auto file = m_staging / path;
  CALQUE_CHECK(base::makeFolder(file.parent_path()));
  return base::writeFile(file, bytes);
}

base::Done BagWriter::add(const std::string& name, base::View bytes) {
  const auto path = "data/" + name;
  CALQUE_CHECK(write(path, bytes));
  m_payload[path] = crypto::sha256Hex(bytes);
  m_octets += bytes.size();
  return {};
}

base::Result<std::string> BagWriter::seal(const std::string& info) {
  const auto oxum = "Payload-Oxum: " + std::to_string(m_octets) + "." + std::to_string(m_payload.size()) + "\n";
  const auto manifest = linesOf(m_payload);
  const auto tag = [this](const std::string& name, std::string_view text) {
    m_tags[name] = crypto::sha256Hex(text);
    return write(name, base::viewOf(text));
  };
  CALQUE_CHECK(tag("bagit.txt", bagDeclaration));
  CALQUE_CHECK(tag("bag-info.txt", info + oxum));
  CALQUE_CHECK(tag("manifest-sha256.txt", manifest));
  const auto tagManifest = linesOf(m_tags);
  CALQUE_CHECK(write("tagmanifest-sha256.txt", base::viewOf(tagManifest)));
  return m_tags["manifest-sha256.txt"];
}

base::Done BagWriter::zipTo(const fs::path& archive, const std::string& top) const {
  int problem = 0;
  std::unique_ptr<zip_t, void (*)(zip_t*)> zip(zip_open(archive.c_str(), ZIP_CREATE | ZIP_EXCL, &problem), zip_discard);
  const auto failed = [] {
    return base::fault(base::FaultKind::Disk, "the ZIP of the bundle could not be written",
                       "free space, then try again");
  };
  if (!zip)
    return failed();
  auto names = m_payload;
  names.insert(m_tags.begin(), m_tags.end());
  names["tagmanifest-sha256.txt"] = {};
  for (const auto& [name, digest] : names) {
    zip_source_t* source = zip_source_file(zip.get(), (m_staging / name).c_str(), 0, -1);
    if (!source)
      return failed();
    if (zip_file_add(zip.get(), (top + "/" + name).c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
      zip_source_free(source);
      return failed();
    }
  }
  if (zip_close(zip.get()) != 0)
    return failed();
  (void)zip.release(); // closing freed it
  return syncFile(archive);
}

base::Done BagWriter::appear(const std::string& top) {
  auto from = m_staging;
  const bool asZip = m_out.extension() == ".zip";
  std::error_code error;
  if (asZip) {
    from += ".zip";
    if (auto zipped = zipTo(from, top); !zipped) {
      fs::remove(from, error);
      return base::failed(std::move(zipped.error()));
    }
  }
  fs::rename(from, m_out, error);
  if (error) {
    const int why = error.value();
    if (asZip)
      fs::remove(from, error);
    return base::diskFault("the bundle", why);
  }
  if (asZip)
    fs::remove_all(m_staging, error);
  m_staging.clear();
  return base::syncFolder(m_out.parent_path());
}

} // namespace calque::dhr

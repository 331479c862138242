#include "bag_writer.h"

#include "zip_file.h"

#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/crypto/digest.h"

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

constexpr std::uint64_t smallFile = 1 << 20, mostHeld = 64 << 20; ///< bytes kept in memory until the ZIP is written

} // namespace

base::Result<BagWriter> BagWriter::start(const fs::path& out) {
  std::error_code error;
  const auto place = fs::absolute(out, error);
  if (error || fs::exists(fs::symlink_status(place, error)))
    return base::fault(base::FaultKind::File, "there is something in the bundle's place already",
                       "give a new name for the bundle");
  BagWriter bag(place, place.parent_path() / ("." + base::newHex32()));
  CALQUE_CHECK(base::makeFolder(bag.m_isZip ? place.parent_path() : bag.m_staging));
  return bag;
}

BagWriter::BagWriter(fs::path out, fs::path staging)
    : m_out(std::move(out)), m_staging(std::move(staging)), m_isZip(m_out.extension() == ".zip") {}

BagWriter::BagWriter(BagWriter&& other) noexcept
    : m_out(std::move(other.m_out)), m_staging(std::exchange(other.m_staging, {})), m_isZip(other.m_isZip),
      m_payload(std::move(other.m_payload)), m_tags(std::move(other.m_tags)), m_held(std::move(other.m_held)),
      m_octets(other.m_octets), m_heldOctets(other.m_heldOctets) {}

BagWriter::~BagWriter() {
  std::error_code ignored; // a rest of a bundle that did not come about
  if (!m_staging.empty())
    fs::remove_all(m_staging, ignored);
}

/// No name but its own: the bag is whole or not there by the name of its folder or of the ZIP.
base::Done BagWriter::write(const std::string& path, base::View bytes) {
  if (m_isZip && bytes.size() <= smallFile && m_heldOctets + bytes.size() <= mostHeld) {
    m_heldOctets += bytes.size();
    m_held[path] = base::Bytes(bytes.begin(), bytes.end());
    return {};
  }
  const auto file = m_staging / path;
  CALQUE_CHECK(base::makeFolder(file.parent_path()));
  return base::appendFile(file, bytes);
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
  CALQUE_TRY(zip, ZipFile::create(archive));
  auto names = m_payload;
  names.insert(m_tags.begin(), m_tags.end());
  names["tagmanifest-sha256.txt"] = {};
  for (const auto& [name, digest] : names) {
    const auto held = m_held.find(name);
    CALQUE_CHECK(held == m_held.end() ? zip.addFile(top + "/" + name, m_staging / name)
                                      : zip.addBytes(top + "/" + name, held->second));
  }
  return zip.commit();
}

base::Done BagWriter::appearAsFolder() {
  std::error_code error;
  CALQUE_CHECK(base::syncFolder(m_staging));
  for (fs::recursive_directory_iterator at(m_staging, error), end; !error && at != end; at.increment(error))
    if (at->is_directory(error))
      CALQUE_CHECK(base::syncFolder(at->path()));
  if (!error)
    fs::rename(m_staging, m_out, error);
  if (error)
    return base::diskFault("the bundle", error.value());
  m_staging.clear();
  return base::syncFolder(m_out.parent_path());
}

base::Done BagWriter::appear(const std::string& top) {
  if (!m_isZip)
    return appearAsFolder();
  CALQUE_CHECK(zipTo(m_out, top));
  std::error_code ignored;
  fs::remove_all(m_staging, ignored);
  m_staging.clear();
  return {};
}

} // namespace calque::dhr

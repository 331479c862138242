#include "blob_vault.h"

#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/crypto/digest.h"
#include "core/crypto/sealed.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace calque::storage {
namespace {

constexpr std::size_t chunkBytes = 65'536;
constexpr std::size_t headerBytes = 56;
constexpr std::size_t sealedChunkBytes = chunkBytes + crypto::gcmTagBytes;
constexpr std::string_view magic = "CLQBLOB1";

/// What sealing and opening of one blob share.
struct BlobCipher {
  base::Bytes header; ///< also the AAD of every chunk
  crypto::Secret key;

  static base::Result<BlobCipher> from(const DataKey& key, const std::string& id, base::Bytes header) {
    auto rawId = base::maybeFromHex(id);
    if (!rawId || rawId->size() != 32 || header.size() != headerBytes)
      return base::fault(base::FaultKind::File, "this is no blob");
    auto label = crypto::labelled("calque/blob/v1", {base::textOf(*rawId)});
    return BlobCipher{header, crypto::hkdfSha256(key.key.view(), base::View(header).subspan(24), label, 32)};
  }

  static std::array<std::uint8_t, crypto::gcmNonceBytes> nonceOf(std::uint64_t chunk, bool last) {
    std::array<std::uint8_t, crypto::gcmNonceBytes> nonce{};
    for (std::size_t i = 0; i < 8; ++i)
      nonce[10 - i] = static_cast<std::uint8_t>(chunk >> (8 * i));
    nonce[11] = last ? 1 : 0;
    return nonce;
  }
};

base::Bytes headerOf(const DataKey& key, base::View salt) {
  std::string uuid = key.uuid;
  std::erase(uuid, '-');
  auto header = base::bytesOf(magic);
  auto keyId = base::maybeFromHex(uuid).value_or(base::Bytes(16));
  header.insert(header.end(), keyId.begin(), keyId.end());
  header.insert(header.end(), salt.begin(), salt.end());
  return header;
}

/// Seals chunk by chunk into `take`.
template <class Take>
// [impl->req~privacy.sealed~1]
base::Done sealInto(const DataKey& key, const std::string& id, base::View salt, base::View bytes, Take take) {
  CALQUE_TRY(cipher, BlobCipher::from(key, id, headerOf(key, salt)));
  CALQUE_CHECK(take(base::View(cipher.header)));
  for (std::uint64_t chunk = 0;; ++chunk) {
    auto part = bytes.subspan(0, std::min(bytes.size(), chunkBytes));
    bytes = bytes.subspan(part.size());
    auto sealed = crypto::gcmSeal(cipher.key.view(), BlobCipher::nonceOf(chunk, bytes.empty()), cipher.header, part);
    CALQUE_CHECK(take(base::View(sealed)));
    if (bytes.empty())
      return {};
  }
}

/// One blob written and not yet named.
struct Unnamed {
  base::DurableFile file;
  std::string id;
};

base::Done noBlob() {
  return base::fault(base::FaultKind::File, "there is no such blob, or it is not whole");
}

} // namespace

base::Bytes sealBlob(const DataKey& key, const std::string& id, base::View salt, base::View bytes) {
  base::Bytes out;
  (void)sealInto(key, id, salt, bytes, [&out](base::View part) -> base::Done {
    out.insert(out.end(), part.begin(), part.end());
    return {};
  });
  return out;
}

std::string BlobVault::commitOf(base::View salt, base::View bytes) {
  crypto::Sha256 digest;
  digest.update(base::viewOf(std::string_view("calque/phi/v1\0", 14)));
  digest.update(salt);
  digest.update(bytes);
  return base::toHex(digest.finish());
}

std::filesystem::path BlobVault::pathOf(const std::string& owner, const std::string& id) const {
  return m_blobs / owner / id.substr(0, 2) / id;
}

bool BlobVault::has(const std::string& owner, const std::string& id) const {
  return plainSize(owner, id).has_value();
}

base::Result<std::uint64_t> BlobVault::plainSize(const std::string& owner, const std::string& id) const {
  struct stat status {};
  if (::lstat(pathOf(owner, id).c_str(), &status) != 0 || !S_ISREG(status.st_mode))
    return base::fault(base::FaultKind::File, "there is no such blob");
  auto size = static_cast<std::uint64_t>(status.st_size);
  if (size < headerBytes + crypto::gcmTagBytes)
    return base::fault(base::FaultKind::File, "a blob is too short");
  auto chunks = (size - headerBytes + sealedChunkBytes - 1) / sealedChunkBytes;
  return size - headerBytes - chunks * crypto::gcmTagBytes;
}

base::Done BlobVault::put(const std::string& owner, const DataKey& key, const std::string& id, base::View bytes) const {
  BlobSource one{id, bytes};
  return putMany(owner, key, std::span(&one, 1));
}

base::Done BlobVault::putMany(const std::string& owner, const DataKey& key, std::span<const BlobSource> sources,
                              const base::Progress& progress) const {
  if ((owner != "lab" && !base::isUuid(owner)) || key.key.size() != 32 || !base::isUuid(key.uuid))
    return base::fault(base::FaultKind::Key, "a blob needs an owner and his data key");
  // Written, then fsynced, then named, each step for all of a batch: the file system makes one commit of many.
  constexpr std::size_t batch = 256; // open files
  std::set<std::filesystem::path> folders;
  const auto home = m_blobs / owner;
  CALQUE_CHECK(base::makeFolder(home));
  for (std::size_t at = 0; at < sources.size(); at += batch) {
    std::vector<Unnamed> written;
    std::set<std::string> seen;
    for (const auto& source : sources.subspan(at, std::min(batch, sources.size() - at))) {
      if (!base::isHex(source.id, 64))
        return base::fault(base::FaultKind::File, "a blob is named by 64 hex digits");
      auto size = plainSize(owner, source.id);
      if ((size && *size == source.bytes.size()) || !seen.insert(source.id).second)
        continue;
      auto folder = pathOf(owner, source.id).parent_path();
      if (folders.insert(folder).second && ::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return base::diskFault("making a folder of the vault", errno);
      CALQUE_TRY(file, base::DurableFile::create(folder, 0400));
      CALQUE_CHECK(sealInto(key, source.id, base::randomBytes(32), source.bytes,
                            [&](base::View part) { return file.write(part); }));
      ::sync_file_range(file.descriptor(), 0, 0, SYNC_FILE_RANGE_WRITE); // starts the disk; the fsync below decides
      written.push_back({std::move(file), source.id});
      if (progress &&
          !progress(static_cast<double>(at + written.size()) / static_cast<double>(sources.size()), "storing"))
        return base::fault(base::FaultKind::File, "stopped on request");
    }
    for (auto& one : written)
      CALQUE_CHECK(one.file.sync());
    for (auto& one : written)
      CALQUE_CHECK(one.file.commit(one.id, false));
  }
  for (const auto& folder : folders)
    CALQUE_CHECK(base::syncFolder(folder));
  return folders.empty() ? base::Done{} : base::syncFolder(home);
}

base::Result<base::Bytes> BlobVault::read(const std::string& owner, const DataKey& key, const std::string& id,
                                          base::View salt) const {
  CALQUE_TRY(size, plainSize(owner, id));
  base::Descriptor fd(::open(pathOf(owner, id).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  auto readWhole = [&](base::Bytes& into) -> base::Done {
    for (std::size_t done = 0; done < into.size();) {
      auto got = ::read(fd.get(), into.data() + done, into.size() - done);
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return base::diskFault("reading a blob", errno);
      if (got == 0)
        return noBlob();
      done += static_cast<std::size_t>(got);
    }
    return {};
  };
  if (fd.get() < 0)
    return base::diskFault("reading a blob", errno);
  base::Bytes header(headerBytes);
  CALQUE_CHECK(readWhole(header));
  if (!std::equal(magic.begin(), magic.end(), header.begin()))
    return base::fault(base::FaultKind::File, "a file in the vault is no blob");
  CALQUE_TRY(cipher, BlobCipher::from(key, id, std::move(header)));
  base::Bytes plain;
  plain.reserve(size);
  for (std::uint64_t chunk = 0;; ++chunk) {
    auto left = size - plain.size();
    base::Bytes sealed(static_cast<std::size_t>(std::min<std::uint64_t>(left, chunkBytes)) + crypto::gcmTagBytes);
    CALQUE_CHECK(readWhole(sealed));
    bool last = left <= chunkBytes;
    CALQUE_TRY(part, crypto::gcmOpen(cipher.key.view(), BlobCipher::nonceOf(chunk, last), cipher.header, sealed));
    plain.insert(plain.end(), part.begin(), part.end());
    if (last)
      break;
  }
  std::uint8_t more = 0;
  if (::read(fd.get(), &more, 1) != 0)
    return base::fault(base::FaultKind::File, "a blob has bytes after its end");
  auto found = salt.empty() ? crypto::sha256Hex(plain) : commitOf(salt, plain);
  if (found != id)
    return base::fault(base::FaultKind::File, "a blob does not hold what its name says");
  return plain;
}

bool BlobVault::hasOwner(const std::string& owner) const {
  std::error_code error;
  return std::filesystem::exists(m_blobs / owner, error) || error;
}

base::Result<std::uint64_t> BlobVault::countOf(const std::string& owner) const {
  std::error_code error;
  std::uint64_t count = 0;
  if (!hasOwner(owner))
    return count;
  for (std::filesystem::recursive_directory_iterator at(m_blobs / owner, error), end; !error && at != end;
       at.increment(error))
    count += at->is_regular_file(error) ? 1 : 0;
  if (error)
    return base::diskFault("counting blobs", error.value());
  return count;
}

base::Done BlobVault::eraseOwner(const std::string& owner) const {
  if (!base::isUuid(owner))
    return base::fault(base::FaultKind::File, "only a subject's blobs can be erased");
  std::error_code error;
  std::filesystem::remove_all(m_blobs / owner, error);
  if (error)
    return base::diskFault("erasing blobs", error.value());
  return base::syncFolder(m_blobs);
}

} // namespace calque::storage

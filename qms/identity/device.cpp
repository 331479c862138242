#include "device.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"
#include "core/crypto/sealed.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace calque::identity {

using base::Bytes;
using base::Done;
using base::fault;
using base::FaultKind;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view issuingLabel = "calque/issuingwrap/v1";
constexpr std::string_view markFormat = "calque/mark/v1";
constexpr const char* secretName = "device.secret";
constexpr std::uint64_t secretBytes = 32, mostFileBytes = 4096;

std::string pathFrom(const char* variable) {
  const char* value = std::getenv(variable);
  return value ? value : "";
}

/// Held until it goes: one process at a time reads and writes the folder.
Result<base::Descriptor> lock(const fs::path& folder) {
  base::Descriptor file(
      ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (file.get() < 0 || ::flock(file.get(), LOCK_EX) != 0)
    return base::diskFault("taking the lock of the device folder", errno);
  return file;
}

Done checkFolder(const fs::path& folder) {
  struct stat seen {};
  if (::lstat(folder.c_str(), &seen) != 0)
    return base::diskFault("looking at the device folder", errno);
  if (!S_ISDIR(seen.st_mode) || (seen.st_mode & 07777) != 0700 || seen.st_uid != ::geteuid())
    return fault(FaultKind::Key, "the device folder is a link, belongs to another account, or is open to others",
                 "make it a folder of this account alone with mode 0700");
  return {};
}

fs::path markFile(const fs::path& folder, const std::string& origin) {
  return folder / ("mark-" + crypto::sha256Hex(origin).substr(0, 32));
}

fs::path givenUpFile(const fs::path& folder, const std::string& origin) {
  return markFile(folder, origin).string() + ".given-up";
}

std::string toText(const Mark& mark) {
  return std::string(markFormat) + "\n" + mark.origin + "\n" + std::to_string(mark.size) + "\n" +
         base::toHex(mark.root) + "\n";
}

std::optional<Mark> maybeMarkOf(const std::string& text, const std::string& origin) {
  const std::string head = std::string(markFormat) + "\n" + origin + "\n";
  if (!text.starts_with(head) || text.size() < head.size() + 67)
    return std::nullopt;
  const auto root = base::maybeDigest(std::string_view(text).substr(text.size() - 65, 64));
  const std::string size = text.substr(head.size(), text.size() - head.size() - 66);
  if (!root || size.size() > 16 || size.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  Mark mark{origin, std::stoull(size), *root};
  return toText(mark) == text ? std::optional(mark) : std::nullopt;
}

Result<fs::path> placeHere() {
  if (const auto named = pathFrom("CALQUE_DEVICE"); !named.empty())
    return fs::path(named);
  static constexpr const char* system = "/var/lib/calque";
  const bool usable = ::access(system, W_OK) == 0 || (errno == ENOENT && ::access("/var/lib", W_OK) == 0);
  if (usable)
    return fs::path(system);
  const auto data = pathFrom("XDG_DATA_HOME");
  if (!data.empty())
    return fs::path(data) / "calque";
  const auto home = pathFrom("HOME");
  if (home.empty())
    return fault(FaultKind::Key, "there is no place for the device folder",
                 "set CALQUE_DEVICE to a folder of this account");
  return fs::path(home) / ".local" / "share" / "calque";
}

} // namespace

Result<Device> Device::open() {
  CALQUE_TRY(folder, placeHere());
  return open(folder);
}

bool Device::isHere() {
  std::error_code ignored;
  const auto folder = placeHere();
  return folder && fs::exists(*folder / secretName, ignored);
}

Result<Device> Device::open(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::exists(folder, ignored))
    CALQUE_CHECK(base::makeFolder(folder));
  CALQUE_CHECK(checkFolder(folder));
  CALQUE_TRY(held, lock(folder));
  const auto file = folder / secretName;
  if (!fs::exists(fs::symlink_status(file, ignored))) {
    const auto fresh = crypto::randomSecret(secretBytes);
    CALQUE_CHECK(base::writeFile(file, fresh.view()));
  }
  CALQUE_TRY(bytes, base::readFile(file, secretBytes));
  crypto::Secret secret{base::View(bytes)};
  crypto::wipe(bytes);
  (void)held;
  if (secret.size() != secretBytes)
    return fault(FaultKind::Key, "the device secret is damaged", "restore the device folder from its own backup");
  return Device(folder, std::move(secret));
}

crypto::Secret Device::derive(std::string_view label, std::initializer_list<std::string_view> parts) const {
  return crypto::hkdfSha256(m_secret.view(), {}, crypto::labelled(label, parts), 32);
}

Bytes Device::wrap(std::string_view label, std::string_view id, base::View secret) const {
  return crypto::sealWithNonce(derive(label, {id}).view(), crypto::labelled(label, {id}), secret);
}

Result<crypto::Secret> Device::unwrap(std::string_view label, std::string_view id, base::View wrapped) const {
  CALQUE_TRY(bytes, crypto::openWithNonce(derive(label, {id}).view(), crypto::labelled(label, {id}), wrapped));
  crypto::Secret secret{base::View(bytes)};
  crypto::wipe(bytes);
  return secret;
}

Result<std::optional<Mark>> Device::maybeMark(const std::string& origin) const {
  return readMark(markFile(m_folder, origin), origin);
}

Result<std::optional<Mark>> Device::readMark(const fs::path& file, const std::string& origin) {
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(file, ignored)))
    return std::optional<Mark>();
  CALQUE_TRY(bytes, base::readFile(file, mostFileBytes));
  const auto mark = maybeMarkOf(base::textOf(bytes), origin);
  if (!mark)
    return fault(FaultKind::Key, "the mark of this log is damaged",
                 "verify the lab with its anchors, then restore the mark");
  return mark;
}

Done Device::advance(const Mark& mark) {
  CALQUE_TRY(held, lock(m_folder));
  (void)held;
  CALQUE_TRY(before, maybeMark(mark.origin));
  if (before && before->size >= mark.size)
    return {};
  return base::writeFile(markFile(m_folder, mark.origin), base::viewOf(toText(mark)));
}

Done Device::beginRestore(const Mark& lost) {
  return base::writeFile(givenUpFile(m_folder, lost.origin), base::viewOf(toText(lost)));
}

Result<std::optional<Mark>> Device::maybeGivenUp(const std::string& origin) const {
  return readMark(givenUpFile(m_folder, origin), origin);
}

Done Device::setAfterRestore(const Mark& mark) {
  CALQUE_TRY(held, lock(m_folder));
  (void)held;
  CALQUE_CHECK(base::writeFile(markFile(m_folder, mark.origin), base::viewOf(toText(mark))));
  std::error_code ignored;
  fs::remove(givenUpFile(m_folder, mark.origin), ignored); // left behind, it names a mark that is no more
  return base::syncFolder(m_folder);
}

Done Device::putIssuingKey(const std::string& fingerprint, const crypto::PrivateKey& key) {
  const auto pkcs8 = key.toPkcs8();
  return base::writeFile(m_folder / ("issuing-" + fingerprint), wrap(issuingLabel, fingerprint, pkcs8.view()));
}

Result<crypto::PrivateKey> Device::issuingKey(const std::string& fingerprint) const {
  CALQUE_TRY(wrapped, base::readFile(m_folder / ("issuing-" + fingerprint), mostFileBytes));
  CALQUE_TRY(pkcs8, unwrap(issuingLabel, fingerprint, wrapped));
  return crypto::PrivateKey::fromPkcs8(pkcs8);
}

} // namespace calque::identity

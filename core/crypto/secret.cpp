#include "secret.h"

#include "openssl_owned.h"

#include "core/base/ids.h"
#include "core/base/text.h"

#include <bit>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <sys/mman.h>

namespace calque::crypto {

using base::Bytes;
using base::View;

namespace {

// Kept locked until the process ends: munlock takes whole pages, and a neighbour on the page may be a secret too.
void keepOutOfSwap(const Bytes& bytes) {
  if (!bytes.empty())
    (void)::mlock(bytes.data(), bytes.size());
}

} // namespace

Secret::Secret(std::size_t size) : m_bytes(size) {
  keepOutOfSwap(m_bytes);
}
Secret::Secret(View bytes) : m_bytes(bytes.begin(), bytes.end()) {
  keepOutOfSwap(m_bytes);
}
Secret::Secret(std::string_view text) : Secret(base::viewOf(text)) {}
Secret::Secret(Secret&& other) noexcept : m_bytes(std::move(other.m_bytes)) {
  other.m_bytes.clear();
}
Secret& Secret::operator=(Secret&& other) noexcept {
  if (this != &other) {
    wipe(m_bytes);
    m_bytes = std::move(other.m_bytes);
    other.m_bytes.clear();
  }
  return *this;
}
Secret::~Secret() {
  wipe(m_bytes);
}
Secret Secret::copy() const {
  return Secret(view());
}

Secret randomSecret(std::size_t size) {
  Bytes bytes = base::randomBytes(size);
  Secret secret{View(bytes)};
  wipe(bytes);
  return secret;
}

void wipe(Bytes& bytes) {
  OPENSSL_cleanse(bytes.data(), bytes.size());
  bytes.clear();
}

void wipe(std::string& text) {
  text.resize(text.capacity());
  OPENSSL_cleanse(text.data(), text.size());
  text.clear();
}

Secret hkdfSha256(View inputKey, View salt, View info, std::size_t size) {
  static EVP_KDF* const hkdf = require(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
  Owned<EVP_KDF_CTX, EVP_KDF_CTX_free> context(require(EVP_KDF_CTX_new(hkdf)));
  char digestName[] = "SHA256", nothing[] = "";
  const auto octets = [&](const char* name, View bytes) { // OpenSSL takes empty octets, but no null pointer
    return OSSL_PARAM_construct_octet_string(
        name, bytes.empty() ? static_cast<void*>(nothing) : const_cast<std::uint8_t*>(bytes.data()), bytes.size());
  };
  const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digestName, 0),
                                   octets(OSSL_KDF_PARAM_KEY, inputKey), octets(OSSL_KDF_PARAM_SALT, salt),
                                   octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
  Secret key(size);
  require(EVP_KDF_derive(context.get(), key.data(), key.size(), parameters) == 1);
  return key;
}

Bytes labelled(std::string_view label, std::initializer_list<std::string_view> parts) {
  Bytes bytes = base::bytesOf(label);
  for (auto part : parts) {
    bytes.push_back(0);
    bytes.insert(bytes.end(), part.begin(), part.end());
  }
  return bytes;
}

std::string whyCostRefused(ScryptCost cost, bool testBuild) {
  const ScryptCost floor = testBuild ? testScryptCost : ScryptCost{};
  static constexpr std::uint64_t mostBytes = 1ull << 30;
  if (!std::has_single_bit(cost.n) || cost.n < floor.n || cost.r < floor.r || cost.p < floor.p)
    return "the password cost is below the floor";
  if (cost.n > (1u << 20) || cost.r > 16 || cost.p > 4 || 128 * cost.n * cost.r > mostBytes)
    return "the password cost is above the ceiling";
  return {};
}

base::Result<Secret> scrypt(const Secret& password, View salt, ScryptCost cost) {
  if (auto why = whyCostRefused(cost, isTestBuild); !why.empty())
    return base::fault(base::FaultKind::Key, why);
  std::string normal = base::toNfkc(password.text());
  Secret key(32);
  static constexpr std::uint64_t mostBytes = (1ull << 30) + (1ull << 20); // the block array and OpenSSL's own share
  const int done = EVP_PBE_scrypt(normal.data(), normal.size(), salt.data(), salt.size(), cost.n, cost.r, cost.p,
                                  mostBytes, key.data(), key.size());
  wipe(normal);
  if (done != 1)
    return base::fault(base::FaultKind::Key, "scrypt: " + takeError(), "free memory and try again");
  return key;
}

} // namespace calque::crypto

#include "digest.h"

#include "openssl_owned.h"

#include <openssl/hmac.h>

namespace calque::crypto {

using base::Digest;
using base::View;

const EVP_MD* sha256Method() {
  static const EVP_MD* const method = require(EVP_MD_fetch(nullptr, "SHA256", nullptr));
  return method;
}

struct Sha256::State {
  OwnedMdContext context{require(EVP_MD_CTX_new())};
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {
  require(EVP_DigestInit_ex2(m_state->context.get(), sha256Method(), nullptr) == 1);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(View bytes) {
  require(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()) == 1);
}

Digest Sha256::finish() {
  Digest digest;
  require(EVP_DigestFinal_ex(m_state->context.get(), digest.data(), nullptr) == 1);
  return digest;
}

Digest sha256OfParts(std::initializer_list<View> parts) {
  // One context a thread: a log has millions of leaves.
  thread_local const OwnedMdContext context{require(EVP_MD_CTX_new())};
  require(EVP_DigestInit_ex2(context.get(), sha256Method(), nullptr) == 1);
  for (auto part : parts)
    require(EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1);
  Digest digest;
  require(EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1);
  return digest;
}

Digest sha256(View bytes) {
  return sha256OfParts({bytes});
}

std::string sha256Hex(View bytes) {
  return base::toHex(sha256(bytes));
}
std::string sha256Hex(std::string_view text) {
  return sha256Hex(base::viewOf(text));
}

Digest leafHash(std::string_view entry) {
  static constexpr std::uint8_t leaf = 0x00; // RFC 6962 section 2.1
  return sha256OfParts({{&leaf, 1}, base::viewOf(entry)});
}

Digest nodeHash(const Digest& left, const Digest& right) {
  static constexpr std::uint8_t node = 0x01;
  return sha256OfParts({{&node, 1}, left, right});
}

Digest hmacSha256(View key, View bytes) {
  Digest digest;
  require(HMAC(sha256Method(), key.empty() ? static_cast<const void*>("") : key.data(), static_cast<int>(key.size()),
               bytes.data(), bytes.size(), digest.data(), nullptr));
  return digest;
}

} // namespace calque::crypto

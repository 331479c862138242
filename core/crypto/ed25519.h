// Ed25519: the log's own key and its checks. A log key seals checkpoints; it never signs for a person.
#pragma once

#include "secret.h"

#include <array>
#include <optional>

namespace calque::crypto {

using Ed25519Public = std::array<std::uint8_t, 32>;
using Ed25519Signature = std::array<std::uint8_t, 64>;

class Ed25519Key {
public:
  [[nodiscard]] static Ed25519Key generate();
  [[nodiscard]] static Ed25519Key fromSeed(base::View seed32);
  [[nodiscard]] const Ed25519Public& publicKey() const { return m_public; }
  [[nodiscard]] const Secret& seed() const { return m_seed; }
  [[nodiscard]] Ed25519Signature sign(base::View bytes) const;

private:
  Secret m_seed;
  Ed25519Public m_public{};
};

[[nodiscard]] bool verifyEd25519(const Ed25519Public& key, base::View bytes, base::View signature);

} // namespace calque::crypto

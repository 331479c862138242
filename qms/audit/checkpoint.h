// Checkpoints as C2SP signed notes (record.md 6): three lines of body, an empty line, one line for each signing log
// key.
#pragma once

#include "core/base/bytes.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::crypto {
class Ed25519Key;
}

namespace calque::audit {

/// Letters, digits, dots, hyphens, at least one slash, at most 120 characters (record.md 3.1).
[[nodiscard]] bool isOrigin(std::string_view text);
/// A log key in words: origin + key id in 8 hex + base64(0x01 ‖ public key).
[[nodiscard]] std::string vkeyOf(const std::string& origin, const std::array<std::uint8_t, 32>& publicKey);

/// What a note says; nothing verified.
struct Note {
  struct Signature {
    std::string name;
    base::Bytes bytes; ///< key id (4) ‖ signature
  };
  std::string origin;
  std::uint64_t size = 0;
  base::Digest root{};
  std::string body; ///< the signed bytes
  std::vector<Signature> signatures;
};

[[nodiscard]] std::string noteBody(const std::string& origin, std::uint64_t size, const base::Digest& root);
/// The note, one signature line for each key in the order given.
[[nodiscard]] std::string makeNote(const std::string& origin, std::uint64_t size, const base::Digest& root,
                                   const std::vector<std::reference_wrapper<const crypto::Ed25519Key>>& keys);
[[nodiscard]] std::optional<Note>
maybeNote(std::string_view text); ///< nothing where the form is not exactly that of a note
/// Whether the key named by `vkey` has signed the note under its own origin.
[[nodiscard]] bool verifyNote(const Note& note, std::string_view vkey);

} // namespace calque::audit

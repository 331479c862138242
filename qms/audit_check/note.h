// Signed notes (record.md 6, C2SP tlog-checkpoint): the verifier's own reader, and log keys as vkey.
#pragma once

#include "core/base/bytes.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::audit_check {

/// `[a-z0-9.-]+(/[a-z0-9.-]+)+`, at most 120 characters.
[[nodiscard]] bool isOrigin(std::string_view text);

struct LogKey {
  std::string vkey; ///< as written in the log
  std::array<std::uint8_t, 4> id{};
  std::array<std::uint8_t, 32> key{};
};
/// What a vkey carries: `name+id+base64(type ‖ key)`, id the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key).
struct KeyMaterial {
  std::array<std::uint8_t, 4> id{};
  std::array<std::uint8_t, 32> key{};
};
[[nodiscard]] std::optional<KeyMaterial> maybeKeyMaterial(std::string_view vkey, std::string_view name,
                                                          std::uint8_t type);
/// A vkey of that origin whose key id is the right one.
[[nodiscard]] std::optional<LogKey> maybeLogKey(std::string_view vkey, std::string_view origin);

struct NoteSignature {
  std::string name;
  base::Bytes bytes; ///< key id ‖ signature
};
struct Note {
  std::string_view body; ///< what is signed, its last newline included
  std::string origin;
  std::uint64_t size = 0;
  base::Digest root{};
  bool extended = false; ///< has extension lines
  std::vector<NoteSignature> signatures;
};
/// Views point into `text`. Nothing where it is no checkpoint note, byte for byte.
[[nodiscard]] std::optional<Note> maybeNote(std::string_view text);

/// The three lines of a checkpoint, which are signed and stamped.
[[nodiscard]] std::string checkpointBody(std::string_view origin, std::uint64_t size, const base::Digest& root);

/// Whether one of the note's signature lines is by this key of this origin over the body.
[[nodiscard]] bool isSignedBy(const Note& note, const LogKey& key);
/// Whether the line at `index` is.
[[nodiscard]] bool isLineBy(const Note& note, std::size_t index, const LogKey& key);

/// A decimal number without leading zeros, at most 2^53−1.
[[nodiscard]] std::optional<std::uint64_t> maybeDecimalNumber(std::string_view text);
/// Base64 of exactly 32 bytes.
[[nodiscard]] std::optional<base::Digest> maybeDigest64(std::string_view base64);

} // namespace calque::audit_check

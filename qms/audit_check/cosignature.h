// Cosignatures of witnesses (C2SP tlog-cosignature, Ed25519) in notes from outside, verified under keys that whoever
// verifies has named. Format: docs/formats/verification.md.
#pragma once

#include "findings.h"
#include "note.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calque::audit_check {

/// A witness's public key, as `name+id+key`.
struct WitnessKey {
  std::string name; ///< of the signature lines, byte for byte
  std::array<std::uint8_t, 4> id{};
  std::array<std::uint8_t, 32> key{};
};
/// A vkey of signature type 0x04 whose id is that of its name and key.
[[nodiscard]] std::optional<WitnessKey> maybeWitnessKey(std::string_view vkey);

/// Whether the line carries the key's name and id; only then must it be by that key.
[[nodiscard]] bool claimsToBeBy(const NoteSignature& line, const WitnessKey& key);
/// Empty where the line is a cosignature of exactly this body by that key.
[[nodiscard]] std::string whyNoCosignature(std::string_view body, const NoteSignature& line, const WitnessKey& key);

/// The keys that the verification was given, and what their owners vouch for.
class Witnesses {
public:
  /// Keys one by one and in a file, one a line; an empty line and one from `#` on are skipped. What cannot be read is
  /// a finding.
  Witnesses(std::span<const std::string> vkeys, const std::optional<std::filesystem::path>& file, Findings& findings,
            int step);
  /// Whether any key was asked for; without one, cosignatures are not looked at.
  [[nodiscard]] bool asked() const { return m_asked; }
  /// Takes the further signature lines of item `number`, a note that this log has signed. False where one is a broken
  /// cosignature of a named key, which is a finding: the note is then no anchor.
  [[nodiscard]] bool check(const Note& note, std::span<const std::size_t> furtherLines, std::uint64_t number);
  /// Whether the note taken last has a good cosignature.
  [[nodiscard]] bool lastIsCosigned() const { return m_lastIsCosigned; }
  /// A named witness who vouches for no note at all is a finding.
  void checkAllSpoke();
  [[nodiscard]] const Count& count() const { return m_count; }

private:
  struct Named {
    WitnessKey key;
    bool spoke = false;
  };
  void add(std::string_view vkey, const std::string& place);
  void readFile(const std::filesystem::path& file);

  Findings& m_findings;
  int m_step;
  std::vector<Named> m_named;
  Count m_count;
  bool m_asked = false;
  bool m_lastIsCosigned = false;
};

} // namespace calque::audit_check

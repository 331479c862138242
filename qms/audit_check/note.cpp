#include "note.h"

#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"

#include <algorithm>

namespace calque::audit_check {
namespace {

constexpr std::string_view signatureMark = "\u2014 ";

/// The line up to the next newline, which is taken off `text`; nothing where there is no newline.
std::optional<std::string_view> takeLine(std::string_view& text) {
  auto end = text.find('\n');
  if (end == std::string_view::npos)
    return std::nullopt;
  auto line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

bool readSignatureLine(std::string_view line, Note& note) {
  if (!line.starts_with(signatureMark))
    return false;
  line.remove_prefix(signatureMark.size());
  auto space = line.find(' ');
  if (space == 0 || space == std::string_view::npos)
    return false;
  auto bytes = base::maybeFromBase64(line.substr(space + 1));
  if (!bytes || bytes->size() < 5)
    return false;
  note.signatures.push_back({std::string(line.substr(0, space)), std::move(*bytes)});
  return true;
}

} // namespace

bool isOrigin(std::string_view text) {
  if (text.empty() || text.size() > 120 || text.front() == '/' || text.back() == '/' ||
      text.find("//") != std::string_view::npos || text.find('/') == std::string_view::npos)
    return false;
  return std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '/';
  });
}

std::optional<std::uint64_t> maybeDecimalNumber(std::string_view text) {
  if (text.empty() || text.size() > 16 || (text.size() > 1 && text[0] == '0'))
    return std::nullopt;
  std::uint64_t number = 0;
  for (char c : text) {
    if (c < '0' || c > '9')
      return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return number < (std::uint64_t{1} << 53) ? std::optional(number) : std::nullopt;
}

std::optional<base::Digest> maybeDigest64(std::string_view base64) {
  auto bytes = base::maybeFromBase64(base64);
  if (!bytes || bytes->size() != 32)
    return std::nullopt;
  base::Digest digest{};
  std::ranges::copy(*bytes, digest.begin());
  return digest;
}

std::optional<KeyMaterial> maybeKeyMaterial(std::string_view vkey, std::string_view name, std::uint8_t type) {
  if (!vkey.starts_with(name))
    return std::nullopt;
  vkey.remove_prefix(name.size());
  if (vkey.size() < 10 || vkey[0] != '+' || vkey[9] != '+')
    return std::nullopt;
  auto id = base::maybeFromHex(vkey.substr(1, 8));
  auto bytes = base::maybeFromBase64(vkey.substr(10));
  if (!id || id->size() != 4 || !bytes || bytes->size() != 33 || (*bytes)[0] != type)
    return std::nullopt;
  auto hashed = base::bytesOf(name);
  hashed.push_back(0x0A);
  hashed.insert(hashed.end(), bytes->begin(), bytes->end());
  auto digest = crypto::sha256(base::View(hashed));
  if (!std::equal(id->begin(), id->end(), digest.begin()))
    return std::nullopt;
  KeyMaterial material;
  std::copy(id->begin(), id->end(), material.id.begin());
  std::copy(bytes->begin() + 1, bytes->end(), material.key.begin());
  return material;
}

std::optional<LogKey> maybeLogKey(std::string_view vkey, std::string_view origin) {
  const auto material = isOrigin(origin) ? maybeKeyMaterial(vkey, origin, 0x01) : std::nullopt;
  return material ? std::optional(LogKey{std::string(vkey), material->id, material->key}) : std::nullopt;
}

std::optional<Note> maybeNote(std::string_view text) {
  auto blank = text.find("\n\n");
  if (blank == std::string_view::npos)
    return std::nullopt;
  Note note;
  note.body = text.substr(0, blank + 1);
  auto body = note.body;
  auto origin = takeLine(body), size = takeLine(body), root = takeLine(body);
  if (!origin || !size || !root || !isOrigin(*origin))
    return std::nullopt;
  auto number = maybeDecimalNumber(*size);
  auto digest = maybeDigest64(*root);
  if (!number || !digest)
    return std::nullopt;
  note.origin = *origin;
  note.size = *number;
  note.root = *digest;
  note.extended = !body.empty();
  auto lines = text.substr(blank + 2);
  while (!lines.empty()) {
    auto line = takeLine(lines);
    if (!line || !readSignatureLine(*line, note))
      return std::nullopt;
  }
  return note.signatures.empty() ? std::nullopt : std::optional(std::move(note));
}

std::string checkpointBody(std::string_view origin, std::uint64_t size, const base::Digest& root) {
  return std::string(origin) + "\n" + std::to_string(size) + "\n" + base::toBase64(base::View(root)) + "\n";
}

bool isLineBy(const Note& note, std::size_t index, const LogKey& key) {
  const auto& line = note.signatures[index];
  return line.name == note.origin && line.bytes.size() == 68 &&
         std::ranges::equal(key.id, base::View(line.bytes).first(4)) &&
         crypto::verifyEd25519(key.key, base::viewOf(note.body), base::View(line.bytes).subspan(4));
}

bool isSignedBy(const Note& note, const LogKey& key) {
  for (std::size_t i = 0; i < note.signatures.size(); ++i)
    if (isLineBy(note, i, key))
      return true;
  return false;
}

} // namespace calque::audit_check

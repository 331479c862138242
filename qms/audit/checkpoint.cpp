#include "checkpoint.h"

#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"

#include <algorithm>
#include <charconv>

namespace calque::audit {
namespace {

constexpr std::string_view dash = "\xE2\x80\x94 "; // U+2014, space
constexpr std::uint8_t ed25519Algorithm = 0x01;    // C2SP signed-note
constexpr std::size_t keyIdBytes = 4;

base::Bytes keyIdOf(std::string_view origin, base::View publicKey) {
  auto named = base::bytesOf(origin);
  named.push_back(0x0A);
  named.push_back(ed25519Algorithm);
  named.insert(named.end(), publicKey.begin(), publicKey.end());
  auto digest = crypto::sha256(named);
  return {digest.begin(), digest.begin() + keyIdBytes};
}

/// The line up to the next newline, which is taken; nothing where there is none.
std::optional<std::string_view> maybeLine(std::string_view& rest) {
  auto end = rest.find('\n');
  if (end == rest.npos)
    return std::nullopt;
  auto line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

std::optional<std::uint64_t> maybeSize(std::string_view text) {
  std::uint64_t size = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
  if (error != std::errc{} || end != text.data() + text.size() || (text.size() > 1 && text[0] == '0'))
    return std::nullopt;
  return size;
}

} // namespace

bool isOrigin(std::string_view text) {
  if (text.empty() || text.size() > 120 || text.find('/') == text.npos || text.front() == '/' || text.back() == '/' ||
      text.find("//") != text.npos)
    return false;
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-/") == text.npos;
}

std::string vkeyOf(const std::string& origin, const std::array<std::uint8_t, 32>& publicKey) {
  base::Bytes key{ed25519Algorithm};
  key.insert(key.end(), publicKey.begin(), publicKey.end());
  return origin + "+" + base::toHex(keyIdOf(origin, publicKey)) + "+" + base::toBase64(key);
}

std::string noteBody(const std::string& origin, std::uint64_t size, const base::Digest& root) {
  return origin + "\n" + std::to_string(size) + "\n" + base::toBase64(root) + "\n";
}

std::string makeNote(const std::string& origin, std::uint64_t size, const base::Digest& root,
                     const std::vector<std::reference_wrapper<const crypto::Ed25519Key>>& keys) {
  auto body = noteBody(origin, size, root);
  auto note = body + "\n";
  for (const crypto::Ed25519Key& key : keys) {
    auto line = keyIdOf(origin, key.publicKey());
    auto signature = key.sign(base::viewOf(body));
    line.insert(line.end(), signature.begin(), signature.end());
    note += std::string(dash) + origin + " " + base::toBase64(line) + "\n";
  }
  return note;
}

std::optional<Note> maybeNote(std::string_view text) {
  Note note;
  auto rest = text;
  auto origin = maybeLine(rest), size = maybeLine(rest), root = maybeLine(rest);
  if (!root)
    return std::nullopt;
  note.body = std::string(text.substr(0, text.size() - rest.size()));
  auto number = maybeSize(*size);
  auto digest = base::maybeFromBase64(*root);
  auto empty = maybeLine(rest);
  if (!isOrigin(*origin) || !number || !digest || digest->size() != note.root.size() || !empty || !empty->empty() ||
      rest.empty())
    return std::nullopt;
  note.origin = std::string(*origin);
  note.size = *number;
  std::copy(digest->begin(), digest->end(), note.root.begin());
  while (!rest.empty()) {
    auto line = maybeLine(rest);
    if (!line || !line->starts_with(dash))
      return std::nullopt;
    line->remove_prefix(dash.size());
    auto space = line->find(' ');
    auto bytes = space == line->npos ? std::nullopt : base::maybeFromBase64(line->substr(space + 1));
    if (!bytes || space == 0 || bytes->size() <= keyIdBytes)
      return std::nullopt;
    note.signatures.push_back({std::string(line->substr(0, space)), std::move(*bytes)});
  }
  return note;
}

bool verifyNote(const Note& note, std::string_view vkey) {
  auto start = vkey.find('+'); // an origin has none, base64 may
  auto end = start == vkey.npos ? vkey.npos : vkey.find('+', start + 1);
  if (end == vkey.npos || vkey.substr(0, start) != note.origin)
    return false;
  auto key = base::maybeFromBase64(vkey.substr(end + 1));
  if (!key || key->size() != 33 || (*key)[0] != ed25519Algorithm)
    return false;
  crypto::Ed25519Public publicKey{};
  std::copy(key->begin() + 1, key->end(), publicKey.begin());
  auto id = keyIdOf(note.origin, publicKey);
  if (base::toHex(id) != vkey.substr(start + 1, end - start - 1))
    return false;
  return std::any_of(note.signatures.begin(), note.signatures.end(), [&](const Note::Signature& one) {
    return one.name == note.origin && std::equal(id.begin(), id.end(), one.bytes.begin()) &&
           crypto::verifyEd25519(publicKey, base::viewOf(note.body), base::View(one.bytes).subspan(keyIdBytes));
  });
}

} // namespace calque::audit

#include "cosignature.h"

#include "core/base/files.h"
#include "core/crypto/ed25519.h"

#include <algorithm>

namespace calque::audit_check {
namespace {

constexpr std::uint8_t typeOfCosignature = 0x04;
constexpr std::size_t idBytes = 4, timeBytes = 8, signatureBytes = 64;
constexpr std::uint64_t keysFileBytesAtMost = 1 << 20;

std::uint64_t bigEndian(base::View bytes) {
  std::uint64_t number = 0;
  for (auto byte : bytes)
    number = number << 8 | byte;
  return number;
}

} // namespace

std::optional<WitnessKey> maybeWitnessKey(std::string_view vkey) {
  const auto name = vkey.substr(0, vkey.find('+'));
  const bool isName = !name.empty() && std::ranges::none_of(name, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F;
  });
  const auto material = isName ? maybeKeyMaterial(vkey, name, typeOfCosignature) : std::nullopt;
  return material ? std::optional(WitnessKey{std::string(name), material->id, material->key}) : std::nullopt;
}

bool claimsToBeBy(const NoteSignature& line, const WitnessKey& key) {
  return line.name == key.name && line.bytes.size() >= idBytes &&
         std::ranges::equal(key.id, base::View(line.bytes).first(idBytes));
}

std::string whyNoCosignature(std::string_view body, const NoteSignature& line, const WitnessKey& key) {
  if (!claimsToBeBy(line, key))
    return "the line of another key";
  if (line.bytes.size() != idBytes + timeBytes + signatureBytes)
    return std::to_string(line.bytes.size() - idBytes) + " bytes after the key's id";
  const auto time = bigEndian(base::View(line.bytes).subspan(idBytes, timeBytes));
  if (time >> 63 != 0)
    return "a time beyond 2^63";
  const auto message = "cosignature/v1\ntime " + std::to_string(time) + "\n" + std::string(body);
  const bool good = crypto::verifyEd25519(key.key, base::viewOf(message),
                                          base::View(line.bytes).subspan(idBytes + timeBytes, signatureBytes));
  return good ? std::string{} : "a signature of something else";
}

Witnesses::Witnesses(std::span<const std::string> vkeys, const std::optional<std::filesystem::path>& file,
                     Findings& findings, int step)
    : m_findings(findings), m_step(step), m_asked(!vkeys.empty() || file) {
  for (std::size_t i = 0; i < vkeys.size(); ++i)
    add(vkeys[i], "witness key " + std::to_string(i + 1));
  if (file)
    readFile(*file);
}

void Witnesses::add(std::string_view vkey, const std::string& place) {
  const auto key = maybeWitnessKey(vkey);
  if (!key)
    m_findings.add(m_step, unchecked, "anchor.witness", place + ": name+id+key of an Ed25519 cosigner",
                   "something else");
  else if (std::ranges::none_of(
               m_named, [&](const Named& named) { return named.key.name == key->name && named.key.key == key->key; }))
    m_named.push_back({*key});
}

void Witnesses::readFile(const std::filesystem::path& file) {
  const auto bytes = base::readFile(file, keysFileBytesAtMost);
  if (!bytes)
    return m_findings.add(m_step, unchecked, "anchor.witness", "a readable file of witness keys", "none");
  const auto text = base::textOf(base::View(*bytes));
  std::size_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++number;
    if (!line.empty() && line.front() != '#')
      add(line, "witness keys, line " + std::to_string(number));
  }
}

bool Witnesses::check(const Note& note, std::span<const std::size_t> furtherLines, std::uint64_t number) {
  m_lastIsCosigned = false;
  bool good = true;
  for (auto index : furtherLines) {
    ++m_count.found;
    const auto& line = note.signatures[index];
    const auto named = std::ranges::find_if(m_named, [&](const Named& one) { return claimsToBeBy(line, one.key); });
    if (named == m_named.end())
      continue;
    ++m_count.checked;
    if (const auto why = whyNoCosignature(note.body, line, named->key); !why.empty()) {
      m_findings.add(m_step, altered, "anchor.cosignature",
                     "item " + std::to_string(number) + ": a cosignature by " + named->key.name, why);
      good = false;
      continue;
    }
    named->spoke = m_lastIsCosigned = true;
  }
  m_lastIsCosigned = m_lastIsCosigned && good;
  return good;
}

void Witnesses::checkAllSpoke() {
  for (const auto& named : m_named)
    if (!named.spoke)
      m_findings.add(m_step, unchecked, "anchor.witness", "a note of this log cosigned by " + named.key.name, "none");
}

} // namespace calque::audit_check

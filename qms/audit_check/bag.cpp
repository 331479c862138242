#include "bag.h"

#include "core/base/ids.h"
#include "core/crypto/digest.h"

namespace calque::audit_check {
namespace {

constexpr int stepBag = 0;
constexpr std::uint64_t bytesAtMost = std::uint64_t{20} << 30; ///< record.md 9, W0
constexpr std::string_view declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

} // namespace

std::optional<Bag> Bag::open(const std::filesystem::path& place, Findings& findings, Watch& watch) {
  std::error_code error;
  auto source = std::filesystem::is_directory(place, error) ? openBagFolder(place) : openBagZip(place);
  if (!source || (source->faults().empty() && !source->files().contains("bagit.txt"))) {
    findings.add(stepBag, unchecked, "store.open", "a lab directory, or a bag with bagit.txt",
                 source ? "no bagit.txt" : "not readable");
    return std::nullopt;
  }
  Bag bag(std::move(source), findings);
  bag.check(watch);
  return bag;
}

void Bag::wrong(std::string_view expected, std::string_view found) const {
  m_findings->add(stepBag, altered, "bundle.bag", expected, found);
}

void Bag::check(Watch& watch) {
  for (const auto& fault : m_source->faults())
    wrong("plain files under one top folder", fault);
  std::uint64_t total = 0;
  for (const auto& [name, size] : m_source->files())
    total = size > bytesAtMost ? bytesAtMost + 1 : std::min(total + size, bytesAtMost + 1);
  if (total > bytesAtMost)
    return wrong("at most 20 GiB", "more");
  watch.expect(total);
  for (const auto& [name, size] : m_source->files()) {
    crypto::Sha256 digest;
    const auto take = [&](base::View piece) {
      digest.update(piece);
      watch.step(piece.size(), "files");
    };
    if (m_source->stream(name, take))
      m_digests[name] = digest.finish();
    else
      wrong("a readable file", name);
  }
  if (maybeText("bagit.txt") != declaration)
    wrong("the declaration of BagIt 1.0 in UTF-8", "another bagit.txt");
  std::set<std::string> listed;
  checkManifest("manifest-sha256.txt", true, listed);
  checkManifest("tagmanifest-sha256.txt", false, listed);
  listed.insert("tagmanifest-sha256.txt"); // which no manifest can list
  for (const auto& [name, size] : m_source->files())
    if (!listed.contains(name))
      wrong("only files that a manifest lists", name);
}

void Bag::checkManifest(const std::string& manifest, bool payload, std::set<std::string>& listed) {
  const auto text = maybeText(manifest, std::uint64_t{1} << 28);
  if (!text)
    return wrong(manifest, "none");
  std::string_view rest = *text;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    const auto path = line.size() > 64 ? line.find_first_not_of(" \t", 64) : std::string_view::npos;
    if (path == std::string_view::npos || path == 64 || !base::isHex(line.substr(0, 64), 64)) {
      wrong("lines of digest and path in " + manifest, line);
      continue;
    }
    const std::string name(line.substr(path));
    if (name.starts_with("data/") != payload)
      wrong(payload ? "payload in " + manifest : "tag files in " + manifest, name);
    if (!listed.insert(name).second)
      wrong("each file listed once", name);
    if (!has(name))
      wrong("the listed file " + name, "none");
    else if (base::toHex(base::View(digestOf(name))) != line.substr(0, 64))
      wrong(name + " of digest " + std::string(line.substr(0, 64)), base::toHex(base::View(digestOf(name))));
  }
}

std::optional<std::string> Bag::maybeText(const std::string& name, std::uint64_t most) const {
  if (!has(name) || sizeOf(name) > most)
    return std::nullopt;
  std::string text;
  if (!m_source->stream(name, [&](base::View piece) { text += base::textOf(piece); }))
    return std::nullopt;
  return text;
}

std::optional<base::Digest> Bag::maybeCommit(const std::string& name, base::View salt) const {
  crypto::Sha256 digest;
  digest.update(base::viewOf("calque/phi/v1"));
  const std::uint8_t zero[1] = {0};
  digest.update(base::View(zero));
  digest.update(salt);
  if (!has(name) || !m_source->stream(name, [&](base::View piece) { digest.update(piece); }))
    return std::nullopt;
  return digest.finish();
}

std::vector<std::string> Bag::namesIn(const std::string& folder) const {
  std::vector<std::string> names;
  for (auto at = m_digests.lower_bound(folder + "/"); at != m_digests.end() && at->first.starts_with(folder + "/");
       ++at)
    names.push_back(at->first.substr(folder.size() + 1));
  return names;
}

} // namespace calque::audit_check

#include "anchors.h"

#include "core/base/ids.h"
#include "core/crypto/digest.h"
#include "core/crypto/timestamp.h"

#include <algorithm>

namespace calque::audit_check {
namespace {

constexpr std::size_t labelDigits = 20;

/// label <origin> <size> <20 hex>
void readLabel(std::string_view line, AnchorItem& item) {
  std::vector<std::string_view> words;
  while (true) {
    auto space = line.find(' ');
    words.push_back(line.substr(0, space));
    if (space == std::string_view::npos)
      break;
    line.remove_prefix(space + 1);
  }
  if (words.size() != 4 || words[0] != "label" || !isOrigin(words[1]) || !base::isHex(words[3], labelDigits))
    return;
  auto size = maybeDecimalNumber(words[2]);
  if (!size)
    return;
  item.origin = words[1];
  item.size = *size;
  item.rootDigits = words[3];
}

AnchorItem readItem(std::string_view text) {
  AnchorItem item;
  if (text.starts_with("label ")) {
    if (text.ends_with('\n'))
      text.remove_suffix(1);
    readLabel(text, item);
    return item;
  }
  item.note = maybeNote(text);
  if (item.note) {
    item.origin = item.note->origin;
    item.size = item.note->size;
    item.rootDigits = base::toHex(base::View(item.note->root));
  }
  return item;
}

bool isSignedByLog(const Note& note, const State& state) {
  return std::ranges::any_of(state.keys, [&](const KeyInForce& key) { return isSignedBy(note, key.key); });
}

/// The signature lines that are not by a key of this log.
std::vector<std::size_t> furtherLines(const Note& note, const State& state) {
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < note.signatures.size(); ++i)
    if (std::ranges::none_of(state.keys, [&](const KeyInForce& key) { return isLineBy(note, i, key.key); }))
      lines.push_back(i);
  return lines;
}

std::string keyOf(std::string_view kind, std::uint64_t size, const base::Digest& token) {
  return std::string(kind) + " " + std::to_string(size) + " " + base::toHex(base::View(token));
}

} // namespace

std::vector<AnchorItem> readAnchorItems(std::string_view text) {
  std::vector<AnchorItem> items;
  std::size_t from = 0;
  for (std::size_t line = 0; line < text.size();) {
    auto end = std::min(text.find('\n', line), text.size());
    if (text.substr(line, end - line) == "%%") {
      items.push_back(readItem(text.substr(from, line - from)));
      from = end + 1;
    }
    line = end + 1;
  }
  if (from < text.size())
    items.push_back(readItem(text.substr(from)));
  return items;
}

void AnchorRows::check(const AnchorRow& row) {
  ++m_count.found;
  const auto size = static_cast<std::uint64_t>(row.size);
  const auto id = static_cast<std::uint64_t>(row.id);
  m_rows.push_back({keyOf(row.kind, size, crypto::sha256(base::View(row.token))), id});
  const auto place = "anchor " + std::to_string(row.id);
  ++m_count.checked;
  if (row.kind == "rfc3161")
    return checkTimestamp(row, place);
  if (row.kind != "witness" && row.kind != "label" && row.kind != "receipt")
    return m_findings.add(m_step, altered, "anchor.row", place + ": witness, label, rfc3161 or receipt", row.kind);
  const auto text = base::textOf(base::View(row.token));
  const auto note = maybeNote(text);
  if (!note || note->origin != m_state.origin || note->size != size || !isSignedByLog(*note, m_state))
    return m_findings.add(m_step, altered, "anchor.root",
                          place + ": a note of size " + std::to_string(size) + " signed by this log", "another token");
  if (const auto root = m_roots.maybeRoot(size); root && *root != note->root)
    m_findings.add(m_step, altered, "anchor.root", place + ": " + base::toHex(base::View(note->root)),
                   base::toHex(base::View(*root)));
}

void AnchorRows::checkTimestamp(const AnchorRow& row, const std::string& place) {
  const auto size = static_cast<std::uint64_t>(row.size);
  const auto root = m_roots.maybeRoot(size);
  if (!root && m_state.partial)
    return; // of a size that the bundle does not prove: not used
  const auto body = root ? checkpointBody(m_state.origin, size, *root) : std::string{};
  const auto why = root ? crypto::verifyTimestamp(base::View(row.token), base::viewOf(body), m_tsaRoots).why
                        : std::string("the log has no such size");
  if (!why.empty())
    m_findings.add(m_step, altered, "anchor.token",
                   place + ": a time stamp of the checkpoint of size " + std::to_string(size) + " under a named TSA",
                   why);
}

void AnchorRows::checkL15() {
  std::vector<Seen> made;
  for (const auto& anchor : m_state.anchors) {
    made.push_back({keyOf(anchor.kind, anchor.size, anchor.token), anchor.seq});
    if (anchor.size > anchor.seq)
      m_findings.add(m_step, altered, "anchor.row", "size at most " + std::to_string(anchor.seq),
                     std::to_string(anchor.size), anchor.seq);
  }
  std::ranges::stable_sort(made, {}, &Seen::key);
  std::ranges::stable_sort(m_rows, {}, &Seen::key);
  auto count = [](const std::vector<Seen>& all, const std::string& key) {
    const auto [from, to] = std::equal_range(all.begin(), all.end(), Seen{key, 0},
                                             [](const Seen& a, const Seen& b) { return a.key < b.key; });
    return to - from;
  };
  for (const auto& [key, seq] : made)
    if (count(m_rows, key) == 0)
      m_findings.add(m_step, altered, "anchor.row", "a row " + key, "none", seq);
  for (const auto& [key, id] : m_rows)
    if (count(made, key) != 1)
      m_findings.add(m_step, altered, "anchor.row",
                     "anchor " + std::to_string(id) + " named by exactly one anchor.made",
                     "named by " + std::to_string(count(made, key)));
}

OutsideAnchors checkOutsideAnchors(const std::vector<AnchorItem>& items, const State& state, const RootTable& roots,
                                   std::uint64_t entries, bool isBundle, Witnesses& witnesses, Findings& findings,
                                   int step) {
  OutsideAnchors result;
  for (const auto& item : items) {
    const auto number = std::to_string(++result.count.found);
    if (item.origin.empty()) {
      findings.add(step, unchecked, "anchor.file", "item " + number + ": a note or a label", "something else");
      continue;
    }
    ++result.count.checked;
    if (item.origin != state.origin)
      continue;
    if (item.note && !isSignedByLog(*item.note, state)) {
      findings.add(step, altered, "anchor.note", "item " + number + ": a signature of this log", "none");
      continue;
    }
    const bool asked = item.note && witnesses.asked();
    if (asked && !witnesses.check(*item.note, furtherLines(*item.note, state), result.count.found))
      continue;
    const auto root = roots.maybeRoot(item.size);
    if (item.size == 0 || state.isGivenUp(item.size) || (isBundle && (item.size > entries || !root)))
      continue;
    if (item.size > entries)
      findings.add(step, truncated, "anchor.beyond", std::to_string(item.size) + " entries or more",
                   std::to_string(entries), item.size - 1);
    else if (!root || !base::toHex(base::View(*root)).starts_with(item.rootDigits))
      findings.add(step, altered, "anchor.root", item.rootDigits, root ? base::toHex(base::View(*root)) : "no root",
                   item.size - 1);
    else {
      result.newestUsable = std::max(result.newestUsable, item.size);
      if (asked && witnesses.lastIsCosigned())
        result.newestCosigned = std::max(result.newestCosigned, item.size);
    }
  }
  witnesses.checkAllSpoke();
  return result;
}

} // namespace calque::audit_check

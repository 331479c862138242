#include "checkpoints.h"

#include <algorithm>

namespace calque::audit_check {

const RootTable::At* RootTable::find(std::uint64_t size) const {
  auto at = std::ranges::lower_bound(m_roots, size, {}, &At::size);
  return at != m_roots.end() && at->size == size ? &*at : nullptr;
}

std::optional<base::Digest> RootTable::maybeRoot(std::uint64_t size) const {
  const auto* at = find(size);
  return at ? std::optional(at->root) : std::nullopt;
}

std::optional<base::Digest> RootTable::maybeCommitRoot(std::uint64_t size) const {
  const auto* at = find(size);
  return at && at->commitEnd ? std::optional(at->root) : std::nullopt;
}

std::vector<std::uint64_t> RootTable::commitEnds() const {
  std::vector<std::uint64_t> sizes;
  for (const auto& at : m_roots)
    if (at.commitEnd)
      sizes.push_back(at.size);
  return sizes;
}

std::string whyNoteWrong(const std::optional<Note>& note, std::uint64_t size, const State& state) {
  if (!note || note->extended)
    return "no checkpoint note";
  if (note->size != size)
    return "a note of size " + std::to_string(note->size);
  if (note->origin != state.origin)
    return "a note of another origin";
  std::vector<const LogKey*> signers;
  const LogKey* inForce = nullptr;
  for (const auto& key : state.keys) {
    if (key.after < size || key.after == 0)
      inForce = &key.key;
    else if (key.after == size)
      signers = {inForce, &key.key}; // the checkpoint of a rotation: the old key, then the new one
  }
  if (signers.empty())
    signers = {inForce};
  // A damaged log may rotate a key that it never had.
  const bool known = std::ranges::find(signers, nullptr) == signers.end();
  if (!known || note->signatures.size() != signers.size())
    return std::to_string(note->signatures.size()) + " signature lines";
  for (std::size_t i = 0; i < signers.size(); ++i)
    if (!isLineBy(*note, i, *signers[i]))
      return "no signature of the key in force";
  return {};
}

void Checkpoints::check(std::int64_t rowSize, std::string_view text) const {
  const auto size = static_cast<std::uint64_t>(rowSize);
  const auto last = size > 0 ? size - 1 : 0; // the last entry that the checkpoint covers
  const auto note = maybeNote(text);
  if (auto why = whyNoteWrong(note, size, m_state); !why.empty())
    return m_findings.add(m_step, altered, "checkpoint.note", "the signed checkpoint of size " + std::to_string(size),
                          why, last);
  if (size > m_entries)
    return m_findings.add(m_step, truncated, "checkpoint.beyond", std::to_string(size) + " entries",
                          std::to_string(m_entries), last);
  const auto root = m_roots.maybeRoot(size);
  if (root && *root != note->root)
    m_findings.add(m_step, altered, "checkpoint.root", base::toHex(base::View(note->root)),
                   base::toHex(base::View(*root)), last);
}

void Checkpoints::checkSizes(const std::vector<std::uint64_t>& sizes) const {
  const auto ends = m_roots.commitEnds();
  std::vector<std::uint64_t> missing, extra;
  std::ranges::set_difference(ends, sizes, std::back_inserter(missing));
  std::ranges::set_difference(sizes, ends, std::back_inserter(extra));
  for (auto size : missing)
    m_findings.add(m_step, altered, "checkpoint.missing", "a checkpoint of size " + std::to_string(size), "none",
                   size - 1);
  for (auto size : extra)
    if (size <= m_entries)
      m_findings.add(m_step, altered, "checkpoint.extra", "checkpoints at the ends of commits only",
                     "one of size " + std::to_string(size), size > 0 ? size - 1 : 0);
}

} // namespace calque::audit_check

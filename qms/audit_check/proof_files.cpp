#include "proof_files.h"

#include "note.h"

namespace calque::audit_check {
namespace {

std::optional<std::string_view> takeLine(std::string_view& text) {
  const auto end = text.find('\n');
  if (end == std::string_view::npos)
    return std::nullopt;
  const auto line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

} // namespace

std::optional<InclusionProof> maybeInclusionProof(std::string_view text) {
  InclusionProof proof;
  const auto head = takeLine(text), index = takeLine(text);
  if (head != "c2sp.org/tlog-proof@v1" || !index || !index->starts_with("index "))
    return std::nullopt;
  const auto number = maybeDecimalNumber(index->substr(6));
  if (!number)
    return std::nullopt;
  proof.index = *number;
  while (auto line = takeLine(text)) {
    if (line->empty()) {
      proof.checkpoint = text;
      return proof;
    }
    const auto hash = maybeDigest64(*line);
    if (!hash)
      return std::nullopt;
    proof.hashes.push_back(*hash);
  }
  return std::nullopt;
}

std::optional<ConsistencyProof> maybeConsistencyProof(std::string_view text) {
  ConsistencyProof proof;
  const auto head = takeLine(text), origin = takeLine(text), oldSize = takeLine(text), newSize = takeLine(text),
             oldRoot = takeLine(text);
  if (head != "calque/consistency/v1" || !oldRoot)
    return std::nullopt;
  const auto from = maybeDecimalNumber(*oldSize), to = maybeDecimalNumber(*newSize);
  const auto root = maybeDigest64(*oldRoot);
  if (!from || !to || !root)
    return std::nullopt;
  proof.origin = *origin;
  proof.oldSize = *from;
  proof.newSize = *to;
  proof.oldRoot = *root;
  while (!text.empty()) {
    const auto line = takeLine(text);
    const auto hash = line ? maybeDigest64(*line) : std::nullopt;
    if (!hash)
      return std::nullopt;
    proof.hashes.push_back(*hash);
  }
  return proof;
}

} // namespace calque::audit_check

// Unicode questions the record asks (record.md 4): NFC, Unicode 14.0, forbidden code points, and the folded form in
// which patient words are looked for.
#pragma once

#include <string>
#include <string_view>

namespace calque::base {

/// Empty when `utf8` may stand in an entry; else what is wrong with it, in words.
[[nodiscard]] std::string whyNotEvidenceText(std::string_view utf8);
[[nodiscard]] std::size_t codePoints(std::string_view utf8); ///< of valid UTF-8
[[nodiscard]] std::string toNfc(std::string_view utf8);
[[nodiscard]] std::string toNfkc(std::string_view utf8);
[[nodiscard]] std::string toFolded(std::string_view utf8); ///< NFKC, then full case folding
/// A stranger's text made fit for a message or an entry: NFC, forbidden code points as `?`, at most `most` code points.
[[nodiscard]] std::string toEvidenceText(std::string_view utf8, std::size_t most);

} // namespace calque::base

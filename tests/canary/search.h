// Looks for canaries in every byte of a folder: contents and names of files, and what is packed inside them.
#pragma once

#include "canaries.h"

#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace calque::testkit {

struct Hit {
  std::string file;  ///< below the folder; "a.zip!b" is b packed in a.zip, "a.pdf!text" what a reader of the PDF sees
  std::string form;  ///< "UTF-8", "UTF-16LE", "base64", …
  std::string place; ///< of the canary; "?" where only the stem stands
  auto operator<=>(const Hit&) const = default;
};

/// Forms: UTF-8, UTF-16 in both orders, percent, JSON escape, hexadecimal (of UTF-8 and UTF-16), base64 in its three
/// alignments and broken into lines; letters of either case. Opened: ZIP, zlib and gzip streams anywhere, PDF by qpdf
/// and pdftotext, each also inside the other.
class Search {
public:
  /// `scratch` is a folder of its own, outside what is searched.
  Search(const Canaries& canaries, std::filesystem::path scratch);
  /// The same bytes are looked at once, in however many files they stand; a file that did not change is not read again.
  [[nodiscard]] std::set<Hit> in(const std::filesystem::path& folder);
  [[nodiscard]] std::set<Hit> inBytes(const std::string& name, const std::string& bytes);

private:
  struct Pattern {
    std::string form, place, bytes, stem;
    bool folded, alone;
  };
  using Found = std::set<std::pair<std::string, std::string>>; ///< form, place
  void addPatterns(const std::string& canary, const std::string& place);
  [[nodiscard]] Found look(const std::string& bytes) const;
  void lookInto(const std::string& name, const std::string& bytes, int depth, std::set<Hit>& hits);

  struct Seen {
    std::filesystem::file_time_type at;
    std::uintmax_t size = 0;
    std::set<Hit> hits;
  };

  std::filesystem::path m_scratch;
  std::map<std::filesystem::path, Seen> m_seen;
  std::map<std::pair<bool, std::string>, std::vector<Pattern>> m_byStem; ///< folded, stem
  std::map<std::pair<std::size_t, std::size_t>, std::set<Hit>> m_known;  ///< size and digest → hits, without the name
};

/// What is packed in `bytes`: name → plain bytes. PDF is opened by the installed programs, in `scratch`.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> packedIn(const std::string& bytes,
                                                                        const std::filesystem::path& scratch);

} // namespace calque::testkit

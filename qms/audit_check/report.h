// The answer of a verification (record.md 9): counts, findings, verdict, and its two spellings. One object, many
// renderings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace calque::audit_check {

/// One thing that is wrong. `kind` is the class of record.md 9: 3 altered, 4 truncated, 6 could not be checked.
struct Finding {
  int kind = 3;
  std::string code;     ///< stable word, e.g. "chain.prev"
  std::string expected; ///< at most 200 characters of U+0020–007E, others as `?`
  std::string found;    ///< the same
  std::optional<std::uint64_t> seq;
  int step = 0; ///< of V0–V11 or W0–W7, for the order only
};

/// Nothing is passed over in silence: `checked` below `found` is exit 6, but for cosignatures, of which those by keys
/// that nobody named are not checked.
struct Count {
  std::uint64_t found = 0;
  std::uint64_t checked = 0;
};

struct Report {
  std::string kind = "lab"; ///< "lab" or "bundle"
  std::string log;          ///< origin; empty where unknown
  std::string root;         ///< hex; empty where unknown
  std::uint64_t size = 0;   ///< entries found (lab), size of the checkpoint (bundle)
  bool testLab = false;
  Count entries, checkpoints, certificates, signatures, anchorsInside, anchorsOutside, blobs;
  std::optional<Count> cosignatures;   ///< of notes from outside; nothing where no witness was named
  std::uint64_t cosignedTo = 0;        ///< size of the newest usable anchor with a good cosignature of a named witness
  std::uint64_t anchoredTo = 0;        ///< size of the newest usable outside anchor; 0 for none
  std::uint64_t unanchored = 0;        ///< entries after it
  std::vector<std::uint64_t> doubtful; ///< `seq` of signatures at or after a `doubt_from`
  std::vector<Finding> findings;       ///< by step, then seq; at most 1,000
  int exit = 6;                        ///< 3, 4, 6, 5 or 0: the first that applies
  std::string verdict = "unchecked";   ///< altered truncated unchecked unanchored intact
};

inline constexpr std::size_t findingsAtMost = 1000;
inline constexpr std::uint64_t unanchoredAtMost = 200; ///< entries after the newest anchor that still count as anchored

/// The JSON of record.md 9 with its one final newline.
[[nodiscard]] std::string toJson(const Report& report);
/// For people: the verdict, what was read, and the first finding with seq, expected, found. Ends with a newline.
[[nodiscard]] std::string sentence(const Report& report);

} // namespace calque::audit_check

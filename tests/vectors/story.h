// The log behind the vectors: the sealed story with one setting changed near its end, and what a thief of its log key
// makes of it. Signatures stay as they are unless they are asked to be made anew.
#pragma once

#include "testkit/sealed_store.h"

namespace calque::vectors {

using testkit::EntryDraft;
using testkit::Fields;
using testkit::Sealed;
using testkit::SealedStore;

class Story {
public:
  Story();
  /// Checkpoints after an entry "rotate" bear the second key.
  [[nodiscard]] Sealed seal();
  /// The honest story, with the signatures of the first seal.
  void reset();
  /// The persons themselves sign again, from the entry of that label on.
  void signAgainFrom(std::string_view label);
  [[nodiscard]] static EntryDraft entry(std::string label, std::string type, std::string actor, std::string record,
                                        Fields data, Fields more = {});
  [[nodiscard]] EntryDraft rotation(const std::string& endorsedVkey);

  SealedStore store;
  crypto::Ed25519Key second, foreign;

private:
  std::vector<EntryDraft> m_honest;
};

/// Three of its notes: early, before the case, at the end.
[[nodiscard]] std::string anchorsOf(const Sealed& sealed);
[[nodiscard]] base::Digest rootAt(const Sealed& sealed, std::uint64_t size);

} // namespace calque::vectors

#include "small_store.h"

namespace calque::by_hand_test {

SmallStore::SmallStore() : second(crypto::Ed25519Key::fromSeed(base::View(base::Bytes(32, 9)))) {
  const auto q = [](std::string_view text) { return testkit::inQuotes(text); };
  auto end = store.at("end-u-0001");
  store.drafts.resize(static_cast<std::size_t>(&store.at("approves-c") - store.drafts.data()) + 1);
  const auto oldKey = store.vkey(store.logKey), newKey = store.vkey(second);
  store.drafts.push_back({"rotate",
                          "key.rotated",
                          "system:calque@0.1.0",
                          "",
                          {{"old", q(oldKey)}, {"new", q(newKey)}, {"endorse", q(store.endorsement(newKey))}},
                          {{"reason", q("yearly; '); DROP TABLE log; -- | $(id) `id` %s \\ \" *")}},
                          false,
                          {},
                          false});
  store.drafts.push_back(std::move(end));
  store.holders.erase("u-0003");
}

std::string SmallStore::note(std::uint64_t size, const base::Digest& root) const {
  const auto byNew = store.note(second, size, root);
  if (size > m_rotated + 1)
    return byNew;
  return store.note(store.logKey, size, root) + (size == m_rotated + 1 ? byNew.substr(byNew.find("\n\n") + 2) : "");
}

Sealed SmallStore::seal() {
  auto sealed = store.seal();
  m_rotated = sealed.seqs.at("rotate");
  sealed.anchors.clear();
  for (auto& row : sealed.rows.checkpoints) {
    const auto size = static_cast<std::size_t>(row.size);
    row.note = note(size, testkit::treeRoot(sealed.leaves, 0, size));
    sealed.anchors += row.note + "%%\n";
  }
  return sealed;
}

} // namespace calque::by_hand_test

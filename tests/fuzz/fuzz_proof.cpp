// Proofs of a bundle: inclusion and consistency. One that holds for another tree would be a broken promise.
#include "fuzz.h"
#include "story.h"

#include "merkle.h"
#include "proof_files.h"

namespace calque::fuzz {
namespace {

constexpr std::size_t index = 12, oldSize = 7;

std::string lines(const std::vector<base::Digest>& hashes) {
  std::string text;
  for (const auto& hash : hashes)
    text += base::toBase64(base::View(hash)) + "\n";
  return text;
}

} // namespace

std::vector<base::Bytes> seeds() {
  const auto& leaves = story().leaves;
  const auto& note = story().rows.checkpoints.back().note;
  const auto inclusion = "c2sp.org/tlog-proof@v1\nindex " + std::to_string(index) + "\n" +
                         lines(testkit::inclusionProof(leaves, index)) + "\n" + note;
  const auto consistency = std::string("calque/consistency/v1\n") + testkit::SealedStore::origin + "\n" +
                           std::to_string(oldSize) + "\n" + std::to_string(leaves.size()) + "\n" +
                           base::toBase64(base::View(testkit::treeRoot(leaves, 0, oldSize))) + "\n" +
                           lines(testkit::consistencyProof(leaves, oldSize));
  return {base::bytesOf(inclusion), base::bytesOf(consistency)};
}

} // namespace calque::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace calque;
  const auto text = base::textOf({data, size});
  const auto& leaves = fuzz::story().leaves;
  static const auto root = testkit::treeRoot(leaves, 0, leaves.size());
  if (const auto proof = audit_check::maybeInclusionProof(text);
      proof && audit_check::verifyInclusion(proof->index, leaves.size(), leaves[fuzz::index], proof->hashes, root))
    fuzz::must(proof->index == fuzz::index, "a leaf is proven at its own place alone");
  if (const auto proof = audit_check::maybeConsistencyProof(text);
      proof && proof->oldSize <= leaves.size() && proof->newSize == leaves.size() &&
      audit_check::verifyConsistency(proof->oldSize, proof->newSize, proof->hashes, proof->oldRoot, root))
    fuzz::must(proof->oldSize == 0 || proof->oldRoot == testkit::treeRoot(leaves, 0, proof->oldSize),
               "an old root is proven only where it was one");
  return 0;
}

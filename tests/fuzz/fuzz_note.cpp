// A checkpoint note, by the verifier's reader and by the writer's, and the key of a log.
#include "fuzz.h"
#include "story.h"

#include "note.h"

#include "qms/audit/checkpoint.h"

std::vector<calque::base::Bytes> calque::fuzz::seeds() {
  std::vector<base::Bytes> all;
  for (const auto& row : story().rows.checkpoints)
    all.push_back(base::bytesOf(row.note));
  all.push_back(base::bytesOf(testkit::SealedStore().vkey(crypto::Ed25519Key::fromSeed(base::Bytes(32, 7)))));
  return all;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace calque;
  const auto text = base::textOf({data, size});
  const auto ofVerifier = audit_check::maybeNote(text);
  const auto ofWriter = audit::maybeNote(text);
  if (ofWriter)
    fuzz::must(ofVerifier && ofVerifier->origin == ofWriter->origin && ofVerifier->size == ofWriter->size &&
                   ofVerifier->root == ofWriter->root && ofVerifier->body == ofWriter->body,
               "the verifier reads the same in a note that the writer takes");
  if (ofVerifier)
    fuzz::must(!ofVerifier->signatures.empty() && text.starts_with(ofVerifier->body), "a note has a signature line");
  if (ofVerifier && !ofVerifier->extended)
    fuzz::must(ofVerifier->body == audit_check::checkpointBody(ofVerifier->origin, ofVerifier->size, ofVerifier->root),
               "a body has one spelling");
  if (const auto key = audit_check::maybeLogKey(text, testkit::SealedStore::origin); key && ofVerifier)
    (void)audit_check::isSignedBy(*ofVerifier, *key);
  return 0;
}

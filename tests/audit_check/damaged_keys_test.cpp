// A damaged log may rotate a key that it never had: the verifier says so and does not fall over.
#include "checkpoints.h"

#include <gtest/gtest.h>

namespace calque::audit_check {
namespace {

Note noteAt(std::uint64_t size, std::size_t signatures) {
  Note note;
  note.origin = "lab.example/calque/1";
  note.size = size;
  note.signatures.assign(signatures, {note.origin, base::Bytes(68)});
  return note;
}

TEST(CheckpointOfARotation, WithoutAKeyBeforeItIsWrong) {
  State state;
  state.origin = "lab.example/calque/1";
  state.keys = {{LogKey{}, 3}};

  for (std::size_t signatures : {0U, 1U, 2U})
    EXPECT_NE(whyNoteWrong(noteAt(3, signatures), 3, state), "") << signatures;
}

TEST(CheckpointOfALogWithoutKeys, IsWrong) {
  State state;
  state.origin = "lab.example/calque/1";

  for (std::size_t signatures : {0U, 1U})
    EXPECT_NE(whyNoteWrong(noteAt(3, signatures), 3, state), "") << signatures;
}

} // namespace
} // namespace calque::audit_check

// The statement of a signature, by the verifier's reader and by the writer's. Neither takes all that the other takes:
// the words of files are asked by the writer when it appends, the form of a record by the verifier with the entry.
#include "fuzz.h"
#include "story.h"

#include "entry_reader.h"
#include "statement.h"

#include "qms/signature/statement.h"

std::vector<calque::base::Bytes> calque::fuzz::seeds() {
  std::vector<base::Bytes> all;
  audit_check::EntryReader reader;
  for (const auto& row : story().rows.log) {
    audit_check::Entry entry;
    if (reader.read(row.entry, entry).code.empty() && entry.type == audit_check::Type::Esign)
      all.push_back(base::bytesOf(entry.text("stmt")));
  }
  return all;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace calque;
  const auto bytes = base::textOf({data, size});
  audit_check::StatementReader reader;
  const auto ofVerifier = reader.read(bytes);
  const auto ofWriter = signature::readStatement(bytes);
  if (ofWriter)
    fuzz::must(signature::makeStatement(*ofWriter) == bytes, "what the writer reads it spells the same again");
  if (ofWriter && ofVerifier)
    fuzz::must(ofVerifier->signer == ofWriter->signer && ofVerifier->afterSize == ofWriter->afterSize &&
                   ofVerifier->afterRoot == ofWriter->afterRoot && ofVerifier->rev == ofWriter->rev &&
                   ofVerifier->meaning == ofWriter->meaning && ofVerifier->role == ofWriter->role,
               "both read the same in a statement");
  return 0;
}

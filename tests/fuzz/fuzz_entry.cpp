// An entry of the log, by the verifier's reader and by the writer's: bytes that one takes, the other takes.
#include "fuzz.h"
#include "story.h"

#include "entry_reader.h"
#include "json_writer.h"

#include "core/base/canonical.h"

std::vector<calque::base::Bytes> calque::fuzz::seeds() {
  std::vector<base::Bytes> all;
  for (const auto& row : story().rows.log)
    all.push_back(base::bytesOf(row.entry));
  all.push_back(base::bytesOf(R"({"a":[[[[[[true,false,"é",9007199254740991]]]]]],"b":"\"\\"})"));
  return all;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace calque;
  const auto bytes = base::textOf({data, size});
  audit_check::Document document;
  const auto* read = document.read(bytes);
  const bool canonical = read != nullptr && audit_check::isSpelling(bytes, *read);
  const auto ofWriter = base::fromCanonical(bytes);
  fuzz::must(canonical == ofWriter.has_value(), "writer and verifier take the same bytes");
  if (ofWriter)
    fuzz::must(base::toCanonical(*ofWriter) == bytes, "what is read is spelt the same again");
  audit_check::Entry entry;
  audit_check::EntryReader reader;
  if (reader.read(bytes, entry).code.empty())
    fuzz::must(canonical && entry.spec != nullptr && entry.data != nullptr, "an entry is canonical and has its data");
  return 0;
}

#include "record_document.h"

#include "qms/trail/exception_words.h"

namespace calque::dhr {

std::vector<std::string> exceptionsOf(std::span<const domain::Entry> entries) {
  std::vector<std::string> exceptions;
  for (const auto& entry : entries)
    for (const auto& words : trail::exceptionWords(entry))
      exceptions.push_back(base::toLocalText(entry.at, entry.offset) + "  " + words);
  return exceptions;
}

} // namespace calque::dhr

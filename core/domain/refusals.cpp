#include "refusals.h"

#include <algorithm>
#include <array>

namespace calque::domain {
namespace {

constexpr auto table = std::to_array<RefusalLine>({
#define CALQUE_REFUSAL(number, code, name, sentence, cure) {RefusalCode::code, number, name, sentence, cure},
#include "refusals.def"
#undef CALQUE_REFUSAL
});

} // namespace

std::span<const RefusalLine> refusalTable() {
  return table;
}

const RefusalLine& lineOf(RefusalCode code) {
  return *std::find_if(table.begin(), table.end(), [code](const auto& line) { return line.code == code; });
}

base::Refusal refusalOf(RefusalCode code, std::string detail, std::string expected, std::string found,
                        std::string cure) {
  const auto& line = lineOf(code);
  std::string message(line.sentence);
  if (!detail.empty())
    message += ": " + detail;
  return {line.number,         std::string(line.name),
          std::move(message),  cure.empty() ? std::string(line.cure) : std::move(cure),
          std::move(expected), std::move(found)};
}

tl::unexpected<base::Failure> refuse(RefusalCode code, std::string detail, std::string expected, std::string found,
                                     std::string cure) {
  return base::refused(refusalOf(code, std::move(detail), std::move(expected), std::move(found), std::move(cure)));
}

} // namespace calque::domain

// Every refusal: number, name, sentence, cure, in order of precedence inside each range (rules.md 8). Numbers are
// stored in the log: never reused; a retired one keeps its line. The table is refusals.def, one line each.
#pragma once

#include "core/base/result.h"

#include <span>
#include <string>
#include <string_view>

namespace calque::domain {

enum class RefusalCode : int {
#define CALQUE_REFUSAL(number, code, name, sentence, cure) code = number,
#include "refusals.def"
#undef CALQUE_REFUSAL
};

struct RefusalLine {
  RefusalCode code;
  int number;
  std::string_view name;
  std::string_view sentence;
  std::string_view cure;
};

[[nodiscard]] std::span<const RefusalLine> refusalTable();
[[nodiscard]] const RefusalLine& lineOf(RefusalCode code);

/// The refusal of the table's line; `detail` is appended to its sentence, `cure` replaces the table's where given.
[[nodiscard]] base::Refusal refusalOf(RefusalCode code, std::string detail = {}, std::string expected = {},
                                      std::string found = {}, std::string cure = {});
/// The same, ready to be returned from a function with a Result.
[[nodiscard]] tl::unexpected<base::Failure> refuse(RefusalCode code, std::string detail = {}, std::string expected = {},
                                                   std::string found = {}, std::string cure = {});

} // namespace calque::domain

// The spellings in which a text may stand in a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calque::testkit {

struct Form {
  std::string name;
  bool caseless; ///< the spelling says the same in capitals: %4a and %4A
  /// A text's spelling begins with the spelling of its beginning. Of base64 only what does not depend on the
  /// neighbours.
  std::string (*write)(std::string_view);
};

[[nodiscard]] const std::vector<Form>& searchedForms();

} // namespace calque::testkit

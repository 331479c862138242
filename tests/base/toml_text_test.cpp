#include "core/base/toml_text.h"

#include <gtest/gtest.h>
#include <stdexcept>
#include <string>

namespace calque::base {
namespace {

bool passes(const std::string& text) {
  try {
    return tomlText(text) == text;
  } catch (const std::runtime_error&) {
    return false;
  }
}

TEST(TomlText, HasLettersInStringsOfOneLineAndInComments) {
  for (auto text : {"", "a = 1", "name = \"Åkesson\" # Größe", "name = 'Weiß'", "# Ä \" it's\nb = \"ü \\\" ö\"",
                    "\xEF\xBB\xBFname = \"ä\"", "a = \"\" # ä", "\"ä\" = 1",
                    "a = \"\"\"\nit's \"plain\" \\\n text\"\"\" # ä", "a = '''x''' # ö", "a = \"\\\\\" # ö"})
    EXPECT_TRUE(passes(text)) << text;
}

TEST(TomlText, HasNoneElsewhere) {
  for (auto text :
       {"ä = 1", "a = ä", "a = 1 ä", "\xCD\x86", "a = \"x\" ö", "a = \"unclosed\nö", "a = 'x\\' ö", "a = \"\"\"ä\"\"\"",
        "a = \"\"\"\n' \\ä\n\"\"\"", "a = '''\n# ö'''", "a = \"\"\"x\\\"\"\" ä\"\"\"", " \xEF\xBB\xBF", "a = \"\" ä"})
    EXPECT_FALSE(passes(text)) << text;
}

} // namespace
} // namespace calque::base

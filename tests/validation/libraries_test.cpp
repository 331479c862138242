// The built-in list of libraries says what requirements/soup.md says.
#include "validation/protocol/protocol.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace calque::protocol {
namespace {

/// The text of requirements/soup.md, its lines as one.
std::string softwareOfOthers() {
  std::ostringstream text;
  text << std::ifstream(std::string(CALQUE_SOURCE_DIR) + "/requirements/soup.md").rdbuf();
  return text.str();
}

TEST(Libraries, HaveThePackagesAndVersionsOfTheListOfThirdPartySoftware) {
  const auto page = softwareOfOthers();
  ASSERT_FALSE(page.empty());
  const auto sut = readLibraries(builtIn().libraries);
  ASSERT_TRUE(sut);
  EXPECT_EQ(sut->size(), 20u);
  for (const auto& library : *sut) {
    const auto section = page.find("\n## " + library.name + "\n");
    const auto at =
        library.packages.empty() ? page.find("**Package:**", section) : page.find("`" + library.packages.front() + "`");
    ASSERT_NE(at, std::string::npos) << library.name;
    const auto line = page.substr(at, page.find('\n', at) - at);
    EXPECT_NE(line.find(library.packageVersion), std::string::npos) << library.name << ": " << line;
  }
}

TEST(Libraries, OfAnotherVersionWouldBeNoticed) {
  const auto page = softwareOfOthers();
  EXPECT_EQ(page.find("3.0.22-1~deb12u1"), std::string::npos);
}

} // namespace
} // namespace calque::protocol

// The pages of the validation pack that people write: they link to what is there and cite clauses that are listed.
#include "tidy/tree.h"

#include <gmock/gmock.h>

namespace calque::pack {
namespace {

using Texts = std::vector<std::string>;

const tidy::Tree& house() {
  static const tidy::Tree tree = tidy::readTree(CALQUE_SOURCE_DIR);
  return tree;
}

/// Of "](target)": relative links of a page, without their anchors.
Texts linksOf(const std::string& text) {
  Texts links;
  for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2)) {
    const auto target = text.substr(at + 2, text.find(')', at) - at - 2);
    if (const auto file = target.substr(0, target.find('#')); !file.empty() && file.find("://") == std::string::npos)
      links.push_back(file);
  }
  return links;
}

/// "REG-11.10(e)": every clause that a text names.
Texts clausesOf(const std::string& text) {
  constexpr std::string_view parts = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-()";
  Texts clauses;
  for (auto at = text.find("REG-"); at != std::string::npos; at = text.find("REG-", at + 4)) {
    auto clause = text.substr(at, text.find_first_not_of(parts, at) - at);
    while (clause.ends_with('.') ||
           std::count(clause.begin(), clause.end(), ')') > std::count(clause.begin(), clause.end(), '('))
      clause.pop_back();
    clauses.push_back(clause);
  }
  return clauses;
}

bool isThere(const tidy::Tree& tree, const std::filesystem::path& path) {
  const auto name = path.lexically_normal().generic_string();
  const auto next = tree.lower_bound(name);
  return next != tree.end() && next->first.starts_with(name); // a file, or a folder with one
}

Texts breaches(const tidy::Tree& tree) {
  std::string listed;
  for (const char* page : {"regulation", "regulation_quality", "regulation_process"})
    listed += tree.at(std::string("requirements/") + page + ".md");
  Texts found;
  for (const auto& [path, text] : tree) {
    if (!path.starts_with("docs/validation/") || !path.ends_with(".md"))
      continue;
    for (const auto& link : linksOf(text))
      if (!isThere(tree, std::filesystem::path(path).parent_path() / link))
        found.push_back(path + ": links to " + link);
    for (const auto& clause : clausesOf(text))
      if (listed.find("### " + clause + ": ") == std::string::npos)
        found.push_back(path + ": names " + clause);
  }
  return found;
}

TEST(WrittenPages, LinkToWhatIsThereAndNameClausesThatAreListed) {
  EXPECT_THAT(breaches(house()), testing::IsEmpty());
}

TEST(WrittenPages, WithALinkToNothingOrAClauseOfNoListAreNoticed) {
  auto sut = house();
  sut["docs/validation/plan.md"] += "[gone](gone.md) [there](risks.md#top) (REG-11.10(z)) REG-62304-CLASS.\n";
  EXPECT_THAT(breaches(sut), testing::ElementsAre("docs/validation/plan.md: links to gone.md",
                                                  "docs/validation/plan.md: names REG-11.10(z)"));
}

} // namespace
} // namespace calque::pack

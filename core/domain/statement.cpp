#include "statement.h"

#include <algorithm>
#include <array>

namespace calque::domain {

bool Statement::covers(std::string_view fileId) const {
  return std::find(files.begin(), files.end(), fileId) != files.end();
}

std::optional<Statement> maybeStatement(const EntryDraft& entry) {
  if (entry.type != "esign")
    return {};
  const auto read = base::fromCanonical(entry.data.text("stmt"));
  if (!read)
    return {};
  Statement statement{.sid = read->text("sid"),
                      .signer = read->text("signer"),
                      .name = read->text("name"),
                      .role = read->text("role"),
                      .meaning = read->text("meaning"),
                      .record = read->text("record"),
                      .rev = read->number("rev"),
                      .files = {},
                      .shown = read->text("shown"),
                      .at = read->text("t"),
                      .offset = read->text("tz"),
                      .afterSize = 0};
  if (const auto* files = read->find("files"); files && files->list())
    for (const auto& file : *files->list())
      statement.files.push_back(file.find("commit") ? file.text("commit") : file.text("sha256"));
  if (const auto* after = read->find("after"))
    statement.afterSize = after->number("size");
  return statement;
}

std::string_view meaningWords(std::string_view meaning) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words = {{
      {"authorship", "wrote this record"},
      {"review", "reviewed"},
      {"approval", "approved"},
      {"responsibility", "takes responsibility"},
      {"release", "released for use"},
  }};
  const auto found =
      std::find_if(words.begin(), words.end(), [meaning](const auto& word) { return word.first == meaning; });
  return found == words.end() ? meaning : found->second;
}

} // namespace calque::domain

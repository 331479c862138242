#include "value_types.h"

#include "entry_types.h"

#include "core/base/clock.h"
#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/base/text.h"

#include <algorithm>
#include <vector>

namespace calque::audit {
namespace {

constexpr std::string_view roleWords = "technician|segmenter|surgeon|radiologist|qa|reviewer|itadmin|auditor";
constexpr std::string_view fileRoles =
    "series_manifest|segmentation|model|print_job|dhr|photo|report|certificate|label|form|evidence|source";
constexpr std::string_view fileKinds = "dicom|nifti|nrrd|stl|obj|ply|3mf|gcode|pdf|png|json|txt|csv|manifest|zip|other";

/// Parts between separators that stand outside all braces and brackets.
std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || (depth == 0 && text[i] == separator)) {
      if (i > from)
        parts.push_back(text.substr(from, i - from));
      from = i + 1;
    } else if (text[i] == '{' || text[i] == '[') {
      ++depth;
    } else if (text[i] == '}' || text[i] == ']') {
      --depth;
    }
  }
  return parts;
}

bool isOneOf(const base::Json& value, std::string_view words) {
  const auto* text = value.string();
  auto all = split(words, '|');
  return text && std::find(all.begin(), all.end(), *text) != all.end();
}

bool isText(const std::string& text, std::size_t most) {
  auto count = base::whyNotEvidenceText(text).empty() ? base::codePoints(text) : 0;
  return count >= 1 && count <= most;
}

bool isOfLetter(const base::Json& value, char letter) {
  if (letter == 'i')
    return value.integer().has_value();
  if (letter == 'b')
    return value.boolean().has_value();
  const auto* text = value.string();
  if (!text)
    return false;
  switch (letter) {
  case 's':
    return isText(*text, 200);
  case 't':
    return isText(*text, 500);
  case 'h':
    return base::isHex(*text, 64);
  case 'x':
    return base::isHex(*text, 32);
  case 'u':
    return base::isUuid(*text);
  case 'd':
    return base::isDecimal(*text);
  case 'z':
    return base::maybeUtc(*text).has_value();
  case 'y':
    return base::maybeDate(*text).has_value();
  case 'B':
    return text->size() >= 4 && text->size() <= 60'000 && base::maybeFromBase64(*text).has_value();
  case 'T':
    return text->size() >= 2 && text->size() <= 30'000 && base::whyNotEvidenceText(*text).empty();
  case 'P':
    return isPersonId(*text);
  default:
    return false;
  }
}

} // namespace

bool isOfType(const base::Json& value, std::string_view type) {
  if (type.starts_with('{')) {
    const auto* object = value.object();
    return object && whyNotMembers(*object, type.substr(1, type.size() - 2), ',').empty();
  }
  if (type.starts_with('[')) {
    const auto* list = value.list();
    return list && list->size() <= 256 && std::all_of(list->begin(), list->end(), [&](const auto& one) {
             return isOfType(one, type.substr(1, type.size() - 2));
           });
  }
  if (type == "role")
    return isOneOf(value, roleWords);
  if (type.find('|') != type.npos)
    return isOneOf(value, type);
  if (type.size() == 2 && type[0] == 'R')
    return value.string() && base::maybeRecordNumber(*value.string(), type[1]).has_value();
  return type.size() == 1 && isOfLetter(value, type[0]);
}

std::string whyNotMembers(const base::JsonObject& object, std::string_view spec, char separator) {
  std::size_t known = 0;
  std::vector<std::string_view> keys;
  for (auto part : split(spec, separator)) {
    auto colon = part.find(':');
    auto key = part.substr(0, colon), type = part.substr(colon + 1);
    bool optional = key.ends_with('?');
    if (optional)
      key.remove_suffix(1);
    keys.push_back(key);
    auto found = object.find(key);
    if (found == object.end() && !optional)
      return std::string(key) + " is missing";
    if (found == object.end())
      continue;
    ++known;
    if (!isOfType(found->second, type))
      return std::string(key) + " is not of type " + std::string(type);
  }
  if (known == object.size())
    return {};
  for (const auto& [key, value] : object)
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
      return key + " is unknown";
  return {};
}

bool isFilesList(const base::Json& list) {
  const auto* items = list.list();
  return items && items->size() <= 64 && std::all_of(items->begin(), items->end(), [](const base::Json& item) {
           const auto* object = item.object();
           if (!object || object->size() != 4 || !item.find("role") || !item.find("kind") || !item.find("size"))
             return false;
           const auto* digest = item.find("sha256") ? item.find("sha256") : item.find("commit");
           return digest && isOfType(*digest, "h") && isOfType(*item.find("size"), "i") &&
                  isOneOf(*item.find("role"), fileRoles) && isOneOf(*item.find("kind"), fileKinds);
         });
}

} // namespace calque::audit

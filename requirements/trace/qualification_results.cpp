#include "sources.h"

#include <nlohmann/json.hpp>
#include <set>

namespace calque::trace {
namespace {

using nlohmann::json;

tl::unexpected<base::Failure> unreadable(const std::string& file, const std::string& why) {
  return base::fault(base::FaultKind::File, "the qualification result " + file + " cannot be read: " + why,
                     "qualify again and give the result it wrote (docs/formats/trace.md)");
}

/// Empty where the step has exactly its three members; else what is wrong.
std::string whyNotAStep(const json& step) {
  if (!step.is_object() || step.size() != 3 || !step.contains("step") || !step.contains("requirements") ||
      !step.contains("verdict"))
    return "an entry has not exactly step, requirements and verdict";
  if (!step["step"].is_string() || !step["requirements"].is_array() || !step["verdict"].is_string())
    return "a member of a step is of another kind";
  for (const auto& requirement : step["requirements"])
    if (!requirement.is_string())
      return "a requirement of a step is no text";
  const auto verdict = step["verdict"].get<std::string>();
  return verdict == "pass" || verdict == "fail" ? "" : "a verdict is neither pass nor fail";
}

} // namespace

base::Result<std::vector<Run>> readQualification(std::string_view text, const std::string& file) {
  // A key given twice would let two readers see two results.
  std::vector<std::set<std::string>> open;
  bool twice = false;
  auto watch = [&](int depth, json::parse_event_t event, json& value) {
    using Event = json::parse_event_t;
    if (event == Event::object_start)
      open.emplace_back();
    if (event == Event::object_end)
      open.pop_back();
    if (event == Event::key && !open.back().insert(value.get<std::string>()).second)
      twice = true;
    return depth <= 4;
  };
  const auto list = json::parse(text.begin(), text.end(), watch, false);
  if (list.is_discarded() || !list.is_array())
    return unreadable(file, "it is no whole JSON list");
  if (twice)
    return unreadable(file, "a key is there twice");
  std::vector<Run> runs;
  std::set<std::string> names;
  for (const auto& step : list) {
    if (auto why = whyNotAStep(step); !why.empty())
      return unreadable(file, why);
    const auto name = step["step"].get<std::string>();
    if (!names.insert(name).second)
      return unreadable(file, "the step " + name + " is there twice");
    runs.push_back({"oq", name, step["verdict"] == "pass" ? Outcome::Passed : Outcome::Failed,
                    step["requirements"].get<std::vector<std::string>>(), file});
  }
  return runs;
}

} // namespace calque::trace

#include "sources.h"

#include <algorithm>
#include <cstring>
#include <expat.h>
#include <memory>

namespace calque::trace {
namespace {

constexpr const char* notAReport = "run the tests again and give the report they wrote";

std::string_view attribute(const XML_Char** attributes, const char* name) {
  for (; attributes[0]; attributes += 2)
    if (std::strcmp(attributes[0], name) == 0)
      return attributes[1];
  return {};
}

/// CMake puts the value of a test's parameter behind its name.
std::string_view withoutValue(std::string_view name) {
  return name.substr(0, std::min(name.find("  # GetParam() = "), name.size()));
}

void addWords(std::vector<std::string>& to, std::string_view text) {
  constexpr auto gaps = " \t\r\n,";
  for (auto from = text.find_first_not_of(gaps); from != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(gaps, from), text.size());
    to.emplace_back(text.substr(from, end - from));
    from = text.find_first_not_of(gaps, end);
  }
}

/// What the parser tells, gathered. It is called from a library in C: nothing here throws but for want of memory.
struct Gathering {
  XML_Parser parser = nullptr;
  std::string report;
  std::vector<Run> runs;
  int depth = 0;
  bool inCase = false, isReport = false, declaresTypes = false;

  void begin(std::string_view element, const XML_Char** attributes) {
    if (depth++ == 0)
      isReport = element == "testsuites" || element == "testsuite";
    if (element == "testcase")
      beginCase(attributes);
    else if (inCase && (element == "failure" || element == "error"))
      worsen(Outcome::Failed);
    else if (inCase && element == "skipped")
      skip(attribute(attributes, "message"));
    else if (inCase && element == "property" && attribute(attributes, "name") == "verifies")
      addWords(runs.back().verifies, attribute(attributes, "value"));
  }
  void end(std::string_view element) {
    --depth;
    if (element == "testcase")
      inCase = false;
  }

private:
  void beginCase(const XML_Char** attributes) {
    const auto suite = withoutValue(attribute(attributes, "classname")),
               name = withoutValue(attribute(attributes, "name"));
    runs.push_back({"utest",
                    suite.empty() || suite == name ? std::string(name) : std::string(suite) + "." + std::string(name),
                    Outcome::Passed,
                    {},
                    report});
    inCase = true;
    const auto status = attribute(attributes, "status"), result = attribute(attributes, "result");
    if (status == "fail")
      worsen(Outcome::Failed);
    else if (status.empty() || status == "notrun" || status == "disabled" || result == "suppressed")
      worsen(Outcome::NotRun); // without a status it is a list of tests
    else if (result == "skipped")
      worsen(Outcome::Skipped);
  }
  /// ctest says "notrun" of a test that skipped itself too.
  void skip(std::string_view message) {
    auto& outcome = runs.back().outcome;
    outcome = message.starts_with("SKIP_") && outcome == Outcome::NotRun ? Outcome::Skipped
                                                                         : std::max(outcome, Outcome::Skipped);
  }
  void worsen(Outcome outcome) { runs.back().outcome = std::max(runs.back().outcome, outcome); }
};

Gathering& of(void* data) {
  return *static_cast<Gathering*>(data);
}

} // namespace

base::Result<std::vector<Run>> readTestReport(base::View xml, const std::string& file) {
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                                       &XML_ParserFree);
  Gathering gathering;
  gathering.parser = parser.get();
  gathering.report = file;
  XML_SetUserData(parser.get(), &gathering);
  XML_SetElementHandler(
      parser.get(),
      [](void* data, const XML_Char* name, const XML_Char** attributes) { of(data).begin(name, attributes); },
      [](void* data, const XML_Char* name) { of(data).end(name); });
  // A report declares no types; whoever does would have the parser expand what it likes.
  XML_SetStartDoctypeDeclHandler(parser.get(), [](void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    of(data).declaresTypes = true;
    XML_StopParser(of(data).parser, XML_FALSE);
  });
  const auto read = XML_Parse(parser.get(), reinterpret_cast<const char*>(xml.data()), static_cast<int>(xml.size()), 1);
  if (read != XML_STATUS_OK && !gathering.declaresTypes)
    return base::fault(base::FaultKind::File,
                       "the test report " + file +
                           " is no whole XML: " + XML_ErrorString(XML_GetErrorCode(parser.get())) + " in line " +
                           std::to_string(XML_GetCurrentLineNumber(parser.get())),
                       notAReport);
  if (!gathering.isReport || gathering.declaresTypes)
    return base::fault(base::FaultKind::File, "the test report " + file + " is no JUnit report", notAReport);
  return std::move(gathering.runs);
}

} // namespace calque::trace

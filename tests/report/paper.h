// A filled document, and how the tests read a PDF: through other people's programs.
#pragma once

#include "app/report/report.h"

#include "core/base/files.h"
#include "testkit/testkit.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace calque::report {

inline const std::string aNote =
    "lab-17.hospital.example/calque/1\n123\n"
    "q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n\n"
    "\u2014 lab-17.hospital.example/calque/1 "
    "ESIzRKurq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urqw==\n";

inline const Stamp aStamp{{1'772'436'600'000}, "+01:00"};

inline domain::Document aDocument(domain::DocumentKind kind = domain::DocumentKind::PageToSign) {
  domain::Document document;
  document.title = "Approval of the segmentation";
  document.recordId = "c-0001";
  document.kind = kind;
  document.header = {{"Patient", "Žofie Åkesson-Ňuño"}, {"Model", std::string(64, '7')}};
  document.sections.push_back({"Decision", {{"Outcome", "released"}}, {"Fit for use."}, {}, {}, false});
  document.sections.push_back({"Model", {{"Volume", "12.3 cm³"}}, {}, {}, {}, false});
  document.sections.push_back({"Gantry tilt", {}, {"Accepted by name."}, {}, {}, true});
  document.signatures = {{"Åsa Öström", "u-0002", "2026-03-02 08:31:00 +01:00", "approved", "surgeon",
                          "0123456789abcdef0123456789abcdef"}};
  document.checkpointNote = aNote;
  document.checkpointSize = 123;
  document.checkpointRootHex = std::string(64, 'b');
  document.footerRandom = std::string(64, 'c');
  return document;
}

/// Standard output of a shell command; `status` is 0 where it went well.
struct Ran {
  std::string output;
  int status = -1;
};
inline Ran run(const std::string& command) {
  Ran ran;
  FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
  std::array<char, 4096> block{};
  for (std::size_t got = 0; pipe && (got = std::fread(block.data(), 1, block.size(), pipe)) > 0;)
    ran.output.append(block.data(), got);
  ran.status = pipe ? ::pclose(pipe) : -1;
  return ran;
}

inline bool hasProgram(const std::string& name) {
  return run("command -v " + name).status == 0;
}

/// The PDF's text as pdftotext reads it, pages parted by form feeds.
inline std::string textOf(const base::Bytes& pdf) {
  testkit::TemporaryFolder folder;
  EXPECT_TRUE(base::writeFile(folder / "page.pdf", pdf));
  return run("pdftotext -layout " + (folder / "page.pdf").string() + " -").output;
}

} // namespace calque::report

#define CALQUE_TEST_PROGRAM(name)                                                                                      \
  if (!::calque::report::hasProgram(name))                                                                             \
  GTEST_SKIP() << "skipped: no " name

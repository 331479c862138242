// Common ground of the verifier's tests: one sealed store, its blobs, and short ways to verify it.
#pragma once

#include "qms/audit_check/verify.h"
#include "testkit/sealed_store.h"
#include "testkit/testkit.h"

#include <algorithm>
#include <string>

namespace calque::audit_check_test {

using audit_check::Report;
using testkit::EntryDraft;
using testkit::Sealed;
using testkit::SealedStore;

/// Verifies rows in memory with the blobs that the store wrote.
[[nodiscard]] inline Report verifySealed(const Sealed& sealed, const std::optional<std::string>& anchors) {
  const testkit::TemporaryFolder folder;
  testkit::writeBlobs(sealed, folder.path());
  return audit_check::verifyRows(sealed.rows, anchors, folder.path());
}
[[nodiscard]] inline bool has(const Report& report, std::string_view code) {
  return std::ranges::any_of(report.findings, [&](const auto& finding) { return finding.code == code; });
}
[[nodiscard]] inline std::string shown(const Report& report) {
  auto text = sentence(report);
  for (const auto& finding : report.findings)
    text += "  " + finding.code + " " + (finding.seq ? std::to_string(*finding.seq) : "-") + ": " + finding.expected +
            " / " + finding.found + "\n";
  return text;
}
/// Replaces the first occurrence; the test's own mistake where there is none.
inline void replace(std::string& text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
}

} // namespace calque::audit_check_test

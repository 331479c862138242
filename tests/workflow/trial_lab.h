// A demonstration lab with its people and supplies, and a case brought as far as a test wants it. Made once for each
// test program and copied: making keys and certificates takes longer than most tests.
#pragma once

#include "testkit/testkit.h"

#include "app/workflow/case_request.h"
#include "app/workflow/lab_create.h"
#include "app/workflow/session.h"

#include <functional>
#include <map>

namespace calque::testkit {

inline const std::string password = "an invented password, long enough";

class TrialLab {
public:
  TrialLab(); ///< asserts that everything it makes succeeds

  /// A session of that person for the time of the act.
  base::Done as(const std::string& person, const std::function<base::Done(workflow::Session&)>& act);
  [[nodiscard]] workflow::Lab open() const;
  [[nodiscard]] workflow::SignerEntry signs() const;
  /// Names of refusals in the log, oldest first, from step.refused, intake.refused and print.refused.
  [[nodiscard]] std::vector<std::string> entryTypes() const;
  [[nodiscard]] std::string lastEntry() const; ///< its bytes
  [[nodiscard]] std::string lastEntry(const std::string& type) const;

  std::string openCase(const std::string& scenario = "surgical_planning");
  void takeIn(const std::string& caseId);
  void importSurface(const std::string& caseId);
  void approve(const std::string& caseId);
  void plan(const std::string& caseId);
  void releaseToPrint(const std::string& caseId);
  std::string print(const std::string& caseId); ///< the item

  [[nodiscard]] const std::filesystem::path& series() const;  ///< the phantom, one for all
  [[nodiscard]] const std::filesystem::path& surface() const; ///< an STL inside it
  [[nodiscard]] std::filesystem::path folder() const { return m_place / "lab"; }
  [[nodiscard]] std::filesystem::path witness() const { return m_place / "witness"; }
  [[nodiscard]] const TemporaryFolder& place() const { return m_place; }

  // Who is who.
  std::string qa = "u-0001", administrator = "u-0002", technician = "u-0003", inspector = "u-0004",
              segmenter = "u-0005", radiologist = "u-0006", surgeon = "u-0007", secondQa = "u-0008", auditor = "u-0009";
  std::string printer = "p-0001", lot = "m-0001", gauge = "g-0001";
  workflow::Patient patient;
  std::map<std::string, std::string> accepted; ///< warnings of the phantom's series

private:
  TemporaryFolder m_place;
};

/// A small lab to make: two persons, everything in `place`, which becomes the device's place too.
[[nodiscard]] workflow::LabSetup setupIn(const TemporaryFolder& place);

/// The failure's refusal name; "" for success, "fault: …" for a fault.
[[nodiscard]] std::string nameOf(const base::Failure& failure);
template <class T> [[nodiscard]] std::string refusalOf(const base::Result<T>& result) {
  return result ? std::string() : nameOf(result.error());
}

} // namespace calque::testkit

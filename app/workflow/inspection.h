// Step: inspection. Planned distances measured with a gauge in calibration, by another person than the operator; the
// verdict is computed.
#pragma once

#include "session.h"

#include <map>

namespace calque::workflow {

struct InspectionRequest {
  std::string item;  ///< d-NNNN
  std::string gauge; ///< g-NNNN
  std::string method = "caliper";
  std::map<std::string, std::string> foundMm; ///< point → decimal
};

/// True where every point is within its limit.
[[nodiscard]] base::Result<bool> recordInspection(Session& session, const std::string& caseId,
                                                  const InspectionRequest& request);

[[nodiscard]] base::Result<std::string> openNonconformity(Session& session, const std::string& caseId,
                                                          const std::string& item,
                                                          const std::string& text); ///< n-NNNN
/// By two people: the session's qa, and a second person who signs.
[[nodiscard]] base::Done disposeNonconformity(Session& session, const std::string& caseId,
                                              const std::string& nonconformity, const std::string& disposition,
                                              const std::string& reason, const std::string& second,
                                              const SignerEntry& secondSigns);

/// The label as PDF, made from the record.
[[nodiscard]] base::Result<base::Bytes> printLabel(Session& session, const std::string& caseId,
                                                   const std::string& item);

/// What somebody reads off the label that is on the part, beside a copy of the label as printed.
struct LabelRead {
  std::string item;
  base::Bytes copy;             ///< PDF or photograph of the label
  std::string copyKind = "pdf"; ///< pdf | png | json: a word of `files.kind`
  std::map<std::string, std::string>
      read; ///< serial, case, side, material, use, and patient_id where the use names a patient
};
/// Each field is compared with the record; one that differs or is missing fails the check (705).
[[nodiscard]] base::Done checkLabel(Session& session, const std::string& caseId, const LabelRead& label);

} // namespace calque::workflow

// The label of one part (rules.md 1, regulation.md C.6): 100 × 70 mm, one page. What stands on it comes from the
// record; nothing is added.
#pragma once

#include "report.h"

#include <vector>

namespace calque::report {

struct LabelContent {
  std::vector<domain::LabelledText> patient; ///< two identifiers; empty where the use allows no patient identity
  std::string caseId, serial;                ///< c-NNNN; the device's own number, never reused
  std::string side;                          ///< left | right | both | none
  std::string anatomy;
  std::string scale = "1:1";
  std::string material;        ///< names and lots
  std::string software;        ///< segmentation software, version and K number; may be empty
  std::string imaged, printed; ///< dates YYYY-MM-DD; imaged may be empty
  std::string use;             ///< in words, e.g. "surgical planning"
  bool clinical = false; ///< the sentence "for use with other diagnostic tools and expert clinical judgment", else "not
                         ///< for diagnostic use"
  std::vector<std::string> remarks; ///< "non-sterile", "single patient", "not for implantation" …
  bool demonstration = false;
  std::string checkpointNote; ///< whole note, as QR; may be empty
  std::uint64_t checkpointSize = 0;
  std::string checkpointRootHex; ///< 64 digits
};

/// A fault (Library) as pdfOf; also where a text does not fit the label even at the smallest legible size (5.5 pt): a
/// label is never clipped.
[[nodiscard]] base::Result<base::Bytes> labelPdf(const LabelContent& content);

/// What the label says, one line each, in its order: for comparing a label with the record. Contains patient data where
/// the label does.
[[nodiscard]] std::vector<std::string> labelLines(const LabelContent& content);

} // namespace calque::report

// A document for people, before it has a shape: what stands on the page to be signed, on the traveller and in the
// device history record. Plain data: one object, rendered as PDF, JSON and text alike (app/report). Whoever fills it
// takes every word from the log's entries and from the subject's own store; a renderer adds nothing but page numbers.
// A statement of a record names the entry of the log that proves it, where one entry does; every renderer shows it.
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace calque::domain {

enum class DocumentKind {
  PageToSign = 1,
  Receipt = 2, ///< of a signature, to take home
  JobTicket = 3,
  Label = 4,
  DeviceHistoryRecord = 5,
  TraceMatrix = 6, ///< requirements to results
  QualificationReport = 7,
};

/// "Patient" / "pseudonym 6f0c…": one line of the head of a document or a section.
struct LabelledText {
  std::string label;
  std::string text;
  std::optional<std::uint64_t> entry = {}; ///< that proves it
  bool operator==(const LabelledText&) const = default;
};

/// Every row has as many cells as there are columns; numbers come already written, with their unit in the column's
/// name.
struct DocumentTable {
  std::string caption; ///< may be empty
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::uint64_t> entries = {}; ///< that proves it, of each row; empty where the table names none
  bool operator==(const DocumentTable&) const = default;
};

struct DocumentPicture {
  std::string caption;
  base::Bytes png;
  bool operator==(const DocumentPicture&) const = default;
};

/// Rendered in this order: heading, lines, paragraphs, tables, pictures.
struct DocumentSection {
  std::string heading;
  std::vector<LabelledText> lines;
  std::vector<std::string> paragraphs;
  std::vector<DocumentTable> tables;
  std::vector<DocumentPicture> pictures;
  bool exception = false;  ///< what a reader must not overlook: rendered so that it stands out
  bool identifies = false; ///< tells who the patient is: whoever is shown it has viewed patient data
  std::vector<std::uint64_t> paragraphEntries = {}; ///< of each paragraph; empty where they name none
  bool operator==(const DocumentSection&) const = default;
};

/// The manifestation of record.md 7 (21 CFR 11.50): from the signed statement, nowhere else.
struct DocumentSignature {
  std::string printedName;
  std::string signer;    ///< u-NNNN
  std::string localTime; ///< YYYY-MM-DD HH:MM:SS +HH:MM: the statement's `t` moved by its `tz`
  std::string meaning;   ///< "approved": the words of record.md 7
  std::string role;
  std::string sid;
  std::optional<std::uint64_t> entry = {}; ///< the `esign`; empty on a page that is not yet signed
  bool operator==(const DocumentSignature&) const = default;
};

struct Document {
  std::string title;
  std::string recordId; ///< c-0001, k-0003 …; in every page's footer
  DocumentKind kind = DocumentKind::PageToSign;
  bool demonstration = false;       ///< the lab is a demonstration lab: DEMONSTRATION on every page
  std::string language = "en";      ///< BCP 47
  std::vector<LabelledText> header; ///< under the title, on the first page
  std::vector<DocumentSection> sections;
  std::vector<DocumentSignature> signatures; ///< rendered on the first page of a record, at the end of a page to sign
  std::string checkpointNote;       ///< the whole note, rendered as QR and as "size / first 20 digits"; may be empty
  std::uint64_t checkpointSize = 0; ///< of checkpointNote
  std::string checkpointRootHex;    ///< of checkpointNote, 64 digits
  std::string
      footerRandom; ///< random value in every page's footer, so that two pages are never the same bytes; may be empty
  bool operator==(const Document&) const = default;
};

} // namespace calque::domain

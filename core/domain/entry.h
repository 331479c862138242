// An entry of the log as the law sees it (record.md 3): what a step wants to append, and what stands in the log. How it
// is encoded, chained and sealed is qms/audit's business; which fields a type has is checked there and again by the
// verifier.
#pragma once

#include "core/base/canonical.h"
#include "core/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace calque::domain {

/// An item of `files` (record.md 3.1). The plaintext is stored in the vault before the entry is appended.
struct FileItem {
  std::string
      role; ///< series_manifest segmentation model print_job dhr photo report certificate label form evidence source
  std::string kind;       ///< dicom nifti nrrd stl obj ply 3mf gcode pdf png json txt csv manifest zip other
  std::uint64_t size = 0; ///< bytes of the plaintext
  std::string id;         ///< hex64: SHA-256 of the plaintext, or its salted commit
  bool committed = false; ///< `commit` rather than `sha256`
  bool operator==(const FileItem&) const = default;
};

/// What a step asks the log to append. seq, prev, tx, t, tz, clk, host, rev, v and log are the writer's.
struct EntryDraft {
  std::string type;                       ///< a word of record.md 3.3
  std::string actor;                      ///< u-NNNN or system:<component>@<version>
  std::string session;                    ///< hex32 where the actor is a person, else empty
  std::string record;                     ///< e.g. c-0001; empty where the type has none
  std::string subject;                    ///< patient's pseudonym (UUID) for a case; else empty
  base::Json data;                        ///< an object
  std::optional<base::Json> was, becomes; ///< `old`, `new`
  std::string reason;
  std::vector<FileItem> files;
  bool hasFiles = false;         ///< writes `files` even when empty (flag e)
  std::vector<std::string> auth; ///< factors, for session.opened and esign
};

/// An entry that stands in the log.
struct Entry : EntryDraft {
  std::uint64_t seq = 0;
  std::uint64_t rev = 0; ///< 0 where there is no record
  std::uint64_t tx = 0;
  base::Instant at;
  std::string offset; ///< `tz`
  std::string host;
};

} // namespace calque::domain

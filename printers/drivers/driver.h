// How a job reaches a printer and what comes back. One seam: the simulated printer and the hot folder stand behind it,
// real printers will. A driver sends the signed surface byte for byte and says what it really sent; it never changes a
// model.
#pragma once

#include "job_ticket.h"

#include "core/base/bytes.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace calque::drivers {

/// What is sent. The views must outlive send().
struct PrintJob {
  JobTicket ticket;
  base::View surface;      ///< the signed file, unchanged; its SHA-256 is ticket.model
  std::string surfaceKind; ///< stl | obj | ply | 3mf: a `files.kind` of record.md
  base::View placed3mf;    ///< the same geometry with the placement as build item transform; may be empty
};

/// A file as it arrived: digest over the bytes read back from what was sent.
struct SentFile {
  std::string name, kind;
  std::uint64_t size = 0;
  std::string sha256;
};

struct Sent {
  std::string serial;          ///< the printer's own word; the ticket's where the way there is one-way
  std::string surfaceSha256;   ///< `sent` of print.started
  std::vector<SentFile> files; ///< surface first
};

/// Not thread-safe; one job at a time.
class Driver {
public:
  virtual ~Driver() = default;
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  /// Refusals before anything leaves: 603 another printer, 604 the surface is not the ticket's. A fault leaves nothing
  /// behind that a printer could take for a job.
  [[nodiscard]] virtual base::Result<Sent> send(const PrintJob& job, const base::Progress& progress = {}) = 0;

  /// What the printer says of the run; nothing while it has not ended. A lost link is a fault (Library): the run must
  /// be aborted.
  [[nodiscard]] virtual base::Result<std::optional<PrinterReport>> report(const JobTicket& ticket) = 0;

protected:
  Driver() = default;
};

/// The check both drivers make first: refusal 604 unless `surface` is what the ticket names.
[[nodiscard]] base::Done checkSurface(const PrintJob& job);

} // namespace calque::drivers

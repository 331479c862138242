// The device history record of one case as a BagIt bundle (record.md 9): evidence that verifies alone, on a machine
// that has nothing else. What goes in is asked of the lab by functions, so that this room holds no door to log or
// vault; which entries belong is a pure function of the entries.
#pragma once

#include "core/base/bytes.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/entry.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calque::dhr {

/// Sequence numbers of the entries that belong to the record of `caseId`, ascending: entry 0; the case's; `person.*`,
/// `role.*`, `session.opened` of its actors and signers and of those who approved them; `ca.issued`, `key.rotated`,
/// `restore.done`, `config.changed` of section `tsa`; the entries of the records the case names (clearance, printer
/// with its qualification runs, lots, gauges) with the people of these. No other case, no other subject. `log` holds at
/// least all those among the entries below the bundle's size, by seq.
[[nodiscard]] std::set<std::uint64_t> belongingEntries(std::span<const domain::Entry> log, std::string_view caseId);
/// The records that the case stands on: its clearance rows, printers, lots, gauges, and the qualification runs that the
/// printers' entries in `log` name.
[[nodiscard]] std::set<std::string, std::less<>> recordsNamed(std::span<const domain::Entry> log,
                                                              std::string_view caseId);

/// A file in data/files, named by its id.
struct BundleFile {
  std::string id;
  bool committed = false; ///< id is a salted commit: its salt goes into dhr.json
};

/// The files the case names: each `files` item of its entries and each page that was shown for one of its signatures.
[[nodiscard]] std::vector<BundleFile> filesOf(std::span<const domain::Entry> caseEntries);

/// Sizes other than `size` for which a consistency proof belongs: each statement's `after.size` and each anchor's size.
[[nodiscard]] std::set<std::uint64_t> proofSizes(std::span<const domain::Entry> belonging,
                                                 std::span<const std::uint64_t> anchorSizes, std::uint64_t size);

struct BundleAnchor {
  std::uint64_t id = 0, size = 0;
  std::string extension; ///< note | tsr
  base::Bytes token;
};

struct Salt {
  std::string commit, salt; ///< hex64 each
};

/// Everything of the bundle but the bytes of files, which are asked for one at a time.
struct BundleContents {
  std::string log; ///< origin
  std::string caseId, subject;
  std::uint64_t size = 0; ///< of the log: the end of a commit
  std::string rootHex;
  std::string checkpointNote;                       ///< of (size, root)
  std::map<std::uint64_t, std::string> entries;     ///< seq → exact bytes
  std::map<std::uint64_t, std::string> proofs;      ///< seq → tlog-proof, one for each entry
  std::map<std::uint64_t, std::string> consistency; ///< old size → calque/consistency/v1
  std::map<std::string, base::Bytes> certificates;  ///< fp → DER
  std::vector<BundleAnchor> anchors;
  std::vector<BundleFile> files;
  std::vector<Salt> salts; ///< of committed files, of identity and series; others are left out
  base::Bytes pdf;         ///< dhr.pdf
  std::string producer;    ///< "Calque 0.1.0": bag-info Bag-Software-Agent
  std::string madeOn;      ///< YYYY-MM-DD: bag-info Bagging-Date
  /// Plaintext of a file; nothing where it was erased or is withheld: then its id stands in `omitted`.
  std::function<base::Result<std::optional<base::Bytes>>(const BundleFile&)> plaintext;
};

struct BundleMade {
  std::filesystem::path place;
  std::string manifestHex; ///< SHA-256 of manifest-sha256.txt: `dhr.exported.manifest`
  std::uint64_t size = 0;  ///< of the log
  std::string rootHex;
  std::vector<std::string> omitted;
};

/// Writes the bundle to `out`: a folder, or a ZIP of it where the name ends in ".zip". `out` must not exist; it appears
/// whole, by one rename, or not at all. A fault where the contents contradict themselves (an entry without proof, a
/// salt that is not its file's).
[[nodiscard]] base::Result<BundleMade> writeBundle(const BundleContents& contents, const std::filesystem::path& out,
                                                   const base::Progress& progress = {});

} // namespace calque::dhr

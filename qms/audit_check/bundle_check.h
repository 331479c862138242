// W1–W7: a device history record of one case, verified with nothing but its own files (record.md 9).
#pragma once

#include "anchors.h"
#include "bag.h"
#include "certificates.h"
#include "checkpoints.h"
#include "rules.h"
#include "signatures.h"
#include "verify.h"
#include "watch.h"

#include <map>
#include <set>

namespace calque::audit_check {

class BundleCheck {
public:
  BundleCheck(const Bag& bag, const std::optional<std::string>& anchors, const Options& options, Findings& findings,
              Watch& watch);
  void run(Report& report);

private:
  struct Salt {
    std::string commit, salt;
  };
  /// data/dhr.json
  struct Claims {
    std::string log, record, subject;
    std::uint64_t size = 0;
    base::Digest root{};
    std::vector<std::uint64_t> entries;
    std::set<std::string> omitted;
    std::vector<Salt> salts;
  };
  bool readClaims();
  void readCertificates();
  void readConsistencyProofs();
  void checkCheckpoint(Report& report);
  void checkEntries(Report& report);
  void checkEntry(std::uint64_t seq, const std::string& bytes);
  void checkInclusion(std::uint64_t seq, const base::Digest& leaf);
  void checkForeign(const Entry& entry);
  void checkAfter(const Entry& entry, const Statement& statement);
  void checkFiles(const Entry& entry, const Statement* statement);
  void checkFile(const Entry& entry, const std::string& id, bool committed, std::optional<std::uint64_t> size);
  void checkOtherFiles();
  void checkAnchors(Report& report);

  const Bag& m_bag;
  Findings& m_findings;
  Watch& m_watch;
  std::string m_anchorsText;
  std::vector<AnchorItem> m_items;
  State m_state;
  Claims m_claims;
  std::string m_noteText;
  std::optional<Note> m_note;
  std::map<std::uint64_t, base::Digest> m_proven;                 ///< roots by size, of consistency proofs that hold
  std::set<std::string> m_named;                                  ///< ids of files that entries of the case name
  std::set<std::string> m_commits;                                ///< of files present, identity, series
  std::optional<std::pair<std::uint64_t, base::Digest>> m_before; ///< the entry read last: seq and leaf
  EntryReader m_reader;
  Certificates m_certificates;
  Signatures m_signatures;
  Rules m_rules;
  Witnesses m_witnesses;
  Count m_entries, m_files;
  std::uint64_t m_ofCase = 0;
};

} // namespace calque::audit_check

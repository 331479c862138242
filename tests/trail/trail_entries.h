// Entries of a log as the trail's rules see them: values in memory, no store, no signature that would verify.
#pragma once

#include "qms/trail/marks.h"

#include <map>
#include <string>
#include <vector>

namespace calque::testkit {

class TrailEntries {
public:
  TrailEntries(); ///< begins with lab.created and an anchor

  domain::Entry& tells(std::string type, std::string actor, std::string record = {}, base::JsonObject data = {},
                       std::string reason = {});
  /// An esign whose statement is `lateS` older than its entry.
  domain::Entry& signs(const std::string& signer, const std::string& record, const std::string& meaning,
                       const std::string& role, std::int64_t lateS = 0);
  domain::Entry& anchors(const std::string& type = "anchor.made", const std::string& kind = "witness");
  void passes(std::int64_t seconds) { m_now.ms += seconds * 1000; }
  [[nodiscard]] base::Instant now() const { return m_now; }

  [[nodiscard]] const std::vector<domain::Entry>& all() const { return m_entries; }
  [[nodiscard]] std::uint64_t last() const { return m_entries.back().seq; }
  [[nodiscard]] std::vector<trail::Mark> marks() const;       ///< of all
  [[nodiscard]] std::vector<std::string> rulesOfLast() const; ///< that mark the newest entry

private:
  std::vector<domain::Entry> m_entries;
  std::map<std::string, std::uint64_t> m_revs;
  base::Instant m_now{1'772'436'600'000}; // 2026-03-02T07:30:00Z
};

/// A case brought so far that the next act can be told.
struct ToldCase {
  TrailEntries& log;
  std::string id;
  void opened(const std::string& use = "clinical");
  void locked();
  void approved();
  void planned();
  void released(); ///< to print
  void started(std::uint64_t run = 1, const std::string& job = "j-0001");
  void done(std::uint64_t run = 1, const std::string& job = "j-0001");
  void inspected(const std::string& outcome = "pass");
  void reviewed();
  void handedOver(); ///< case.released
};

} // namespace calque::testkit

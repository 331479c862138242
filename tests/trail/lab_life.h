// Years of an ordinary lab, as entries: cases from the request to the delivery, several at a time, and the small faults
// that everybody makes. The same seed gives the same life.
#pragma once

#include "trail_entries.h"

#include <list>
#include <random>

namespace calque::testkit {

class LabLife {
public:
  explicit LabLife(std::uint64_t seed) : m_random(seed) {}
  LabLife(const LabLife&) = delete; // its cases tell into its log
  LabLife& operator=(const LabLife&) = delete;

  TrailEntries log;
  /// Goes on until the log has so many entries.
  void goesOnTo(std::uint64_t entries);
  /// A fresh case, told by its own steps and by nobody else.
  ToldCase aCase() { return {log, nextCase()}; }
  /// A person acts inside a session of his own.
  template <class Act> void as(const std::string& person, Act act) {
    log.tells("session.opened", person);
    act();
    log.tells("session.closed", person, {}, {{"cause", "user"}});
  }
  void anchorsWhenDue();

  // What of the small faults happened: a life without them would prove nothing.
  std::uint64_t wrongPasswords = 0, refusedInTraining = 0, unlockedUnapproved = 0, reworked = 0;

private:
  struct Going {
    ToldCase told;
    bool clinical;
    int stage = 0;
  };
  [[nodiscard]] bool happens(std::uint64_t oneIn) { return m_random() % oneIn == 0; }
  [[nodiscard]] std::uint64_t oneOf(std::uint64_t count) { return m_random() % count; }
  std::string nextCase();
  bool goesOn(Going& going); ///< false once it is closed
  void isInspected(Going& going);
  void smallThings();
  void everyday();

  std::mt19937_64 m_random;
  std::list<Going> m_going;
  std::uint64_t m_cases = 0;
  base::Instant m_anchored;
  std::uint64_t m_anchoredSeq = 0;
};

} // namespace calque::testkit

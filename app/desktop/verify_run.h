// A verification as one watches it: how far it is, what it found so far, and in the end the verdict in words. On a
// thread of its own; it can be stopped, and what was stopped never reads as a pass.
#pragma once

#include "errand.h"

#include "app/workflow/audit_review.h"

#include <QCoreApplication>
#include <QWidget>
#include <functional>
#include <set>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace calque::desktop {

class VerifyRun final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(VerifyRun)
public:
  /// `goTo` shows an entry that a finding names; may be empty.
  explicit VerifyRun(std::function<void(std::uint64_t seq)> goTo = {});
  /// `verify` gets the progress and the telling of findings filled in, on a thread of its own; `then` on the screen's.
  using Verify = std::function<workflow::Verified(workflow::Verification how)>;
  using Then = std::function<void(const workflow::Verified&)>;
  void start(workflow::Verification how, Verify verify, Then then);
  [[nodiscard]] bool isUnderWay() const { return m_errand.isUnderWay(); }
  /// Findings at these entries are pointed out: they are the ones that were changed.
  void pointOut(std::set<std::uint64_t> seqs) { m_pointedOut = std::move(seqs); }
  /// Whether the counts of what was read stand under the verdict.
  void tellCounts(bool tells) { m_tellsCounts = tells; }
  void stop();
  void clear(); ///< stops too, and shows nothing

private:
  void begin(std::uint64_t round, workflow::Verification how, Verify verify, Then then);
  void addFinding(const workflow::VerifyFinding& finding);
  void show(const workflow::Verified& verified);
  void setUnderWay(bool isUnderWay);
  std::function<void(std::uint64_t)> m_goTo;
  std::set<std::uint64_t> m_pointedOut;
  bool m_tellsCounts = true;
  std::uint64_t m_round = 0; ///< what a round before still tells is not shown
  QProgressBar* m_bar;
  QPushButton* m_stop;
  QLabel *m_doing, *m_verdict, *m_sentence;
  QTableWidget* m_findings;
  Errand m_errand; ///< ends before what it tells to
};

} // namespace calque::desktop

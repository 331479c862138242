// A copy of the log to break: choose an entry, a byte of it, turn a bit, and watch the verifier find it. The lab itself
// is never written.
#pragma once

#include "byte_grid.h"
#include "verify_run.h"

#include "app/workflow/sandbox_lab.h"

#include <map>

class QLineEdit;
class QTableView;

namespace calque::desktop {

class SandboxPage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(SandboxPage)
public:
  explicit SandboxPage(std::filesystem::path lab);
  /// The copy goes, with what is shown of it; as when the session ends.
  void clear();
  /// Shows that entry as soon as there is a copy.
  void goTo(std::uint64_t seq);

private:
  using Copy = std::shared_ptr<workflow::SandboxLab>;
  void buildCopyRow();
  void buildByteRow();
  void makeCopy();
  void took(base::Result<Copy> copy);
  void stopCopying();
  void showEntry();
  void showByte();
  void flip();
  void verify();
  void enable();
  /// A copy is being made, changed or verified.
  [[nodiscard]] bool isBusy() const { return m_errand.isUnderWay() || m_run->isUnderWay(); }
  void say(const QString& words, const char* role);

  std::filesystem::path m_lab;
  Copy m_copy;
  std::uint64_t m_size = 0, m_seq = 0;
  std::map<std::uint64_t, std::string> m_originals; ///< of each entry that is changed now, as the lab has it
  std::uint64_t m_round = 0;                        ///< a copy asked for before clear() is not taken
  bool m_isStopped = false;                         ///< the copy under way was asked to end
  QLineEdit *m_place, *m_number, *m_anchors;
  QPushButton *m_make, *m_flip, *m_verify;
  QLabel *m_state, *m_byte;
  ByteGrid m_bytes;
  QTableView* m_grid;
  VerifyRun* m_run;
  Errand m_errand; ///< ends before what it tells to
};

} // namespace calque::desktop

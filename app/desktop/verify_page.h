// Verify: this lab, or another lab's folder or bundle, against the anchors that the auditor brought.
#pragma once

#include "verify_run.h"

class QComboBox;
class QLineEdit;

namespace calque::desktop {

/// A line for a path with a button that asks for one; `isFolder`: a folder, else a file.
[[nodiscard]] QWidget* pathRow(QLineEdit* line, const QString& title, bool isFolder);

class VerifyPage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(VerifyPage)
public:
  struct Hands {
    /// This lab was verified to the end: workflow::noteVerified.
    std::function<void(const workflow::Verified&)> note;
    std::function<void(std::uint64_t seq)> goTo; ///< an entry of this lab
  };
  VerifyPage(std::filesystem::path lab, Hands hands);
  /// Stops what is under way and forgets what was found, as when the session ends.
  void clear();

private:
  void verify();
  std::filesystem::path m_lab;
  Hands m_hands;
  QComboBox* m_what;
  QLineEdit *m_path, *m_anchors;
  QWidget* m_pathRow;
  QPushButton* m_verify;
  VerifyRun* m_run;
  bool m_isOfThisLab = true; ///< the findings shown
};

} // namespace calque::desktop

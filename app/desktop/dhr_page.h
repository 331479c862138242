// The device history record of one case on the screen: the same object as its PDF and its JSON. Each statement names
// the entry that proves it, as a link to that entry.
#pragma once

#include "core/domain/document.h"

#include <QCoreApplication>
#include <QWidget>
#include <filesystem>
#include <functional>

class QLabel;
class QTextBrowser;

namespace calque::desktop {

class DhrPage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(DhrPage)
public:
  struct Hands {
    std::function<void()> back;
    std::function<void(std::uint64_t seq)> goTo;
    /// The document shown, as PDF or JSON by the name's ending: workflow::saveRecord.
    std::function<void(const std::string& caseId, const std::filesystem::path& out)> save;
    /// The bundle that verifies alone, a folder or a ZIP by the name's ending: workflow::exportDhr.
    std::function<void(const std::string& caseId, const std::filesystem::path& out)> exportBundle;
    /// Asks for the name of a new file; nothing where none was chosen. Empty: the usual dialog.
    std::function<std::filesystem::path(const QString& title, const QString& proposed)> askName = {};
  };
  explicit DhrPage(Hands hands);
  void set(const domain::Document& document);
  /// Nothing of the case is left on the page.
  void clear();

private:
  [[nodiscard]] std::filesystem::path askName(const QString& title, const QString& proposed);
  Hands m_hands;
  std::string m_case;
  QLabel *m_title, *m_facts;
  QTextBrowser* m_text;
};

} // namespace calque::desktop

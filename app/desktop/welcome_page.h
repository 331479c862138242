// Without a lab: an offer to make the demonstration lab, by the same steps as `calque demo`.
#pragma once

#include "app/workflow/demo.h"

#include <QCoreApplication>
#include <QWidget>
#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace calque::desktop {

class WelcomePage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(WelcomePage)
public:
  explicit WelcomePage(std::function<void(const std::filesystem::path& folder)> make);
  void told(const workflow::DemoStep& step);
  /// Nothing was made; it can be tried again.
  void failed(const QString& why);

private:
  void begin();
  std::function<void(const std::filesystem::path&)> m_make;
  QLineEdit* m_folder;
  QPushButton* m_go;
  QLabel* m_why;
  QListWidget* m_steps;
};

} // namespace calque::desktop

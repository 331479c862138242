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
  WelcomePage(std::function<void(const std::filesystem::path& folder)> make, std::function<void()> stop);
  void told(const workflow::DemoStep& step);
  /// It ended before its end, of itself or as asked; it can be tried again.
  void failed(const QString& why);

private:
  void begin();
  void end();
  std::function<void(const std::filesystem::path&)> m_make;
  std::function<void()> m_stop;
  bool m_isMaking = false;
  QLineEdit* m_folder;
  QPushButton* m_go;
  QLabel* m_why;
  QListWidget* m_steps;
};

} // namespace calque::desktop

#include "program.h"

#include <QMessageBox>
#include <exception>

namespace calque::desktop {

bool Program::notify(QObject* receiver, QEvent* event) {
  try {
    return QApplication::notify(receiver, event);
  } catch (const std::exception&) { // its words may name files: they are not repeated
    fall();
    return false;
  }
}

void Program::fall() {
  if (m_hasFallen)
    return;
  m_hasFallen = true;
  QMetaObject::invokeMethod( // when the handling that failed is left
      this,
      [this] {
        try {
          for (auto* window : topLevelWidgets())
            window->hide();
          QMessageBox::critical(nullptr, applicationName(), fallWords());
        } catch (const std::exception&) { // not even that: the code tells
        }
        exit(exitFault);
      },
      Qt::QueuedConnection);
}

QString Program::fallWords() {
  return translate("Program", "Something failed inside the program, or memory ran out. What the record acknowledged is "
                              "kept; nothing half done is in it.\nWhat to do: end other programs, sign in again, "
                              "and look at the case before you repeat a step.");
}

} // namespace calque::desktop

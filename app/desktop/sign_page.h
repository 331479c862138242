// The page to be signed, exactly the bytes whose digest is signed, beside the terms of the signature. Enter alone never
// signs: the button is pressed with the mouse or the space bar.
#pragma once

#include "app/workflow/approval.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfDocument>
#include <QWidget>
#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPdfView;
class QPushButton;

namespace calque::desktop {

class SignPage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(SignPage)
public:
  using Answer = std::function<void(base::Result<workflow::Secrets>)>;
  SignPage();
  /// `answer` is called once: with the secrets, or with a failure where the person does not sign.
  void ask(const workflow::PageToSign& page, const std::optional<workflow::SinceSigned>& since, Answer answer);
  /// Does not sign, and shows nothing any more; where nothing is asked, nothing happens.
  void decline();

private:
  void noteShown(); ///< the end of the page is on the screen, or was
  void offer();
  void settle(base::Result<workflow::Secrets> answered);
  void sign();
  QPdfDocument m_document;
  QBuffer m_bytes;
  QPdfView* m_view;
  QLabel *m_title, *m_since, *m_name, *m_role, *m_meaning, *m_record, *m_digest, *m_pinName;
  QLineEdit *m_password, *m_pin;
  QPushButton *m_sign, *m_leave;
  QLabel* m_toTheEnd;
  bool m_wasShownToItsEnd = false;
  Answer m_answer;
};

} // namespace calque::desktop

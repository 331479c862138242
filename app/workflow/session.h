// A person at work. A session is opened by the person's own secret and ends with the object; each act and each wrong
// password is an entry.
#pragma once

#include "lab.h"

#include "core/base/bytes.h"

#include <functional>

namespace calque::workflow {

class Session {
public:
  /// Refusals 100–104. The password is wiped before this returns.
  [[nodiscard]] static base::Result<Session> open(Lab& lab, const std::string& person, std::string password);
  Session(Session&& other) noexcept;
  Session& operator=(Session&&) = delete;
  ~Session(); ///< closes what is still open

  [[nodiscard]] const std::string& person() const { return m_person; }
  [[nodiscard]] const std::string& id() const { return m_id; }
  [[nodiscard]] Lab& lab() const { return *m_lab; }

private:
  Session(Lab& lab, std::string person, std::string id)
      : m_lab(&lab), m_person(std::move(person)), m_id(std::move(id)) {}
  Lab* m_lab;
  std::string m_person;
  std::string m_id; ///< empty once moved from
};

/// What is put before a signer: the exact page and the terms that will be signed.
struct PageToSign {
  std::string title;
  std::string person, printedName, role;
  std::string meaning; ///< in words, e.g. "approved"
  std::string record;
  base::Bytes pdf;    ///< the bytes whose digest is signed
  std::string digest; ///< hex64 of `pdf`
};

/// The signer's entry: shows the page (none where `pdf` is empty: only a sign-in) and the terms, then asks for the
/// secret. A seam: terminal, window, or a test's hand. Returning a failure leaves nothing signed.
using SignerEntry = std::function<base::Result<std::string>(const PageToSign&)>;

} // namespace calque::workflow

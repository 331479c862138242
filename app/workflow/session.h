// A person at work. A session is opened by the person's own secret and ends with the object; each act and each wrong
// password is an entry.
#pragma once

#include "lab.h"
#include "wiped.h"

#include "core/base/bytes.h"

#include <functional>

namespace calque::workflow {

/// What a person proves himself with: the password, and the token's PIN where his key lives on one.
struct Secrets {
  Secrets(Wiped ofPerson, Wiped ofToken = {}) : password(std::move(ofPerson)), pin(std::move(ofToken)) {}
  Secrets() = default;
  Secrets(const char* ofPerson) : password(ofPerson) {}
  Secrets(std::string ofPerson) : password(std::move(ofPerson)) {}
  Wiped password, pin;
};

/// Whether signing in as this person asks for a PIN; false for one that nobody knows.
[[nodiscard]] base::Result<bool> asksPin(const Lab& lab, const std::string& person);

class Session {
public:
  /// Refusals 100–103, 110, 111. The secrets are wiped before this returns.
  [[nodiscard]] static base::Result<Session> open(Lab& lab, const std::string& person, Secrets secrets);
  Session(Session&& other) noexcept;
  Session& operator=(Session&&) = delete;
  ~Session(); ///< closes what is still open

  /// For good (record.md 12, Session): `cause` idle, user or sleep. Whoever goes on signs in anew; what this session
  /// tries is refused with 112.
  [[nodiscard]] base::Done lock(const std::string& cause);

  /// Why it can no longer act: refusal 112 where it was locked or closed, 103 where its person's certificate has ended
  /// meanwhile. Asked by each act before anything is read or written; a window asks it too, to blank what it shows.
  [[nodiscard]] base::Done stands() const;

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
  base::Bytes pdf;      ///< the bytes whose digest is signed
  std::string digest;   ///< hex64 of `pdf`
  bool asksPin = false; ///< the signer's key is on a token
};

/// The signer's entry: shows the page (none where `pdf` is empty: only a sign-in) and the terms, then asks for the
/// secrets. A seam: terminal, window, or a test's hand. Returning a failure leaves nothing signed.
using SignerEntry = std::function<base::Result<Secrets>(const PageToSign&)>;

} // namespace calque::workflow

// A time stamping authority in a temporary folder, made on the fly with the openssl command: its own root, a
// certificate for time stamps, answers to requests. It stamps with the machine's clock.
#pragma once

#include "testkit.h"

#include "core/base/bytes.h"

#include <string>

namespace calque::testkit {

class OpensslTsa {
public:
  /// Whether there is an openssl command; without one a test is skipped.
  [[nodiscard]] static bool isPossible();
  /// `name` stands in its certificates.
  explicit OpensslTsa(const std::string& name = "TSA");

  [[nodiscard]] base::Bytes root() const; ///< DER
  /// TimeStampResp (DER) to a TimeStampReq, signed by the certificate of that name, the root's beside it.
  [[nodiscard]] base::Bytes answer(base::View request, const std::string& signer = "tsa") const;
  /// The statement of a response, signed anew by any certificate, whatever it is for.
  [[nodiscard]] base::Bytes signedAnew(base::View response, const std::string& signer) const;
  /// Issues a certificate: `kind` is a section of the configuration, `stamps` or `signs`; `days` from now may be -1.
  void issue(const std::string& signer, const std::string& kind, int days) const;
  /// `openssl ts -verify -data BODY -in RESP -CAfile ROOT`, now.
  [[nodiscard]] bool verifies(base::View body, base::View response) const;
  /// A TimeStampReq by `openssl ts -query -data`, with further options.
  [[nodiscard]] base::Bytes query(base::View body, const std::string& options) const;

private:
  [[nodiscard]] bool run(const std::string& command) const;
  void must(const std::string& command) const;
  void put(const std::string& name, base::View bytes) const;
  [[nodiscard]] base::Bytes get(const std::string& name) const;

  TemporaryFolder m_folder;
};

} // namespace calque::testkit

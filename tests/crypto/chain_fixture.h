// A lab's chain of certificates, made once: root (P-384), issuing, person u-0001.
#pragma once

#include "core/crypto/certificates.h"
#include "core/crypto/cms.h"

#include <gtest/gtest.h>

namespace calque::crypto {

struct Chain {
  static constexpr std::int64_t day = 86'400'000;
  base::Instant now{1'772'436'600'000}; // 2026-03-02T07:30:00Z
  Validity years{{now.ms - day}, {now.ms + 700 * day}};
  PrivateKey rootKey = PrivateKey::generate(PrivateKey::Curve::P384);
  PrivateKey issuingKey = PrivateKey::generate();
  PrivateKey personKey = PrivateKey::generate();
  base::Bytes root = makeRootCertificate(rootKey, "Lab Nord", years);
  base::Bytes issuing = makeIssuingCertificate(issuingKey, "Lab Nord", years, root, rootKey).value();
  base::Bytes person = personFor(personKey);

  base::Bytes personFor(const PrivateKey& key, const std::string& name = "Q. Åkesson") const {
    return makePersonCertificate(key, name, "u-0001", years, issuing, issuingKey).value();
  }
  CmsTrust trust() const { return {person, {issuing}, root, now}; }
};

} // namespace calque::crypto

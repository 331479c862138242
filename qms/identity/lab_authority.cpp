#include "lab_authority.h"

#include "password_rules.h"

#include "core/base/files.h"
#include "core/crypto/cms.h"
#include "core/crypto/digest.h"
#include "core/domain/refusals.h"

namespace calque::identity {

using base::Bytes;
using base::Instant;
using base::Result;

namespace {

constexpr std::int64_t dayMs = 86'400'000;

/// From a little before now, so that what is signed at once is good; certificates know whole seconds only.
crypto::Validity validityFrom(Instant now, std::int64_t days) {
  static constexpr std::int64_t slackMs = 300'000;
  const std::int64_t second = now.ms / 1000 * 1000;
  return {{second - slackMs}, {second + days * dayMs}};
}

std::string endorsedText(const std::string& vkey) {
  return "calque/logkey/v1\n" + vkey + "\n";
}

} // namespace

Result<FoundedAuthority> foundAuthority(Device& device, const std::string& labName, const std::string& vkey,
                                        Instant now, const std::filesystem::path& rootKeyFile,
                                        const crypto::Secret& rootPassword) {
  CALQUE_CHECK(checkPassword(rootPassword.text()));
  std::error_code ignored;
  if (std::filesystem::exists(std::filesystem::symlink_status(rootKeyFile, ignored)))
    return domain::refuse(domain::RefusalCode::LabExists, "the file for the root key exists", {}, {},
                          "give a new file for the root key");
  const auto rootKey = crypto::PrivateKey::generate(crypto::PrivateKey::Curve::P384);
  const auto issuingKey = crypto::PrivateKey::generate();
  FoundedAuthority founded;
  founded.rootDer = crypto::makeRootCertificate(rootKey, labName, validityFrom(now, rootYears * 365));
  CALQUE_TRY(issuingDer, crypto::makeIssuingCertificate(issuingKey, labName, validityFrom(now, issuingYears * 365),
                                                        founded.rootDer, rootKey));
  founded.issuingDer = issuingDer;
  founded.rootFingerprint = crypto::sha256Hex(founded.rootDer);
  founded.issuingFingerprint = crypto::sha256Hex(founded.issuingDer);
  CALQUE_TRY(endorse, endorseLogKey(rootKey, founded.rootDer, vkey));
  founded.endorse = endorse;
  CALQUE_CHECK(device.putIssuingKey(founded.issuingFingerprint, issuingKey));
  CALQUE_CHECK(base::writeFile(rootKeyFile, base::viewOf(rootKey.toEncryptedPem(rootPassword))));
  return founded;
}

Result<std::string> endorseLogKey(const crypto::PrivateKey& rootKey, base::View rootDer, const std::string& vkey) {
  CALQUE_TRY(cms, crypto::signCms(rootKey, rootDer, base::viewOf(endorsedText(vkey))));
  return base::toBase64(cms);
}

std::string whyNotEndorsed(std::string_view endorse, const std::string& vkey, base::View rootDer, Instant at) {
  const auto cms = base::maybeFromBase64(endorse);
  if (!cms)
    return "the endorsement is no base64";
  const crypto::CmsTrust trust{.signer = rootDer, .issuing = {}, .root = rootDer, .at = at, .signerIsRoot = true};
  return crypto::whyCmsInvalid(*cms, base::viewOf(endorsedText(vkey)), trust);
}

Result<crypto::PrivateKey> readRootKey(const std::filesystem::path& file, const crypto::Secret& password) {
  CALQUE_TRY(pem, base::readFile(file, 16'384));
  return crypto::PrivateKey::fromEncryptedPem(base::textOf(pem), password);
}

Result<IssuedCertificate> issuePerson(const Device& device, base::View issuingDer, const std::string& name,
                                      const std::string& person, Instant now, crypto::PrivateKey key) {
  CALQUE_TRY(issuer, crypto::readCertificate(issuingDer));
  CALQUE_TRY(issuingKey, device.issuingKey(crypto::sha256Hex(issuingDer)));
  auto validity = validityFrom(now, personDays);
  validity.from = std::max(validity.from, issuer.notBefore);
  validity.to = std::min(validity.to, issuer.notAfter);
  CALQUE_TRY(der, crypto::makePersonCertificate(key, name, person, validity, issuingDer, issuingKey));
  auto fingerprint = crypto::sha256Hex(der);
  return IssuedCertificate{std::move(der), std::move(fingerprint), std::move(key)};
}

// [impl->req~people.certificate~1]
base::Done checkValidNow(base::View certificateDer, Instant now) {
  CALQUE_TRY(facts, crypto::readCertificate(certificateDer));
  if (now < facts.notBefore || facts.notAfter <= now)
    return domain::refuse(domain::RefusalCode::CertificateExpired, {},
                          base::toDateText(facts.notBefore) + " to " + base::toDateText(facts.notAfter),
                          base::toDateText(now));
  return {};
}

} // namespace calque::identity

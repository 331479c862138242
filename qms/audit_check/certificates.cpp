#include "certificates.h"

#include "core/crypto/cms.h"
#include "core/crypto/digest.h"

#include <algorithm>

namespace calque::audit_check {
namespace {

std::string hex(const base::Digest& digest) {
  return base::toHex(base::View(digest));
}

} // namespace

void Certificates::add(const CertificateRow& row) {
  ++m_count.found;
  ++m_count.checked;
  const auto fp = crypto::sha256(base::View(row.der));
  if (hex(fp) != row.fp)
    m_findings.add(m_step, altered, "cert.bytes", row.fp, hex(fp));
  auto facts = crypto::readCertificate(base::View(row.der));
  m_held.emplace(fp, Held{row.der, facts ? std::optional(std::move(*facts)) : std::nullopt});
}

const base::Bytes* Certificates::find(const base::Digest& fp) const {
  const auto found = m_held.find(fp);
  return found == m_held.end() ? nullptr : &found->second.der;
}

const crypto::CertificateFacts* Certificates::maybeFacts(const base::Digest& fp) const {
  const auto found = m_held.find(fp);
  return found == m_held.end() || !found->second.facts ? nullptr : &*found->second.facts;
}

std::vector<base::Bytes> Certificates::all(const std::vector<base::Digest>& fps, std::size_t first) const {
  std::vector<base::Bytes> ders;
  for (std::size_t i = 0; i < std::min(first, fps.size()); ++i)
    if (const auto* der = find(fps[i]))
      ders.push_back(*der);
  return ders;
}

std::vector<base::Bytes> Certificates::timestampRoots(const State& state) const {
  std::vector<base::Digest> fps;
  for (const auto& use : state.certificateUses)
    if (use.purpose == CertificateUse::For::TimeStamps)
      fps.push_back(use.fp);
  return all(fps, fps.size());
}

std::string Certificates::whyNotOfProfile(const CertificateUse& use, const base::Bytes& der, const State& state) const {
  using For = CertificateUse::For;
  const auto* read = maybeFacts(use.fp);
  if (!read)
    return "not a certificate";
  const auto& facts = *read;
  if (use.purpose == For::TimeStamps)
    return {};
  const bool person = use.purpose == For::Person;
  if (facts.curve != "P-256" && (facts.curve != "P-384" || use.purpose != For::Root))
    return "a key on another curve";
  if (facts.isCa == person || (!person && !facts.mayCertSign))
    return person ? "a CA certificate" : "no CA certificate";
  if (person && (!facts.mayDigitallySign || !facts.hasDocumentSigning))
    return "not for signing documents";
  if (person && (facts.userId != use.person || facts.commonName != use.name))
    return "UID " + facts.userId + ", CN " + facts.commonName;
  const auto* root = find(state.root);
  if (!root)
    return {}; // cert.missing says so
  // Judged when it was named, or at the nearest time of its own validity: a certificate may be named ahead of its first
  // day.
  const auto at = std::clamp(use.at, facts.notBefore, std::max(facts.notBefore, facts.notAfter));
  auto issuing = person ? all(state.issuing, state.issuing.size()) : std::vector<base::Bytes>{};
  if (use.purpose == For::Issuing)
    issuing.push_back(der); // the root may issue this one
  return crypto::whyNotChained(base::View(der), issuing, base::View(*root), at);
}

void Certificates::checkUse(const CertificateUse& use, const State& state) {
  const auto* der = find(use.fp);
  if (!der)
    return m_findings.add(m_step, altered, "cert.missing", "a certificate " + hex(use.fp), "none", use.seq);
  if (auto why = whyNotOfProfile(use, *der, state); !why.empty()) {
    auto expected = use.purpose == CertificateUse::For::Person
                        ? "a certificate for signing of " + use.person + " " + use.name + ", issued by the lab"
                    : use.purpose == CertificateUse::For::TimeStamps ? std::string("the certificate of a TSA root")
                                                                     : std::string("a CA certificate of the lab");
    m_findings.add(m_step, altered, "cert.profile", expected, why, use.seq);
  }
}

void Certificates::checkUses(const State& state) {
  for (const auto& use : state.certificateUses)
    checkUse(use, state);
  std::vector<std::string> extra;
  for (const auto& [fp, held] : m_held)
    if (!state.namedCertificates.contains(fp))
      extra.push_back(hex(fp));
  std::ranges::sort(extra);
  for (const auto& fp : extra)
    m_findings.add(m_step, altered, "cert.extra", "certificates that entries name", fp);
  const auto* root = find(state.root);
  for (const auto& endorsement : state.endorsements) {
    const auto content = "calque/logkey/v1\n" + endorsement.vkey + "\n";
    auto why = !root ? std::string("no root certificate")
                     : crypto::whyCmsInvalid(base::View(endorsement.cms), base::viewOf(content),
                                             {base::View(*root), {}, base::View(*root), endorsement.at, true});
    if (!why.empty())
      m_findings.add(m_step, altered, "cert.endorse", "a signature of the lab root over the log key", why,
                     endorsement.seq);
  }
}

} // namespace calque::audit_check

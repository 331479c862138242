#include "certificates.h"

#include "digest.h"

#include "private_key_state.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <openssl/x509v3.h>
#include <optional>

namespace calque::crypto {

using base::Bytes;
using base::View;

namespace {

constexpr std::size_t keptMost = 32; ///< answers kept a thread; a lab has a handful of people

/// The value where the name has it exactly once; else "".
std::string onlyEntry(X509_NAME* name, int nid) {
  const int at = X509_NAME_get_index_by_NID(name, nid, -1);
  if (at < 0 || X509_NAME_get_index_by_NID(name, nid, at) >= 0)
    return {};
  unsigned char* utf8 = nullptr;
  const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
  if (size < 0)
    return {};
  std::string value(reinterpret_cast<const char*>(utf8), static_cast<std::size_t>(size));
  OPENSSL_free(utf8);
  return value;
}

bool names(X509* certificate, const char* oid) {
  struct FreeUsage {
    void operator()(EXTENDED_KEY_USAGE* usage) const { EXTENDED_KEY_USAGE_free(usage); }
  };
  const std::unique_ptr<EXTENDED_KEY_USAGE, FreeUsage> usages(
      static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
  for (int i = 0; usages && i < sk_ASN1_OBJECT_num(usages.get()); ++i) {
    char text[80] = {};
    OBJ_obj2txt(text, sizeof text, sk_ASN1_OBJECT_value(usages.get(), i), 1);
    if (std::string_view(text) == oid)
      return true;
  }
  return false;
}

} // namespace

std::optional<base::Instant> maybeInstant(const ASN1_TIME* time) {
  std::tm parts{};
  if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
    return std::nullopt;
  return base::Instant{static_cast<std::int64_t>(::timegm(&parts)) * 1000};
}

OwnedX509 maybeCertificate(View der) {
  // Decoding takes longer than checking a signature, and a log of thousands of signatures names a handful of them.
  thread_local std::map<Bytes, OwnedX509> kept;
  const auto share = [](const OwnedX509& certificate) {
    require(X509_up_ref(certificate.get()) == 1);
    return OwnedX509(certificate.get());
  };
  Bytes key(der.begin(), der.end());
  if (const auto found = kept.find(key); found != kept.end())
    return share(found->second);
  const unsigned char* from = der.data();
  OwnedX509 certificate(der.empty() ? nullptr : d2i_X509(nullptr, &from, static_cast<long>(der.size())));
  if (!certificate || from != der.data() + der.size()) {
    ERR_clear_error();
    return nullptr;
  }
  if (kept.size() == keptMost)
    kept.clear();
  return share(kept.emplace(std::move(key), std::move(certificate)).first->second);
}

base::Result<base::Digest> publicKeyDigest(View der) {
  const auto certificate = maybeCertificate(der);
  if (!certificate)
    return base::fault(base::FaultKind::Crypto, "these bytes are no certificate");
  return sha256(derOf(X509_get_X509_PUBKEY(certificate.get()), i2d_X509_PUBKEY));
}

base::Result<CertificateFacts> readCertificate(View der) {
  const auto certificate = maybeCertificate(der);
  X509* x = certificate.get();
  const std::uint32_t flags = x ? X509_get_extension_flags(x) : EXFLAG_INVALID;
  const auto from = x ? maybeInstant(X509_get0_notBefore(x)) : std::nullopt;
  const auto to = x ? maybeInstant(X509_get0_notAfter(x)) : std::nullopt;
  if (!x || (flags & EXFLAG_INVALID) || !from || !to) {
    ERR_clear_error();
    return base::fault(base::FaultKind::Crypto, "these bytes are no certificate");
  }
  CertificateFacts facts;
  facts.commonName = onlyEntry(X509_get_subject_name(x), NID_commonName);
  facts.userId = onlyEntry(X509_get_subject_name(x), NID_userId);
  facts.isCa = (flags & EXFLAG_CA) != 0;
  const std::uint32_t usage = (flags & EXFLAG_KUSAGE) ? X509_get_key_usage(x) : 0;
  facts.mayDigitallySign = (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
  facts.mayCertSign = (usage & KU_KEY_CERT_SIGN) != 0;
  facts.hasDocumentSigning = names(x, "1.3.6.1.5.5.7.3.36"); // id-kp-documentSigning, RFC 9336
  facts.curve = curveOf(X509_get0_pubkey(x));
  facts.notBefore = *from;
  facts.notAfter = *to;
  ERR_clear_error();
  return facts;
}

OwnedStore storeOf(View trusted, base::Instant at) {
  OwnedStore store(require(X509_STORE_new()));
  if (const auto certificate = maybeCertificate(trusted))
    require(X509_STORE_add_cert(store.get(), certificate.get()) == 1);
  X509_VERIFY_PARAM* parameters = X509_STORE_get0_param(store.get());
  require(X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_ANY) == 1);
  X509_VERIFY_PARAM_set_time(parameters, static_cast<time_t>(at.ms >= 0 ? at.ms / 1000 : (at.ms - 999) / 1000));
  return store;
}

namespace {

struct Chain {
  std::string whyNot;
  base::Instant from, to; ///< it is good from the first to before the second
};

Chain chainAt(View der, const std::vector<Bytes>& issuing, View rootDer, base::Instant at) {
  const auto leaf = maybeCertificate(der);
  const auto root = maybeCertificate(rootDer);
  if (!leaf || !root)
    return {"the certificate or the root is no certificate", {}, {}};
  // Only the root is trusted; the issuing certificates are but links, so that a self-signed one among them anchors
  // nothing.
  const auto store = storeOf(rootDer, at);
  OwnedCertificates links(require(sk_X509_new_null()));
  for (const auto& bytes : issuing)
    if (auto link = maybeCertificate(bytes))
      require(sk_X509_push(links.get(), link.release()) > 0);
  const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(require(X509_STORE_CTX_new()));
  require(X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), links.get()) == 1);
  const bool good = X509_verify_cert(context.get()) == 1;
  ERR_clear_error();
  if (!good)
    return {X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get())), {}, {}};
  const STACK_OF(X509)* chain = X509_STORE_CTX_get0_chain(context.get());
  const int length = sk_X509_num(chain);
  if (X509_cmp(sk_X509_value(chain, length - 1), root.get()) != 0)
    return {"the chain does not end at the lab's root", {}, {}};
  const auto isIssuing = [&](View bytes) {
    return std::any_of(issuing.begin(), issuing.end(),
                       [&](const Bytes& one) { return std::ranges::equal(one, bytes); });
  };
  if (length == 2 && !isIssuing(der))
    return {"the root issued it itself, not an issuing certificate", {}, {}};
  Chain found{{}, at, {at.ms + 1}};
  for (int i = 0; i < length; ++i) {
    const auto from = maybeInstant(X509_get0_notBefore(sk_X509_value(chain, i)));
    const auto to = maybeInstant(X509_get0_notAfter(sk_X509_value(chain, i)));
    if (!from || !to)
      return {"a certificate of the chain has no validity", {}, {}};
    found.from = i == 0 ? *from : std::max(found.from, *from);
    found.to = i == 0 ? *to : std::min(found.to, *to);
  }
  return found;
}

base::Digest nameOf(View der, const std::vector<Bytes>& issuing, View rootDer) {
  Bytes digests;
  for (View part : {der, rootDer})
    std::ranges::copy(sha256(part), std::back_inserter(digests));
  for (const auto& one : issuing)
    std::ranges::copy(sha256(View(one)), std::back_inserter(digests));
  return sha256(View(digests));
}

} // namespace

// [impl->req~people.certificate~1]
std::string whyNotChained(View der, const std::vector<Bytes>& issuing, View rootDer, base::Instant at) {
  // A record holds thousands of signatures of a few people; building the chain anew, with its P-384, would take most of
  // the time of checking one. Only good chains are kept, each for the time in which it is good.
  thread_local std::map<base::Digest, Chain> kept;
  const auto name = nameOf(der, issuing, rootDer);
  if (const auto found = kept.find(name); found != kept.end() && found->second.from <= at && at < found->second.to)
    return {};
  auto chain = chainAt(der, issuing, rootDer, at);
  if (chain.whyNot.empty()) {
    if (kept.size() >= keptMost)
      kept.clear();
    kept.insert_or_assign(name, chain);
  }
  return chain.whyNot;
}

} // namespace calque::crypto

// OpenSSL's objects with owners, for this room only.
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"

#include <cstdlib>
#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <optional>
#include <string>

namespace calque::crypto {

template <auto free> struct FreedBy {
  template <class T> void operator()(T* object) const { free(object); }
};
template <class T, auto free> using Owned = std::unique_ptr<T, FreedBy<free>>;

struct FreedCertificates {
  void operator()(STACK_OF(X509) * certificates) const { sk_X509_pop_free(certificates, X509_free); }
};

using OwnedBio = Owned<BIO, BIO_free_all>;
using OwnedPkey = Owned<EVP_PKEY, EVP_PKEY_free>;
using OwnedX509 = Owned<X509, X509_free>;
using OwnedCertificates = std::unique_ptr<STACK_OF(X509), FreedCertificates>;
using OwnedStore = Owned<X509_STORE, X509_STORE_free>;
using OwnedCms = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using OwnedMdContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;

/// For calls that no input can make fail: what is left is exhaustion or a broken library, and nobody may go on with
/// that.
inline void require(bool done) {
  if (!done)
    std::abort();
}
template <class T> T* require(T* object) {
  require(object != nullptr);
  return object;
}

/// Fetched once; OpenSSL 3 looks algorithms up by name at each EVP_sha256().
[[nodiscard]] const EVP_MD* sha256Method();

/// Text of the oldest error of this thread, and empties the queue. Never holds anybody's data.
[[nodiscard]] inline std::string takeError() {
  const unsigned long code = ERR_get_error();
  ERR_clear_error();
  const char* words = code ? ERR_reason_error_string(code) : nullptr;
  return words ? words : "the cryptographic library refused it";
}

[[nodiscard]] inline OwnedBio bioOn(base::View bytes) {
  return OwnedBio(require(
      BIO_new_mem_buf(bytes.empty() ? static_cast<const void*>("") : bytes.data(), static_cast<int>(bytes.size()))));
}

/// The certificate, or null where `der` is none or has trailing bytes.
[[nodiscard]] OwnedX509 maybeCertificate(base::View der);
/// In whole seconds; nothing where it is no time.
[[nodiscard]] std::optional<base::Instant> maybeInstant(const ASN1_TIME* time);
/// A store that trusts this one certificate at `at`, for any purpose, and nothing from the system.
[[nodiscard]] OwnedStore storeOf(base::View trusted, base::Instant at);

template <class T, class Encode> [[nodiscard]] base::Bytes derOf(const T* object, Encode encode) {
  const int size = encode(object, nullptr);
  require(size > 0);
  base::Bytes der(static_cast<std::size_t>(size));
  unsigned char* to = der.data();
  require(encode(object, &to) == size);
  return der;
}

} // namespace calque::crypto

#include "token.h"

#include "private_key_state.h"

#include "core/base/ids.h"

#include <algorithm>
#include <libp11.h>
#include <span>

namespace calque::crypto {
namespace {

/// All drivers of this machine as one; from Debian's p11-kit-modules.
constexpr const char* everyDriver = "p11-kit-proxy.so";
// PKCS #11 v2.40, pkcs11t.h.
constexpr int pinIncorrect = 0xA0, pinLocked = 0xA4;
constexpr std::size_t leastPin = 4, mostPin = 64, mostSerial = 16, mostLabel = 32, mostId = 64;

tl::unexpected<TokenTrouble> trouble(std::string what, bool wrongPin = false) {
  ERR_clear_error();
  return tl::make_unexpected(TokenTrouble{wrongPin, std::move(what)});
}

/// The drivers, loaded, and the slots they see.
class Drivers {
public:
  Drivers() : m_context(PKCS11_CTX_new()) {
    m_loaded = m_context && PKCS11_CTX_load(m_context, everyDriver) == 0;
    if (m_loaded && PKCS11_enumerate_slots(m_context, &m_slots, &m_count) != 0)
      m_count = 0;
    ERR_clear_error();
  }
  ~Drivers() {
    if (m_slots)
      PKCS11_release_all_slots(m_context, m_slots, m_count);
    if (m_loaded)
      PKCS11_CTX_unload(m_context);
    PKCS11_CTX_free(m_context);
    ERR_clear_error();
  }
  Drivers(const Drivers&) = delete;
  Drivers& operator=(const Drivers&) = delete;
  [[nodiscard]] bool areThere() const { return m_loaded; }
  [[nodiscard]] std::span<PKCS11_SLOT> slots() const { return {m_slots, m_count}; }

private:
  PKCS11_CTX* m_context;
  PKCS11_SLOT* m_slots = nullptr;
  unsigned m_count = 0;
  bool m_loaded = false;
};

std::string textOf(const char* text) {
  return text ? text : "";
}

bool isNamed(const PKCS11_SLOT& slot, const TokenName& name) {
  const auto* token = slot.token;
  return token && token->initialized && (name.serial.empty() || textOf(token->serialnr) == name.serial) &&
         (name.label.empty() || textOf(token->label) == name.label);
}

std::string idOf(const PKCS11_KEY& key) {
  return base::toHex({key.id, key.id_len});
}

tl::expected<PKCS11_SLOT*, TokenTrouble> slotOf(const Drivers& drivers, const TokenName& name) {
  if (!drivers.areThere())
    return trouble("this machine has no drivers for tokens (package p11-kit-modules)");
  PKCS11_SLOT* found = nullptr;
  for (auto& slot : drivers.slots())
    if (isNamed(slot, name)) {
      if (found)
        return trouble("more than one token is of that name");
      found = &slot;
    }
  if (!found)
    return trouble("the token is not here");
  if (found->token->userPinLocked)
    return trouble("the token is locked by wrong PINs");
  if (found->token->userPinFinalTry)
    return trouble("one more wrong PIN would lock the token: it is not tried here");
  return found;
}

tl::expected<void, TokenTrouble> logIn(PKCS11_SLOT* slot, const Secret& pin) {
  if (PKCS11_open_session(slot, 0) != 0)
    return trouble("the token does not answer");
  std::string text(pin.text()); // ends with a zero, as the driver wants it
  const bool in = PKCS11_login(slot, 0, text.c_str()) == 0;
  wipe(text);
  if (in)
    return {};
  const auto reason = ERR_GET_REASON(ERR_peek_last_error());
  if (reason == pinIncorrect)
    return trouble("the token did not take this PIN", true);
  return trouble(reason == pinLocked ? "the token is locked by wrong PINs" : "the token refused the sign-in");
}

tl::expected<PKCS11_KEY*, TokenTrouble> keyOn(const PKCS11_SLOT& slot, const std::string& id) {
  PKCS11_KEY* keys = nullptr;
  unsigned count = 0;
  if (PKCS11_enumerate_keys(slot.token, &keys, &count) != 0)
    return trouble("the token does not show its keys");
  PKCS11_KEY* found = nullptr;
  for (auto& key : std::span(keys, count))
    if (PKCS11_get_key_type(&key) == EVP_PKEY_EC && (id.empty() || idOf(key) == id)) {
      if (found)
        return trouble("the token holds more than one signing key: name one by its id");
      found = &key;
    }
  if (!found)
    return trouble("the token holds no such signing key");
  return found;
}

bool isUnreserved(char c) { // RFC 3986
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

/// The characters that RFC 7512 lets stand in a path, and %XX; nullopt for any other, also for the `?` of a query.
std::optional<std::string> unescaped(std::string_view text) {
  static constexpr std::string_view reserved = ":[]@!$'()*+,=&";
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%' && !isUnreserved(text[i]) && reserved.find(text[i]) == std::string_view::npos)
      return std::nullopt;
    if (text[i] != '%') {
      plain += text[i];
      continue;
    }
    const auto byte = base::maybeFromHex(text.substr(i + 1, 2));
    if (!byte || byte->size() != 1)
      return std::nullopt;
    plain += static_cast<char>(byte->front());
    i += 2;
  }
  return plain;
}

std::string escaped(std::string_view text) {
  std::string shown;
  for (const char c : text)
    shown += isUnreserved(c) ? std::string(1, c) : "%" + base::toHex(base::viewOf(std::string_view(&c, 1)));
  return shown;
}

} // namespace

std::optional<TokenName> maybeTokenName(std::string_view uri) {
  static constexpr std::string_view scheme = "pkcs11:";
  if (!uri.starts_with(scheme))
    return std::nullopt;
  TokenName name;
  for (auto rest = uri.substr(scheme.size()); !rest.empty();) {
    const auto end = std::min(rest.find(';'), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto equals = part.find('=');
    const auto value = equals == std::string_view::npos ? std::nullopt : unescaped(part.substr(equals + 1));
    const auto key = part.substr(0, std::min(equals, part.size()));
    std::string* place = key == "serial"  ? &name.serial
                         : key == "token" ? &name.label
                         : key == "id"    ? &name.id
                                          : nullptr;
    if (!value || value->empty() || !place || !place->empty())
      return std::nullopt;
    *place = key == "id" ? base::toHex(base::viewOf(*value)) : *value;
  }
  const bool fits = name.serial.size() <= mostSerial && name.label.size() <= mostLabel && name.id.size() <= 2 * mostId;
  return fits && !(name.serial.empty() && name.label.empty()) ? std::optional(name) : std::nullopt;
}

std::string toUri(const TokenName& name) {
  std::string uri = "pkcs11:";
  const auto add = [&uri](std::string_view key, const std::string& value) {
    if (!value.empty())
      uri += (uri.ends_with(':') ? "" : ";") + std::string(key) + "=" + value;
  };
  add("serial", escaped(name.serial));
  add("token", escaped(name.label));
  const auto bytes = base::maybeFromHex(name.id).value_or(base::Bytes());
  std::string id;
  for (const auto byte : bytes)
    id += "%" + base::toHex({&byte, 1});
  add("id", id);
  return uri;
}

std::vector<std::string> tokensHere() {
  const Drivers drivers;
  std::vector<std::string> uris;
  for (const auto& slot : drivers.slots())
    if (isNamed(slot, {}))
      uris.push_back(toUri({textOf(slot.token->serialnr), textOf(slot.token->label), {}}));
  return uris;
}

tl::expected<TokenKey, TokenTrouble> openTokenKey(const TokenName& name, const Secret& pin) {
  if (pin.size() < leastPin || pin.size() > mostPin)
    return trouble("no PIN of 4 to 64 characters was given");
  auto drivers = std::make_shared<Drivers>();
  const auto slot = slotOf(*drivers, name);
  if (!slot)
    return tl::make_unexpected(slot.error());
  if (auto in = logIn(*slot, pin); !in)
    return tl::make_unexpected(in.error());
  const auto found = keyOn(**slot, name.id);
  if (!found)
    return tl::make_unexpected(found.error());
  OwnedPkey key(PKCS11_get_private_key(*found));
  if (curveOf(key.get()) != "P-256")
    return trouble("the token's key is not one for P-256");
  ERR_clear_error();
  const TokenName full{textOf((*slot)->token->serialnr), textOf((*slot)->token->label), idOf(**found)};
  return TokenKey{PrivateKey(std::make_unique<PrivateKey::State>(PrivateKey::State{drivers, std::move(key)})), full};
}

bool provesPossession(const PrivateKey& key, base::View certificateDer) {
  const auto certificate = maybeCertificate(certificateDer);
  const auto challenge = base::randomBytes(32);
  const OwnedMdContext signing(require(EVP_MD_CTX_new())), checking(require(EVP_MD_CTX_new()));
  base::Bytes signature(256);
  std::size_t size = signature.size();
  const bool good =
      certificate && EVP_DigestSignInit(signing.get(), nullptr, sha256Method(), nullptr, key.state().key.get()) == 1 &&
      EVP_DigestSign(signing.get(), signature.data(), &size, challenge.data(), challenge.size()) == 1 &&
      EVP_DigestVerifyInit(checking.get(), nullptr, sha256Method(), nullptr, X509_get0_pubkey(certificate.get())) ==
          1 &&
      EVP_DigestVerify(checking.get(), signature.data(), size, challenge.data(), challenge.size()) == 1;
  ERR_clear_error();
  return good;
}

} // namespace calque::crypto

#include "key_ring.h"

#include "password_rules.h"

#include "core/base/canonical.h"
#include "core/base/ids.h"
#include "core/crypto/sealed.h"
#include "core/domain/refusals.h"

namespace calque::identity {

using base::Bytes;
using base::Done;
using base::fault;
using base::FaultKind;
using base::Json;
using base::JsonObject;
using base::Result;
using crypto::Secret;

namespace {

// Kinds of rows and the labels they are wrapped under (record.md 5).
constexpr const char *logKind = "log", *dataKind = "dek", *personKind = "user", *tokenKind = "token";
constexpr std::string_view logLabel = "calque/logkeywrap/v1", dataLabel = "calque/dek/v1",
                           personLabel = "calque/userkey/v1", tokenLabel = "calque/usertoken/v1";
constexpr const char* destroyedTerms = R"({"destroyed":true})";

std::string logKeyId(const std::string& origin, base::View publicKey) {
  return origin + "+" + base::toHex(publicKey);
}

/// record.md 7: HKDF(scrypt(password) ‖ device secret), info as the AAD.
Result<Secret> personalWrap(const Secret& password, base::View salt, crypto::ScryptCost cost, const Secret& device,
                            base::View info) {
  CALQUE_TRY(stretched, crypto::scrypt(password, salt, cost));
  Secret input(stretched.size() + device.size());
  std::copy(stretched.view().begin(), stretched.view().end(), input.data());
  std::copy(device.view().begin(), device.view().end(), input.data() + stretched.size());
  return crypto::hkdfSha256(input.view(), {}, info, 32);
}

struct PersonalTerms {
  Bytes salt;
  crypto::ScryptCost cost;
};

std::string toText(const PersonalTerms& terms) {
  const Json object(JsonObject{{"n", terms.cost.n},
                               {"p", std::uint64_t{terms.cost.p}},
                               {"r", std::uint64_t{terms.cost.r}},
                               {"salt", base::toHex(terms.salt)}});
  return base::toCanonical(object).value();
}

Bytes labelOf(std::string_view kind, const std::string& person, const std::string& fingerprint) {
  return crypto::labelled(kind == tokenKind ? tokenLabel : personLabel, {person, fingerprint});
}

// [impl->req~people.token~1]
Result<PersonalKey> onToken(const std::string& person, const std::string& fingerprint, const Secret& uri,
                            const Secret& pin) {
  const auto name = crypto::maybeTokenName(uri.text());
  if (!name)
    return fault(FaultKind::Key, "the personal key is damaged", "restore keys.db from its own backup");
  auto opened = crypto::openTokenKey(*name, pin);
  if (opened)
    return PersonalKey{person, fingerprint, std::move(opened->key), {"password", "piv"}};
  using domain::RefusalCode;
  return domain::refuse(opened.error().wrongPin ? RefusalCode::PinRefused : RefusalCode::TokenMissing,
                        opened.error().wrongPin ? std::string() : opened.error().what);
}

Result<PersonalTerms> readTerms(const std::string& text) {
  CALQUE_TRY(object, base::fromCanonical(text));
  const auto salt = base::maybeFromHex(object.text("salt"));
  const auto r = object.number("r"), p = object.number("p");
  if (!salt || salt->size() != 16 || r > 16 || p > 4)
    return fault(FaultKind::Key, "the personal key is damaged", "restore keys.db from its own backup");
  return PersonalTerms{*salt, {object.number("n"), static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(p)}};
}

} // namespace

Result<KeyRing> KeyRing::open(const std::filesystem::path& keysDb, const Device& device, bool testLab) {
  CALQUE_TRY(store, storage::KeyStore::open(keysDb));
  return KeyRing(std::move(store), device, testLab);
}

Done KeyRing::putLogKey(const std::string& origin, const crypto::Ed25519Key& key) {
  const auto id = logKeyId(origin, key.publicKey());
  return m_store.put({logKind, id, "", m_device->wrap(logLabel, id, key.seed().view())});
}

Result<crypto::Ed25519Key> KeyRing::logKey(const std::string& origin, const crypto::Ed25519Public& publicKey) const {
  const auto id = logKeyId(origin, publicKey);
  CALQUE_TRY(row, m_store.maybeKey(logKind, id));
  if (!row)
    return fault(FaultKind::Key, "this key ring does not hold the log's key", "restore keys.db from its own backup");
  CALQUE_TRY(seed, m_device->unwrap(logLabel, id, row->sealed));
  auto key = seed.size() == 32 ? crypto::Ed25519Key::fromSeed(seed.view()) : crypto::Ed25519Key();
  if (key.publicKey() != publicKey)
    return fault(FaultKind::Key, "the log's key is damaged", "restore keys.db from its own backup");
  return key;
}

Result<std::vector<crypto::Ed25519Key>> KeyRing::logKeys(const std::string& origin) const {
  CALQUE_TRY(rows, m_store.keysOf(logKind));
  std::vector<crypto::Ed25519Key> keys;
  for (const auto& row : rows) {
    const auto publicKey =
        row.id.starts_with(origin + "+") ? base::maybeDigest(row.id.substr(origin.size() + 1)) : std::nullopt;
    if (!publicKey)
      continue;
    CALQUE_TRY(key, logKey(origin, *publicKey));
    keys.push_back(std::move(key));
  }
  return keys;
}

Result<storage::DataKey> KeyRing::createDataKey(const std::string& owner) {
  CALQUE_TRY(before, m_store.maybeKey(dataKind, owner));
  if (before)
    return fault(FaultKind::Key, "this owner has or had a data key");
  storage::DataKey key{base::newUuid(), crypto::randomSecret(32)};
  const Json terms(JsonObject{{"uuid", key.uuid}});
  CALQUE_CHECK(m_store.put(
      {dataKind, owner, base::toCanonical(terms).value(), m_device->wrap(dataLabel, owner, key.key.view())}));
  return key;
}

// [impl->req~privacy.sealed~1]
Result<storage::DataKey> KeyRing::dataKey(const std::string& owner) const {
  CALQUE_TRY(row, m_store.maybeKey(dataKind, owner));
  if (!row)
    return fault(FaultKind::Key, "there is no data key of this owner", "restore keys.db from its own backup");
  CALQUE_TRY(terms, base::fromCanonical(row->terms));
  if (terms.flag("destroyed"))
    return fault(FaultKind::Key, "the data key of this owner was destroyed", "its files are erased for good");
  CALQUE_TRY(key, m_device->unwrap(dataLabel, owner, row->sealed));
  if (key.size() != 32 || !base::isUuid(terms.text("uuid")))
    return fault(FaultKind::Key, "the data key of this owner is damaged", "restore keys.db from its own backup");
  return storage::DataKey{terms.text("uuid"), std::move(key)};
}

Done KeyRing::destroyDataKey(const std::string& owner) {
  CALQUE_CHECK(m_store.destroy(dataKind, owner));
  return m_store.put({dataKind, owner, destroyedTerms, {}});
}

Done KeyRing::putPersonal(const char* kind, const std::string& person, const std::string& fingerprint,
                          const Secret& content, const Secret& password, crypto::ScryptCost cost) {
  if (auto why = crypto::whyCostRefused(cost, crypto::isTestBuild && m_testLab); !why.empty())
    return fault(FaultKind::Key, why);
  const PersonalTerms terms{base::randomBytes(16), cost};
  const auto label = labelOf(kind, person, fingerprint);
  CALQUE_TRY(wrapping, personalWrap(password, terms.salt, cost, m_device->secret(), label));
  return m_store.put(
      {kind, person + "/" + fingerprint, toText(terms), crypto::sealWithNonce(wrapping.view(), label, content.view())});
}

Done KeyRing::putPersonalKey(const std::string& person, const std::string& fingerprint, const crypto::PrivateKey& key,
                             const Secret& password, crypto::ScryptCost cost) {
  CALQUE_CHECK(checkPassword(password.text()));
  return putPersonal(personKind, person, fingerprint, key.toPkcs8(), password, cost);
}

Done KeyRing::putTokenKey(const std::string& person, const std::string& fingerprint, const crypto::TokenName& name,
                          const Secret& password, crypto::ScryptCost cost) {
  CALQUE_CHECK(checkPassword(password.text(), shortestBesideToken));
  return putPersonal(tokenKind, person, fingerprint, Secret{std::string_view(crypto::toUri(name))}, password, cost);
}

Result<bool> KeyRing::isOnToken(const std::string& person, const std::string& fingerprint) const {
  CALQUE_TRY(row, m_store.maybeKey(tokenKind, person + "/" + fingerprint));
  return row.has_value();
}

Result<PersonalKey> KeyRing::openPersonalKey(const std::string& person, const std::string& fingerprint,
                                             const Secret& password, const Secret& pin) const {
  CALQUE_TRY(row, m_store.maybeKey(personKind, person + "/" + fingerprint));
  if (!row) {
    CALQUE_TRY(onToken, m_store.maybeKey(tokenKind, person + "/" + fingerprint));
    row = std::move(onToken);
  }
  const bool cheap = crypto::isTestBuild && m_testLab;
  PersonalTerms terms{Bytes(16), cheap ? crypto::testScryptCost : crypto::ScryptCost{}}; // of nobody: costs the same
  if (row) {
    CALQUE_TRY(read, readTerms(row->terms));
    terms = read;
  }
  if (auto why = crypto::whyCostRefused(terms.cost, cheap); !why.empty())
    return fault(FaultKind::Key, why, "enrol a new key for this person");
  const auto label = labelOf(row ? row->kind : personKind, person, fingerprint);
  CALQUE_TRY(wrapping, personalWrap(password, terms.salt, terms.cost, m_device->secret(), label));
  if (!row)
    return fault(FaultKind::Key, "authentication failed");
  CALQUE_TRY(bytes, crypto::openWithNonce(wrapping.view(), label, row->sealed));
  const Secret content{base::View(bytes)};
  crypto::wipe(bytes);
  if (row->kind == tokenKind)
    return onToken(person, fingerprint, content, pin);
  CALQUE_TRY(key, crypto::PrivateKey::fromPkcs8(content));
  return PersonalKey{person, fingerprint, std::move(key)};
}

} // namespace calque::identity

#include "log.h"

#include "checkpoint.h"
#include "entry_types.h"
#include "log_state.h"

#include "core/domain/refusals.h"

namespace calque::audit {
namespace {

base::Done checkPlace(const LogPlace& place) {
  if (!isHost(place.host) || place.indexKey.size() != 32 || !place.clock)
    return base::fault(base::FaultKind::Library, "a log needs a host id, an index key and a clock");
  return {};
}

void removeStores(const std::filesystem::path& lab) {
  std::error_code ignored;
  for (const char* name : {"audit.db", "audit.db-journal", "index.db", "index.db-journal"})
    std::filesystem::remove(lab / name, ignored);
}

} // namespace

void Log::State::takeKeyInForce(std::span<const crypto::Ed25519Key> keys, std::string_view vkey) {
  for (const auto& one : keys)
    if (vkeyOf(origin, one.publicKey()) == vkey)
      key = crypto::Ed25519Key::fromSeed(one.seed().view());
}

Log::Log(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Log::Log(Log&&) noexcept = default;
Log& Log::operator=(Log&&) noexcept = default;
Log::~Log() = default;

base::Result<Log> Log::create(const LogPlace& place, std::vector<domain::EntryDraft> first, Enclosed enclosed) {
  CALQUE_CHECK(checkPlace(place));
  auto vkey = first.empty() ? std::string() : first[0].data.text("vkey");
  auto origin = vkey.substr(0, vkey.find('+'));
  if (!isOrigin(origin) || place.keys.size() != 1 || vkey != vkeyOf(origin, place.keys[0].publicKey()))
    return domain::refuse(domain::RefusalCode::LawOfLog, "lab.created does not name the log's key and origin");
  auto file = place.lab / "audit.db";
  CALQUE_CHECK(storage::AuditStore::create(file));
  auto work = [&]() -> base::Result<Log> {
    CALQUE_TRY(store, storage::AuditStore::open(file));
    CALQUE_TRY(index, storage::IndexStore::open(place.lab / "index.db"));
    Log log(std::make_unique<State>(place, std::move(store), std::move(index)));
    log.m_state->origin = origin;
    log.m_state->takeKeyInForce(place.keys, vkey);
    CALQUE_CHECK(log.append(std::move(first), enclosed));
    return log;
  };
  auto made = work();
  if (!made)
    removeStores(place.lab);
  return made;
}

base::Result<Log> Log::open(const LogPlace& place, const base::Progress& progress) {
  CALQUE_CHECK(checkPlace(place));
  const auto file = place.lab / "audit.db";
  CALQUE_TRY(store, place.sealed.empty() ? storage::AuditStore::open(file) : storage::AuditStore::openSealed(file));
  CALQUE_TRY(index, storage::IndexStore::open(place.lab / "index.db"));
  Log log(std::make_unique<State>(place, std::move(store), std::move(index)));
  auto& state = *log.m_state;
  CALQUE_TRY(size, state.store.size());
  if (size == 0)
    return base::fault(base::FaultKind::Database, "the log is empty", "verify the lab: `calque audit verify`");
  CALQUE_CHECK(state.takeIn(progress));
  state.takeKeyInForce(place.keys, log.vkey());
  if (place.sealed.empty() && !place.keys.empty() && !state.key)
    return base::fault(base::FaultKind::Key, "this is not the log key in force");
  return log;
}

} // namespace calque::audit

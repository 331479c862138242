// A device, its key ring and the lab's authority in a temporary folder; and entries about persons, written as the log
// holds them.
#pragma once

#include "core/domain/refusals.h"
#include "qms/identity/key_ring.h"
#include "qms/identity/lab_authority.h"
#include "qms/identity/people.h"
#include "testkit/testkit.h"

namespace calque::identity {

inline const std::string origin = "lab-17.hospital.example/calque/1";
inline constexpr const char* goodPassword = "seven grey herons at noon";

/// The number of the refusal; 0 where it went well, -1 for a fault.
template <class T> int refusalNumber(const base::Result<T>& result) {
  if (result)
    return 0;
  const auto* refusal = std::get_if<base::Refusal>(&result.error());
  return refusal ? refusal->number : -1;
}
template <class T> std::string faultMessage(const base::Result<T>& result) {
  const auto* fault = result ? nullptr : std::get_if<base::Fault>(&result.error());
  return fault ? fault->message : "";
}

struct LabFixture {
  testkit::TemporaryFolder folder;
  testkit::StandingClock clock;
  Device device = Device::open(folder / "device").value();
  KeyRing ring = KeyRing::open(folder / "keys.db", device, true).value();
};

/// Entries one after the other, a second apart.
class Story {
public:
  domain::Entry& add(std::string type, std::string actor, std::string record, base::JsonObject data,
                     std::string session = {}) {
    domain::Entry entry;
    entry.type = std::move(type);
    entry.actor = std::move(actor);
    entry.record = std::move(record);
    entry.session = std::move(session);
    entry.data = base::Json(std::move(data));
    entry.seq = entries.size();
    entry.rev = entry.record.empty() ? 0 : entries.size() + 1;
    entry.host = "h-1";
    entry.at = {start.ms + static_cast<std::int64_t>(entries.size()) * 1000};
    entries.push_back(entry);
    return entries.back();
  }
  void enrol(const std::string& id, const std::string& name, const std::vector<std::string>& roles,
             const std::string& fp = {}) {
    add("person.enrolled", "system:calque@0.1.0", id,
        {{"fp", fp.empty() ? std::string(64, 'a') : fp}, {"idcheck", "badge"}, {"name", name}, {"roles", roles}});
  }
  void acknowledge(const std::string& id) {
    add("esign", id, id, {{"cms", "AAAA"}, {"stmt", R"({"meaning":"responsibility","signer":")" + id + R"("})"}});
  }
  void fail(const std::string& account, const std::string& cause) {
    add("session.failed", "system:calque@0.1.0", "",
        {{"account", account}, {"cause", cause}, {"count", 1}, {"source", "test"}});
  }
  [[nodiscard]] People people() const { return peopleOf(entries); }

  base::Instant start = testkit::StandingClock().at;
  std::vector<domain::Entry> entries;
};

} // namespace calque::identity

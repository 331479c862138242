#include "timestamps.h"

#include "rooms.h"
#include "signing.h"

#include "core/base/files.h"
#include "core/network/http_post.h"
#include "qms/audit/anchors.h"

#include <algorithm>

namespace calque::workflow {
namespace {

constexpr std::uint64_t mostCertificateBytes = 65'536;
constexpr const char* place = "time-stamping authority";

/// DER, out of one PEM block where the file is text.
base::Bytes derOf(const base::Bytes& file) {
  constexpr std::string_view begin = "-----BEGIN CERTIFICATE-----", end = "-----END CERTIFICATE-----";
  const auto text = base::textOf(file);
  const auto from = text.find(begin), to = text.find(end);
  if (from == std::string::npos || to == std::string::npos || to < from)
    return file;
  auto inner = text.substr(from + begin.size(), to - from - begin.size());
  std::erase_if(inner, [](char c) { return c == '\n' || c == '\r'; });
  return base::maybeFromBase64(inner).value_or(base::Bytes{});
}

base::Result<base::Bytes> ask(const std::string& url, base::View request) {
  CALQUE_TRY(response, network::post(url, "application/timestamp-query", request)); // RFC 3161 3.4
  if (response.status != 200 || response.contentType != "application/timestamp-reply")
    return base::fault(base::FaultKind::Network,
                       "it answered with status " + std::to_string(response.status) + " and no time stamp");
  return std::move(response.body);
}

} // namespace

// [impl->req~anchor.timestamp~1]
base::Done setTimestampAuthority(Session& actor, const TimestampAuthority& authority) {
  auto& lab = actor.lab();
  auto& rooms = lab.rooms();
  constexpr std::string_view step = "set time-stamping authority";
  CALQUE_CHECK(requireRole(actor, {"qa"}, step));
  if (const auto fit = network::checkAddress(authority.url); !fit)
    return noteLabRefusal(actor, {}, step, std::get<base::Refusal>(fit.error()));
  CALQUE_TRY(file, base::readFile(authority.root, mostCertificateBytes));
  const auto der = derOf(file);
  const auto facts = crypto::readCertificate(der);
  if (!facts || !facts->isCa)
    return base::fault(base::FaultKind::File, "the file holds no CA certificate",
                       "give the root certificate of the authority, PEM or DER");
  CALQUE_TRY(settings, readSettings(rooms.folder.settings()));
  CALQUE_TRY(known, audit::namedTsaRoots(rooms.log));
  if (std::ranges::find(known, der) == known.end()) {
    domain::EntryDraft entry;
    entry.type = "config.changed";
    entry.actor = actor.person();
    entry.session = actor.id();
    entry.data.set("section", "tsa");
    entry.was = base::JsonObject{};
    entry.becomes = base::Json().set("fp", crypto::sha256Hex(der));
    entry.reason = authority.reason;
    CALQUE_CHECK(appendAs(actor, std::move(entry), {{der}, {}}));
  }
  settings.tsa = rooms.tsa = authority.url;
  return writeSettings(rooms.folder.settings(), settings);
}

void stampWhenDue(Lab& lab, bool isReleased) {
  constexpr std::int64_t day = 86'400'000, hour = 3'600'000;
  auto& rooms = lab.rooms();
  if (rooms.tsa.empty())
    return;
  const auto isWithin = [&](const std::string& kind, std::int64_t ms) {
    const auto last = rooms.log.maybeLastAnchor(kind);
    return last && *last && rooms.clock->now().ms - (*last)->at.ms < ms;
  };
  const bool isDue = !isWithin("rfc3161", day) && !isWithin("failed-rfc3161", hour);
  if (isReleased || isDue)
    (void)stampNow(lab); // what went wrong stands in the log as anchor.failed
}

base::Done stampNow(Lab& lab) {
  auto& rooms = lab.rooms();
  CALQUE_TRY(roots, audit::namedTsaRoots(rooms.log));
  if (rooms.tsa.empty() || roots.empty())
    return base::fault(base::FaultKind::Network, "no time-stamping authority is set", "set one: `calque lab tsa`");
  CALQUE_TRY(published, audit::publishTimestamp(
                            rooms.log, [&](base::View request) { return ask(rooms.tsa, request); }, roots, place,
                            std::string(systemActor), *rooms.clock));
  CALQUE_CHECK(rooms.device->advance({rooms.log.origin(), rooms.log.size(), rooms.log.root()}));
  if (!published.trouble.empty())
    return base::fault(base::FaultKind::Network, "no time stamp was kept: " + published.trouble,
                       "the log notes it; anchor to the witness and try again later");
  return {};
}

} // namespace calque::workflow

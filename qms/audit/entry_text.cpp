#include "entry_text.h"

#include "entry_types.h"

#include "core/domain/refusals.h"

namespace calque::audit {
namespace {

base::Json toClockJson(const base::ClockState& clock) {
  base::Json json;
  json.set("boot", clock.boot).set("mono_ms", clock.monoMs).set("src", clock.source);
  if (clock.source != "none")
    json.set("err_ms", clock.errorMs).set("age_s", clock.ageS);
  return json;
}

} // namespace

base::Result<std::string> toEntryBytes(const domain::Entry& entry, const Placing& placing) {
  base::Json json;
  json.set("v", 1).set("log", placing.origin).set("seq", entry.seq).set("prev", placing.prev).set("tx", entry.tx);
  json.set("t", base::toUtcText(entry.at)).set("tz", entry.offset).set("clk", toClockJson(placing.clock));
  json.set("type", entry.type).set("actor", entry.actor).set("host", entry.host).set("data", entry.data);
  if (!entry.session.empty())
    json.set("sess", entry.session);
  if (!entry.auth.empty())
    json.set("auth", base::Json(entry.auth));
  if (!entry.record.empty())
    json.set("record", entry.record).set("rev", entry.rev);
  if (!entry.subject.empty())
    json.set("subject", entry.subject);
  if (entry.was && entry.becomes)
    json.set("old", *entry.was).set("new", *entry.becomes);
  if (!entry.reason.empty())
    json.set("reason", entry.reason);
  if (entry.hasFiles)
    json.set("files", toFilesJson(entry.files));
  auto bytes = base::toCanonical(json);
  if (!bytes) {
    const auto* fault = std::get_if<base::Fault>(&bytes.error());
    return domain::refuse(domain::RefusalCode::LawOfLog,
                          entry.type + " cannot be written: " + (fault ? fault->message : std::string()));
  }
  return bytes;
}

base::Result<PlacedEntry> readEntryBytes(std::string_view bytes) {
  auto json = base::fromCanonical(bytes);
  if (!json)
    return base::fault(base::FaultKind::Database, "an entry of the log is not canonical",
                       "verify the lab: `calque audit verify`");
  auto at = base::maybeUtc(json->text("t"));
  const auto* data = json->find("data");
  if (!at || !data || !data->object() || !maybeEntryType(json->text("type")))
    return base::fault(base::FaultKind::Database, "an entry of the log has not the fields of one",
                       "verify the lab: `calque audit verify`");
  PlacedEntry placed;
  auto& entry = placed.entry;
  placed.origin = json->text("log");
  placed.prev = json->text("prev");
  entry.seq = json->number("seq");
  entry.tx = json->number("tx");
  entry.rev = json->number("rev");
  entry.at = *at;
  entry.offset = json->text("tz");
  entry.type = json->text("type");
  entry.actor = json->text("actor");
  entry.host = json->text("host");
  entry.session = json->text("sess");
  entry.record = json->text("record");
  entry.subject = json->text("subject");
  entry.reason = json->text("reason");
  entry.auth = json->words("auth");
  entry.data = *data;
  if (const auto* was = json->find("old"))
    entry.was = *was;
  if (const auto* becomes = json->find("new"))
    entry.becomes = *becomes;
  if (const auto* files = json->find("files")) {
    entry.files = readFilesJson(*files);
    entry.hasFiles = true;
  }
  return placed;
}

} // namespace calque::audit

#include "anchors.h"

#include "checkpoint.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"

namespace calque::audit {
namespace {

constexpr std::int64_t quietMs = 60'000; ///< record.md 8: at most one entry per minute and kind

base::Result<bool> isQuiet(const Log& log, const std::string& row, base::Instant now) {
  CALQUE_TRY(last, log.maybeLastAnchor(row));
  return last && now.ms - last->at.ms < quietMs;
}

base::Done recordMade(Log& log, const std::string& kind, const std::string& to, const std::string& writer,
                      const std::string& note, std::uint64_t size) {
  domain::EntryDraft draft;
  draft.type = "anchor.made";
  draft.actor = writer;
  draft.data.set("kind", kind).set("size", size).set("token", crypto::sha256Hex(note)).set("to", to);
  auto done = log.append(std::move(draft), {{}, {{kind, size, base::bytesOf(note)}}});
  return done ? base::Done{} : base::failed(done.error());
}

base::Done recordFailed(Log& log, const std::string& kind, const std::string& to, const std::string& writer,
                        std::uint64_t size, const std::string& why) {
  domain::EntryDraft draft;
  draft.type = "anchor.failed";
  draft.actor = writer;
  draft.data.set("kind", kind).set("size", size).set("to", to);
  draft.reason = why;
  auto done = log.append(std::move(draft));
  return done ? base::Done{} : base::failed(done.error());
}

} // namespace

base::Result<Published> publishWitness(Log& log, const std::filesystem::path& file, const std::string& to,
                                       const std::string& writer, const base::Clock& clock) {
  CALQUE_TRY(note, log.lastNote());
  Published published;
  published.size = log.size();
  auto written = base::appendFile(file, base::viewOf(note + "%%\n"));
  published.written = written.has_value();
  if (!written) {
    const auto* fault = std::get_if<base::Fault>(&written.error());
    published.trouble = fault ? fault->message : "the witness file cannot be written";
  }
  CALQUE_TRY(quiet, isQuiet(log, published.written ? "witness" : "failed-witness", clock.now()));
  if (quiet)
    return published;
  CALQUE_CHECK(published.written ? recordMade(log, "witness", to, writer, note, published.size)
                                 : recordFailed(log, "witness", to, writer, published.size, published.trouble));
  published.recorded = true;
  return published;
}

base::Result<Published> recordAnchor(Log& log, const std::string& kind, const std::string& to,
                                     const std::string& writer, const base::Clock& clock) {
  CALQUE_TRY(note, log.lastNote());
  Published published;
  published.size = log.size();
  published.written = true;
  CALQUE_TRY(quiet, isQuiet(log, kind, clock.now()));
  if (quiet)
    return published;
  CALQUE_CHECK(recordMade(log, kind, to, writer, note, published.size));
  published.recorded = true;
  return published;
}

std::string labelAnchor(const std::string& origin, std::uint64_t size, const base::Digest& root) {
  return "label " + origin + " " + std::to_string(size) + " " + base::toHex(root).substr(0, 20);
}

} // namespace calque::audit

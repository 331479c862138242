#include "anchors.h"

#include "checkpoint.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"
#include "core/crypto/timestamp.h"

#include <algorithm>
#include <charconv>
#include <fstream>

namespace calque::audit {
namespace {

constexpr std::int64_t quietMs = 60'000; ///< record.md 8: at most one entry per minute and kind

base::Result<bool> isQuiet(const Log& log, const std::string& row, base::Instant now) {
  CALQUE_TRY(last, log.maybeLastAnchor(row));
  return last && now.ms - last->at.ms < quietMs;
}

base::Done recordMade(Log& log, const std::string& kind, const std::string& to, const std::string& writer,
                      base::Bytes token, std::uint64_t size) {
  domain::EntryDraft draft;
  draft.type = "anchor.made";
  draft.actor = writer;
  draft.data.set("kind", kind).set("size", size).set("token", crypto::sha256Hex(token)).set("to", to);
  auto done = log.append(std::move(draft), {{}, {{kind, size, std::move(token)}}});
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

std::string wordsOf(const base::Failure& failure) {
  const auto* fault = std::get_if<base::Fault>(&failure);
  return fault ? fault->message : std::get<base::Refusal>(failure).message;
}

/// The last bytes of a file, at most `most`; empty where it cannot be read.
std::string tailOf(const std::filesystem::path& file, std::uintmax_t most) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error || size == 0)
    return {};
  std::string tail(static_cast<std::size_t>(std::min(size, most)), '\0');
  std::ifstream in(file, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(size - tail.size()));
  return in.read(tail.data(), static_cast<std::streamsize>(tail.size())) ? tail : std::string();
}

/// What stands behind the last line `%%`: nothing, or an item that was not ended. Nothing where that would be longer
/// than any note: it is none of ours.
std::string openItem(const std::filesystem::path& file) {
  constexpr std::uintmax_t longestNote = 4096;
  auto tail = "\n" + tailOf(file, longestNote);
  const auto end = tail.rfind("\n%%\n");
  if (end == std::string::npos)
    return tail.size() <= longestNote ? tail.substr(1) : std::string();
  return tail.substr(end + 4);
}

/// The item of which `begun` is the beginning, by its size where that is readable; empty where the log knows none.
std::string wholeItem(const Log& log, const std::string& begun) {
  const auto sizeAt = log.origin().size() + 1;
  const auto sizeEnd = begun.find('\n', std::min(sizeAt, begun.size()));
  std::uint64_t size = log.size();
  if (sizeEnd != std::string::npos)
    std::from_chars(begun.data() + sizeAt, begun.data() + sizeEnd, size);
  const auto note = size == log.size() ? log.lastNote() : log.noteAt(size);
  const auto item = note ? *note + "%%\n" : std::string();
  return item.starts_with(begun) ? item : std::string();
}

} // namespace

base::Done finishWitness(const Log& log, const std::filesystem::path& file) {
  const auto begun = openItem(file);
  if (begun.empty())
    return {};
  if (const auto item = wholeItem(log, begun); !item.empty())
    return base::appendFile(file, base::viewOf(item.substr(begun.size())));
  std::error_code error;
  if (begun.starts_with(log.origin() + "\n") || log.origin().starts_with(begun)) // of a log that was put back since
    std::filesystem::resize_file(file, std::filesystem::file_size(file, error) - begun.size(), error);
  return error ? base::Done(base::diskFault("ending the witness file", error.value())) : base::Done{};
}

base::Result<std::string> whyNotTheWitness(const Log& log, const std::filesystem::path& file) {
  CALQUE_TRY(last, log.maybeLastAnchor("witness"));
  if (!last)
    return std::string();
  CALQUE_TRY(note, log.noteAt(last->size));
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error)
    return std::string("the witness file is not there");
  // The note stands near the end, unless a long part was given up by a restore.
  for (const std::uintmax_t most : {std::uintmax_t{65'536}, size})
    if (tailOf(file, most).find(note + "%%\n") != std::string::npos)
      return std::string();
  return "this is not the witness file that was written before: it lacks the checkpoint of " +
         std::to_string(last->size) + " entries";
}

// [impl->req~anchor.published~1]
base::Result<Published> publishWitness(Log& log, const std::filesystem::path& file, const std::string& to,
                                       const std::string& writer, const base::Clock& clock, Witness which) {
  CALQUE_TRY(note, log.lastNote());
  Published published;
  published.size = log.size();
  base::Done written;
  if (which == Witness::Same) {
    CALQUE_TRY(why, whyNotTheWitness(log, file));
    if (!why.empty())
      written = base::fault(base::FaultKind::File, why);
  }
  if (written)
    written = finishWitness(log, file);
  if (written) { // an item that somebody else did not end must not run into ours
    const auto open = openItem(file);
    const std::string end = open.empty() ? "" : open.ends_with('\n') ? "%%\n" : "\n%%\n";
    written = base::appendFile(file, base::viewOf(end + note + "%%\n"));
  }
  published.written = written.has_value();
  if (!written)
    published.trouble = wordsOf(written.error());
  CALQUE_TRY(quiet, isQuiet(log, published.written ? "witness" : "failed-witness", clock.now()));
  if (quiet && which == Witness::Same)
    return published;
  CALQUE_CHECK(published.written ? recordMade(log, "witness", to, writer, base::bytesOf(note), published.size)
                                 : recordFailed(log, "witness", to, writer, published.size, published.trouble));
  published.recorded = true;
  return published;
}

std::optional<Note> maybeNewestWitnessed(const Log& log, const std::filesystem::path& file) {
  constexpr std::uintmax_t looked = 65'536;
  auto tail = tailOf(file, looked);
  while (!tail.empty()) {
    const auto end = tail.rfind("%%\n");
    if (end == std::string::npos)
      return std::nullopt;
    tail.resize(end);
    const auto begin = tail.rfind("%%\n");
    const auto note = maybeNote(std::string_view(tail).substr(begin == std::string::npos ? 0 : begin + 3));
    if (note && note->origin == log.origin() && verifyNote(*note, log.vkey()))
      return note;
  }
  return std::nullopt;
}

std::uint64_t greatestWitnessed(const Log& log, const std::filesystem::path& file) {
  std::uint64_t greatest = 0;
  std::ifstream in(file);
  std::string item;
  for (std::string line; std::getline(in, line);) {
    if (line != "%%") {
      item += line + "\n";
      continue;
    }
    const auto note = maybeNote(std::exchange(item, {}));
    if (note && note->origin == log.origin() && verifyNote(*note, log.vkey()))
      greatest = std::max(greatest, note->size);
  }
  return greatest;
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
  CALQUE_CHECK(recordMade(log, kind, to, writer, base::bytesOf(note), published.size));
  published.recorded = true;
  return published;
}

base::Result<std::vector<base::Bytes>> namedTsaRoots(const Log& log) {
  std::vector<base::Bytes> roots;
  CALQUE_TRY(changes, log.entriesOfTypes({"config.changed"}));
  for (const auto& entry : changes) {
    if (entry.data.text("section") != "tsa" || !entry.becomes)
      continue;
    CALQUE_TRY(root, log.maybeCertificate(entry.becomes->text("fp")));
    if (root && std::ranges::find(roots, *root) == roots.end())
      roots.push_back(*root);
  }
  return roots;
}

// [impl->req~anchor.timestamp~1]
base::Result<Published> publishTimestamp(Log& log, const Exchange& exchange, const std::vector<base::Bytes>& tsaRoots,
                                         const std::string& to, const std::string& writer, const base::Clock& clock) {
  CALQUE_TRY(text, log.lastNote());
  const auto note = maybeNote(text);
  if (!note)
    return base::fault(base::FaultKind::Database, "the newest checkpoint is no note");
  Published published;
  published.size = note->size;
  CALQUE_TRY(stampedNow, isQuiet(log, "rfc3161", clock.now()));
  if (stampedNow)
    return published;
  const auto request = crypto::makeTimestampRequest(crypto::sha256(note->body));
  auto answer = exchange(request.der);
  published.trouble = answer ? crypto::judgeTimestamp(*answer, request, tsaRoots, clock.now(), timestampToleranceMs).why
                             : wordsOf(answer.error());
  published.written = answer && published.trouble.empty();
  if (published.written) {
    CALQUE_CHECK(recordMade(log, "rfc3161", to, writer, std::move(*answer), published.size));
  } else {
    CALQUE_TRY(quiet, isQuiet(log, "failed-rfc3161", clock.now()));
    if (quiet)
      return published;
    CALQUE_CHECK(recordFailed(log, "rfc3161", to, writer, published.size, published.trouble));
  }
  published.recorded = true;
  return published;
}

std::string labelAnchor(const std::string& origin, std::uint64_t size, const base::Digest& root) {
  return "label " + origin + " " + std::to_string(size) + " " + base::toHex(root).substr(0, 20);
}

} // namespace calque::audit

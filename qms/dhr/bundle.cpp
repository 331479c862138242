#include "bundle.h"

#include "bag_writer.h"

#include "core/base/canonical.h"
#include "core/crypto/digest.h"

#include <algorithm>

namespace calque::dhr {
namespace {

using base::Json;
using base::JsonList;
using base::JsonObject;

tl::unexpected<base::Failure> contradiction(std::string what) {
  return base::fault(base::FaultKind::File, "the bundle contradicts itself: " + std::move(what), "verify the lab");
}

std::string twelveDigits(std::uint64_t number) {
  auto digits = std::to_string(number);
  return digits.size() < 12 ? std::string(12 - digits.size(), '0') + digits : digits;
}

/// record.md 5: the salted commit of a low-entropy file.
std::string commitOf(base::View salt, base::View plaintext) {
  crypto::Sha256 hash;
  hash.update(base::viewOf("calque/phi/v1"));
  hash.update(base::Bytes{0});
  hash.update(salt);
  hash.update(plaintext);
  return base::toHex(hash.finish());
}

const std::string* maybeSalt(const BundleContents& contents, const std::string& commit) {
  const auto found = std::find_if(contents.salts.begin(), contents.salts.end(),
                                  [&](const auto& salt) { return salt.commit == commit; });
  return found == contents.salts.end() ? nullptr : &found->salt;
}

base::Done checkContents(const BundleContents& contents) {
  if (!contents.entries.contains(0) || contents.checkpointNote.empty())
    return contradiction("entry 0 or the checkpoint is missing");
  for (const auto& [seq, bytes] : contents.entries)
    if (!contents.proofs.contains(seq) || seq >= contents.size)
      return contradiction("entry " + std::to_string(seq) + " has no proof up to its size");
  if (contents.proofs.size() != contents.entries.size())
    return contradiction("a proof has no entry");
  return {};
}

/// The commits whose salt may leave the lab: identity and series of this case, besides the files present.
base::Result<std::set<std::string>> commitsOfTheCase(const BundleContents& contents) {
  std::set<std::string> commits;
  for (const auto& [seq, bytes] : contents.entries) {
    CALQUE_TRY(entry, base::fromCanonical(bytes));
    if (entry.text("record") != contents.caseId)
      continue;
    if (const auto* data = entry.find("data"); data && entry.text("type") == "case.opened")
      commits.insert(data->text("identity"));
    else if (data && entry.text("type") == "intake.accepted")
      commits.insert(data->text("series"));
  }
  return commits;
}

/// Writes data/files; what is withheld goes into `omitted`, the commits of what is there into `present`.
base::Done addFiles(const BundleContents& contents, BagWriter& bag, const base::Progress& progress,
                    std::vector<std::string>& omitted, std::set<std::string>& present) {
  std::size_t done = 0;
  for (const auto& file : contents.files) {
    if (progress && !progress(static_cast<double>(done++) / static_cast<double>(contents.files.size()), "files"))
      return base::fault(base::FaultKind::Busy, "stopped", "start again");
    CALQUE_TRY(plaintext, contents.plaintext(file));
    if (!plaintext) {
      omitted.push_back(file.id);
      continue;
    }
    const auto* saltHex = file.committed ? maybeSalt(contents, file.id) : nullptr;
    const auto salt = saltHex ? base::maybeFromHex(*saltHex) : std::nullopt;
    if (file.committed && !salt)
      return contradiction("a committed file has no salt");
    if ((file.committed ? commitOf(*salt, *plaintext) : crypto::sha256Hex(*plaintext)) != file.id)
      return contradiction("a file is not what its entry says");
    if (file.committed)
      present.insert(file.id);
    CALQUE_CHECK(bag.add("files/" + file.id, *plaintext));
  }
  std::sort(omitted.begin(), omitted.end());
  return {};
}

base::Result<std::string> claimsOf(const BundleContents& contents, const std::vector<std::string>& omitted,
                                   const std::set<std::string>& commits) {
  JsonList entries, salts;
  for (const auto& [seq, bytes] : contents.entries)
    entries.emplace_back(seq);
  std::set<std::string> told;
  for (const auto& salt : contents.salts)
    if (commits.contains(salt.commit) && told.insert(salt.commit).second) {
      JsonObject one{{"commit", salt.commit}, {"salt", salt.salt}};
      salts.emplace_back(std::move(one));
    }
  JsonObject claims{
      {"entries", std::move(entries)}, {"format", "calque-dhr/1"}, {"log", contents.log},       {"omitted", omitted},
      {"record", contents.caseId},     {"root", contents.rootHex}, {"salts", std::move(salts)}, {"size", contents.size},
      {"subject", contents.subject}};
  return base::toCanonical(claims, {.bytes = 1u << 20, .depth = 8});
}

base::Done addEvidence(const BundleContents& contents, BagWriter& bag) {
  CALQUE_CHECK(bag.add("dhr.pdf", contents.pdf));
  CALQUE_CHECK(bag.add("checkpoint.txt", base::viewOf(contents.checkpointNote)));
  for (const auto& [seq, bytes] : contents.entries)
    CALQUE_CHECK(bag.add("entries/" + twelveDigits(seq) + ".json", base::viewOf(bytes)));
  for (const auto& [seq, proof] : contents.proofs)
    CALQUE_CHECK(bag.add("proofs/" + twelveDigits(seq) + ".tlog-proof", base::viewOf(proof)));
  for (const auto& [size, proof] : contents.consistency)
    CALQUE_CHECK(bag.add("proofs/" + std::to_string(size) + ".consistency", base::viewOf(proof)));
  for (const auto& [fingerprint, der] : contents.certificates)
    CALQUE_CHECK(bag.add("certs/" + fingerprint + ".der", der));
  for (const auto& anchor : contents.anchors)
    CALQUE_CHECK(
        bag.add("anchors/" + std::to_string(anchor.id) + "-" + std::to_string(anchor.size) + "." + anchor.extension,
                anchor.token));
  return {};
}

} // namespace

// [impl->req~dhr.content~1]
base::Result<BundleMade> writeBundle(const BundleContents& contents, const std::filesystem::path& out,
                                     const base::Progress& progress) {
  CALQUE_CHECK(checkContents(contents));
  CALQUE_TRY(commits, commitsOfTheCase(contents));
  CALQUE_TRY(bag, BagWriter::start(out));
  BundleMade made{.place = out, .manifestHex = {}, .size = contents.size, .rootHex = contents.rootHex, .omitted = {}};
  CALQUE_CHECK(addFiles(contents, bag, progress, made.omitted, commits));
  CALQUE_TRY(claims, claimsOf(contents, made.omitted, commits));
  CALQUE_CHECK(bag.add("dhr.json", base::viewOf(claims)));
  CALQUE_CHECK(addEvidence(contents, bag));
  CALQUE_TRY(manifest, bag.seal("Bag-Software-Agent: " + contents.producer + "\nBagging-Date: " + contents.madeOn +
                                "\nExternal-Identifier: " + contents.log + " " + contents.caseId + " as of size " +
                                std::to_string(contents.size) + "\n"));
  CALQUE_CHECK(bag.appear(contents.caseId));
  made.manifestHex = manifest;
  return made;
}

} // namespace calque::dhr

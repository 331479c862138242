#include "sealed_bundle.h"

#include "core/crypto/digest.h"

#include <cstdlib>
#include <fstream>
#include <zip.h>

namespace calque::testkit {
namespace {

std::string twelveDigits(std::uint64_t number) {
  const auto digits = std::to_string(number);
  return std::string(12 - digits.size(), '0') + digits;
}

std::string base64Lines(const std::vector<base::Digest>& hashes) {
  std::string lines;
  for (const auto& hash : hashes)
    lines += base::toBase64(base::View(hash)) + "\n";
  return lines;
}

/// The file of a label: its text is the label, so that its SHA-256 is hexDigestOf(label).
void addFile(SealedBundle& bundle, std::string_view label) {
  bundle.files["data/files/" + hexDigestOf(label)] = label;
}

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

} // namespace

void SealedBundle::hold(const Sealed& sealed, std::uint64_t seq) {
  entries.insert(seq);
  const auto name = twelveDigits(seq);
  files["data/entries/" + name + ".json"] = sealed.rows.log[seq].entry;
  files["data/proofs/" + name + ".tlog-proof"] = "c2sp.org/tlog-proof@v1\nindex " + std::to_string(seq) + "\n" +
                                                 base64Lines(inclusionProof(sealed.leaves, seq)) + "\n" +
                                                 sealed.rows.checkpoints.back().note;
}

void SealedBundle::claim(const Sealed& sealed) {
  std::string list;
  for (auto seq : entries)
    list += (list.empty() ? "" : ",") + std::to_string(seq);
  Fields dhr = {{"entries", "[" + list + "]"},
                {"format", inQuotes("calque-dhr/1")},
                {"log", inQuotes(SealedStore::origin)},
                {"omitted", "[]"},
                {"record", inQuotes("c-0001")},
                {"root", inQuotes(base::toHex(base::View(treeRoot(sealed.leaves, 0, sealed.leaves.size()))))},
                {"salts", "[]"},
                {"size", std::to_string(sealed.leaves.size())},
                {"subject", inQuotes(SealedStore::subject)}};
  for (const auto& [key, value] : claims)
    dhr[key] = value;
  files["data/dhr.json"] = encoded(dhr);
}

SealedBundle bundleOf(const SealedStore& store, const Sealed& sealed) {
  SealedBundle bundle;
  for (const auto& draft : store.drafts) {
    const bool wanted =
        draft.type == "lab.created" || draft.type.starts_with("person.") || draft.type == "session.opened" ||
        draft.type == "config.changed" || draft.record.starts_with("c-") || draft.record.starts_with("k-") ||
        draft.record.starts_with("p-") || draft.record.starts_with("m-") || draft.record.starts_with("g-");
    if (wanted)
      bundle.hold(sealed, sealed.seqs.at(draft.label));
    if (draft.record.starts_with("c-") && draft.sign)
      addFile(bundle, "page " + draft.label);
  }
  for (const auto& row : sealed.rows.checkpoints) // a proof of every older checkpoint: more than asked, and simpler
    if (const auto size = static_cast<std::size_t>(row.size); size < sealed.leaves.size())
      bundle.files["data/proofs/" + std::to_string(size) + ".consistency"] =
          "calque/consistency/v1\n" + std::string(SealedStore::origin) + "\n" + std::to_string(size) + "\n" +
          std::to_string(sealed.leaves.size()) + "\n" + base::toBase64(base::View(treeRoot(sealed.leaves, 0, size))) +
          "\n" + base64Lines(consistencyProof(sealed.leaves, size));
  for (const auto* label : {"manifest", "segmentation", "model", "segments", "inspection plan", "package", "label"})
    addFile(bundle, label);
  for (const auto& row : sealed.rows.certificates)
    bundle.files["data/certs/" + row.fp + ".der"] = base::textOf(base::View(row.der));
  for (const auto& row : sealed.rows.anchors)
    bundle.files["data/anchors/" + std::to_string(row.id) + "-" + std::to_string(row.size) +
                 (row.kind == "rfc3161" ? ".tsr" : ".note")] = base::textOf(base::View(row.token));
  bundle.files["data/checkpoint.txt"] = sealed.rows.checkpoints.back().note;
  bundle.files["data/dhr.pdf"] = "for people";
  bundle.claim(sealed);
  return bundle;
}

void writeBundle(const SealedBundle& bundle, const std::filesystem::path& folder) {
  std::string manifest, tags;
  for (const auto& [name, bytes] : bundle.files) {
    write(folder / name, bytes);
    manifest += crypto::sha256Hex(bytes) + "  " + name + "\n";
  }
  const std::map<std::string, std::string> tagFiles = {
      {"bag-info.txt", "Source-Organization: Lab Nord\n"},
      {"bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"},
      {"manifest-sha256.txt", manifest}};
  for (const auto& [name, bytes] : tagFiles) {
    write(folder / name, bytes);
    tags += crypto::sha256Hex(bytes) + "  " + name + "\n";
  }
  write(folder / "tagmanifest-sha256.txt", tags);
}

void zipBundle(const std::filesystem::path& folder, const std::filesystem::path& zip) {
  int error = 0;
  zip_t* archive = zip_open(zip.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (!file.is_regular_file())
      continue;
    const auto name = "dhr/" + file.path().lexically_relative(folder).generic_string();
    zip_source_t* source = zip_source_file(archive, file.path().c_str(), 0, -1);
    if (!source || zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
      std::abort();
  }
  if (zip_close(archive) != 0)
    std::abort();
}

} // namespace calque::testkit

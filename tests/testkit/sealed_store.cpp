#include "sealed_store.h"

#include "core/base/clock.h"
#include "core/crypto/cms.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <cstdlib>

namespace calque::testkit {
namespace {

constexpr std::int64_t startMs = 1'772'436'600'000; // 2026-03-02T07:30:00.000Z

crypto::Validity years() {
  return {*base::maybeDate("2025-01-01"), *base::maybeDate("2027-12-31")};
}

base::Digest leafOf(const std::string& entry) {
  return crypto::sha256(std::string(1, '\0') + entry);
}
std::string hexOf(const base::Digest& digest) {
  return base::toHex(base::View(digest));
}
std::string bodyOf(std::uint64_t size, const base::Digest& root) {
  return std::string(SealedStore::origin) + "\n" + std::to_string(size) + "\n" + base::toBase64(base::View(root)) +
         "\n";
}

} // namespace

std::string inQuotes(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\')
      out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string encoded(const Fields& fields) {
  std::string out;
  for (const auto& [key, value] : fields)
    if (!value.empty())
      out += (out.empty() ? "" : ",") + inQuotes(key) + ":" + value;
  return "{" + out + "}";
}

std::string hexDigestOf(std::string_view label) {
  return crypto::sha256Hex(label);
}
std::string quotedDigest(std::string_view label) {
  return inQuotes(hexDigestOf(label));
}
std::string quotedSid(std::string_view label) {
  return inQuotes(hexDigestOf(label).substr(0, 32));
}

std::string fileItem(std::string_view role, std::string_view kind, std::string_view label) {
  return encoded({{"kind", inQuotes(kind)},
                  {"role", inQuotes(role)},
                  {"sha256", quotedDigest(label)},
                  {"size", std::to_string(label.size())}});
}

SealedStore::SealedStore()
    : logKey(crypto::Ed25519Key::fromSeed(base::View(base::Bytes(32, 7)))), rootKey(crypto::PrivateKey::generate()),
      issuingKey(crypto::PrivateKey::generate()) {
  rootDer = crypto::makeRootCertificate(rootKey, "Lab Nord", years());
  issuingDer = crypto::makeIssuingCertificate(issuingKey, "Lab Nord", years(), base::View(rootDer), rootKey).value();
  addHolder("u-0001", "Q. Åkesson");
  addHolder("u-0002", "S. Okafor");
  addHolder("u-0003", "T. Lind");
  tell();
  at("lab").data["root"] = inQuotes(crypto::sha256Hex(base::View(rootDer)));
  at("lab").data["issuing"] = "[" + inQuotes(crypto::sha256Hex(base::View(issuingDer))) + "]";
}

void SealedStore::addHolder(const std::string& person, const std::string& name) {
  auto key = crypto::PrivateKey::generate();
  auto der = crypto::makePersonCertificate(key, name, person, years(), base::View(issuingDer), issuingKey).value();
  holders.insert_or_assign(person, Holder{std::move(key), std::move(der), name});
}

std::string SealedStore::fingerprint(const std::string& person) const {
  return inQuotes(crypto::sha256Hex(base::View(holders.at(person).certificate)));
}

std::string SealedStore::vkey(const crypto::Ed25519Key& key) const {
  auto bytes = base::bytesOf(std::string(origin) + "\n\x01");
  bytes.insert(bytes.end(), key.publicKey().begin(), key.publicKey().end());
  const auto id = crypto::sha256(base::View(bytes));
  return std::string(origin) + "+" + base::toHex(base::View(id).first(4)) + "+" +
         base::toBase64(base::View(bytes).subspan(std::string(origin).size() + 1));
}

std::string SealedStore::endorsement(const std::string& key) const {
  const auto cms = crypto::signCms(rootKey, base::View(rootDer), base::viewOf("calque/logkey/v1\n" + key + "\n"));
  return base::toBase64(base::View(cms.value()));
}

std::string SealedStore::note(const crypto::Ed25519Key& key, std::uint64_t size, const base::Digest& root) const {
  const auto body = bodyOf(size, root);
  auto line = *base::maybeFromHex(vkey(key).substr(std::string(origin).size() + 1, 8));
  const auto signature = key.sign(base::viewOf(body));
  line.insert(line.end(), signature.begin(), signature.end());
  return body + "\n\u2014 " + origin + " " + base::toBase64(base::View(line)) + "\n";
}

EntryDraft& SealedStore::at(std::string_view label) {
  auto found = std::ranges::find(drafts, label, &EntryDraft::label);
  if (found == drafts.end())
    std::abort();
  return *found;
}
void SealedStore::insertBefore(std::string_view label, EntryDraft draft) {
  drafts.insert(drafts.begin() + (&at(label) - drafts.data()), std::move(draft));
}
void SealedStore::insertAfter(std::string_view label, EntryDraft draft) {
  drafts.insert(drafts.begin() + (&at(label) - drafts.data()) + 1, std::move(draft));
}
void SealedStore::erase(std::string_view label) {
  drafts.erase(drafts.begin() + (&at(label) - drafts.data()));
}

/// One run of seal().
class Sealing {
public:
  explicit Sealing(SealedStore& store) : m_store(store) {}

  Sealed run() {
    for (auto& draft : m_store.drafts) {
      if (!draft.joins)
        closeCommit();
      append(draft);
    }
    closeCommit();
    addCertificate(m_store.rootDer);
    addCertificate(m_store.issuingDer);
    for (const auto& [person, holder] : m_store.holders)
      addCertificate(holder.certificate);
    for (const auto& der : m_store.extraCertificates)
      addCertificate(der);
    return std::move(m_out);
  }

private:
  [[nodiscard]] std::uint64_t size() const { return m_out.leaves.size(); }

  void closeCommit() {
    if (size() > 0) {
      m_root = treeRoot(m_out.leaves, 0, m_out.leaves.size());
      m_sealed = size();
      m_note = m_store.note(m_store.logKey, size(), m_root);
      m_out.rows.checkpoints.push_back({static_cast<std::int64_t>(size()), m_note});
      m_out.anchors += m_note + "%%\n";
    }
    m_tx = size();
  }

  void addCertificate(const base::Bytes& der) {
    m_out.rows.certificates.push_back({crypto::sha256Hex(base::View(der)), der});
  }

  void append(EntryDraft& draft) {
    const auto seq = size();
    const auto time = base::toUtcText({startMs + static_cast<std::int64_t>(seq) * 1000});
    Fields entry = {{"v", "1"},
                    {"log", inQuotes(SealedStore::origin)},
                    {"seq", std::to_string(seq)},
                    {"prev", inQuotes(seq == 0 ? std::string(64, '0') : hexOf(m_out.leaves.back()))},
                    {"tx", std::to_string(m_tx)},
                    {"t", inQuotes(time)},
                    {"tz", inQuotes("+01:00")},
                    {"clk", R"({"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"})"},
                    {"type", inQuotes(draft.type)},
                    {"actor", inQuotes(draft.actor)},
                    {"host", inQuotes("h-1")}};
    if (draft.actor.starts_with("u-"))
      entry["sess"] = quotedSid("session of " + draft.actor);
    if (!draft.record.empty()) {
      entry["record"] = inQuotes(draft.record);
      entry["rev"] = std::to_string(++m_revs[draft.record]);
      if (draft.record.starts_with("c-"))
        entry["subject"] = inQuotes(SealedStore::subject);
    }
    auto data = draft.data;
    if (draft.anchors)
      addAnchor(data, draft.stamped);
    if (draft.sign)
      sign(draft, entry, data);
    entry["data"] = encoded(data);
    for (const auto& [key, value] : draft.more)
      entry[key] = value;
    noteBlobs(entry);
    const auto bytes = encoded(entry);
    m_out.rows.log.push_back({static_cast<std::int64_t>(seq), entry["prev"].substr(1, 64), bytes});
    m_out.leaves.push_back(leafOf(bytes));
    m_out.seqs[draft.label] = seq;
  }

  void addAnchor(Fields& data, bool stamped) {
    auto& rows = m_out.rows.anchors;
    rows.push_back({static_cast<std::int64_t>(rows.size() + 1), static_cast<std::int64_t>(m_sealed),
                    stamped ? "rfc3161" : "witness",
                    stamped ? m_store.stamp(bodyOf(m_sealed, m_root)) : base::bytesOf(m_note)});
    data.emplace("size", std::to_string(m_sealed));
    data.emplace("token", inQuotes(crypto::sha256Hex(base::View(rows.back().token))));
  }

  void sign(EntryDraft& draft, Fields& entry, Fields& data) {
    auto& request = *draft.sign;
    entry["files"] = request.files;
    entry["auth"] = R"(["password"])";
    const auto& holder = m_store.holders.at(draft.actor);
    Fields statement = {{"v", "1"},
                        {"ctx", inQuotes("calque/esign/v1")},
                        {"log", entry["log"]},
                        {"after", encoded({{"root", inQuotes(hexOf(m_root))}, {"size", std::to_string(m_sealed)}})},
                        {"sid", quotedSid(draft.label)},
                        {"signer", entry["actor"]},
                        {"name", inQuotes(holder.name)},
                        {"role", inQuotes(request.role)},
                        {"cert", m_store.fingerprint(draft.actor)},
                        {"meaning", inQuotes(request.meaning)},
                        {"record", entry["record"]},
                        {"rev", std::to_string(m_revs[draft.record] - 1)},
                        {"files", request.files},
                        {"shown", quotedDigest("page " + draft.label)},
                        {"t", entry["t"]},
                        {"tz", entry["tz"]},
                        {"factors", entry["auth"]}};
    if (entry.contains("subject"))
      statement["subject"] = entry["subject"];
    for (const auto& [key, value] : request.statement)
      statement[key] = value;
    if (!m_store.keepSignatures || !request.made) {
      const auto text = encoded(statement);
      const auto& signer = m_store.holders.at(request.key.empty() ? draft.actor : request.key);
      const auto cms = crypto::signCms(signer.key, base::View(signer.certificate), base::viewOf(text));
      request.made = {text, base::toBase64(base::View(cms.value()))};
    }
    data.emplace("stmt", inQuotes(request.made->first));
    data.emplace("cms", inQuotes(request.made->second));
    const auto owner = entry.contains("subject") ? std::string(SealedStore::subject) : "lab";
    m_out.blobs.push_back({owner, hexDigestOf("page " + draft.label), 5000});
  }

  /// Finds the file items in the text of `files`, as fileItem() spells them.
  void noteBlobs(const Fields& entry) {
    auto found = entry.find("files");
    if (found == entry.end())
      return;
    const auto owner = entry.contains("subject") ? std::string(SealedStore::subject) : "lab";
    const std::string mark = "\"sha256\":\"", size = "\"size\":";
    for (auto from = found->second.find(mark); from != std::string::npos; from = found->second.find(mark, from + 1)) {
      const auto number = found->second.find(size, from);
      m_out.blobs.push_back({owner, found->second.substr(from + mark.size(), 64),
                             std::stoull(found->second.substr(number + size.size()))});
    }
  }

  SealedStore& m_store;
  Sealed m_out;
  std::map<std::string, std::uint64_t> m_revs;
  std::uint64_t m_tx = 0, m_sealed = 0;
  base::Digest m_root{};
  std::string m_note;
};

Sealed SealedStore::seal() {
  return Sealing(*this).run();
}

} // namespace calque::testkit

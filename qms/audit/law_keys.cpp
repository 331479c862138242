// L12–L15: keys, certificates, policy, anchors.
#include "law.h"

#include "value_types.h"

#include "core/crypto/cms.h"
#include "core/crypto/digest.h"
#include "entry_types.h"

#include <algorithm>

namespace calque::audit {
namespace {

constexpr std::string_view policyType = "{anchor_age_s:i,anchor_entries:i,idle_s:i,session_s:i}";

/// The lab root stands behind a log key, so that a stolen one brings in no other (record.md 6).
base::Done checkEndorsed(const Law& law, const domain::Entry& entry, const std::string& root, const std::string& vkey) {
  auto der = law.certificate(root);
  auto cms = base::maybeFromBase64(entry.data.text("endorse")).value_or(base::Bytes());
  auto text = "calque/logkey/v1\n" + vkey + "\n";
  auto why = crypto::whyCmsInvalid(cms, base::viewOf(text), {der, {}, der, entry.at, true});
  return why.empty() ? base::Done{} : broken("L12", "the lab root does not endorse the log key: " + why);
}

base::Done checkNamed(const Law& law, const domain::Entry& entry) {
  for (const auto& fingerprint : namedCertificates(entry)) {
    auto der = law.certificate(fingerprint);
    if (der.empty())
      return broken("L13", "a certificate that is named is not enclosed", {}, fingerprint);
    if (!crypto::readCertificate(der))
      return broken("L13", "what is named as a certificate is none", {}, fingerprint);
  }
  return {};
}

} // namespace

std::vector<std::string> namedCertificates(const domain::Entry& entry) {
  std::vector<std::string> named;
  if (entry.type == "lab.created") {
    named = entry.data.words("issuing");
    named.push_back(entry.data.text("root"));
  } else if (entry.type == "ca.issued" || entry.type == "person.enrolled" || entry.type == "person.rekeyed") {
    named.push_back(entry.data.text("fp"));
  } else if (entry.type == "config.changed" && entry.data.text("section") == "tsa" && entry.becomes) {
    named.push_back(entry.becomes->text("fp"));
  }
  return named;
}

// [impl->req~anchor.log-key~1]
base::Done ruleL12(const Law& law, const domain::Entry& entry) {
  if (entry.type == "lab.created")
    return checkEndorsed(law, entry, entry.data.text("root"), entry.data.text("vkey"));
  if (entry.type != "key.rotated")
    return {};
  const auto& meta = law.state.row("meta");
  if (law.commitSize != 1)
    return broken("L12", "key.rotated is alone in its commit");
  if (entry.data.text("old") != meta.text("vkey"))
    return broken("L12", "old is not the log key in force");
  return checkEndorsed(law, entry, meta.text("root"), entry.data.text("new"));
}

base::Done ruleL13(const Law& law, const domain::Entry& entry) {
  const auto& person = law.state.row("person", entry.record);
  if (entry.type == "person.rekeyed" && entry.data.text("old_fp") != person.text("fp"))
    return broken("L13", "old_fp is not the certificate in force");
  if (entry.type == "person.revoked" && entry.data.text("fp") != person.text("fp"))
    return broken("L13", "fp is not the certificate in force");
  bool brings = entry.type == "person.rekeyed" || entry.type == "person.enrolled" || entry.type == "ca.issued";
  if (brings && law.state.has("fp", entry.data.text("fp")))
    return broken("L13", "the certificate was named before");
  return checkNamed(law, entry);
}

base::Done ruleL14(const Law&, const domain::Entry& entry) {
  if (entry.type == "config.changed" && entry.data.text("section") == "policy" &&
      (!entry.becomes || !isOfType(*entry.becomes, policyType)))
    return broken("L14", "new is not the whole policy");
  return {};
}

base::Done ruleL15(const Law& law, const domain::Entry& entry) {
  if (entry.type != "anchor.made")
    return {};
  if (entry.data.number("size") > entry.seq)
    return broken("L15", "an anchor is of an earlier state of the log");
  auto rows = std::count_if(law.anchors.begin(), law.anchors.end(), [&](const Anchor& row) {
    return row.kind == entry.data.text("kind") && row.size == entry.data.number("size") &&
           crypto::sha256Hex(row.token) == entry.data.text("token");
  });
  return rows == 1 ? base::Done{} : broken("L15", "anchor.made names exactly one anchor of its commit");
}

} // namespace calque::audit

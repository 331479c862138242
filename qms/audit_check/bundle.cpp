#include "bundle_check.h"

#include "json_writer.h"
#include "proof_files.h"
#include "verdict.h"
#include "verify.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace calque::audit_check {
namespace {

// Steps of record.md 9: W0 is Bag's; W4 is V5 and V6.
constexpr int stepCheckpoint = 1, stepEntries = 2, stepCase = 3, stepCertificates = 4, stepRules = 5, stepAnchors = 7;
constexpr std::size_t claimsBytesAtMost = 1 << 20;

std::string twelveDigits(std::uint64_t number) {
  auto digits = std::to_string(number);
  return digits.size() < 12 ? std::string(12 - digits.size(), '0') + digits : digits;
}

} // namespace

BundleCheck::BundleCheck(const Bag& bag, const std::optional<std::string>& anchors, const Options& options,
                         Findings& findings, Watch& watch)
    : m_bag(bag), m_findings(findings), m_watch(watch), m_anchorsText(anchors.value_or("")),
      m_items(readAnchorItems(m_anchorsText)), m_certificates(findings, stepCertificates),
      m_signatures(m_state, m_certificates, findings, stepCertificates,
                   [this](const Entry& entry, const Statement& statement) { checkAfter(entry, statement); }),
      m_rules(m_state, findings, stepRules),
      m_witnesses(options.witnessKeys, options.witnessKeysFile, findings, stepAnchors) {
  m_state.partial = true;
}

void BundleCheck::run(Report& report) {
  if (!readClaims())
    return;
  report.log = m_claims.log;
  report.size = m_claims.size;
  report.root = base::toHex(base::View(m_claims.root));
  m_noteText = m_bag.maybeText("data/checkpoint.txt").value_or("");
  m_note = maybeNote(m_noteText);
  readCertificates();
  readConsistencyProofs();
  checkEntries(report);
  report.testLab = m_state.testLab;
  checkCheckpoint(report);
  m_certificates.checkUses(m_state);
  report.certificates = m_certificates.count();
  m_signatures.verifyCms(m_watch);
  report.signatures = m_signatures.count();
  report.doubtful = m_state.doubtful();
  checkOtherFiles();
  report.blobs = m_files;
  checkAnchors(report);
}

bool BundleCheck::readClaims() {
  static const auto type = objectType(
      "entries:[i] format:s log:s omitted:[h] record:Rc root:h salts:[{commit:h,salt:h}] size:i subject:u", 1u << 20);
  const auto text = m_bag.maybeText("data/dhr.json", claimsBytesAtMost);
  Document document;
  const auto* outer = text ? document.read(*text, claimsBytesAtMost) : nullptr;
  const auto mismatch =
      outer ? mismatchOf(*outer, type, "dhr.json") : Mismatch{"dhr.json", "canonical", text ? document.why() : "none"};
  if (mismatch || !isSpelling(*text, *outer) || outer->textOf("format") != "calque-dhr/1") {
    m_findings.add(stepCheckpoint, altered, "bundle.bag", "data/dhr.json as calque-dhr/1",
                   mismatch ? mismatch.key + " " + mismatch.found : "another format");
    return false;
  }
  m_claims = {std::string(outer->textOf("log")),
              std::string(outer->textOf("record")),
              std::string(outer->textOf("subject")),
              outer->numberOf("size"),
              digestOf(outer->textOf("root")),
              {},
              {},
              {}};
  for (const auto& seq : itemsOf(outer->find("entries")))
    m_claims.entries.push_back(seq.number);
  for (const auto& id : itemsOf(outer->find("omitted")))
    m_claims.omitted.emplace(id.text);
  for (const auto& salt : itemsOf(outer->find("salts")))
    m_claims.salts.push_back({std::string(salt.textOf("commit")), std::string(salt.textOf("salt"))});
  return true;
}

void BundleCheck::readCertificates() {
  for (const auto& name : m_bag.namesIn("data/certs")) {
    const auto der = m_bag.maybeText("data/certs/" + name, 1 << 16);
    m_certificates.add(
        {name.ends_with(".der") ? name.substr(0, name.size() - 4) : name, base::bytesOf(der.value_or(""))});
  }
}

void BundleCheck::readConsistencyProofs() {
  m_proven[m_claims.size] = m_claims.root;
  for (const auto& name : m_bag.namesIn("data/proofs")) {
    if (!name.ends_with(".consistency"))
      continue;
    const auto text = m_bag.maybeText("data/proofs/" + name);
    const auto proof = text ? maybeConsistencyProof(*text) : std::nullopt;
    const bool holds = proof && proof->origin == m_claims.log &&
                       name == std::to_string(proof->oldSize) + ".consistency" && proof->newSize == m_claims.size &&
                       verifyConsistency(proof->oldSize, proof->newSize, proof->hashes, proof->oldRoot, m_claims.root);
    if (holds)
      m_proven[proof->oldSize] = proof->oldRoot;
    else
      m_findings.add(stepCertificates, altered, "proof.consistency",
                     "a proof up to size " + std::to_string(m_claims.size), name);
  }
}

void BundleCheck::checkCheckpoint(Report& report) {
  report.checkpoints = {1, 1};
  auto wrong = [&](const std::string& expected, const std::string& found) {
    m_findings.add(stepCheckpoint, altered, "checkpoint.note", expected, found);
  };
  if (m_state.origin != m_claims.log)
    wrong("the log of entry 0 " + m_state.origin, m_claims.log);
  if (auto why = whyNoteWrong(m_note, m_claims.size, m_state); !why.empty())
    return wrong("the signed checkpoint of size " + std::to_string(m_claims.size), why);
  if (m_note->root != m_claims.root)
    wrong("root " + base::toHex(base::View(m_note->root)), base::toHex(base::View(m_claims.root)));
}

void BundleCheck::checkEntries(Report& report) {
  std::set<std::uint64_t> claimed(m_claims.entries.begin(), m_claims.entries.end());
  if (claimed.size() != m_claims.entries.size() || !std::ranges::is_sorted(m_claims.entries))
    m_findings.add(stepEntries, altered, "bundle.bag", "entries ascending, none twice", "otherwise");
  for (const auto& name : m_bag.namesIn("data/entries")) {
    const auto number = name.size() > 5 && name.ends_with(".json") ? name.substr(0, name.size() - 5) : std::string{};
    const auto seq = number.find_first_not_of("0123456789") == std::string::npos && number.size() == 12
                         ? std::stoull(number)
                         : UINT64_MAX;
    if (!claimed.contains(seq))
      m_findings.add(stepEntries, altered, "bundle.bag", "entries that dhr.json lists", name);
  }
  for (auto seq : claimed) {
    ++m_entries.found;
    const auto bytes = m_bag.maybeText("data/entries/" + twelveDigits(seq) + ".json");
    if (!bytes) {
      m_findings.add(stepEntries, altered, "bundle.bag", "data/entries/" + twelveDigits(seq) + ".json", "none", seq);
      continue;
    }
    checkEntry(seq, *bytes);
    m_watch.step(0, "entries");
    ++m_entries.checked;
  }
  report.entries = m_entries;
  if (!claimed.contains(0))
    m_findings.add(stepEntries, altered, "rule.l1", "entry 0", "none");
  if (m_ofCase == 0)
    m_findings.add(stepCase, altered, "rule.l3", "the entries of " + m_claims.record, "none");
}

void BundleCheck::checkEntry(std::uint64_t seq, const std::string& bytes) {
  Entry entry;
  auto wrong = [&](std::string_view code, std::string_view expected, std::string_view found) {
    m_findings.add(stepEntries, altered, code, expected, found, seq);
  };
  const auto leaf = leafOf(bytes);
  const auto before = std::exchange(m_before, std::pair(seq, leaf));
  checkInclusion(seq, leaf);
  if (auto fault = m_reader.read(bytes, entry); !fault.code.empty())
    return wrong(fault.code, fault.expected, fault.found);
  if (entry.seq != seq)
    return wrong("chain.seq", "seq " + std::to_string(seq), std::to_string(entry.seq));
  if (entry.log != m_claims.log)
    wrong("entry.field", "log: " + m_claims.log, entry.log);
  const bool first = seq == 0, neighbour = before && before->first + 1 == seq;
  if ((first && entry.prev != base::Digest{}) || (neighbour && entry.prev != before->second))
    wrong("chain.prev", first ? "64 zeros" : base::toHex(base::View(before->second)),
          base::toHex(base::View(entry.prev)));
  checkForeign(entry);
  const auto* statement = entry.type == Type::Esign ? m_signatures.check(entry) : nullptr;
  m_rules.check(entry, statement);
  if (entry.record == m_claims.record)
    checkFiles(entry, statement);
  m_state.apply(entry, statement);
}

void BundleCheck::checkInclusion(std::uint64_t seq, const base::Digest& leaf) {
  const auto name = "data/proofs/" + twelveDigits(seq) + ".tlog-proof";
  const auto text = m_bag.maybeText(name);
  const auto proof = text ? maybeInclusionProof(*text) : std::nullopt;
  const bool holds = proof && proof->index == seq && proof->checkpoint == m_noteText &&
                     verifyInclusion(seq, m_claims.size, leaf, proof->hashes, m_claims.root);
  if (!holds)
    m_findings.add(stepEntries, altered, "proof.inclusion",
                   "a proof of entry " + std::to_string(seq) + " in the tree of data/checkpoint.txt",
                   proof  ? "a proof of something else"
                   : text ? "no proof"
                          : "none",
                   seq);
}

void BundleCheck::checkAfter(const Entry& entry, const Statement& statement) {
  const auto proven = m_proven.find(statement.afterSize);
  if (proven == m_proven.end() || proven->second != statement.afterRoot)
    m_findings.add(stepCertificates, altered, "proof.consistency",
                   "a proof of the root of size " + std::to_string(statement.afterSize),
                   proven == m_proven.end() ? "none" : "another root", entry.seq);
}

void BundleCheck::checkAnchors(Report& report) {
  RootTable roots;
  for (const auto& [size, root] : m_proven)
    roots.add(size, root, true);
  AnchorRows inside(m_state, roots, m_certificates.timestampRoots(m_state), m_findings, stepAnchors);
  for (const auto& name : m_bag.namesIn("data/anchors")) {
    // <id>-<size>.note or .tsr
    const auto dash = name.find('-'), dot = name.rfind('.');
    const auto id = maybeDecimalNumber(name.substr(0, dash));
    const auto size = dash < dot ? maybeDecimalNumber(name.substr(dash + 1, dot - dash - 1)) : std::nullopt;
    const auto token = m_bag.maybeText("data/anchors/" + name);
    if (!id || !size || !token || (!name.ends_with(".note") && !name.ends_with(".tsr"))) {
      m_findings.add(stepAnchors, altered, "bundle.bag", "data/anchors/<id>-<size>.note or .tsr", name);
      continue;
    }
    inside.check({static_cast<std::int64_t>(*id), static_cast<std::int64_t>(*size),
                  name.ends_with(".tsr") ? "rfc3161" : "witness", base::bytesOf(*token)});
    if (*size != m_claims.size && *size < m_claims.size && !m_proven.contains(*size))
      m_findings.add(stepAnchors, altered, "proof.consistency", "a proof of the root of size " + std::to_string(*size),
                     "none");
  }
  report.anchorsInside = inside.count();
  const auto outside =
      checkOutsideAnchors(m_items, m_state, roots, m_claims.size, true, m_witnesses, m_findings, stepAnchors);
  if (report.cosignatures)
    report.cosignatures = m_witnesses.count();
  report.cosignedTo = outside.newestCosigned;
  report.anchorsOutside = outside.count;
  report.anchoredTo = outside.newestUsable;
  report.unanchored = outside.newestUsable > 0 ? 0 : m_claims.size;
}

Report verifyBundle(const std::filesystem::path& bundle, const Options& options) {
  Report report;
  report.kind = "bundle";
  Findings findings(options.found);
  Watch watch(options.progress);
  countCosignatures(report, options);
  try {
    const auto anchors = readAnchorsFile(options.anchors, findings, stepAnchors);
    if (auto bag = Bag::open(bundle, findings, watch))
      BundleCheck(*bag, anchors, options, findings, watch).run(report);
  } catch (const std::exception& problem) {
    findings.add(0, unchecked, "step.failed", "a complete verification", problem.what());
  }
  judge(report, findings);
  return report;
}

} // namespace calque::audit_check

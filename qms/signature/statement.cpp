#include "statement.h"

#include "core/base/ids.h"
#include "core/crypto/cms.h"
#include "core/crypto/digest.h"
#include "core/domain/refusals.h"

#include <algorithm>
#include <array>

namespace calque::signature {

using base::fault;
using base::FaultKind;
using base::Json;
using base::JsonList;
using base::JsonObject;
using base::Result;

namespace {

constexpr std::string_view context = "calque/esign/v1";
constexpr std::size_t mostFiles = 64;

template <std::size_t n> bool isOneOf(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 5> meanings = {"authorship", "review", "approval", "responsibility", "release"};
constexpr std::array<std::string_view, 8> roles = {"technician", "segmenter", "surgeon", "radiologist",
                                                   "qa",         "reviewer",  "itadmin", "auditor"};
constexpr std::array<std::string_view, 4> factorWords = {"fido2", "password", "piv", "totp"};

bool isRecord(std::string_view record) {
  static constexpr std::string_view prefixes = "cukmpgq";
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](char prefix) { return base::maybeRecordNumber(record, prefix).has_value(); });
}

/// The key whose value is not of its form; "" where all are.
std::string_view unfitKey(const StatementTerms& terms) {
  const bool factorsFit =
      !terms.factors.empty() && std::ranges::is_sorted(terms.factors) &&
      std::ranges::adjacent_find(terms.factors) == terms.factors.end() &&
      std::ranges::all_of(terms.factors, [](const auto& factor) { return isOneOf(factorWords, factor); });
  const bool filesFit = terms.files.size() <= mostFiles &&
                        std::ranges::all_of(terms.files, [](const auto& file) { return base::isHex(file.id, 64); });
  const std::pair<std::string_view, bool> forms[] = {
      {"cert", base::isHex(terms.certificate, 64)},
      {"factors", factorsFit},
      {"files", filesFit},
      {"log", !terms.log.empty()},
      {"meaning", isOneOf(meanings, terms.meaning)},
      {"name", !terms.name.empty()},
      {"record", isRecord(terms.record)},
      {"rev", terms.rev >= 1},
      {"role", isOneOf(roles, terms.role)},
      {"shown", base::isHex(terms.shown, 64)},
      {"sid", base::isHex(terms.sid, 32)},
      {"signer", base::maybeRecordNumber(terms.signer, 'u').has_value()},
      {"subject", terms.record.starts_with("c-") ? base::isUuid(terms.subject) : terms.subject.empty()},
      {"tz", base::maybeOffset(terms.offset).has_value()}};
  for (const auto& [key, fits] : forms)
    if (!fits)
      return key;
  return {};
}

Json filesJson(const std::vector<domain::FileItem>& files) {
  JsonList list;
  for (const auto& file : files)
    list.emplace_back(JsonObject{{file.committed ? "commit" : "sha256", file.id},
                                 {"kind", file.kind},
                                 {"role", file.role},
                                 {"size", file.size}});
  return list;
}

std::vector<domain::FileItem> readFiles(const Json* list) {
  std::vector<domain::FileItem> files;
  if (list && list->list())
    for (const auto& item : *list->list()) {
      const bool committed = item.find("commit") != nullptr;
      files.push_back({item.text("role"), item.text("kind"), item.number("size"),
                       item.text(committed ? "commit" : "sha256"), committed});
    }
  return files;
}

} // namespace

base::Done checkMeaning(std::string_view meaning, std::string_view role) {
  static constexpr std::array<std::string_view, 3> approvers = {"surgeon", "radiologist", "qa"};
  bool may = isOneOf(roles, role);
  std::string expected;
  if (meaning == "approval") {
    may = isOneOf(approvers, role);
    expected = "surgeon, radiologist, qa";
  } else if (meaning == "release") {
    may = role == "qa";
    expected = "qa";
  } else if (meaning != "responsibility" && (role == "itadmin" || role == "auditor")) {
    may = false; // rules.md 2: they sign only their own acknowledgement
    expected = "technician, segmenter, surgeon, radiologist, qa, reviewer";
  }
  if (!may)
    return domain::refuse(domain::RefusalCode::RoleMissing, "a signature with this meaning", expected,
                          std::string(role));
  return {};
}

// [impl->req~sign.bound~1]
Result<std::string> makeStatement(const StatementTerms& terms) {
  if (const auto key = unfitKey(terms); !key.empty())
    return fault(FaultKind::Library, "the statement's `" + std::string(key) + "` is not of its form");
  CALQUE_CHECK(checkMeaning(terms.meaning, terms.role));
  JsonObject object{{"after", JsonObject{{"root", base::toHex(terms.afterRoot)}, {"size", terms.afterSize}}},
                    {"cert", terms.certificate},
                    {"ctx", context},
                    {"factors", terms.factors},
                    {"files", filesJson(terms.files)},
                    {"log", terms.log},
                    {"meaning", terms.meaning},
                    {"name", terms.name},
                    {"record", terms.record},
                    {"rev", terms.rev},
                    {"role", terms.role},
                    {"shown", terms.shown},
                    {"sid", terms.sid},
                    {"signer", terms.signer},
                    {"t", base::toUtcText(terms.at)},
                    {"tz", terms.offset},
                    {"v", 1}};
  if (!terms.subject.empty())
    object.emplace("subject", terms.subject);
  return base::toCanonical(Json(std::move(object)));
}

Result<StatementTerms> readStatement(std::string_view bytes) {
  CALQUE_TRY(read, base::fromCanonical(bytes));
  const Json* after = read.find("after");
  const auto root = after ? base::maybeDigest(after->text("root")) : std::nullopt;
  const auto at = base::maybeUtc(read.text("t"));
  if (!root || !at)
    return fault(FaultKind::File, "these bytes are no statement");
  StatementTerms terms{.log = read.text("log"),
                       .afterSize = after->number("size"),
                       .afterRoot = *root,
                       .sid = read.text("sid"),
                       .signer = read.text("signer"),
                       .name = read.text("name"),
                       .role = read.text("role"),
                       .meaning = read.text("meaning"),
                       .certificate = read.text("cert"),
                       .record = read.text("record"),
                       .rev = read.number("rev"),
                       .subject = read.text("subject"),
                       .files = readFiles(read.find("files")),
                       .shown = read.text("shown"),
                       .at = *at,
                       .offset = read.text("tz"),
                       .factors = read.words("factors")};
  // Any key too many, too few or of another type makes other bytes.
  if (const auto again = makeStatement(terms); !again || *again != bytes)
    return fault(FaultKind::File, "these bytes are no statement");
  return terms;
}

Result<domain::EntryDraft> signStatement(const StatementTerms& terms, const std::string& session,
                                         const crypto::PrivateKey& key, base::View certificateDer) {
  if (crypto::sha256Hex(certificateDer) != terms.certificate)
    return fault(FaultKind::Crypto, "the certificate is not the one that the statement names");
  CALQUE_TRY(statement, makeStatement(terms));
  CALQUE_TRY(cms, crypto::signCms(key, certificateDer, base::viewOf(statement)));
  domain::EntryDraft esign;
  esign.type = "esign";
  esign.actor = terms.signer;
  esign.session = session;
  esign.record = terms.record;
  esign.subject = terms.subject;
  esign.data = Json(JsonObject{{"cms", base::toBase64(cms)}, {"stmt", statement}});
  esign.files = terms.files;
  esign.hasFiles = true;
  esign.auth = terms.factors;
  return esign;
}

} // namespace calque::signature

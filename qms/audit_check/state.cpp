#include "state.h"

#include <algorithm>

namespace calque::audit_check {

std::vector<std::uint64_t> State::doubtful() const {
  std::vector<std::uint64_t> seqs;
  for (const auto& entry : signatures) {
    const auto& signature = entry.second;
    if (std::ranges::any_of(doubts, [&](const Doubt& doubt) {
          return signature.seq >= doubt.from && (doubt.person.empty() || doubt.person == signature.signer);
        }))
      seqs.push_back(signature.seq);
  }
  std::ranges::sort(seqs);
  return seqs;
}

bool State::isGivenUp(std::uint64_t size) const {
  return std::ranges::any_of(restores, [&](const Range& range) { return range.from < size && size <= range.to; });
}

void State::useCertificate(CertificateUse::For purpose, std::string_view fp, const Entry& entry,
                           std::string_view name) {
  CertificateUse use{purpose, digestOf(fp), std::string(entry.record), std::string(name), entry.seq, entry.at};
  namedCertificates.insert(use.fp);
  certificateUses.push_back(std::move(use));
}

void State::applyLog(const Entry& entry) {
  using For = CertificateUse::For;
  switch (entry.type) {
  case Type::LabCreated:
    if (created)
      return;
    created = true;
    origin = entry.log;
    testLab = entry.data->flagOf("test");
    policy = {entry.data->find("policy")->numberOf("anchor_age_s"),
              entry.data->find("policy")->numberOf("anchor_entries")};
    keys.push_back({*maybeLogKey(entry.text("vkey"), entry.log), 0});
    endorsements.push_back(
        {entry.seq, std::string(entry.text("vkey")), *base::maybeFromBase64(entry.text("endorse")), entry.at});
    root = digestOf(entry.text("root"));
    useCertificate(For::Root, entry.text("root"), entry, {});
    for (const auto& fp : itemsOf(entry.data->find("issuing"))) {
      issuing.push_back(digestOf(fp.text));
      useCertificate(For::Issuing, fp.text, entry, {});
    }
    return;
  case Type::CaIssued:
    issuing.push_back(digestOf(entry.text("fp")));
    return useCertificate(For::Issuing, entry.text("fp"), entry, {});
  case Type::KeyRotated:
    keys.push_back({*maybeLogKey(entry.text("new"), entry.log), entry.seq + 1});
    endorsements.push_back(
        {entry.seq, std::string(entry.text("new")), *base::maybeFromBase64(entry.text("endorse")), entry.at});
    return;
  case Type::ConfigChanged:
    if (entry.text("section") == "policy" && entry.becomes->find("anchor_age_s"))
      policy = {entry.becomes->numberOf("anchor_age_s"), entry.becomes->numberOf("anchor_entries")};
    if (const auto* fp = entry.becomes->find("fp");
        fp && entry.text("section") == "tsa" && fp->isString() && isHexDigits(fp->text, 64))
      useCertificate(For::TimeStamps, fp->text, entry, {});
    return;
  case Type::KeyCompromised:
    if (entry.text("what") == "ca")
      doubts.push_back({{}, entry.number("doubt_from")});
    if (entry.text("what") == "person")
      doubts.push_back({std::string(entry.text("person")), entry.number("doubt_from")});
    return;
  case Type::AnchorMade:
    lastAnchor =
        MadeAnchor{entry.seq, entry.number("size"), std::string(entry.text("kind")), digestOf(entry.text("token"))};
    lastAnchorAt = entry.at;
    anchors.push_back(*lastAnchor);
    return;
  case Type::RestoreDone:
    restores.push_back({entry.number("from"), entry.number("to")});
    return;
  case Type::EraseDone:
    erasedSubjects.emplace(entry.subject);
    return;
  default:
    return;
  }
}

void State::applyPeople(const Entry& entry) {
  using For = CertificateUse::For;
  switch (entry.type) {
  case Type::PersonEnrolled: {
    auto& person = people[std::string(entry.record)];
    person.name = entry.text("name");
    for (const auto& role : itemsOf(entry.data->find("roles")))
      person.roles |= 1u << roleIndex(role.text);
    person.certificate = digestOf(entry.text("fp"));
    ++enrolled;
    return useCertificate(For::Person, entry.text("fp"), entry, person.name);
  }
  case Type::PersonRekeyed: {
    auto& person = people[std::string(entry.record)];
    person.certificate = digestOf(entry.text("fp"));
    person.revoked = false;
    return useCertificate(For::Person, entry.text("fp"), entry, person.name);
  }
  case Type::PersonRevoked:
    people[std::string(entry.record)].revoked = true;
    if (entry.data->find("doubt_from"))
      doubts.push_back({std::string(entry.record), entry.number("doubt_from")});
    return;
  case Type::RoleGranted:
    people[std::string(entry.record)].roles |= 1u << roleIndex(entry.text("role"));
    return;
  case Type::RoleWithdrawn:
    people[std::string(entry.record)].roles &= ~(1u << roleIndex(entry.text("role")));
    return;
  case Type::SessionOpened:
    sessions.emplace(entry.session, Session{std::string(entry.actor), true});
    return;
  case Type::SessionLocked:
  case Type::SessionClosed:
    if (auto session = sessions.find(entry.session); session != sessions.end())
      session->second.open = false;
    return;
  default:
    return;
  }
}

void State::applyThings(const Entry& entry) {
  const std::string record(entry.record);
  switch (entry.type) {
  case Type::ClearanceProposed: {
    auto text = [&](std::string_view key) { return std::string(entry.text(key)); };
    clearances[record] = {text("software"),
                          text("version"),
                          text("printer_model"),
                          text("firmware"),
                          text("mode"),
                          text("postprocess"),
                          text("effective"),
                          std::string(entry.actor),
                          wordsOf(entry.data->find("anatomies")),
                          wordsOf(entry.data->find("uses")),
                          wordsOf(entry.data->find("materials")),
                          entry.number("layer_um"),
                          entry.data->flagOf("example"),
                          false,
                          false};
    return;
  }
  case Type::ClearanceApproved:
    clearances[record].approved = true;
    clearances[record].withdrawn = false;
    return;
  case Type::ClearanceWithdrawn:
    clearances[record].withdrawn = true;
    return;
  case Type::MaterialLotReceived:
    lots[record] = {std::string(entry.text("material")), std::string(entry.text("expires")), false};
    return;
  case Type::MaterialLotAccepted:
    lots[record].accepted = true;
    return;
  case Type::MaterialLotQuarantined:
    lots[record].accepted = false;
    return;
  case Type::PrinterRegistered:
    printers[record] = {std::string(entry.text("model")),
                        std::string(entry.text("serial")),
                        std::string(entry.text("firmware")),
                        {},
                        false};
    return;
  case Type::PrinterChanged:
    printers[record].firmware = entry.text("firmware");
    printers[record].qualified = false;
    return;
  case Type::PrinterQualified:
    printers[record].qualified = true;
    printers[record].until = entry.text("until");
    return;
  case Type::PrinterSuspended:
    printers[record].qualified = false;
    return;
  case Type::QualificationDone:
    qualifications[record].passed = entry.text("outcome") == "pass";
    return;
  default:
    return;
  }
}

void State::applySignature(const Entry& entry, const Statement& statement) {
  Signature signature{entry.seq,
                      entry.rev,
                      std::string(entry.record),
                      std::string(entry.actor),
                      std::string(statement.meaning),
                      std::string(statement.role),
                      digestsOf(entry.files),
                      false,
                      false};
  signatures.emplace(statement.sid, std::move(signature));
  if (auto person = people.find(entry.actor); person != people.end())
    person->second.hasSigned = true;
}

void State::applyNamedSignatures(const Entry& entry) {
  forEachNamedSignature(entry, [&](const Id16& sid, std::string_view key) {
    if (auto named = signatures.find(sid); named != signatures.end()) {
      named->second.named = true;
      named->second.namedAsApproval |= key == "approver_sid";
    }
  });
}

void State::apply(const Entry& entry, const Statement* statement) {
  applyLog(entry);
  applyPeople(entry);
  applyNamedSignatures(entry);
  if (!entry.record.empty()) {
    applyThings(entry);
    auto& record = records[std::string(entry.record)];
    record = {entry.rev, entry.seq};
    if (entry.record[0] == 'c') {
      auto& state = cases[std::string(entry.record)];
      applyCase(entry, state);
      applyPrint(entry, state);
    }
  }
  if (statement)
    applySignature(entry, *statement);
  ++entries;
  lastSeq = entry.seq;
  lastTx = entry.tx;
  lastAt = entry.at;
  lastTime = entry.time;
  lastWasRotation = entry.type == Type::KeyRotated;
}

} // namespace calque::audit_check

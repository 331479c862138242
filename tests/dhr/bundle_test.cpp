// The bundle of a real log, held against the independent verifier.
#include "../audit/lab_fixture.h"

#include "testkit/testkit.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"
#include "qms/audit_check/verify.h"
#include "qms/dhr/bundle.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <random>

namespace calque::dhr {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testkit::TestLab;

const std::string caseOne = "c-0001";

std::vector<domain::Entry> wholeLog(const TestLab& lab) {
  std::vector<domain::Entry> entries;
  EXPECT_TRUE(lab.log->eachEntry([&](const domain::Entry& entry) {
    entries.push_back(entry);
    return true;
  }));
  return entries;
}

BundleContents contentsOf(const TestLab& lab) {
  const auto& log = *lab.log;
  const auto entries = wholeLog(lab);
  BundleContents contents;
  contents.log = log.origin();
  contents.caseId = caseOne;
  contents.size = log.size();
  contents.rootHex = base::toHex(base::View(log.root()));
  contents.checkpointNote = log.lastNote().value();
  std::vector<domain::Entry> belonging, ofCase;
  for (const auto seq : belongingEntries(entries, caseOne)) {
    const auto& entry = entries.at(seq);
    belonging.push_back(entry);
    contents.entries[seq] = log.entryBytes(seq).value();
    contents.proofs[seq] = log.tlogProof(seq, contents.size).value();
    auto fingerprints = entry.data.words("issuing");
    for (const auto* key : {"root", "fp"})
      fingerprints.push_back(entry.data.text(key));
    for (const auto& fingerprint : fingerprints)
      if (!fingerprint.empty())
        if (const auto der = log.maybeCertificate(fingerprint).value())
          contents.certificates[fingerprint] = *der;
    if (entry.record == caseOne) {
      ofCase.push_back(entry);
      contents.subject = entry.subject;
    }
  }
  for (const auto old : proofSizes(belonging, {}, contents.size))
    contents.consistency[old] = log.consistencyText(old, contents.size).value();
  contents.files = filesOf(ofCase);
  contents.pdf = base::bytesOf("%PDF-1.4 for people");
  contents.producer = "Calque 0.1.0";
  contents.madeOn = "2026-03-02";
  contents.plaintext = [](const BundleFile&) -> base::Result<std::optional<base::Bytes>> { return std::nullopt; };
  return contents;
}

std::string firstFinding(const audit_check::Report& report) {
  return report.findings.empty() ? std::string()
                                 : report.findings.front().code + ": " + report.findings.front().expected + " / " +
                                       report.findings.front().found;
}

class Bundle : public testing::Test {
protected:
  Bundle() {
    lab.planned();
    lab.printed();
    lab.checked();
    auto other = lab.draft("case.opened", testkit::surgeon, "c-0002"); // another patient's case beside it
    other.subject = "0f0c2f6c-3f5b-4a52-9d1e-0c4b8a7d2f10";
    other.data.set("use", "nonclinical").set("scenario", "training").set("anatomy", "femur").set("side", "left");
    other.data.set("identity", testkit::someDigest).set("requester", testkit::surgeon);
    lab.put(other);
  }
  TestLab lab;
};

TEST_F(Bundle, VerifiesAsAFolderWithNothingElse) {
  const auto out = lab.folder / "bundle";
  const auto made = writeBundle(contentsOf(lab), out);
  ASSERT_TRUE(made);
  const auto report = audit_check::verifyBundle(out, {});
  EXPECT_EQ(report.exit, 5) << firstFinding(report); // nothing found, no outside anchor given
  EXPECT_THAT(report.findings, IsEmpty()) << firstFinding(report);
  EXPECT_GT(report.signatures.found, 3u);
  EXPECT_EQ(made->manifestHex, crypto::sha256Hex(base::readFile(out / "manifest-sha256.txt", 1 << 20).value()));
}

TEST_F(Bundle, VerifiesAsAZip) {
  const auto out = lab.folder / "bundle.zip";
  ASSERT_TRUE(writeBundle(contentsOf(lab), out));
  const auto report = audit_check::verifyBundle(out, {});
  EXPECT_EQ(report.exit, 5) << firstFinding(report);
  EXPECT_EQ(report.kind, "bundle");
}

TEST_F(Bundle, VerifiesAsAZipLargerThanWhatIsKeptInMemory) {
  const auto out = lab.folder / "large" / "bundle.zip";
  auto contents = contentsOf(lab);
  std::minstd_rand any(7); // nothing that deflates
  contents.pdf.resize(20 << 20);
  std::ranges::generate(contents.pdf, [&any] { return static_cast<std::uint8_t>(any() >> 8); });
  ASSERT_TRUE(writeBundle(contents, out));
  const auto report = audit_check::verifyBundle(out, {});
  EXPECT_EQ(report.exit, 5) << firstFinding(report);
  EXPECT_GT(std::filesystem::file_size(out), contents.pdf.size());
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(out.parent_path()), {}), 1) << "and nothing beside it";
}

TEST_F(Bundle, ShowsAChangedByte) {
  const auto out = lab.folder / "bundle";
  ASSERT_TRUE(writeBundle(contentsOf(lab), out));
  const auto entry = *std::filesystem::directory_iterator(out / "data/entries");
  std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(30);
  file.put('#');
  file.close();
  EXPECT_EQ(audit_check::verifyBundle(out, {}).exit, 3);
}

TEST_F(Bundle, HoldsNothingOfAnotherCaseOrSubject) {
  testkit::verifies({"req~dhr.content~1"});
  const auto log = wholeLog(lab);
  for (const auto seq : belongingEntries(log, caseOne)) {
    EXPECT_NE(log[seq].record, "c-0002");
    EXPECT_THAT(log[seq].subject, testing::AnyOf("", contentsOf(lab).subject));
  }
  EXPECT_THAT(belongingEntries(log, "c-0002"), Contains(log.back().seq));
}

TEST_F(Bundle, HoldsTheRecordsAndPeopleThatTheCaseNames) {
  testkit::verifies({"req~dhr.content~1"});
  const auto log = wholeLog(lab);
  const auto seqs = belongingEntries(log, caseOne);
  const auto holds = [&](std::string_view type, std::string_view record) {
    return std::any_of(seqs.begin(), seqs.end(), [&](auto seq) {
      return log[seq].type == type && (record.empty() || log[seq].record == record);
    });
  };
  EXPECT_TRUE(seqs.contains(0));
  EXPECT_TRUE(holds("clearance.approved", "k-0001"));
  EXPECT_TRUE(holds("printer.qualified", "p-0001"));
  EXPECT_TRUE(holds("material.lot.accepted", "m-0001"));
  EXPECT_TRUE(holds("person.enrolled", testkit::technician));
  EXPECT_TRUE(holds("session.opened", ""));
  EXPECT_FALSE(holds("esign", testkit::surgeon)) << "what a person signed on his own record is not the case's";
}

TEST_F(Bundle, HoldsWhatNamesTheTimeStampAuthorities) {
  auto log = wholeLog(lab);
  domain::Entry named;
  named.type = "config.changed";
  named.seq = log.size();
  named.data.set("section", "tsa");
  log.push_back(named);
  named.seq = log.size();
  named.data.set("section", "software");
  log.push_back(named);
  const auto seqs = belongingEntries(log, caseOne);
  EXPECT_TRUE(seqs.contains(log.size() - 2));
  EXPECT_FALSE(seqs.contains(log.size() - 1));
}

TEST_F(Bundle, NamesTheFilesAndPagesOfTheCaseOnce) {
  testkit::verifies({"req~dhr.content~1"});
  std::vector<std::string> ids;
  for (const auto& file : filesOf(lab.log->entriesOf(caseOne).value()))
    ids.push_back(file.id);
  EXPECT_THAT(ids, Contains(testkit::modelDigest).Times(1));
  auto sorted = ids;
  std::sort(sorted.begin(), sorted.end());
  EXPECT_EQ(std::unique(sorted.begin(), sorted.end()), sorted.end());
}

TEST_F(Bundle, OmitsByNameWhatIsWithheld) {
  const auto made = writeBundle(contentsOf(lab), lab.folder / "bundle");
  ASSERT_TRUE(made);
  EXPECT_THAT(made->omitted, Contains(testkit::modelDigest));
}

TEST_F(Bundle, RefusesAFileThatIsNotWhatItsEntrySays) {
  auto contents = contentsOf(lab);
  contents.plaintext = [](const BundleFile&) -> base::Result<std::optional<base::Bytes>> {
    return base::bytesOf("something else");
  };
  EXPECT_FALSE(writeBundle(contents, lab.folder / "bundle"));
}

TEST_F(Bundle, TellsTheSaltsOfItsOwnCommittedFilesOnly) {
  const base::Bytes salt(32, 5), report = base::bytesOf("a report");
  crypto::Sha256 hash;
  hash.update(base::viewOf("calque/phi/v1"));
  hash.update(base::Bytes{0});
  hash.update(salt);
  hash.update(report);
  const auto commit = base::toHex(hash.finish());
  auto contents = contentsOf(lab);
  contents.files = {{commit, true}};
  contents.salts = {{commit, base::toHex(salt)}, {std::string(64, 'e'), base::toHex(salt)}};
  contents.plaintext = [&](const BundleFile&) -> base::Result<std::optional<base::Bytes>> { return report; };
  ASSERT_TRUE(writeBundle(contents, lab.folder / "bundle"));
  const auto claims = base::textOf(base::readFile(lab.folder / "bundle/data/dhr.json", 1 << 20).value());
  EXPECT_THAT(claims, testing::HasSubstr(commit));
  EXPECT_THAT(claims, Not(testing::HasSubstr(std::string(64, 'e'))));
  contents.salts.front().salt = base::toHex(base::Bytes(32, 6));
  EXPECT_FALSE(writeBundle(contents, lab.folder / "other")) << "the salt is not the file's";
}

TEST_F(Bundle, LeavesNothingHalfMade) {
  testkit::verifies({"req~close.bundle~1"});
  auto contents = contentsOf(lab);
  contents.proofs.erase(contents.proofs.begin());
  EXPECT_FALSE(writeBundle(contents, lab.folder / "half"));
  contents = contentsOf(lab);
  contents.plaintext = [](const BundleFile&) -> base::Result<std::optional<base::Bytes>> {
    return base::fault(base::FaultKind::Disk, "gone");
  };
  EXPECT_FALSE(writeBundle(contents, lab.folder / "half"));
  EXPECT_FALSE(writeBundle(contentsOf(lab), lab.folder / "half", [](double, std::string_view) { return false; }));
  for (const auto& entry : std::filesystem::directory_iterator(lab.folder.path()))
    EXPECT_THAT(entry.path().filename().string(), testing::AllOf(Not("half"), Not(testing::StartsWith("."))))
        << entry.path();
}

TEST_F(Bundle, NeverWritesOverWhatIsThere) {
  ASSERT_TRUE(writeBundle(contentsOf(lab), lab.folder / "bundle"));
  EXPECT_FALSE(writeBundle(contentsOf(lab), lab.folder / "bundle"));
  EXPECT_EQ(audit_check::verifyBundle(lab.folder / "bundle", {}).exit, 5);
}

} // namespace
} // namespace calque::dhr

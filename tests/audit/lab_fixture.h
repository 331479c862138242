// A lab with five people, in a temporary folder: real keys, real certificates, real signatures. Each step appends what
// the steps of a case append, with the data a test wants changed.
#pragma once

#include "testkit/testkit.h"

#include "core/crypto/certificates.h"
#include "core/crypto/ed25519.h"
#include "qms/audit/anchors.h"
#include "qms/audit/log.h"

#include <functional>
#include <map>

namespace calque::testkit {

inline const std::string qaA = "u-0001", qaB = "u-0002", surgeon = "u-0003", technician = "u-0004",
                         segmenter = "u-0005";
inline const std::string systemActor = "system:calque@0.1.0+test";
inline const std::string modelDigest(64, 'a'), segmentationDigest(64, 'b'), someDigest(64, 'c');

using Change = std::function<void(base::Json&)>;
using DraftChange = std::function<void(domain::EntryDraft&)>;

class TestLab {
public:
  explicit TestLab(bool test = true);

  [[nodiscard]] audit::LogPlace place() const;
  [[nodiscard]] domain::EntryDraft draft(const std::string& type, const std::string& actor,
                                         const std::string& record = {}) const;
  /// Appends; fails the test where the log refuses.
  audit::Committed put(const domain::EntryDraft& draft, const audit::Enclosed& enclosed = {});
  [[nodiscard]] base::Result<audit::Committed> tryPut(const domain::EntryDraft& draft,
                                                      const audit::Enclosed& enclosed = {});

  void enrol(const std::string& person, const std::vector<std::string>& roles);
  [[nodiscard]] domain::EntryDraft enrolment(const std::string& person, const std::vector<std::string>& roles,
                                             audit::Enclosed& enclosed);
  void openSession(const std::string& person);
  /// An `esign` over the record as it stands; `change` may spoil the statement before it is signed.
  [[nodiscard]] domain::EntryDraft signature(const std::string& person, const std::string& record,
                                             const std::string& meaning, const std::string& role,
                                             const std::vector<domain::FileItem>& files = {},
                                             const Change& change = {});
  std::string sign(const std::string& person, const std::string& record, const std::string& meaning,
                   const std::string& role, const std::vector<domain::FileItem>& files = {}); ///< its sid

  // A case of its own, c-0001, step by step.
  void openCase(const std::string& scenario);
  [[nodiscard]] domain::EntryDraft segmentation() const;
  [[nodiscard]] domain::EntryDraft lock() const;
  void bringThings(); ///< printer, lot, clearance row
  [[nodiscard]] domain::EntryDraft plan(const std::string& token) const;
  [[nodiscard]] domain::EntryDraft release(const std::string& token, const std::string& sid,
                                           const std::vector<std::string>& sids) const;
  [[nodiscard]] domain::EntryDraft start(const std::string& token, std::uint64_t run,
                                         const std::vector<std::string>& items) const;
  void planned(const std::string& scenario = "surgical_planning"); ///< up to print.planned and the release signature
  void printed();                                                  ///< from there to print.done of item d-0001
  void checked(); ///< inspection, label check, review, release signature

  TemporaryFolder folder;
  StandingClock clock;
  base::Bytes indexKey = base::Bytes(32, 7);
  crypto::Ed25519Key key;
  std::map<std::string, std::string> sessions;
  std::string approvalSid, releaseSid, partsSid, token = std::string(32, '1');
  std::optional<audit::Log> log;

private:
  crypto::PrivateKey m_rootKey, m_issuingKey;
  base::Bytes m_root, m_issuing;
  struct Person {
    crypto::PrivateKey key;
    base::Bytes certificate;
  };
  std::map<std::string, Person> m_people;
};

inline const std::string caseId = "c-0001", patient = "6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f11";

/// The number of the refusal and whether its message names the rule.
[[nodiscard]] ::testing::AssertionResult isRefused(const base::Result<audit::Committed>& result,
                                                   const std::string& rule, int number = 804);

} // namespace calque::testkit

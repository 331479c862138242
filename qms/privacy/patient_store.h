// A patient's data, in envelopes under the key of the subject, and the salts of commits (record.md 1, 5). What is here
// is never in the log. Without the subject's data key nothing opens: destroying it is the erasure. Not for several
// threads.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::privacy {

/// Words of the program for what an envelope holds; the values are the patient's.
namespace field {
inline constexpr std::string_view patientId = "patient_id", name = "name", birth = "birth", sex = "sex",
                                  accession = "accession", studyUid = "study_uid", seriesUid = "series_uid",
                                  frameUid = "frame_uid", studyDate = "study_date", institution = "institution";
} // namespace field
using PatientFields = std::map<std::string, std::string, std::less<>>; ///< field → value, UTF-8; absent: not known

/// Whose data, and what opens them: subject's UUID and the subject's data key (32 bytes, borrowed for the call).
struct SubjectKey {
  const std::string& subject;
  base::View key;
};

/// A commit as it stands in the log, and the salt that shows what it commits to.
struct Commit {
  std::string commit; ///< hex64
  base::Bytes salt;   ///< 32 bytes
};

class PatientStore {
public:
  /// `origin` is bound into every envelope: one moved to another log does not open.
  [[nodiscard]] static base::Result<PatientStore> open(const std::filesystem::path& phiDb, std::string origin);
  PatientStore(PatientStore&&) noexcept;
  PatientStore& operator=(PatientStore&&) noexcept;
  ~PatientStore();

  /// All fields or none; a field whose value changed gets the next version, one unchanged is left.
  [[nodiscard]] base::Done put(const SubjectKey& subject, const PatientFields& fields);
  [[nodiscard]] base::Result<PatientFields>
  fields(const SubjectKey& subject) const; ///< newest of each; empty: none known

  /// Commits to `plaintext` under a fresh salt, which is durable when this returns (calque/phi/v1).
  [[nodiscard]] base::Result<Commit> newCommit(const SubjectKey& subject, base::View plaintext);
  /// `case.opened.identity`: commit of the canonical {birth,id,name,sex}; of {} where `identified` is false.
  [[nodiscard]] base::Result<Commit> newIdentityCommit(const SubjectKey& subject, const PatientFields& fields,
                                                       bool identified);
  [[nodiscard]] base::Result<std::optional<Commit>> maybeCommit(const SubjectKey& subject,
                                                                const std::string& commit) const;
  [[nodiscard]] base::Result<std::vector<Commit>> commits(const SubjectKey& subject) const;

  /// Deletes every row of the subject and rewrites the file (record.md 10); the data key is the key ring's to destroy.
  [[nodiscard]] base::Done erase(const std::string& subject);

private:
  struct State;
  explicit PatientStore(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

/// SHA-256(`calque/phi/v1` ‖ 0x00 ‖ salt ‖ plaintext), hex.
[[nodiscard]] std::string commitOf(base::View salt, base::View plaintext);
/// The bytes that `identity` commits to.
[[nodiscard]] base::Result<std::string> identityBytes(const PatientFields& fields, bool identified);

} // namespace calque::privacy

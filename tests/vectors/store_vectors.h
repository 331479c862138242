// The vectors of whole stores as they lie in the tree: what is expected of each, and what the two programs say.
#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

namespace calque::vectors {

/// What a verifier answers, in the columns of expected.tsv.
struct Answer {
  std::string exit, code, seq;
};
struct Judgement {
  Answer with;      ///< of qms/audit_check, with the anchors file
  std::string also; ///< a code among the later findings
  Answer without;
  std::string byHand, byHandBare;
};
struct StoreVector {
  std::string name, resealed;
  Judgement expected;
  std::string done;
};
inline void PrintTo(const StoreVector& vector, std::ostream* out) {
  *out << vector.name;
}

[[nodiscard]] std::filesystem::path vectorFolder();
[[nodiscard]] std::vector<StoreVector> readExpected();
[[nodiscard]] std::filesystem::path anchorsOf(const std::string& name);

/// intact.sql, then the vector's own statements, and a file of the right header and length for each blob. Empty, or
/// what SQLite said.
[[nodiscard]] std::string build(const std::string& name, const std::filesystem::path& lab);
/// `also` is emptied where no finding has that code.
[[nodiscard]] Answer verified(const std::filesystem::path& lab, const std::filesystem::path& anchors,
                              std::string& also);
/// Exit of docs/formats/verify-by-hand.sh.
[[nodiscard]] std::string byHand(const std::filesystem::path& lab, const std::filesystem::path& anchors);
[[nodiscard]] bool canRunByHand();

/// One line for each column that is not as expected; empty where all are.
[[nodiscard]] std::string differences(const Judgement& expected, const Judgement& found);

} // namespace calque::vectors

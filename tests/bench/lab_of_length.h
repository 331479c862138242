// A lab with people and one case, whose log then grows by what a filling gives: for measuring what length costs the
// steps and screens. Needs a header of app/workflow that others do not see.
#pragma once

#include "app/workflow/session.h"

#include "core/domain/entry.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace calque::bench {

using Filling = std::function<std::vector<domain::EntryDraft>()>; ///< one commit

class LabOfLength {
public:
  static constexpr const char* qa = "u-0001";
  static constexpr const char* password = "a bench has no secrets 2026";
  static constexpr const char* worker = "u-0003"; ///< who opened the case; a session of hers is open
  /// `name` names the lab beneath `folder`; one device beside them knows all labs there.
  LabOfLength(const std::filesystem::path& folder, const std::string& name, std::uint64_t entries,
              const Filling& filling);
  void reopen(); ///< as a start does; ends the session
  [[nodiscard]] workflow::Lab& lab() { return *m_lab; }
  [[nodiscard]] workflow::Session& session() { return *m_session; }
  [[nodiscard]] const std::string& caseId() const { return m_case; } ///< the first

private:
  base::SystemClock m_clock;
  std::filesystem::path m_place;
  std::unique_ptr<workflow::Lab> m_lab;
  std::unique_ptr<workflow::Session> m_session;
  std::string m_case;
};

/// A hundred entries of what the program itself enters, and nobody has to look up.
[[nodiscard]] std::vector<domain::EntryDraft> notices();

/// Fillings that give one case after the other, from c-0002 on: 25 entries each, in several states. `due` days spread.
[[nodiscard]] Filling cases();
inline constexpr std::uint64_t entriesOfCase = 25;

} // namespace calque::bench

// Labs that are thrown away: invented people, an invented patient, one way through a case. Each state of the way is
// kept as a copy of all its files, so that a step starts from it without walking there again. Private to this room.
#pragma once

#include "trial.h"

#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace calque::runner {

/// States in the order of the way; each is what the commands before it left.
enum class State {
  Empty = 1,     ///< inputs alone: no lab
  Founded = 2,   ///< a lab with its people
  Stocked = 3,   ///< software, clearance row, printer, lot, gauge
  Trained = 4,   ///< c-0001, training: a surface was computed from the series and exported
  Opened = 5,    ///< c-0002, clinical: opened
  Accepted = 6,  ///< its series accepted
  Segmented = 7, ///< a surface imported and locked
  Approved = 8,
  Planned = 9,
  PrintReleased = 10, ///< one ticket
  Printing = 11,
  Printed = 12,   ///< finished and post-processed
  Inspected = 13, ///< measured, label printed and checked
  Reviewed = 14,  ///< audit trail
  Released = 15,
  Closed = 16 ///< with its bundle
};

/// The place of the scratch lab. All paths stay the same from state to state: only what lies there changes.
class Place {
public:
  explicit Place(std::filesystem::path root) : m_root(std::move(root)) {}
  [[nodiscard]] std::string at(const std::string& name) const { return (m_root / name).string(); }
  [[nodiscard]] std::string input(const std::string& name) const { return at("inputs/" + name); }
  [[nodiscard]] std::string lab() const { return at("lab"); }
  [[nodiscard]] std::string witness() const { return at("witness"); }
  [[nodiscard]] Setting setting() const { return {{{"CALQUE_DEVICE", at("device")}}}; }
  /// `words` of a person: lab and password (one for all) are added.
  [[nodiscard]] Words as(const std::string& person, Words words) const;
  [[nodiscard]] Words approved(const std::string& person, const std::string& approver, Words words) const;

private:
  std::filesystem::path m_root;
};

class Road {
public:
  /// `root` is made; `programs` prepare. A lab that is no demonstration has no state beyond Trained.
  Road(std::filesystem::path root, std::filesystem::path programs, bool demonstration);

  [[nodiscard]] const Place& place() const { return m_place; }
  /// Puts the lab into this state, whatever was done to it before. A text tells why that could not be done.
  [[nodiscard]] std::string go(State state);

private:
  [[nodiscard]] std::string walkTo(State state);
  std::filesystem::path m_root, m_programs;
  Place m_place;
  bool m_demonstration;
  std::map<State, std::filesystem::path> m_kept;
};

/// The scratch lab of a step: in the state it starts from. Its commands run in the place of the lab.
class ScratchLab {
public:
  ScratchLab(Trial& trial, State state);
  [[nodiscard]] bool isReady() const { return m_ready; } ///< false: the trial has failed
  [[nodiscard]] const Place& place() const { return m_road.place(); }
  [[nodiscard]] bool go(State state); ///< again, or elsewhere
  Ran as(const std::string& person, const Words& words);
  Ran approved(const std::string& person, const std::string& approver, const Words& words);
  Ran look(Words words); ///< nobody acts
  Ran bare(const Words& words) { return m_trial.calque(words, place().setting()); }
  [[nodiscard]] std::size_t entries(); ///< of the log
  /// The newest entry of this type, its exact bytes parsed; an empty object where there is none.
  [[nodiscard]] nlohmann::json newest(const std::string& type);
  [[nodiscard]] std::size_t count(const std::string& type); ///< of entries of this type
  Ran verify(const Words& more = {});                       ///< calque-verify on the lab with its anchors

private:
  [[nodiscard]] nlohmann::json ofType(const std::string& type);
  Trial& m_trial;
  Road& m_road;
  bool m_ready = false;
};

// Inputs, as the commands read them; all invented.
void writeInputs(const Place& place);
[[nodiscard]] std::string patientText(const std::string& id, const std::string& birthDate, const std::string& sex);
/// One value of the row replaced, e.g. ("anatomies", "[\"heart\"]"); of the people, who they are.
[[nodiscard]] std::string clearanceText(const std::map<std::string, std::string>& other = {});
void writeSecret(const std::filesystem::path& file, const std::string& text); ///< mode 0600

} // namespace calque::runner

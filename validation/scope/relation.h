// Which requirements hang on what may change, as two tables: requirements/components.toml, read off the code by
// `./dev pack`, and subjects.toml, written by people where the code cannot tell it. Pure: no disk, no clock.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace calque::scope {

using Words = std::vector<std::string>;

struct Room {
  std::string name;   ///< "core/crypto"
  Words requirements; ///< "req~people.certificate~1": what its code has a tag for
};
struct Program {
  std::string name; ///< as it is installed: "calque"
  Words rooms;      ///< everything that is linked into it
};
/// A section of requirements/soup.md.
struct Library {
  std::string name;
  Words packages; ///< Debian
  Words seenBy;   ///< rooms whose sources include it, as docs/architecture.md has it
};

/// What a person judged. A room stands for all its requirements, "*" for every room; requirements carry no revision.
struct Subject {
  std::string name, why;
  Words aliases;
  Words rooms, requirements;
  Words steps;          ///< due whatever the requirements say: "iq-files"
  Words aside;          ///< of a library: rooms that see it and whose requirements do not hang on it
  bool library = false; ///< the name is that of a section of soup.md
};

struct Relation {
  std::vector<Room> rooms;
  std::vector<Program> programs;
  std::vector<Library> libraries;
  std::vector<Subject> subjects;
  Words stepsOfPrograms, stepsOfLibraries; ///< due with each changed program, each changed library
};

/// A fault (File) that names the place where a key is missing, unknown, doubled or of another kind.
[[nodiscard]] base::Result<Relation> readRelation(std::string_view components, std::string_view subjects);

struct BuiltInTexts {
  std::string_view components, subjects;
};
[[nodiscard]] const BuiltInTexts& builtInTexts(); ///< of this build; immutable, thread-safe

} // namespace calque::scope

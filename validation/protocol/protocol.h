// Qualification protocols as data (docs/formats/qualification.md): what is tried, why, what has to come out, and who
// approved that. What is tested is decided here before it is run (REG-CSA-RECORD). Pure: no disk, no clock.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace calque::protocol {

enum class Kind { Installation = 1, Operation = 2, Performance = 3 };
[[nodiscard]] std::string_view kindWord(Kind kind); ///< iq | oq | pq

/// How much a step matters decides how it is tried: a high process risk is scripted, another one may be tried freely.
enum class Risk { High = 1, NotHigh = 2 };

struct Step {
  std::string id;                        ///< "oq-wrong-patient"; lower case, digits and hyphens
  std::vector<std::string> requirements; ///< "req~intake.patient-match~1"; at least one
  std::string action;                    ///< what is done, in words
  std::string expected;                  ///< what has to come out; never empty in a protocol that is run as evidence
  std::vector<std::string> evidence;     ///< what is kept of it, in words
  Risk risk = Risk::High;
  bool scripted = true;  ///< false: a person tries it freely and enters what was found
  bool needsLab = false; ///< of an installation: asks a lab, and is not run where none is named
};

/// Refusals that an operation does not meet, and why nobody can bring them about from outside.
struct OutOfReach {
  std::vector<std::uint64_t> numbers; ///< at least one
  std::string why;                    ///< never empty
};

struct Protocol {
  std::string id; ///< "calque-oq"
  Kind kind = Kind::Installation;
  bool ofPrinter = false; ///< else of the installation
  std::string title, revision;
  std::string reviewed, effective; ///< YYYY-MM-DD; empty where that did not happen
  std::string approvedBy;          ///< empty in what is shipped: a site approves its own protocols
  std::vector<Step> steps;
  std::vector<OutOfReach> outOfReach;
};

/// Who approved which bytes.
struct Approval {
  std::string protocol, revision;
  std::string sha256; ///< of the protocol's file, 64 lower-case hex digits
  std::string by, on; ///< a person, a date
};

/// A fault (File) naming step and key where something is missing, unknown or of another kind. A step may still lack
/// its expected result: checkProtocol() names that.
[[nodiscard]] base::Result<Protocol> readProtocol(std::string_view toml);
[[nodiscard]] base::Result<std::vector<Approval>> readApprovals(std::string_view toml);
/// The entry that approves these bytes, as `approvals.toml` holds it.
[[nodiscard]] std::string approvalText(const Approval& approval);

/// Why a protocol cannot be run as evidence: a stable word and a sentence.
struct Finding {
  std::string name; ///< protocol.requirement | .doubled | .expected | .approval | .changed | .effective | .unscripted
  std::string message;
  bool operator==(const Finding&) const = default;
};

/// What the protocol itself lacks, whoever approves it. `known` are the ids of all requirements with their revision.
[[nodiscard]] std::vector<Finding> checkProtocol(const Protocol& protocol,
                                                 const std::set<std::string, std::less<>>& known);
/// What its approval lacks on `today` (YYYY-MM-DD), for a file with this digest.
[[nodiscard]] std::vector<Finding> checkApproval(const Protocol& protocol, const std::string& sha256,
                                                 const std::vector<Approval>& approvals, const std::string& today);

/// A library that a program stands on, as the list of third-party software has it (requirements/soup.md).
struct ListedLibrary {
  std::string name;
  std::vector<std::string> packages; ///< Debian; all of one version
  std::string packageVersion;        ///< as dpkg writes it
  std::string version;               ///< as the library tells it at run time; empty where it tells none
};
[[nodiscard]] base::Result<std::vector<ListedLibrary>> readLibraries(std::string_view toml);

/// What is built in: the protocols as shipped, the list of libraries, the ids of the requirements of this source tree.
struct BuiltIn {
  std::map<std::string, std::string_view, std::less<>>
      protocols; ///< iq | oq | pq | printer-iq | printer-oq | printer-pq
  std::string_view libraries;
  std::set<std::string, std::less<>> requirements;
};
[[nodiscard]] const BuiltIn& builtIn(); ///< immutable, thread-safe

} // namespace calque::protocol

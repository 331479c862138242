// A case to try the law on: a few persons, facts under which everything passes, commands that fit the case, and the
// fold of what was allowed. Everything is plain data; no log, no disk, no clock.
#pragma once

#include "core/domain/case_gates.h"

#include <string>
#include <vector>

namespace calque::domain::trial {

inline const Actor surgeonWhoSegments{"u-0001", {"surgeon", "segmenter", "radiologist"}, std::string(32, '1')};
inline const Actor surgeon{"u-0002", {"surgeon"}, std::string(32, '2')};
inline const Actor quality{"u-0003", {"qa", "technician", "reviewer"}, std::string(32, '3')};
inline const Actor secondQuality{"u-0004", {"qa", "technician", "reviewer", "segmenter"}, std::string(32, '4')};
inline const Actor administrator{
    "u-0005", {"itadmin", "surgeon", "segmenter", "qa", "technician"}, std::string(32, '5')};
inline const Actor auditor{"u-0006", {"auditor", "surgeon", "segmenter", "qa", "technician"}, std::string(32, '6')};

/// 64 digits that say what they are of: hexOf("a1") is a1a1a1…
[[nodiscard]] std::string hexOf(std::string_view two);

/// `command` with everything in it that the law wants of this case.
[[nodiscard]] OpenCase openCase(Scenario scenario);
[[nodiscard]] AcceptImages acceptImages();
[[nodiscard]] RegisterSegmentation importSegmentation(const Case& known);
[[nodiscard]] RegisterSegmentation createSegmentation(const Case& known);
[[nodiscard]] ModifyModel modifyModel();
[[nodiscard]] Approve approve(const Case& known);
[[nodiscard]] Plan plan(const Case& known);
[[nodiscard]] ReleasePrint releasePrint();
[[nodiscard]] StartBuild startBuild(const Case& known);
[[nodiscard]] FinishBuild finishBuild();
[[nodiscard]] std::string itemOf(const Case& known); ///< of the last run
[[nodiscard]] Inspect inspect(const Case& known, bool pass);
[[nodiscard]] Dispose dispose(const Case& known, std::string disposition);

/// An approved, effective, complete row; not an example.
[[nodiscard]] Clearance clearanceRow();
/// Facts under which `command` passes every gate that does not ask about the case itself or the person.
[[nodiscard]] Facts goodFacts(const Case& known, const Command& command, const Actor& actor);
/// The esign that `signer` gives to `command`.
[[nodiscard]] EntryDraft signatureOf(const Case& known, const Command& command, const Actor& signer,
                                     std::string_view role);

/// The case after the drafts stand in its log.
[[nodiscard]] Case after(Case known, const std::vector<EntryDraft>& drafts);
/// Judges with good facts and goes on; fails the test where it is refused.
[[nodiscard]] Case step(const Case& known, const Command& command, const Actor& actor);
/// A case that was led to `state` by steps that all passed.
[[nodiscard]] Case caseAt(Scenario scenario, CaseState state);

/// A case in which `act` passes with good facts, the command and who does it.
struct Trial {
  Case known;
  Command command;
  Actor actor;
};
[[nodiscard]] Trial trialOf(Act act, Scenario scenario);

} // namespace calque::domain::trial

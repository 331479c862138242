#include "intended_use.h"

#include <algorithm>
#include <array>

namespace calque::domain {
namespace {

constexpr std::string_view expertWords = "for use with other diagnostic tools and expert clinical judgment";
constexpr std::string_view notDiagnosticWords = "not for diagnostic use";

// columns: cleared combination · modification allowed · approval required · identity required · sterilisation
constexpr auto uses = std::to_array<UseLine>({
    {Scenario::Diagnosis, "diagnosis", "diagnosis", Path::Clinical, true, false, true, true, false, expertWords},
    {Scenario::SurgicalPlanning, "surgical_planning", "surgical planning", Path::Clinical, true, false, true, true,
     false, expertWords},
    {Scenario::PatientManagement, "patient_management", "patient management (treatment planning)", Path::Clinical, true,
     false, true, true, false, expertWords},
    {Scenario::SurgicalGuide, "surgical_guide", "surgical guide", Path::Clinical, true, false, true, true, true,
     expertWords},
    {Scenario::PatientCommunication, "patient_communication", "patient communication", Path::NonDiagnostic, false, true,
     true, true, false, notDiagnosticWords},
    {Scenario::Training, "training", "training and education", Path::NonDiagnostic, false, true, false, false, false,
     notDiagnosticWords},
    {Scenario::DeviceTesting, "device_testing", "device testing and development", Path::NonDiagnostic, false, true,
     false, false, false, notDiagnosticWords},
});

constexpr std::array<std::string_view, 4> sides = {"left", "right", "both", "none"};

} // namespace

// [impl->req~case.use-fixed~1]
std::span<const UseLine> useTable() {
  return uses;
}

const UseLine& lineOf(Scenario scenario) {
  return uses.at(static_cast<std::size_t>(scenario) - 1);
}

std::optional<Scenario> maybeScenario(std::string_view word) {
  const auto line = std::find_if(uses.begin(), uses.end(), [word](const auto& use) { return use.word == word; });
  return line == uses.end() ? std::nullopt : std::optional(line->scenario);
}

std::string_view pathWord(Path path) {
  return path == Path::Clinical ? "clinical" : "nonclinical";
}

std::string_view sideWord(Side side) {
  return sides.at(static_cast<std::size_t>(side) - 1);
}

std::optional<Side> maybeSide(std::string_view word) {
  const auto found = std::find(sides.begin(), sides.end(), word);
  return found == sides.end() ? std::nullopt : std::optional(static_cast<Side>(found - sides.begin() + 1));
}

} // namespace calque::domain

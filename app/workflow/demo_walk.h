// The demonstration as it goes: what was made so far, and the lines told. Its steps lie in demo.cpp (lab and supplies),
// demo_case.cpp (images to build) and demo_proof.cpp (inspection to verification).
#pragma once

#include "case_request.h"
#include "demo.h"
#include "demo_lab.h"

#include "core/domain/refusals.h"

#include <chrono>
#include <map>
#include <optional>

namespace calque::workflow {

class Demo {
public:
  Demo(const DemoRequest& request, const base::Clock& clock) : m_request(request), m_clock(clock) {
    m_done.lab = request.lab;
    auto beside = [&](const char* ending) { return std::filesystem::path(request.lab.string() + ending); };
    m_done.bundle = beside(".dhr");
    m_done.anchors = beside(".witness");
    m_done.people = beside(".people.txt");
    m_rootKey = beside(".root-key");
    m_people = inventPeople();
  }

  base::Result<DemoDone> run() {
    CALQUE_CHECK(prepare());
    CALQUE_CHECK(makeSurface());
    CALQUE_CHECK(approve());
    CALQUE_CHECK(print());
    CALQUE_CHECK(release());
    CALQUE_CHECK(leaveOne());
    CALQUE_CHECK(proveIt());
    return std::move(m_done);
  }

private:
  /// One line: does the step, and tells what, who, gate, result, time.
  base::Done tell(std::string step, const std::string& who, std::string gate, const std::function<base::Done()>& act) {
    if (m_request.isStopped && m_request.isStopped())
      return base::fault(base::FaultKind::Busy, "the demonstration was stopped before: " + step,
                         "remove what it left, or choose another folder");
    auto from = std::chrono::steady_clock::now();
    CALQUE_CHECK(act());
    say({std::move(step), who, std::move(gate), "done", {}, since(from)});
    return {};
  }

  /// The step must be refused by exactly that rule; anything else ends the demonstration.
  base::Done tellRefused(std::string step, const std::string& who, domain::RefusalCode code,
                         const std::function<base::Done()>& act) {
    auto from = std::chrono::steady_clock::now();
    auto done = act();
    std::string name(domain::lineOf(code).name);
    if (done)
      return base::fault(base::FaultKind::Library, "the demonstration: \"" + step + "\" was not refused",
                         "do not use this build");
    const auto* refusal = std::get_if<base::Refusal>(&done.error());
    if (!refusal || refusal->name != name)
      return done;
    say({std::move(step), who, {}, "refused", name, since(from)});
    return {};
  }

  static std::uint64_t since(std::chrono::steady_clock::time_point from) {
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - from).count());
  }

  void say(DemoStep step) {
    if (m_request.told)
      m_request.told(step);
    m_done.steps.push_back(std::move(step));
  }

  base::Done as(const PersonSetup& person, const std::function<base::Done(Session&)>& act) {
    CALQUE_TRY(session, Session::open(*m_lab, person.id, person.password));
    return act(session);
  }

  /// Pieces kept of the surface: all bodies of the phantom, the largest of a patient's.
  [[nodiscard]] std::uint64_t pieces() const { return m_request.series.empty() ? 0 : 1; }

  base::Done prepare();
  base::Done readPatient();
  base::Result<std::string> openAs(const PersonSetup& person, const std::string& scenario);
  base::Done intakeInto(const std::string& caseId);
  base::Done makeSurface();
  base::Done lockSurface(const std::string& caseId);
  base::Done leaveOne(); ///< where asked for: a case that waits for the surgeon
  base::Done approve();
  base::Done print();
  base::Done inspectPart();
  base::Done release();
  base::Done proveIt();

  DemoRequest m_request;
  const base::Clock& m_clock;
  DemoDone m_done;
  std::filesystem::path m_rootKey, m_series, m_surface;
  DemoPeople m_people;
  DemoSupplies m_supplies;
  std::optional<Lab> m_lab;
  Patient m_patient;
  std::map<std::string, std::string> m_accepted;
  std::string m_item;
};

} // namespace calque::workflow

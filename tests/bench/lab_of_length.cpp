#include "lab_of_length.h"

#include "bench.h"
#include "rooms.h"

#include "app/workflow/case_request.h"
#include "app/workflow/lab_create.h"

#include <cstdlib>

namespace calque::bench {
namespace {

constexpr const char* password = LabOfLength::password;
constexpr std::uint64_t casesOfCommit = 8;

workflow::LabSetup setupOf(const std::filesystem::path& folder, const std::string& name) {
  workflow::LabSetup setup;
  setup.name = "Bench";
  setup.origin = name + ".bench.example/calque/1";
  setup.demonstration = true;
  setup.rootKeyFile = folder / (name + "-root-key");
  setup.rootKeyPassword = password;
  setup.witness = folder / (name + "-witness");
  setup.people = {{LabOfLength::qa, "Quentin Quality", {"qa"}, "badge", password},
                  {"u-0002", "Ida Tadmin", {"itadmin"}, "badge", password},
                  {LabOfLength::worker, "Rachel Ray", {"radiologist"}, "badge", password}};
  return setup;
}

/// Drafts of one case, of which the last tells its state.
class CaseStory {
public:
  CaseStory(std::uint64_t number, std::string session)
      : m_case(base::recordId('c', number)), m_subject(base::newUuid()), m_session(std::move(session)),
        m_number(number) {}

  [[nodiscard]] std::vector<domain::EntryDraft> drafts() {
    open();
    if (m_number % 5 > 0)
      takeIn();
    if (m_number % 5 == 2)
      lock();
    while (m_drafts.size() + 3 <= entriesOfCase) {
      if (m_number % 5 < 3)
        refuse();
      else
        unlock();
    }
    while (m_drafts.size() < entriesOfCase)
      refuse();
    if (m_number % 5 == 4)
      withdraw();
    return std::move(m_drafts);
  }

private:
  domain::EntryDraft& add(const char* type) {
    auto& draft = m_drafts.emplace_back();
    draft.type = type;
    draft.actor = LabOfLength::worker;
    draft.session = m_session;
    draft.record = m_case;
    draft.subject = m_subject;
    return draft;
  }
  void open() {
    const auto day = std::to_string(10 + m_number % 19);
    add("case.opened").data = base::JsonObject{{"use", "nonclinical"},
                                               {"scenario", "training"},
                                               {"anatomy", m_number % 2 ? "skull" : "femur"},
                                               {"side", m_number % 2 ? "none" : "left"},
                                               {"identity", digest},
                                               {"requester", LabOfLength::worker},
                                               {"due", "2026-0" + std::to_string(1 + m_number % 9) + "-" + day}};
  }
  void takeIn() {
    auto& draft = add("intake.accepted");
    draft.data = base::JsonObject{{"source", "folder"},    {"modality", "CT"}, {"slices", 300},
                                  {"spacing_mm", "0.625"}, {"series", digest}, {"warnings", base::JsonList{}}};
    draft.files = {{"series_manifest", "manifest", 30'000, digest, false}};
  }
  void refuse() {
    auto& draft = add("step.refused");
    draft.data = base::JsonObject{{"step", "plan"}, {"number", 404}, {"expected", "a model"}, {"found", "none"}};
    draft.reason = "the model is not locked: lock one first";
  }
  void lock() {
    auto& made = add("segmentation.imported");
    made.data = base::JsonObject{{"tool", "Example"}, {"version", "1.0.0"}, {"structures", base::JsonList{"skull"}}};
    made.files = {{"segmentation", "nrrd", 5'000'000, digest, false}};
    auto& locked = add("model.locked");
    locked.data = base::JsonObject{{"segmentation", digest},
                                   {"model", digest},
                                   {"geometry", digest},
                                   {"units", "mm"},
                                   {"triangles", 250'000},
                                   {"volume_mm3", "180000"},
                                   {"bbox_mm", base::JsonList{"180", "200", "160"}},
                                   {"checks", base::JsonList{"closed", "one body", "no crossing"}}};
    locked.files = {{"model", "stl", 12'500'084, digest, false}, {"form", "json", 900, digest, false}};
  }
  void unlock() {
    lock();
    auto& draft = add("model.unlocked");
    draft.data = base::JsonObject{{"model", digest}};
    draft.reason = "the rim was cut too short";
  }
  void withdraw() {
    m_drafts.pop_back();
    add("case.withdrawn").reason = "no longer wanted";
  }

  inline static const std::string digest = std::string(64, 'a');
  std::string m_case, m_subject, m_session;
  std::uint64_t m_number;
  std::vector<domain::EntryDraft> m_drafts;
};

} // namespace

LabOfLength::LabOfLength(const std::filesystem::path& folder, const std::string& name, std::uint64_t entries,
                         const Filling& filling)
    : m_place(folder / name) {
  ::setenv("CALQUE_DEVICE", (folder / "device").c_str(), 1);
  // Ten thousand commits wait for the disk ten thousand times: the log grows in memory and is measured on the disk.
  const bool memory = std::filesystem::exists("/dev/shm");
  const std::filesystem::path nursery = memory ? "/dev/shm/calque-bench-" + base::newHex32() : m_place.string();
  {
    auto lab = need(workflow::createLab(nursery, setupOf(folder, name), m_clock));
    {
      auto radiologist = need(workflow::Session::open(lab, worker, password));
      m_case = need(workflow::openCase(radiologist, {{}, "device_testing", "skull", "none", worker, ""}));
    }
    while (lab.rooms().log.size() < entries)
      need(lab.rooms().log.append(filling()));
  }
  if (memory) {
    std::filesystem::copy(nursery, m_place, std::filesystem::copy_options::recursive);
    std::filesystem::remove_all(nursery);
  }
  reopen();
  m_session = std::make_unique<workflow::Session>(need(workflow::Session::open(*m_lab, worker, password)));
}

void LabOfLength::reopen() {
  m_session.reset();
  m_lab.reset();
  m_lab = std::make_unique<workflow::Lab>(need(workflow::Lab::open(m_place, m_clock)));
}

std::vector<domain::EntryDraft> notices() {
  domain::EntryDraft notice;
  notice.type = "disk.full";
  notice.actor = std::string(workflow::systemActor);
  notice.data = base::Json().set("place", "lab").set("free", 1);
  return std::vector<domain::EntryDraft>(100, notice);
}

Filling cases() {
  return [session = std::string(), number = std::uint64_t{2}]() mutable {
    std::vector<domain::EntryDraft> commit;
    if (session.empty()) {
      session = base::newHex32();
      auto& opened = commit.emplace_back();
      opened.type = "session.opened";
      opened.actor = LabOfLength::worker;
      opened.session = session;
      opened.auth = {"password"};
    }
    for (std::uint64_t i = 0; i < casesOfCommit; ++i)
      for (auto& draft : CaseStory(number++, session).drafts())
        commit.push_back(std::move(draft));
    return commit;
  };
}

} // namespace calque::bench

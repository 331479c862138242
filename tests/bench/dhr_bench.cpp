// The device history record of one case, out of a young lab and out of one with a million entries.
#include "bench.h"

#include "app/workflow/case_request.h"
#include "app/workflow/dhr_close.h"
#include "app/workflow/lab_create.h"
#include "rooms.h"

#include <cstdlib>
#include <functional>
#include <memory>

namespace calque::bench {
namespace {

constexpr const char* password = "a bench has no secrets 2026";
constexpr const char* qa = "u-0001";
constexpr const char* worker = "u-0003"; ///< who opened the case: its record is hers to export
constexpr std::uint64_t entriesOfCommit = 100;

using Filling = std::function<std::vector<domain::EntryDraft>()>;

/// What the program itself enters, and nobody has to look up.
std::vector<domain::EntryDraft> notices() {
  domain::EntryDraft notice;
  notice.type = "disk.full";
  notice.actor = std::string(workflow::systemActor);
  notice.data = base::Json().set("place", "lab").set("free", 1);
  return std::vector<domain::EntryDraft>(entriesOfCommit, notice);
}

/// Sessions that begin and end: what the log of a lab at work has most of.
std::vector<domain::EntryDraft> sessions() {
  std::vector<domain::EntryDraft> drafts;
  while (drafts.size() < entriesOfCommit) {
    domain::EntryDraft opened;
    opened.type = "session.opened";
    opened.actor = qa;
    opened.session = base::newHex32();
    opened.auth = {"password"};
    auto closed = opened;
    closed.type = "session.closed";
    closed.auth = {};
    closed.data = base::Json().set("cause", "user");
    drafts.push_back(std::move(opened));
    drafts.push_back(std::move(closed));
  }
  return drafts;
}

/// A lab with one case; then the log grows.
class LabOfLength {
public:
  LabOfLength(const std::filesystem::path& folder, const std::string& name, std::uint64_t entries,
              const Filling& filling)
      : m_folder(folder) {
    ::setenv("CALQUE_DEVICE", (folder / "device").c_str(), 1); // one device knows both labs
    workflow::LabSetup setup;
    setup.name = "Bench";
    setup.origin = name + ".bench.example/calque/1";
    setup.demonstration = true;
    setup.rootKeyFile = folder / (name + "-root-key");
    setup.rootKeyPassword = password;
    setup.people = {{qa, "Quentin Quality", {"qa"}, "badge", password},
                    {"u-0002", "Ida Tadmin", {"itadmin"}, "badge", password},
                    {worker, "Rachel Ray", {"radiologist"}, "badge", password}};
    // Ten thousand commits wait for the disk ten thousand times: the log grows in memory and is measured on the disk.
    const bool memory = std::filesystem::exists("/dev/shm");
    const std::filesystem::path nursery =
        memory ? "/dev/shm/calque-bench-" + base::newHex32() : (folder / name).string();
    {
      auto lab = need(workflow::createLab(nursery, setup, m_clock));
      {
        auto radiologist = need(workflow::Session::open(lab, worker, password));
        m_case = need(workflow::openCase(radiologist, {{}, "device_testing", "skull", "none", worker, ""}));
      }
      while (lab.rooms().log.size() < entries)
        need(lab.rooms().log.append(filling()));
    }
    if (memory) {
      std::filesystem::copy(nursery, folder / name, std::filesystem::copy_options::recursive);
      std::filesystem::remove_all(nursery);
    }
    m_lab = std::make_unique<workflow::Lab>(need(workflow::Lab::open(folder / name, m_clock)));
    m_session = std::make_unique<workflow::Session>(need(workflow::Session::open(*m_lab, worker, password)));
  }
  void exportBundle() {
    keep(need(workflow::exportDhr(*m_session, m_case, m_folder / ("bundle-" + base::newHex32()))));
  }

private:
  base::SystemClock m_clock;
  std::filesystem::path m_folder;
  std::unique_ptr<workflow::Lab> m_lab;
  std::unique_ptr<workflow::Session> m_session;
  std::string m_case;
};

void addRow(Rows& rows, const std::string& name, const std::string& lab, std::uint64_t many, const Filling& filling) {
  if (!rows.wanted(name))
    return;
  const auto folder = rows.folder().path();
  const auto young = std::make_shared<LabOfLength>(folder, lab + "-young", 1'000, filling);
  const auto old = std::make_shared<LabOfLength>(folder, lab + "-old", many, filling);
  rows.add(Row{.name = name,
               .bar = 1.3,
               .measured = [old] { old->exportBundle(); },
               .reference = [young] { young->exportBundle(); },
               .turns = 21});
}

const Registered dhrRows([](Rows& rows) {
  addRow(rows, "DHR bundle out of a lab of 1,000,000 entries, beside 1,000", "notices", 1'000'000, notices);
  addRow(rows, "DHR bundle out of a lab of 20,000 sessions, beside 500", "sessions", 40'000, sessions);
});

} // namespace
} // namespace calque::bench

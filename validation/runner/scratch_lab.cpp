#include "scratch_lab.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

struct Act {
  State leadsTo;
  std::string person; ///< empty: nobody acts
  Words words;
};

std::vector<Act> supplies() {
  return {
      {State::Stocked,
       "u-0001",
       {"segmentation", "register", "--software", "Example Segmenter", "--software-version", "1.0.0"}},
      {State::Stocked, "u-0003", {"clearance", "propose", "{inputs}/row.toml"}},
      {State::Stocked, "u-0001", {"clearance", "approve", "k-0001"}},
      {State::Stocked,
       "u-0003",
       {"printer", "register", "--model", "J850 Digital Anatomy", "--serial", "S1", "--firmware", "1.0.0"}},
      {State::Stocked, "u-0001", {"printer", "qualify", "p-0001", "--until", "2099-01-01"}},
      {State::Stocked,
       "u-0003",
       {"material", "receive", "--supplier", "S", "--material", "BoneMatrix", "--lot", "L1", "--expires", "2099-01-01",
        "--certificate", "{inputs}/paper.pdf"}},
      {State::Stocked, "u-0003", {"material", "accept", "m-0001", "--check", "seal intact"}},
      {State::Stocked, "u-0003", {"gauge", "register", "--model", "Calliper", "--serial", "G1", "--range", "300"}},
      {State::Stocked,
       "u-0003",
       {"gauge", "calibrate", "g-0001", "--outcome", "in", "--due", "2099-01-01", "--certificate",
        "{inputs}/paper.pdf"}},
  };
}

Words opens(const std::string& use) {
  return {"case",  "open",   "--patient", "{inputs}/patient.toml", "--use", use, "--anatomy",
          "skull", "--side", "left",      "--requester",           "u-0007"};
}

Words takesIn(const std::string& caseId) {
  return {"case", "intake", caseId, "{place}/series", "--accept", "series.old=the phantom keeps its date"};
}

std::vector<Act> caseToPlan() {
  return {
      {State::Trained, "u-0006", opens("training")},
      {State::Trained, "u-0006", takesIn("c-0001")},
      {State::Trained, "u-0005", {"segmentation", "create", "c-0001", "--threshold", "520"}},
      {State::Trained, "u-0005", {"model", "export", "c-0001", "--format", "stl", "--out", "{place}/surface.stl"}},
      {State::Opened, "u-0007", opens("surgical_planning")},
      {State::Accepted, "u-0006", takesIn("c-0002")},
      {State::Segmented,
       "u-0005",
       {"segmentation", "import", "c-0002", "{place}/surface.stl", "--software", "Example Segmenter",
        "--software-version", "1.0.0"}},
      {State::Approved, "u-0007", {"segmentation", "approve", "c-0002"}},
      {State::Planned,
       "u-0003",
       {"print", "plan", "c-0002", "--printer", "p-0001", "--lot", "m-0001", "--mode", "High Quality", "--layer-um",
        "14", "--postprocess", "dried", "--distance", "edge=20=0.5"}},
  };
}

std::vector<Act> printToClose() {
  return {
      {State::PrintReleased, "u-0001", {"print", "release", "c-0002"}},
      {State::Printing, "u-0003", {"print", "start", "c-0002", "--simulated"}},
      {State::Printed, "u-0003", {"print", "finish", "c-0002"}},
      {State::Printed, "u-0003", {"print", "post", "c-0002", "--step", "drying=60=room air"}},
      {State::Inspected,
       "u-0004",
       {"inspect", "record", "c-0002", "--item", "d-0001", "--gauge", "g-0001", "--found", "edge=20.1"}},
      {State::Inspected, "u-0003", {"label", "print", "c-0002", "--item", "d-0001", "--out", "{place}/label.pdf"}},
      {State::Inspected,
       "u-0004",
       {"label", "check", "c-0002", "--item", "d-0001", "--copy", "{place}/label.pdf", "--read", "serial=d-0001",
        "case=c-0002", "side=left", "material=BoneMatrix L1", "use=surgical planning", "--read-file",
        "{inputs}/read.txt"}},
      {State::Reviewed, "u-0008", {"audit", "review", "c-0002", "--remark", "trial"}},
      {State::Released, "u-0008", {"case", "release", "c-0002"}},
      {State::Closed, "u-0008", {"case", "close", "c-0002", "--delivered-to", "ward 4", "--out", "{place}/closed.zip"}},
  };
}

std::vector<Act> allActs(bool demonstration) {
  Words create{"lab",
               "create",
               "{place}/lab",
               "--name",
               "Scratch",
               "--origin",
               "qualify.calque.example/scratch/1",
               "--setup",
               "{inputs}/people.toml",
               "--root-key",
               "{place}/root",
               "--root-key-password-file",
               "{inputs}/password",
               "--witness",
               "{place}/witness"};
  if (demonstration)
    create.push_back("--demonstration");
  std::vector<Act> acts{{State::Founded,
                         "",
                         {"series", "phantom", "{place}/series", "--slices", "24", "--slice-thickness", "1.0",
                          "--pixel", "1.0", "--columns", "48", "--body", "sphere"}},
                        {State::Founded, "", create}};
  if (demonstration)
    for (auto part : {supplies(), caseToPlan(), printToClose()})
      acts.insert(acts.end(), part.begin(), part.end());
  return acts;
}

Words inPlace(Words words, const Place& place) {
  for (auto& word : words) {
    if (word.starts_with("{place}"))
      word = place.at(word.substr(std::min<std::size_t>(8, word.size())));
    if (word.starts_with("{inputs}"))
      word = place.input(word.substr(9));
  }
  return words;
}

void copyWhole(const fs::path& from, const fs::path& to) {
  std::error_code ignored;
  fs::remove_all(to, ignored);
  fs::copy(from, to, fs::copy_options::recursive);
}

} // namespace

Words Place::as(const std::string& person, Words words) const {
  words.insert(words.end(), {"--lab", lab(), "--password-file", input("password"), "--as", person});
  return words;
}

Words Place::approved(const std::string& person, const std::string& approver, Words words) const {
  words.insert(words.end(), {"--approver", approver, "--approver-password-file", input("password")});
  return as(person, std::move(words));
}

Road::Road(fs::path root, fs::path programs, bool demonstration)
    : m_root(std::move(root)), m_programs(std::move(programs)), m_place(m_root / "place"),
      m_demonstration(demonstration) {
  fs::create_directories(m_place.at(""));
  fs::permissions(m_root, fs::perms::owner_all);
  writeInputs(m_place);
  copyWhole(m_place.at(""), m_root / "state-1");
  m_kept[State::Empty] = m_root / "state-1";
}

std::string Road::go(State state) {
  if (!m_kept.contains(state))
    if (auto problem = walkTo(state); !problem.empty())
      return problem;
  copyWhole(m_kept.at(state), m_place.at(""));
  return {};
}

std::string Road::walkTo(State state) {
  const auto from = m_kept.rbegin()->first; // states are walked in order, so the last kept is the farthest
  copyWhole(m_kept.at(from), m_place.at(""));
  auto reached = from;
  for (const auto& act : allActs(m_demonstration)) {
    if (act.leadsTo <= from || act.leadsTo > state)
      continue;
    const auto keepReached = [&] {
      m_kept[reached] = m_root / ("state-" + std::to_string(static_cast<int>(reached)));
      copyWhole(m_place.at(""), m_kept[reached]);
    };
    if (act.leadsTo != reached && reached != from)
      keepReached();
    reached = act.leadsTo;
    auto words = inPlace(act.words, m_place);
    if (!act.person.empty())
      words = m_place.as(act.person, std::move(words));
    const auto ran = runProgram((m_programs / "calque").string(), words, m_place.setting());
    if (ran.exitCode != 0)
      return fmt::format("preparing: calque {} {} ended with {}: {}", act.words[0], act.words[1], ran.exitCode,
                         oneLine(ran.err, 200));
  }
  if (reached != state)
    return "preparing: this lab has no such state";
  m_kept[state] = m_root / ("state-" + std::to_string(static_cast<int>(state)));
  copyWhole(m_place.at(""), m_kept[state]);
  return {};
}

ScratchLab::ScratchLab(Trial& trial, State state)
    : m_trial(trial), m_road(*[&] {
        auto& road = trial.bench().road;
        if (!road)
          road = std::make_shared<Road>(trial.bench().scratch / "scratch", trial.bench().truePrograms, true);
        return road.get();
      }()) {
  m_ready = go(state);
}

bool ScratchLab::go(State state) {
  const auto problem = m_road.go(state);
  if (!problem.empty())
    m_trial.cannotPrepare("the scratch lab", problem);
  else
    m_trial.note(fmt::format("-- the scratch lab is in state {} of its way", static_cast<int>(state)));
  return problem.empty();
}

Ran ScratchLab::as(const std::string& person, const Words& words) {
  return bare(place().as(person, words));
}
Ran ScratchLab::approved(const std::string& person, const std::string& approver, const Words& words) {
  return bare(place().approved(person, approver, words));
}
Ran ScratchLab::look(Words words) {
  words.insert(words.end(), {"--lab", place().lab()});
  return bare(words);
}

std::size_t ScratchLab::entries() {
  const auto status = nlohmann::json::parse(look({"lab", "status", "--json"}).out, nullptr, false);
  return status.is_object() ? status.value("entries", std::size_t{0}) : 0;
}

/// The lines of the log that tell of entries of this type.
nlohmann::json ScratchLab::ofType(const std::string& type) {
  const auto log = nlohmann::json::parse(look({"audit", "log", "--count", "10000", "--json"}).out, nullptr, false);
  auto found = nlohmann::json::array();
  for (const auto& line : log.is_array() ? log : nlohmann::json::array())
    if (line.value("type", "") == type)
      found.push_back(line);
  return found;
}

std::size_t ScratchLab::count(const std::string& type) {
  return ofType(type).size();
}

nlohmann::json ScratchLab::newest(const std::string& type) {
  const auto lines = ofType(type);
  if (lines.empty())
    return nlohmann::json::object();
  const auto seq = std::to_string(lines.back().value("seq", std::uint64_t{0}));
  auto entry = nlohmann::json::parse(look({"audit", "show", seq}).out, nullptr, false);
  return entry.is_object() ? entry : nlohmann::json::object();
}

Ran ScratchLab::verify(const Words& more) {
  Words words{place().lab(), "--anchors", place().witness()};
  words.insert(words.end(), more.begin(), more.end());
  return m_trial.run("calque-verify", words);
}

} // namespace calque::runner

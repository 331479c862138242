#include "trial.h"

#include <algorithm>
#include <csignal>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace calque::testkit {
namespace fs = std::filesystem;
namespace {

using Entries = std::vector<std::string>;

bool hasLab(const fs::path& place) {
  return fs::exists(place / "lab") && !fs::is_empty(place / "lab");
}

/// Where the acknowledged entries of before are no more, or the acts are there in part only.
struct Look {
  bool keepsOld = true;
  bool all = false, none = true;
  std::string acts;
};

Look lookAt(const fs::path& place, const Entries& old, const std::vector<std::string>& acts) {
  auto now = entriesOf(place).value_or(Entries());
  Look look;
  look.keepsOld = now.size() >= old.size() && std::equal(old.begin(), old.end(), now.begin());
  if (!look.keepsOld)
    return look;
  auto found = actsFrom(now, old.size());
  look.none = found.empty();
  look.all = found.size() >= acts.size() && std::equal(acts.begin(), acts.end(), found.begin());
  for (const auto& act : found)
    look.acts += (look.acts.empty() ? "" : " ") + act;
  return look;
}

/// Files under a temporary name that a run left which ended by itself.
std::string leftOver(const fs::path& place) {
  for (const auto& file : fs::recursive_directory_iterator(place)) {
    auto name = file.path().filename().string();
    if (name.starts_with(".tmp-") || name.starts_with("page-"))
      return name.substr(0, 5);
  }
  return {};
}

class Judge {
public:
  Judge(const TrialSetting& setting, const Fault& fault) : m_setting(setting), m_fault(fault) {}

  TrialResult judge() {
    copyPlace(m_setting.before, m_setting.place);
    auto words = m_setting.command->words;
    auto ran = run({m_setting.program, words, m_setting.place, m_setting.inputs, m_fault, m_setting.most});
    m_result.fired = ran.fired;
    m_result.exitCode = ran.exitCode;
    auto at = static_cast<std::size_t>(m_fault.at);
    if (at > 0 && at <= ran.calls.size())
      m_result.spoiled = ran.calls[at - 1].name + " " + ran.calls[at - 1].path;
    judgeEnd(ran);
    if (ran.hung)
      return std::move(m_result);
    if (m_setting.command->name == "lab create")
      judgeNewLab(ran);
    else
      judgeLab(ran);
    return std::move(m_result);
  }

private:
  void found(const std::string& text) { m_result.findings.push_back(text); }

  int verdict() const {
    return run({m_setting.verifier, {"{place}/lab", "--anchors", "{place}/witness"}, m_setting.place}).exitCode;
  }

  bool killed() const { return m_fault.kind == "kill" || m_fault.kind == "torn"; }

  void judgeEnd(const FaultRun& ran) {
    if (ran.hung)
      return found("it hangs");
    if (ran.signal != 0 && !(killed() && ran.fired && ran.signal == SIGKILL))
      return found("it dies by signal " + std::to_string(ran.signal));
    if (ran.signal != 0)
      return;
    if (ran.exitCode != 0 && ran.exitCode != 1 && ran.exitCode != 7)
      found("it ends with exit code " + std::to_string(ran.exitCode));
    if (!ran.fired && ran.exitCode != 0 && m_fault.at > 0)
      found("without a fault it ends with exit code " + std::to_string(ran.exitCode) + ": " + ran.err);
    bool couldClean = m_fault.kind != "gone" && !m_result.spoiled.starts_with("unlink");
    if (auto name = leftOver(m_setting.place); ran.exitCode != 0 && couldClean && !name.empty())
      found("it leaves a file " + name + "...");
  }

  /// The record as it is, and after the command was given again.
  void judgeLab(const FaultRun& ran) {
    int said = verdict();
    if (said != 0 && said != 5 && !(said == 6 && holdsJournal(m_setting.place)))
      found("the verifier answers " + std::to_string(said));
    auto look = lookAt(m_setting.place, m_setting.good.before, m_setting.good.acts);
    if (!look.keepsOld)
      found("entries acknowledged before are gone");
    if (!look.all && !look.none)
      found("half a state: " + look.acts);
    if (ran.exitCode == 0 && !look.all)
      found("exit code 0 without its entry");
    if (ran.exitCode == 0)
      needProduct();
    repeat(!m_setting.good.acts.empty() && look.all);
  }

  /// Making a lab is undone where it fails; where it was killed, what is left is deleted by hand.
  void judgeNewLab(const FaultRun& ran) {
    if (ran.exitCode == 0)
      return judgeLab(ran);
    if (hasLab(m_setting.place)) {
      if (ran.signal == 0 && m_fault.kind != "gone" && !m_result.spoiled.starts_with("unlink") &&
          !m_result.spoiled.starts_with("rmdir"))
        found("half a lab is left");
      int said = fs::exists(m_setting.place / "lab" / "audit.db") ? verdict() : 6;
      bool isEmpty = entriesOf(m_setting.place).value_or(Entries()).empty(); // 3, by record.md 9 V2: a log has an entry
      if (said == 4 || (said == 3 && !isEmpty))
        found("the verifier answers " + std::to_string(said) + " on what is left of a lab that never was");
      fs::remove_all(m_setting.place / "lab");
    }
    fs::remove(m_setting.place / "root");
    repeat(false);
  }

  void repeat(bool mayBeDone) {
    auto words = m_setting.command->words;
    auto again = run({m_setting.program, words, m_setting.place, m_setting.inputs, {}, m_setting.most});
    if (again.exitCode != 0 && !(again.exitCode == 1 && mayBeDone))
      found("repeated, it ends with " +
            (again.signal ? "signal " + std::to_string(again.signal) : "exit code " + std::to_string(again.exitCode)) +
            ": " + again.err.substr(0, again.err.find('\n')));
    if (!hasLab(m_setting.place))
      return;
    if (int said = verdict(); said != 0 && said != 5)
      found("after the repetition the verifier answers " + std::to_string(said));
    auto look = lookAt(m_setting.place, m_setting.good.before, m_setting.good.acts);
    if (!look.keepsOld)
      found("after the repetition entries acknowledged before are gone");
    else if (!look.all)
      found("after the repetition the entry is not there: " + look.acts);
    if (again.exitCode == 0)
      needProduct();
  }

  void needProduct() {
    const auto& product = m_setting.command->product;
    if (!product.empty() && (!fs::exists(m_setting.place / product) || fs::is_empty(m_setting.place / product)))
      found("exit code 0 without its file");
  }

  const TrialSetting& m_setting;
  const Fault& m_fault;
  TrialResult m_result;
};

} // namespace

std::vector<std::string> actsFrom(const std::vector<std::string>& entries, std::size_t from) {
  static const std::set<std::string> around{"session.opened", "session.closed",  "session.locked", "anchor.made",
                                            "anchor.failed",  "store.recovered", "disk.full",      "phi.viewed"};
  std::vector<std::string> acts;
  for (std::size_t i = from; i < entries.size(); ++i)
    if (auto type = nlohmann::json::parse(entries[i])["type"].get<std::string>(); !around.contains(type))
      acts.push_back(std::move(type));
  return acts;
}

const std::vector<std::string>& kindsFor(const std::string& call) {
  static const std::vector<std::string> writing{"eio", "enospc", "kill", "short", "eintr", "torn", "full", "gone"};
  static const std::vector<std::string> syncing{"fsync", "kill", "eintr", "gone"};
  static const std::vector<std::string> opening{"eio", "enospc", "kill", "eintr", "full", "gone"};
  static const std::vector<std::string> naming{"eio", "enospc", "kill", "full", "gone"};
  if (call.find("sync") != std::string::npos)
    return syncing;
  if (call.find("write") != std::string::npos)
    return writing;
  return call == "open" || call == "ftruncate" ? opening : naming;
}

TrialResult tryFault(const TrialSetting& setting, const Fault& fault) {
  return Judge(setting, fault).judge();
}

} // namespace calque::testkit

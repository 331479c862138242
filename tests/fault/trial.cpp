#include "trial.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

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

/// What is under a temporary name: the beginning of the name.
std::string leftOver(const fs::path& place, std::initializer_list<std::string_view> names) {
  for (const auto& file : fs::recursive_directory_iterator(place))
    for (const auto name : names)
      if (file.path().filename().string().starts_with(name))
        return std::string(name);
  return {};
}

/// Whether a note waits for the next start to be ended.
bool holdsHalfANote(const fs::path& witness) {
  std::ostringstream text;
  text << std::ifstream(witness).rdbuf();
  return !text.str().empty() && !text.str().ends_with("\n%%\n");
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
    if (m_setting.command->after == nothing)
      judgeNewLab(ran);
    else
      judgeLab(ran);
    return std::move(m_result);
  }

private:
  void found(const std::string& text) { m_result.findings.push_back(text); }

  FaultRun verified(std::vector<std::string> words) const {
    words.insert(words.begin(), "{place}/lab");
    if (fs::exists(m_setting.before / "witness") || fs::exists(m_setting.place / "witness"))
      words.insert(words.end(), {"--anchors", "{place}/witness"});
    return run({m_setting.verifier, std::move(words), m_setting.place});
  }
  int verdict() const { return verified({}).exitCode; }

  /// Whether all that is wrong are files of an erased patient: the entry comes first, the next start goes on.
  bool isErasing() const {
    const auto report = nlohmann::json::parse(verified({"--json"}).out, nullptr, false);
    return report.is_object() &&
           std::ranges::all_of(report["findings"], [](const auto& finding) { return finding["code"] == "blob.kept"; });
  }

  bool killed() const { return m_fault.kind == "kill" || m_fault.kind == "torn" || m_fault.kind == "memory"; }

  void judgeEnd(const FaultRun& ran) {
    if (ran.hung)
      return found("it hangs");
    const bool isOutOfMemory = m_fault.kind == "memory" && ran.fired; // not every library lives through that
    if (ran.signal != 0 && !isOutOfMemory && !(killed() && ran.fired && ran.signal == SIGKILL))
      return found("it dies by signal " + std::to_string(ran.signal));
    if (ran.signal != 0)
      return;
    if (ran.exitCode != 0 && ran.exitCode != 1 && ran.exitCode != 7)
      found("it ends with exit code " + std::to_string(ran.exitCode));
    if (!ran.fired && ran.exitCode != 0 && m_fault.at > 0)
      found("without a fault it ends with exit code " + std::to_string(ran.exitCode) + ": " + ran.err);
    const bool couldClean =
        m_fault.kind != "gone" && !m_result.spoiled.starts_with("unlink") && !m_result.spoiled.starts_with("rmdir");
    if (auto name = leftOver(m_setting.place, {".tmp-", "page-", ".making-"});
        ran.exitCode != 0 && couldClean && !name.empty())
      found("it leaves " + name + "...");
  }

  /// The record as it is, and after the command was given again.
  void judgeLab(const FaultRun& ran) {
    int said = verdict();
    const bool isAsBefore = m_setting.good.isDamaged && ran.exitCode != 0;
    if (said != 0 && said != 5 && !isAsBefore &&
        !(said == 6 && (holdsJournal(m_setting.place) || holdsHalfANote(m_setting.place / "witness"))) &&
        !(said == 3 && ran.exitCode != 0 && isErasing()))
      found("the verifier answers " + std::to_string(said));
    auto look = lookAt(m_setting.place, m_setting.good.before, m_setting.good.acts);
    const bool isLostAsBefore = isAsBefore && !entriesOf(m_setting.place);
    if (!look.keepsOld && !isLostAsBefore)
      found("entries acknowledged before are gone");
    if (!look.all && !look.none)
      found("half a state: " + look.acts);
    if (ran.exitCode == 0 && !look.all)
      found("exit code 0 without its entry");
    if (ran.exitCode == 0)
      needProduct(m_setting.command->product);
    repeat(!m_setting.good.acts.empty() && look.all);
  }

  /// A lab is whole or not there, even by name: nothing is deleted by hand before the command is given again.
  void judgeNewLab(const FaultRun& ran) {
    if (fs::exists(m_setting.place / "lab"))
      return judgeLab(ran);
    if (ran.exitCode == 0)
      found("exit code 0 without a lab");
    const bool couldClean = !killed() && m_fault.kind != "gone";
    if (couldClean && fs::exists(m_setting.place / m_setting.command->product))
      found("the root key of a lab that is not there is left");
    if (fs::exists(m_setting.place / "witness"))
      found("the witness knows a lab that is not there");
    repeat(false);
  }

  void repeat(bool mayBeDone) {
    auto words = m_setting.command->words;
    auto acts = m_setting.good.acts;
    const bool waits = holdsJournal(m_setting.place);
    auto again = run({m_setting.program, words, m_setting.place, m_setting.inputs, {}, m_setting.most});
    if (again.exitCode == 6 && waits) // a verification of what lies there; its entry was a start
      again = run({m_setting.program, words, m_setting.place, m_setting.inputs, {}, m_setting.most});
    if (again.exitCode == 1 &&
        m_setting.command->after == nothing) // the lab stands; a journal waits for its next start
      (void)run({m_setting.program, {"lab", "status", "--lab", "{place}/lab"}, m_setting.place});
    auto product = m_setting.command->product;
    if (again.exitCode == 1 && !mayBeDone && stands(product)) {
      for (auto& word : words) // what stands is not written over: it wants another name
        if (word.starts_with("{place}/" + product))
          word.insert(std::string_view("{place}/").size(), "second-");
      acts.insert(acts.begin(), "step.refused");
      product.insert(0, "second-");
      again = run({m_setting.program, words, m_setting.place, m_setting.inputs, {}, m_setting.most});
    }
    if (again.exitCode != 0 && !(again.exitCode == 1 && mayBeDone))
      found("repeated, it ends with " +
            (again.signal ? "signal " + std::to_string(again.signal) : "exit code " + std::to_string(again.exitCode)) +
            ": " + again.err.substr(0, again.err.find('\n')));
    // What may name a patient is gone with the next start, or with the next that is made in that place.
    if (auto name = leftOver(m_setting.place, {"page-", ".making-"}); !name.empty() && again.exitCode == 0)
      found("after the repetition there is still " + name + "...");
    if (!hasLab(m_setting.place))
      return;
    if (int said = verdict(); said != 0 && said != 5)
      found("after the repetition the verifier answers " + std::to_string(said));
    auto look = lookAt(m_setting.place, m_setting.good.before, acts);
    if (!look.keepsOld)
      found("after the repetition entries acknowledged before are gone");
    else if (!look.all)
      found("after the repetition the entry is not there: " + look.acts);
    if (again.exitCode == 0)
      needProduct(product);
  }

  /// The product, or a part of it that has a name of its own (a backup's keys).
  [[nodiscard]] bool stands(const std::string& product) const {
    const fs::directory_iterator all(m_setting.place);
    return !product.empty() && std::any_of(begin(all), end(all), [&](const auto& one) {
      return one.path().filename().string().starts_with(product);
    });
  }

  void needProduct(const std::string& product) {
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

const std::vector<std::string>& alwaysTried() {
  static const std::vector<std::string> kinds{"eio", "enospc", "kill"};
  return kinds;
}

const std::vector<std::string>& kindsInTurn(const std::string& call) {
  static const std::vector<std::string> writing{"torn", "short", "full", "gone", "eintr"};
  static const std::vector<std::string> naming{"full", "gone"};
  static const std::vector<std::string> other{"full", "gone", "eintr"};
  static const std::vector<std::string> syncing{"gone", "eintr"};
  if (call.find("sync") != std::string::npos)
    return syncing;
  if (call.find("write") != std::string::npos)
    return writing;
  return call == "open" || call == "ftruncate" ? other : naming;
}

TrialResult tryFault(const TrialSetting& setting, const Fault& fault) {
  return Judge(setting, fault).judge();
}

} // namespace calque::testkit

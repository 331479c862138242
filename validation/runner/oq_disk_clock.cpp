// Operation: a disk that is full, a clock that goes back.
#include "operation.h"
#include "scratch_lab.h"

#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {

Words registersGauge(const std::string& serial) {
  return {"gauge", "register", "--model", "Calliper", "--serial", serial, "--range", "150"};
}

/// CALQUE PLACE: the lab moves to a disk of 8 MiB that this script alone sees, which is then filled. Prints two exit
/// codes.
constexpr const char* fullDisk = R"sh(set -u
calque=$1 place=$2
export CALQUE_DEVICE=$place/device
mv "$place/lab" "$place/kept" && mkdir -m 0700 "$place/lab" &&
  mount -t tmpfs -o size=8m,mode=0700 none "$place/lab" && cp -a "$place/kept/." "$place/lab/" || exit 90
register() {
  "$calque" gauge register --model Calliper --serial G1 --range 150 --as u-0003 --lab "$place/lab" --password-file "$place/inputs/password" >&2
}
head -c 8M /dev/zero > "$place/lab/filler" 2> /dev/null
register; echo "full $?"
rm "$place/lab/filler"
register; echo "space $?"
cp -a "$place/lab/." "$place/kept/"
)sh";

void tryFullDisk(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto before = lab.entries();
  const auto script = place.at("full_disk.sh");
  writeSecret(script, fullDisk);
  const auto calque = (trial.bench().programs / "calque").string();
  const auto ran = trial.runElsewhere("unshare", {"-rm", "sh", script, calque, place.at("")});
  trial.that("a small disk of its own", "can be mounted (user namespaces)",
             ran.exitCode == 0 ? "mounted" : "not mounted", ran.exitCode == 0);
  trial.that("an act on a full disk", "fault 7, told as such", oneLine(ran.out + ran.err, 160),
             ran.out.find("full 7") != std::string::npos && ran.err.find("disk is full") != std::string::npos);
  trial.that("the same act when there is space", "done", oneLine(ran.out, 40),
             ran.out.find("space 0") != std::string::npos);
  std::filesystem::remove_all(place.lab());
  std::filesystem::rename(place.at("kept"), place.lab());
  const auto log = nlohmann::json::parse(lab.look({"audit", "log", "--count", "10000", "--json"}).out, nullptr, false);
  std::size_t registered = 0;
  for (const auto& entry : log.is_array() ? log : nlohmann::json::array())
    registered += entry.value("type", "") == "gauge.registered" ? 1 : 0;
  trial.same("times the act stands in the log", "1", std::to_string(registered));
  trial.that("entries", "more than before", std::to_string(lab.entries()), lab.entries() > before);
  trial.exits("the log", lab.verify(), 0);
}

/// The programs see another clock through a library of this harness that is loaded before all others.
void tryClock(Trial& trial) {
  ScratchLab lab(trial, State::Founded);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isRefused("confirming a clock that is not in doubt", lab.as("u-0001", {"lab", "clock", "--reason", "a trial"}),
                  820);
  auto ahead = place.setting();
  ahead.environment["LD_PRELOAD"] = (trial.bench().truePrograms / "libcalque-qualify-clock.so").string();
  ahead.environment["CALQUE_QUALIFY_AHEAD"] = "3600";
  trial.isDone("an act while the clock is an hour ahead",
               trial.calque(place.as("u-0003", registersGauge("G1")), ahead));
  trial.isRefused("an act after it went back", lab.as("u-0003", registersGauge("G2")), 805);
  trial.isDone("the clock confirmed", lab.as("u-0001", {"lab", "clock", "--reason", "a trial"}));
  trial.isDone("an act after that", lab.as("u-0003", registersGauge("G2")));
  trial.exits("the log", lab.verify(), 0);
}

} // namespace

void addDiskClockSteps(StepTable& all) {
  all.emplace("oq-full-disk", tryFullDisk);
  all.emplace("oq-clock", tryClock);
}

} // namespace calque::runner

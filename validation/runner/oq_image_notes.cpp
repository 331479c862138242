// Operation: what is told of a series without refusing it, and what is kept of one.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"
#include "series_trial.h"

#include "core/crypto/digest.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

void isSilent(Trial& trial, const std::string& what, const fs::path& series) {
  const auto ran = trial.calque({"series", "check", series.string(), "--json"});
  const bool tells = !tellsOnlyOfAge(ran.out);
  trial.that(what, "accepted without a finding but its age",
             fmt::format("exit code {}, {} finding", ran.exitCode, tells ? "with a" : "no"),
             ran.exitCode == 0 && !tells);
}

struct Edit {
  const char* what;
  unsigned group, element;
  const char* value;
  int number;
};

/// In every slice of a sound series; its slices are 1 mm thick and apart.
constexpr Edit everySlice[] = {{"reformatted images", 0x0008, 0x0008, "DERIVED\\PRIMARY\\AXIAL", 261},
                               {"pixels that are not square", 0x0028, 0x0030, "1.5\\1.4", 262},
                               {"no frame of reference", 0x0020, 0x0052, "", 266},
                               {"slices that overlap", 0x0018, 0x0050, "1.2", 271},
                               {"slices with gaps", 0x0018, 0x0050, "0.8", 272},
                               {"a thickness written as 1E0", 0x0018, 0x0050, "1E0", 275}};

void tryTold(Trial& trial) {
  SeriesTrial series(trial);
  series.told("images of long ago", series.at("whole"), 264);
  isSilent(trial, "a series of which there is nothing to tell", series.at("whole"));
  for (const auto& [what, group, element, value, number] : everySlice) {
    const auto other = series.copy("other");
    setElement(other, group, element, value);
    series.told(what, other, number);
  }
  const auto shaken = series.copy("shaken");
  setElementOfFile(shaken / "IM0006.dcm", 0x0020, 0x0032, "-23.25\\-23.25\\-0.505");
  series.told("a slice that is off by 0.005 mm", shaken, 273);
  const auto doubled = series.copy("doubled");
  fs::copy_file(doubled / "IM0005.dcm", doubled / "IM0099.dcm");
  series.told("the same file twice", doubled, 270);
  const auto program = series.copy("program");
  writeBytes(program / "IM0005.dcm", "MZ" + fileText(program / "IM0005.dcm").substr(2));
  series.told("a preamble that begins like a program", program, 265);
  trial.isDone("a thin series", series.phantom("thin", "0.4"));
  series.told("slices of 0.4 mm", series.at("thin"), 274);
  trial.isDone("a tilted series", series.phantom("tilted", "1.0", {"--tilt", "0.2"}));
  series.told("a gantry tilted by 0.2 degrees", series.at("tilted"), 260);
  trial.isDone("a series tilted less", series.phantom("upright", "1.0", {"--tilt", "0.05"}));
  isSilent(trial, "a gantry tilted by 0.05 degrees", series.at("upright"));
}

std::string dayBefore(int days) {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const std::chrono::year_month_day day(today - std::chrono::days(days));
  return fmt::format("{:04}{:02}{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

/// The exact bytes of the last entry of this type of a case; empty where there is none.
std::string entryOf(ScratchLab& lab, const std::string& caseId, const std::string& type) {
  const auto shown = nlohmann::json::parse(lab.look({"case", "show", caseId, "--json"}).out, nullptr, false);
  if (!shown.is_array())
    return {};
  std::string found;
  for (const auto& line : shown)
    if (line.is_object() && line.value("type", "") == type)
      found = std::to_string(line.value("seq", 0));
  return found.empty() ? found : lab.look({"audit", "show", found}).out;
}

struct Named {
  const char* name;
  int number;
};
/// In the order in which an intake asks for them.
constexpr Named atIntake[] = {
    {"series.contrast", 263}, {"series.old", 264}, {"series.patient_field", 267}, {"series.patient_name", 268}};

Words takesIn(const std::string& caseId, const std::string& series, std::size_t accepted) {
  Words words{"case", "intake", caseId, series};
  for (std::size_t i = 0; i < accepted; ++i)
    words.insert(words.end(), {"--accept", fmt::format("{}=seen", atIntake[i].name)});
  return words;
}

/// A series without contrast, older than 180 days, without birth date, whose patient is written otherwise.
void tryWeighed(Trial& trial, ScratchLab& lab, const std::string& series) {
  const auto opened =
      lab.as("u-0007", {"case", "open", "--patient", lab.place().input("patient.toml"), "--use", "surgical_planning",
                        "--anatomy", "cardiovascular", "--side", "none", "--requester", "u-0007"});
  trial.isDone("a case whose anatomy wants contrast", opened);
  const auto caseId = oneLine(opened.out);
  for (std::size_t i = 0; i < std::size(atIntake); ++i) {
    const auto ran = lab.as("u-0006", takesIn(caseId, series, i));
    const auto& [name, number] = atIntake[i];
    trial.isRefused(fmt::format("taken in, {} not accepted", name), ran, 290);
    const bool isNamed = ran.err.find(name) != std::string::npos;
    trial.that("what is not accepted", name, isNamed ? name : oneLine(ran.err), isNamed);
    if (isNamed)
      trial.meets(number);
    const bool isTold = (ran.out + ran.err).find("SPELLED") != std::string::npos;
    trial.that("the patient's name", "is not told", isTold ? "is told" : "is not told", !isTold);
  }
  trial.isDone("taken in, each accepted by name", lab.as("u-0006", takesIn(caseId, series, std::size(atIntake))));
  const auto entry = entryOf(lab, caseId, "intake.accepted");
  for (const auto& [name, number] : atIntake)
    trial.that("the entry of the intake", name, entry.find(name) != std::string::npos ? name : "another text",
               entry.find(name) != std::string::npos);
}

void tryNotes(Trial& trial) {
  tryTold(trial);
  ScratchLab lab(trial, State::Opened);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const auto series = place.at("weighed");
  copyFolder(place.at("series"), series);
  setElement(series, 0x0008, 0x0020, dayBefore(182)); // two days off: midnight may pass meanwhile
  setElement(series, 0x0010, 0x0010, "PHANTOM^SPELLED OTHERWISE");
  setElement(series, 0x0010, 0x0030, "");
  tryWeighed(trial, lab, series);
  copyFolder(place.at("series"), series);
  setElement(series, 0x0008, 0x0020, dayBefore(178));
  setElement(series, 0x0010, 0x0010, "\xEF\xBC\xB0hantom^known geometry"); // the P as wide as a Chinese sign
  trial.isDone("178 days old, the name in other letters: nothing to accept",
               lab.as("u-0006", takesIn("c-0002", series, 0)));
}

constexpr const char* canary = "CANARY-7734";
/// What a stranger writes where a careless program takes it for a command, a path or a line of its own.
constexpr const char* hostile = "CANARY-7734 $(touch CANARY-7734) `id`\x1b[31m\n..\\CANARY-7734";
/// It comes first in the sorted list of the files.
constexpr const char* hostileName = "..\\..CANARY-7734 $(touch CANARY-7734) `id`\x1b[31m\n;touch CANARY-7734.dcm";

/// The series of the patient with hostile text, one file under a hostile name and with a program's beginning; a series
/// beside it; links to a third.
fs::path strangersFolder(Trial& trial, const Place& place) {
  const fs::path folder = place.at("received"), third = place.at("third");
  fs::create_directories(folder);
  copyFolder(place.at("series"), folder / "a");
  for (const auto& [group, element] : {std::pair{0x0008U, 0x103EU}, {0x0008U, 0x0070U}, {0x0018U, 0x1030U}})
    setElement(folder / "a", group, element, hostile);
  fs::rename(folder / "a" / "IM0005.dcm", folder / "a" / hostileName);
  auto bytes = fileText(folder / "a" / hostileName);
  writeBytes(folder / "a" / hostileName, bytes.replace(0, 128, "MZ" + std::string(126, 'x')));
  for (const auto& [path, thickness] : {std::pair{folder / "b", "0.9"}, {third, "0.8"}})
    trial.isDone("another series", trial.calque({"series", "phantom", path.string(), "--slices", "12",
                                                 "--slice-thickness", thickness, "--columns", "32"}));
  fs::create_directory_symlink(third, folder / "links");
  fs::create_symlink(third / "IM0001.dcm", folder / "a" / "IM0025.dcm");
  return folder;
}

/// As docs/formats/case_files.md says it: digest, size and place of each file; of the one whose preamble was zeroed,
/// the digest of the received bytes too.
std::string manifestOf(const fs::path& folder) {
  std::vector<std::string> lines;
  for (std::size_t place = 1; place <= 24; ++place) {
    const auto received = fileText(folder / (place == 5 ? hostileName : fmt::format("IM{:04}.dcm", place)));
    auto kept = received;
    if (place == 5)
      kept.replace(0, 128, std::string(128, '\0'));
    lines.push_back(fmt::format("{}  {}  {}{}\n", crypto::sha256Hex(kept), kept.size(), place,
                                place == 5 ? "  " + crypto::sha256Hex(received) : ""));
  }
  std::ranges::sort(lines);
  std::string text;
  for (const auto& line : lines)
    text += line;
  return text;
}

/// Of the names and the bytes of all files below the folder.
std::size_t filesWith(const fs::path& folder, const std::string& text) {
  std::size_t found = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    found += (entry.path().filename().string() + "\n" + (entry.is_regular_file() ? fileText(entry.path()) : ""))
                 .find(text) != std::string::npos;
  return found;
}

/// A file of the patient of the entry that is as long as one of `bytes` bytes and its seal.
fs::path keptSlice(const fs::path& lab, const std::string& entry, std::uint64_t bytes) {
  const auto read = nlohmann::json::parse(entry, nullptr, false);
  const auto subject = read.is_object() ? read.value("subject", "none") : "none";
  for (const auto& file : fs::recursive_directory_iterator(lab))
    if (file.is_regular_file() && file.path().string().find(subject) != std::string::npos && file.file_size() > bytes &&
        file.file_size() < bytes + 200)
      return file.path();
  return {};
}

void isIn(Trial& trial, const std::string& what, std::size_t places, bool isWanted) {
  trial.that(what, isWanted ? "there" : "nowhere", fmt::format("{} times", places), (places > 0) == isWanted);
}

/// The UID of the series of 24 slices, one of two that are seen.
std::string ownSeries(Trial& trial, const Ran& checked) {
  const auto answer = nlohmann::json::parse(checked.out, nullptr, false);
  std::string uid;
  const bool isSeen = answer.is_object() && answer["series"].size() == 2 && answer["rejected_files"].empty();
  trial.that("what is seen", "two series, none through a link", isSeen ? "that" : oneLine(checked.out), isSeen);
  for (std::size_t i = 0; isSeen && i < 2; ++i)
    if (answer["series"][i].value("slices", 0) == 24)
      uid = answer["series"][i].value("series_instance_uid", "");
  const bool isNumbered = checked.out.find("\"where\": \"file 1\"") != std::string::npos;
  trial.that("the file that looks like a program", "is file 1", isNumbered ? "is file 1" : "is named otherwise",
             isNumbered);
  return uid;
}

void tryLinks(Trial& trial, ScratchLab& lab) {
  const fs::path links = lab.place().at("links"), third = lab.place().at("third");
  fs::create_directories(links);
  fs::create_directory_symlink(third, links / "third");
  fs::create_symlink(third / "IM0001.dcm", links / "IM0001.dcm");
  trial.isRefused("a folder of links alone", lab.as("u-0006", {"case", "intake", "c-0002", links.string()}), 200);
}

/// Whether the manifest of the received files was entered, and all of them kept under seal.
void tryKept(Trial& trial, ScratchLab& lab, const std::string& entry, const fs::path& received) {
  const fs::path place = lab.place().lab();
  const auto manifest = manifestOf(received);
  trial.keep("manifest.txt", manifest);
  const bool isEntered = entry.find(crypto::sha256Hex(manifest)) != std::string::npos;
  isIn(trial, "the digest of the manifest of these files, in the entry", isEntered ? 1 : 0, true);
  const bool isWarned = entry.find("file.preamble accepted by u-0006") != std::string::npos;
  isIn(trial, "who accepted the zeroed preamble, in the entry", isWarned ? 1 : 0, true);
  if (isWarned)
    trial.meets(265);
  isIn(trial, "a received file as it came, in the lab", filesWith(place, "1.2.840.10008.5.1.4.1.1.2"), false);
  const Words opensAll{"audit", "verify", "--blobs", "--anchors", lab.place().witness()};
  trial.exits("every kept file opens under its key and is the one entered", lab.look(opensAll), 0);
  const auto kept = keptSlice(place, entry, fs::file_size(received / "IM0001.dcm"));
  isIn(trial, "a kept slice", kept.empty() ? 0 : 1, true);
  if (!kept.empty())
    flipBit(kept, 500);
  trial.exits("one bit of it turned", lab.look(opensAll), 3);
}

void tryReceived(Trial& trial) {
  ScratchLab lab(trial, State::Opened);
  if (!lab.isReady())
    return;
  const auto folder = strangersFolder(trial, lab.place());
  isIn(trial, "the search itself, among the received files", filesWith(folder, canary), true);
  const auto checked = trial.calque({"series", "check", folder.string(), "--json"});
  const auto uid = ownSeries(trial, checked);
  tryLinks(trial, lab);
  const auto taken =
      lab.as("u-0006", {"case", "intake", "c-0002", folder.string(), "--series", uid, "--accept",
                        "series.old=the phantom keeps its date", "file.preamble=zeroed, the digest is kept"});
  trial.isDone("one series of the folder, named, its preamble accepted", taken);
  const auto entry = entryOf(lab, "c-0002", "intake.accepted");
  const auto log = lab.look({"audit", "log", "--count", "10000", "--json"});
  trial.isDone("the log", log);
  isIn(trial, "the stranger's text, in names and files of the lab", filesWith(lab.place().lab(), canary), false);
  const auto told = checked.out + checked.err + taken.out + taken.err + entry + log.out;
  isIn(trial, "the stranger's text, in what was printed", told.find(canary) != std::string::npos ? 1 : 0, false);
  isIn(trial, "a file that the stranger's command makes", fs::exists(canary) ? 1 : 0, false);
  tryKept(trial, lab, entry, folder / "a");
}

} // namespace

void addImageNoteSteps(StepTable& all) {
  all.emplace("oq-image-notes", tryNotes);
  all.emplace("oq-received", tryReceived);
}

} // namespace calque::runner

// Operation: series that are not fit, each wrong in one thing.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"

#include <fmt/format.h>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

class SeriesTrial {
public:
  explicit SeriesTrial(Trial& trial) : m_trial(trial), m_folder(trial.bench().scratch / "images") {
    fs::create_directories(m_folder);
    m_trial.isDone("a series of known geometry", phantom("whole", "1.0"));
  }
  [[nodiscard]] fs::path at(const std::string& name) const { return m_folder / name; }
  Ran phantom(const std::string& name, const std::string& thickness, const Words& more = {}) {
    fs::remove_all(at(name));
    Words words{
        "series",    "phantom", at(name).string(), "--slices", "12", "--slice-thickness", thickness, "--pixel", "1.5",
        "--columns", "32",      "--body",          "sphere"};
    words.insert(words.end(), more.begin(), more.end());
    return m_trial.calque(words);
  }
  [[nodiscard]] fs::path copy(const std::string& name) const {
    copyFolder(at("whole"), at(name));
    return at(name);
  }
  /// Refused, and this finding named; with 0 accepted.
  void judged(const std::string& what, const fs::path& series, int number) {
    const auto ran = m_trial.calque({"series", "check", series.string(), "--json"});
    const bool named = number == 0 || ran.out.find(fmt::format("\"number\": {}", number)) != std::string::npos;
    if (number > 0 && named)
      m_trial.meets(number);
    m_trial.that(what, number == 0 ? "accepted" : fmt::format("refused with finding {}", number),
                 fmt::format("exit code {}, {}", ran.exitCode, named ? "that finding" : "not that finding"),
                 named && ran.exitCode == (number == 0 ? 0 : 1));
  }

private:
  Trial& m_trial;
  fs::path m_folder;
};

void tryThickness(Trial& trial) {
  SeriesTrial series(trial);
  series.judged("slices of 1.0 mm", series.at("whole"), 0);
  trial.isDone("a series at the limit", series.phantom("limit", "1.25"));
  series.judged("slices of exactly 1.25 mm", series.at("limit"), 250);
  trial.isDone("a series just below", series.phantom("below", "1.24"));
  series.judged("slices of 1.24 mm", series.at("below"), 0);
  trial.isDone("a thick series", series.phantom("thick", "5.0"));
  series.judged("slices of 5 mm", series.at("thick"), 250);
  const auto claims = series.at("thick");
  setElement(claims, 0x0018, 0x0050, "1.0");
  series.judged("5 mm apart, and said to be 1 mm thick", claims, 251);
  const auto empty = series.copy("empty");
  setElement(empty, 0x0018, 0x0050, "");
  series.judged("no thickness", empty, 249);
  const auto two = series.copy("two");
  setElement(two, 0x0018, 0x0050, "1,0");
  series.judged("a thickness with a comma", two, 249);
}

void tryStack(Trial& trial) {
  SeriesTrial series(trial);
  auto gap = series.copy("gap");
  fs::remove(gap / "IM0006.dcm");
  series.judged("a slice is missing", gap, 253);
  auto few = series.copy("few");
  for (int i = 4; i <= 12; ++i)
    fs::remove(few / fmt::format("IM{:04}.dcm", i));
  series.judged("three slices", few, 248);
  auto people = series.copy("people");
  setElementOfFile(people / "IM0003.dcm", 0x0010, 0x0020, "PHANTOM-002");
  series.judged("a slice of another patient", people, 241);
  auto place = series.copy("place");
  writeBytes(place / "IM0003.dcm", fileText(place / "IM0003.dcm"));
  setElementOfFile(place / "IM0003.dcm", 0x0028, 0x0030, "1.4\\1.4");
  series.judged("another pixel spacing in one slice", place, 247);
  auto same = series.copy("same");
  auto bytes = fileText(same / "IM0005.dcm");
  bytes[bytes.size() - 5] = static_cast<char>(bytes[bytes.size() - 5] ^ 1);
  writeBytes(same / "IM0099.dcm", bytes);
  series.judged("the same instance with other pixels", same, 240);
  trial.isDone("a tilted series", series.phantom("tilt", "1.0", {"--tilt", "15"}));
  series.judged("a tilted gantry, handled exactly", series.at("tilt"), 0);
}

void tryFiles(Trial& trial) {
  SeriesTrial series(trial);
  auto text = series.copy("text");
  writeBytes(text / "IM0004.dcm", std::string(1000, 'x'));
  series.judged("a file that is not DICOM", text, 203);
  auto cut = series.copy("cut");
  fs::resize_file(cut / "IM0004.dcm", fs::file_size(cut / "IM0004.dcm") - 300);
  const auto ran = trial.calque({"series", "check", cut.string(), "--json"});
  trial.that("a truncated slice", "refused", fmt::format("exit code {}", ran.exitCode), ran.exitCode == 1);
  auto ultrasound = series.copy("us");
  setElement(ultrasound, 0x0008, 0x0060, "US");
  series.judged("ultrasound by its modality", ultrasound, 217);
  auto magnetic = series.copy("mr");
  setElement(magnetic, 0x0008, 0x0060, "MR");
  series.judged("a modality that contradicts the SOP class", magnetic, 218);
  auto captured = series.copy("sc");
  replaceInFiles(captured, "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.7");
  series.judged("secondary capture", captured, 215);
  auto bits = series.copy("bits");
  setElement(bits, 0x0028, 0x0101, std::string_view("\x20\0", 2));
  series.judged("more bits stored than allocated", bits, 225);
  fs::create_directories(series.at("none"));
  const auto none = trial.calque({"series", "check", series.at("none").string()});
  trial.exits("a folder without images", none, 1);
}

void tryWarnings(Trial& trial) {
  ScratchLab lab(trial, State::Opened);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isRefused("a warning that nobody accepted", lab.as("u-0006", {"case", "intake", "c-0002", place.at("series")}),
                  290);
  trial.isRefused("accepted by a technician",
                  lab.as("u-0003", {"case", "intake", "c-0002", place.at("series"), "--accept",
                                    "series.old=the phantom keeps its date"}),
                  106);
  trial.isRefused("a series that is not there",
                  lab.as("u-0006", {"case", "intake", "c-0002", place.at("series"), "--series", "1.2.3"}), 202);
  const auto thick = place.at("thick");
  copyFolder(place.at("series"), thick);
  setElement(thick, 0x0018, 0x0050, "5.0");
  trial.isRefused("a series that the check refuses", lab.as("u-0006", {"case", "intake", "c-0002", thick}), 250);
  trial.isDone("accepted by name and with a reason",
               lab.as("u-0006", {"case", "intake", "c-0002", place.at("series"), "--accept",
                                 "series.old=the phantom keeps its date"}));
  trial.isRefused("a phantom out of range",
                  trial.calque({"series", "phantom", place.at("none"), "--slices", "2000", "--columns", "1024",
                                "--slice-thickness", "0.1", "--body", "whatever"}),
                  289);
}

} // namespace

void addImageSteps(StepTable& all) {
  all.emplace("oq-slice-thickness", tryThickness);
  all.emplace("oq-stack", tryStack);
  all.emplace("oq-image-files", tryFiles);
  all.emplace("oq-image-warnings", tryWarnings);
}

} // namespace calque::runner

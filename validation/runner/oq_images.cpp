// Operation: series that are not fit, each wrong in one thing.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"
#include "series_trial.h"

#include <fmt/format.h>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

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

struct Edit {
  const char* what;
  unsigned group, element;
  std::string_view value;
  int number;
};

/// What is wrong with one slice among twelve; the sixth lies at -0.5 mm, the seventh at 0.5 mm.
constexpr Edit oneSlice[] = {{"another pixel spacing in one slice", 0x0028, 0x0030, "1.4\\1.4", 247},
                             {"another frame of reference in one slice", 0x0020, 0x0052, "1.2.3", 242},
                             {"another orientation in one slice", 0x0020, 0x0037, "0\\1\\0\\1\\0\\0", 245},
                             {"fewer rows in one slice", 0x0028, 0x0010, std::string_view("\x10\0", 2), 246},
                             {"two slices at one position", 0x0020, 0x0032, "-23.25\\-23.25\\0.5", 252},
                             {"an uneven spacing", 0x0020, 0x0032, "-23.25\\-23.25\\-0.2", 254}};

/// What is wrong with every file of a series.
constexpr Edit everyFile[] = {{"an unknown transfer syntax", 0x0002, 0x0010, std::string_view("1.2.3.4\0", 8), 207},
                              {"no SOP class", 0x0008, 0x0016, "", 214},
                              {"no modality", 0x0008, 0x0060, "", 216},
                              {"ultrasound by its modality", 0x0008, 0x0060, "US", 217},
                              {"a modality that contradicts the SOP class", 0x0008, 0x0060, "MR", 218},
                              {"a localizer", 0x0008, 0x0008, "ORIGINAL\\PRIMARY\\LOCALIZER", 219},
                              {"a projection", 0x0008, 0x0008, "DERIVED\\SECONDARY\\MIP", 220},
                              {"lossy compression", 0x0028, 0x2110, "01", 221},
                              {"text burned into the pixels", 0x0028, 0x0301, "YES", 222},
                              {"no rows", 0x0028, 0x0010, std::string_view("\0\0", 2), 224},
                              {"more bits stored than allocated", 0x0028, 0x0101, std::string_view("\x20\0", 2), 225},
                              {"more rows than pixels", 0x0028, 0x0010, std::string_view("\x40\0", 2), 226},
                              {"three values a pixel", 0x0028, 0x0002, std::string_view("\3\0", 2), 228},
                              {"a slope that is no number", 0x0028, 0x1053, "abc", 229},
                              {"a UID that is none", 0x0020, 0x000e, "1.2.x", 230},
                              {"no position", 0x0020, 0x0032, "", 243},
                              {"no pixel spacing", 0x0028, 0x0030, "", 244}};

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
  for (const auto& [what, group, element, value, number] : oneSlice) {
    const auto other = series.copy("other");
    setElementOfFile(other / "IM0006.dcm", group, element, value);
    series.judged(what, other, number);
  }
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
  for (const auto& [what, group, element, value, number] : everyFile) {
    const auto other = series.copy("other");
    setElement(other, group, element, value);
    series.judged(what, other, number);
  }
  auto captured = series.copy("sc");
  replaceInFiles(captured, "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.7");
  series.judged("secondary capture", captured, 215);
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
  const auto two = place.at("two");
  fs::create_directories(two);
  copyFolder(place.at("series"), two + "/a");
  trial.isDone("another series", trial.calque({"series", "phantom", two + "/b", "--slices", "12", "--slice-thickness",
                                               "0.9", "--pixel", "1.5", "--columns", "32", "--body", "sphere"}));
  trial.isRefused("two series, of which none is named", lab.as("u-0006", {"case", "intake", "c-0002", two}), 201);
  trial.isRefused("a folder without images", lab.as("u-0006", {"case", "intake", "c-0002", place.input("")}), 200);
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

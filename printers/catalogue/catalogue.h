// What is publicly said of printers, materials, tissue presets, anatomies and segmentation software, as data with its
// sources. A catalogue entry unlocks nothing: clearances are rows of the log (record.md 3.3). The data stands in the
// TOML files of this folder and is built into the library, so an installed program needs no path.
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::catalogue {

/// How far a fact may be trusted (regulation.md, "How to read it").
enum class Trust {
  Stated = 1,      ///< read in the source named
  SecondHand = 2,  ///< read in a third party's account: check the primary source before it decides anything
  Unconfirmed = 3, ///< general knowledge, not looked up
};
[[nodiscard]] std::string_view trustWord(Trust trust); ///< stated | second-hand | unconfirmed

struct Source {
  std::string text; ///< never empty
  Trust trust = Trust::Unconfirmed;
};

/// The largest part the printer makes, in millimetres.
struct BuildVolume {
  std::array<double, 3> sizeMm{}; ///< x y z, each above 0
  Source source;
};

struct PrintMode {
  std::string name;          ///< the word of `print.planned.mode`
  std::uint64_t layerNm = 0; ///< exact layer height in nanometres
  std::uint64_t layerUm = 0; ///< `layer_um` of the record: layerNm to the nearest micrometre, halves up
  int materialsAtOnce = 0;   ///< 0 = not stated
  Source source;
};

struct Printer {
  std::string model; ///< the word of `printer.registered.model`, e.g. "J850 Digital Anatomy"
  std::string maker, technology;
  std::vector<std::string> aliases;       ///< "J850 DAP"
  std::optional<BuildVolume> buildVolume; ///< nothing where no source states one: then no part fits
  std::vector<PrintMode> modes;
  int materialsAtOnce = 0;         ///< 0 = not stated
  std::vector<std::string> claims; ///< what a source says of it, in words
  std::string clearanceClaim;      ///< the example rows that speak of it; text only
  Source source;
};

/// A shortest wall or gap that a source states.
struct SourcedLength {
  double mm = 0;
  Source source;
};

struct Material {
  std::string name;
  std::string maker, properties;
  std::vector<std::string> usedFor;
  bool support = false;                 ///< removed after the build: never the material of a segment
  bool radiopaque = false;              ///< visible under X-ray and CT
  bool sterilisable = false;            ///< false = not stated
  std::optional<SourcedLength> wallMin; ///< nothing = not stated
  std::optional<SourcedLength> gapMin;  ///< nothing = not stated
  Source source;
};

/// A vendor's recipe: an opaque string. The recipe is never derived again here.
struct Preset {
  std::string name;                   ///< vendor's words, e.g. "Heart: myocardium"
  std::string group;                  ///< "Heart"
  std::string software;               ///< print preparation software and version it was seen in, or "not stated"
  std::vector<std::string> materials; ///< empty = not stated
  std::vector<std::string> printers;  ///< models
  Source source;
};

/// A word that a request, a clearance row and an inspection limit can name.
struct Anatomy {
  std::string word;  ///< what the log stores: lower case, no spaces, e.g. "orthopaedic"
  std::string label; ///< what people read
  std::vector<std::string> aliases;
  bool contrastRecommended = false; ///< IV contrast recommended (vessels, tumours, soft organs)
  double printedLimitMm = 1.0;      ///< default limit of the printed linear error (regulation.md C.3: our judgement)
  Source source;
};

/// A segmentation product by name. Which version is cleared is recorded by the lab; here nothing is.
struct SegmentationSoftware {
  std::string name, maker, family;
  std::vector<std::string> aliases;
  bool cleared = false; ///< always false in what is shipped
  Source source;
};

/// Public statements on clearances, kept as text: they match nothing.
struct ClearanceExample {
  std::string id; ///< "E1" … "E14", "N1" … for negative examples
  std::string software, kNumber, date, indication, printer, material;
  bool hospitalPrints = true; ///< false: the maker prints; a hospital may not claim it
  Source source;
};

/// The one invented row that a demonstration lab proposes; the fields of `clearance.proposed`.
struct DemonstrationRow {
  std::string software, version, kNumber;
  std::vector<std::string> anatomies, uses;
  std::string ages, printerModel, firmware;
  std::vector<std::string> materials;
  std::string mode;
  std::uint64_t layerUm = 0;
  std::string postprocess, deviationMm;
  std::string sourceTitle, sourceRevision, sourceDate, effective;
  bool example = true; ///< never false in what is shipped
};

struct UseCase {
  std::string scenario; ///< word of `case.opened.scenario`
  std::string label;
  Source source;
};

struct Catalogue {
  std::vector<Printer> printers;
  std::vector<Material> materials;
  std::vector<Preset> presets;
  std::vector<Anatomy> anatomies;
  std::vector<SegmentationSoftware> software;
  std::vector<ClearanceExample> clearanceExamples;
  DemonstrationRow demonstrationRow;
  std::vector<UseCase> uses;
};

/// The text of the data files.
struct CatalogueTexts {
  std::string_view printers, materials, presets, anatomies, software, clearanceExamples;
};

/// A fault (File) that names file, entry and key where something is missing, unknown, of the wrong kind, or without a
/// source.
[[nodiscard]] base::Result<Catalogue> readCatalogue(const CatalogueTexts& texts);

/// The texts and the catalogue that are built in. Immutable, thread-safe.
[[nodiscard]] const CatalogueTexts& builtInTexts();
[[nodiscard]] const Catalogue& builtIn();

[[nodiscard]] inline const std::vector<Printer>& printers() {
  return builtIn().printers;
}
[[nodiscard]] inline const std::vector<Material>& materials() {
  return builtIn().materials;
}
[[nodiscard]] inline const std::vector<Preset>& presets() {
  return builtIn().presets;
}
[[nodiscard]] inline const std::vector<Anatomy>& anatomies() {
  return builtIn().anatomies;
}

// By name, printers and software also by alias, letter for letter; nullptr where unknown. The pointers live as long as
// the program.
[[nodiscard]] const Printer* maybePrinter(std::string_view model);
[[nodiscard]] const Material* maybeMaterial(std::string_view name);
[[nodiscard]] const Anatomy* maybeAnatomy(std::string_view word); ///< by word only: the log stores words
[[nodiscard]] const SegmentationSoftware* maybeSoftware(std::string_view name);
[[nodiscard]] const PrintMode* maybeMode(const Printer& printer, std::string_view name);
[[nodiscard]] const Preset* maybePreset(const Printer& printer, std::string_view name);

} // namespace calque::catalogue

#include "catalogue.h"
#include "strict_table.h"

#include "core/base/toml_text.h"

namespace calque::catalogue {
namespace {

PrintMode readMode(Table& table) {
  PrintMode mode;
  mode.name = table.must<std::string>("name");
  mode.layerNm = table.count("layer_nm");
  mode.layerUm = (mode.layerNm + 500) / 1000;
  mode.materialsAtOnce = static_cast<int>(table.count("materials_at_once", false));
  mode.source = table.source();
  return mode;
}

Printer readPrinter(Table& table) {
  Printer printer;
  printer.model = table.must<std::string>("model");
  printer.maker = table.must<std::string>("maker");
  printer.technology = table.must<std::string>("technology");
  printer.aliases = table.list<std::string>("aliases");
  table.inner("build_volume", [&](Table& inner) {
    auto sizeMm = inner.sides("size_mm");
    printer.buildVolume = BuildVolume{sizeMm, inner.source()};
  });
  printer.modes = table.entries<PrintMode>("mode", readMode);
  printer.materialsAtOnce = static_cast<int>(table.count("materials_at_once", false));
  printer.claims = table.list<std::string>("claims");
  printer.clearanceClaim = table.must<std::string>("clearance_claim");
  printer.source = table.source();
  return printer;
}

std::optional<SourcedLength> readLength(Table& table, const char* key) {
  std::optional<SourcedLength> length;
  table.inner(key, [&](Table& inner) {
    auto mm = inner.length("mm");
    length = SourcedLength{mm, inner.source()};
  });
  return length;
}

Material readMaterial(Table& table) {
  Material material;
  material.name = table.must<std::string>("name");
  material.maker = table.must<std::string>("maker");
  material.properties = table.must<std::string>("properties");
  material.usedFor = table.list<std::string>("used_for");
  material.support = table.maybe<bool>("support").value_or(false);
  material.radiopaque = table.maybe<bool>("radiopaque").value_or(false);
  material.sterilisable = table.maybe<bool>("sterilisable").value_or(false);
  material.wallMin = readLength(table, "wall_min");
  material.gapMin = readLength(table, "gap_min");
  material.source = table.source();
  return material;
}

Preset readPreset(Table& table) {
  Preset preset;
  preset.name = table.must<std::string>("name");
  preset.group = table.must<std::string>("group");
  preset.software = table.must<std::string>("software");
  preset.materials = table.list<std::string>("materials");
  preset.printers = table.list<std::string>("printers");
  preset.source = table.source();
  return preset;
}

Anatomy readAnatomy(Table& table) {
  Anatomy anatomy;
  anatomy.word = table.must<std::string>("word");
  anatomy.label = table.must<std::string>("label");
  anatomy.aliases = table.list<std::string>("aliases");
  anatomy.contrastRecommended = table.must<bool>("contrast_recommended");
  anatomy.printedLimitMm = table.length("printed_limit_mm");
  anatomy.source = table.source();
  return anatomy;
}

SegmentationSoftware readSoftware(Table& table) {
  SegmentationSoftware software;
  software.name = table.must<std::string>("name");
  software.maker = table.must<std::string>("maker");
  software.family = table.must<std::string>("family");
  software.aliases = table.list<std::string>("aliases");
  software.cleared = table.must<bool>("cleared");
  software.source = table.source();
  return software;
}

UseCase readUse(Table& table) {
  auto scenario = table.must<std::string>("scenario");
  auto label = table.must<std::string>("label");
  return {scenario, label, table.source()};
}

ClearanceExample readStatement(Table& table) {
  ClearanceExample statement;
  statement.id = table.must<std::string>("id");
  statement.software = table.must<std::string>("software");
  statement.kNumber = table.must<std::string>("k_number");
  statement.date = table.must<std::string>("date");
  statement.indication = table.must<std::string>("indication");
  statement.printer = table.must<std::string>("printer");
  statement.material = table.must<std::string>("material");
  statement.hospitalPrints = table.must<bool>("hospital_prints");
  statement.source = table.source();
  return statement;
}

DemonstrationRow readRow(Table& table) {
  DemonstrationRow row;
  row.software = table.must<std::string>("software");
  row.version = table.must<std::string>("version");
  row.kNumber = table.must<std::string>("k_number");
  row.anatomies = table.list<std::string>("anatomies");
  row.uses = table.list<std::string>("uses");
  row.ages = table.must<std::string>("ages");
  row.printerModel = table.must<std::string>("printer_model");
  row.firmware = table.must<std::string>("firmware");
  row.materials = table.list<std::string>("materials");
  row.mode = table.must<std::string>("mode");
  row.layerUm = table.count("layer_um");
  row.postprocess = table.must<std::string>("postprocess");
  row.deviationMm = table.must<std::string>("deviation_mm");
  row.sourceTitle = table.must<std::string>("source_title");
  row.sourceRevision = table.must<std::string>("source_revision");
  row.sourceDate = table.must<std::string>("source_date");
  row.effective = table.must<std::string>("effective");
  row.example = table.must<bool>("example");
  static_cast<void>(table.source());
  return row;
}

template <class Read> void readText(const char* name, std::string_view text, Problem& problem, Read read) {
  try {
    auto parsed = toml::parse(base::tomlText(text));
    Table table(parsed, name, problem);
    read(table);
  } catch (const toml::parse_error& error) {
    problem.note(std::string(name) + ": line " + std::to_string(error.source().begin.line) + ": " +
                 std::string(error.description()));
  } catch (const std::runtime_error&) {
    problem.note(std::string(name) + ": not TOML");
  }
}

} // namespace

base::Result<Catalogue> readCatalogue(const CatalogueTexts& texts) {
  Catalogue all;
  Problem problem;
  readText("printers", texts.printers, problem,
           [&](Table& table) { all.printers = table.entries<Printer>("printer", readPrinter); });
  readText("materials", texts.materials, problem,
           [&](Table& table) { all.materials = table.entries<Material>("material", readMaterial); });
  readText("presets", texts.presets, problem,
           [&](Table& table) { all.presets = table.entries<Preset>("preset", readPreset); });
  readText("anatomies", texts.anatomies, problem,
           [&](Table& table) { all.anatomies = table.entries<Anatomy>("anatomy", readAnatomy); });
  readText("software", texts.software, problem, [&](Table& table) {
    all.software = table.entries<SegmentationSoftware>("software", readSoftware);
    all.uses = table.entries<UseCase>("use", readUse);
  });
  readText("clearance_examples", texts.clearanceExamples, problem, [&](Table& table) {
    all.clearanceExamples = table.entries<ClearanceExample>("statement", readStatement);
    table.inner("demonstration", [&](Table& inner) { all.demonstrationRow = readRow(inner); });
  });
  if (!problem.text.empty())
    return base::fault(base::FaultKind::File, "the catalogue cannot be read: " + problem.text,
                       "correct the file named and build again");
  return all;
}

} // namespace calque::catalogue

#include "catalogue.h"
#include "sourced_table.h"

#include <functional>

namespace calque::catalogue {
namespace {

PrintMode readMode(Table& table) {
  PrintMode mode;
  mode.name = table.must<std::string>("name");
  mode.layerNm = countOf(table, "layer_nm");
  mode.layerUm = (mode.layerNm + 500) / 1000;
  mode.materialsAtOnce = static_cast<int>(countOf(table, "materials_at_once", base::Presence::Optional));
  mode.source = sourceOf(table);
  return mode;
}

Printer readPrinter(Table& table) {
  Printer printer;
  printer.model = table.must<std::string>("model");
  printer.maker = table.must<std::string>("maker");
  printer.technology = table.must<std::string>("technology");
  printer.aliases = table.list<std::string>("aliases");
  table.inner("build_volume", [&](Table& inner) {
    auto sizeMm = sidesOf(inner, "size_mm");
    printer.buildVolume = BuildVolume{sizeMm, sourceOf(inner)};
  });
  printer.modes = allOf<PrintMode>(table, "mode", readMode);
  printer.materialsAtOnce = static_cast<int>(countOf(table, "materials_at_once", base::Presence::Optional));
  printer.claims = table.list<std::string>("claims");
  printer.clearanceClaim = table.must<std::string>("clearance_claim");
  printer.source = sourceOf(table);
  return printer;
}

std::optional<SourcedLength> readLength(Table& table, const char* key) {
  std::optional<SourcedLength> length;
  table.inner(key, [&](Table& inner) {
    auto mm = lengthOf(inner, "mm");
    length = SourcedLength{mm, sourceOf(inner)};
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
  material.source = sourceOf(table);
  return material;
}

Preset readPreset(Table& table) {
  Preset preset;
  preset.name = table.must<std::string>("name");
  preset.group = table.must<std::string>("group");
  preset.software = table.must<std::string>("software");
  preset.materials = table.list<std::string>("materials");
  preset.printers = table.list<std::string>("printers");
  preset.source = sourceOf(table);
  return preset;
}

Anatomy readAnatomy(Table& table) {
  Anatomy anatomy;
  anatomy.word = table.must<std::string>("word");
  anatomy.label = table.must<std::string>("label");
  anatomy.aliases = table.list<std::string>("aliases");
  anatomy.contrastRecommended = table.must<bool>("contrast_recommended");
  anatomy.printedLimitMm = lengthOf(table, "printed_limit_mm");
  anatomy.source = sourceOf(table);
  return anatomy;
}

SegmentationSoftware readSoftware(Table& table) {
  SegmentationSoftware software;
  software.name = table.must<std::string>("name");
  software.maker = table.must<std::string>("maker");
  software.family = table.must<std::string>("family");
  software.aliases = table.list<std::string>("aliases");
  software.cleared = table.must<bool>("cleared");
  software.source = sourceOf(table);
  return software;
}

UseCase readUse(Table& table) {
  auto scenario = table.must<std::string>("scenario");
  auto label = table.must<std::string>("label");
  return {scenario, label, sourceOf(table)};
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
  statement.source = sourceOf(table);
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
  row.layerUm = countOf(table, "layer_um");
  row.postprocess = table.must<std::string>("postprocess");
  row.deviationMm = table.must<std::string>("deviation_mm");
  row.sourceTitle = table.must<std::string>("source_title");
  row.sourceRevision = table.must<std::string>("source_revision");
  row.sourceDate = table.must<std::string>("source_date");
  row.effective = table.must<std::string>("effective");
  row.example = table.must<bool>("example");
  static_cast<void>(sourceOf(table));
  return row;
}

} // namespace

base::Result<Catalogue> readCatalogue(const CatalogueTexts& texts) {
  Catalogue all;
  std::string problem; // the first
  const auto read = [&](const char* name, std::string_view text, const std::function<void(Table&)>& reader) {
    const auto wrong = base::readStrictly(name, text, reader);
    problem = problem.empty() ? wrong : problem;
  };
  read("printers", texts.printers, [&](Table& table) { all.printers = allOf<Printer>(table, "printer", readPrinter); });
  read("materials", texts.materials,
       [&](Table& table) { all.materials = allOf<Material>(table, "material", readMaterial); });
  read("presets", texts.presets, [&](Table& table) { all.presets = allOf<Preset>(table, "preset", readPreset); });
  read("anatomies", texts.anatomies,
       [&](Table& table) { all.anatomies = allOf<Anatomy>(table, "anatomy", readAnatomy); });
  read("software", texts.software, [&](Table& table) {
    all.software = allOf<SegmentationSoftware>(table, "software", readSoftware);
    all.uses = allOf<UseCase>(table, "use", readUse);
  });
  read("clearance_examples", texts.clearanceExamples, [&](Table& table) {
    all.clearanceExamples = allOf<ClearanceExample>(table, "statement", readStatement);
    table.inner("demonstration", [&](Table& inner) { all.demonstrationRow = readRow(inner); });
  });
  if (!problem.empty())
    return base::fault(base::FaultKind::File, "the catalogue cannot be read: " + problem,
                       "correct the file named and build again");
  return all;
}

} // namespace calque::catalogue

#include "supplies.h"

#include "core/base/files.h"
#include "core/base/toml_text.h"

#include <toml++/toml.h>

namespace calque::workflow {
namespace {

constexpr std::uint64_t largestDocument = 64u << 20;

} // namespace

base::Result<ClearanceRow> readClearanceRow(const std::filesystem::path& file) {
  CALQUE_TRY(bytes, base::readFile(file, 1u << 20));
  toml::table table;
  try {
    table = toml::parse(base::tomlText(base::textOf(bytes)));
  } catch (const std::runtime_error&) { // of which toml::parse_error is one
    return base::fault(base::FaultKind::File, "the row is not TOML",
                       "`calque clearance propose --help` names the keys");
  }
  auto text = [&table](std::string_view key) { return table[key].value_or(std::string()); };
  auto texts = [&table](std::string_view key) {
    std::vector<std::string> words;
    if (const auto* list = table[key].as_array())
      for (const auto& word : *list)
        words.push_back(word.value_or(std::string()));
    return words;
  };
  ClearanceRow row;
  row.software = text("software");
  row.version = text("version");
  row.kNumber = text("k_number");
  row.decided = text("decided");
  row.anatomies = texts("anatomies");
  row.uses = texts("uses");
  row.ages = text("ages");
  row.printerModel = text("printer_model");
  row.firmware = text("firmware");
  row.materials = texts("materials");
  row.mode = text("mode");
  row.layerUm = static_cast<std::uint64_t>(std::max<std::int64_t>(0, table["layer_um"].value_or(std::int64_t{0})));
  row.postprocess = text("postprocess");
  row.deviationMm = text("deviation_mm");
  row.sourceTitle = text("source_title");
  row.sourceRevision = text("source_revision");
  row.sourceDate = text("source_date");
  row.effective = text("effective");
  row.example = table["example"].value_or(false);
  CALQUE_TRY(document, base::readFile(file.parent_path() / text("source_document"), largestDocument));
  row.sourceDocument = std::move(document);
  return row;
}

} // namespace calque::workflow

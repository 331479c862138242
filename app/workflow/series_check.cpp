#include "series_check.h"

#include "findings_text.h"

#include "core/base/decimal.h"
#include "core/dicom/series.h"
#include "core/domain/intended_use.h"
#include "validation/phantom/phantom.h"

#include <fmt/format.h>

namespace calque::workflow {
namespace {

std::string millimetres(double length) {
  return length > 0 ? base::toDecimal(length, 4) : std::string();
}

base::Json jsonOf(const dicom::Series& series) {
  return base::JsonObject{{"series_instance_uid", series.seriesInstanceUid},
                          {"modality", series.modality},
                          {"slices", std::uint64_t{series.slices}},
                          {"slice_thickness_mm", millimetres(series.thicknessMm)},
                          {"slice_spacing_mm", millimetres(series.spacingMm)},
                          {"rows", series.rows},
                          {"columns", series.columns},
                          {"verdict", series.verdict == domain::Verdict::Refuse ? "refuse" : "accept"},
                          {"findings", findingsJson(series.findings)}};
}

std::string textOf(const dicom::Series& series) {
  auto text =
      fmt::format("series {}\n  {}  {} slices of {} x {}, thickness {} mm, spacing {} mm: {}\n",
                  series.seriesInstanceUid, series.modality, series.slices, series.columns, series.rows,
                  millimetres(series.thicknessMm), millimetres(series.spacingMm), domain::verdictWord(series.verdict));
  return text + findingsText(series.findings);
}

} // namespace

base::Result<SeriesReport> seriesReport(const std::filesystem::path& path, const std::string& use,
                                        const std::string& today, const base::Progress& progress) {
  dicom::CheckOptions options;
  options.today = today;
  if (!use.empty()) {
    auto scenario = domain::maybeScenario(use);
    if (!scenario)
      return domain::refuse(domain::RefusalCode::RequestIncomplete, "the use is not a word of the law",
                            "surgical_planning, …", use);
    if (domain::lineOf(*scenario).path == domain::Path::NonDiagnostic)
      options.use = dicom::Use::NonDiagnostic;
  }
  CALQUE_TRY(files, dicom::ReceivedFiles::collect(path));
  CALQUE_TRY(check, dicom::checkSeries(files.source(), options, progress));

  SeriesReport report;
  report.accepted = check.verdict() != domain::Verdict::Refuse;
  base::JsonList series, rejected;
  for (const auto& one : check.series) {
    series.push_back(jsonOf(one));
    report.text += textOf(one);
  }
  for (const auto& file : check.rejected) {
    const auto& line = domain::lineOf(file.finding.code);
    rejected.push_back(base::JsonObject{{"index", std::uint64_t{file.file + 1}},
                                        {"code", line.name},
                                        {"number", line.number},
                                        {"message", file.finding.message}});
    report.text += fmt::format("file {}: {} {}: {}\n", file.file + 1, line.number, line.name, file.finding.message);
  }
  base::JsonObject json{
      {"verdict", report.accepted ? "accept" : "refuse"}, {"series", series}, {"rejected_files", rejected}};
  if (const auto& directory = files.directory()) {
    json.emplace("directory", base::JsonObject{{"records", std::uint64_t{directory->records}},
                                               {"images", std::uint64_t{directory->images}},
                                               {"verdict", domain::verdictWord(domain::verdictOf(directory->findings))},
                                               {"findings", findingsJson(directory->findings)}});
    report.text += fmt::format("directory: {} records, {} images\n{}", directory->records, directory->images,
                               findingsText(directory->findings));
  }
  report.json = std::move(json);
  return report;
}

base::Done writePhantom(const PhantomRequest& request) {
  phantom::Recipe recipe;
  recipe.body = request.body;
  recipe.sliceThicknessMm = request.sliceThicknessMm;
  recipe.pixelMm = request.pixelMm;
  recipe.slices = static_cast<int>(request.slices);
  recipe.size = static_cast<int>(request.columns);
  recipe.tiltDegrees = request.tiltDegrees;
  CALQUE_CHECK(phantom::writeSeries(request.folder, recipe));
  return {};
}

} // namespace calque::workflow

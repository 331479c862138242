#include "made_series.h"

#include <cmath>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <numbers>
#include <stdexcept>

namespace calque::dicom::testing {

MadeSeries::MadeSeries(const Made& made) {
  CtSeriesHeader header;
  header.patient = {"P-1",    "TEST^SERIES", "1970-01-01", "O",     "2026-01-01", "A-1",  "2.25.5",
                    "2.25.6", "SHARP",       "SYNTHETIC",  "model", "protocol",   "HEAD", ""};
  header.seriesInstanceUid = made.seriesUid;
  header.rows = made.rows;
  header.columns = made.columns;
  header.pixelSpacingMm = made.pixelSpacingMm;
  header.thicknessMm = made.thicknessMm;
  header.spacingMm = made.spacingMm;
  const double angle = made.tiltDegrees * std::numbers::pi / 180;
  header.orientation = {1, 0, 0, 0, std::cos(angle), -std::sin(angle)};
  for (int slice = 0; slice < made.slices; ++slice) {
    std::vector<std::uint16_t> stored;
    for (int row = 0; row < made.rows; ++row)
      for (int column = 0; column < made.columns; ++column)
        stored.push_back(static_cast<std::uint16_t>(1024 + 100 * slice + 10 * row + column));
    CtImage image{made.seriesUid + "." + std::to_string(slice + 1),
                  slice + 1,
                  {-20, -30, -100 + slice * made.spacingMm / std::cos(angle)},
                  0,
                  stored};
    files.push_back(toCtFile(header, image).value());
  }
}

void MadeSeries::edit(std::size_t file, const std::function<void(DcmDataset&)>& change, E_TransferSyntax syntax) {
  DcmFileFormat format;
  DcmInputBufferStream in;
  in.setBuffer(files.at(file).data(), static_cast<offile_off_t>(files[file].size()));
  in.setEos();
  format.transferInit();
  if (format.read(in).bad())
    throw std::runtime_error("the made file does not read");
  format.transferEnd();
  change(*format.getDataset());
  if (syntax == EXS_Unknown)
    syntax = EXS_LittleEndianExplicit;
  if (format.getDataset()->chooseRepresentation(syntax, nullptr).bad())
    throw std::runtime_error("the syntax cannot be written");
  base::Bytes out(files[file].size() * 2 + (1U << 20));
  DcmOutputBufferStream stream(out.data(), static_cast<offile_off_t>(out.size()));
  format.transferInit();
  if (format.write(stream, syntax, EET_ExplicitLength, nullptr).bad())
    throw std::runtime_error("the made file does not write");
  format.transferEnd();
  stream.flush();
  void* filled = nullptr;
  offile_off_t length = 0;
  stream.flushBuffer(filled, length);
  out.resize(static_cast<std::size_t>(length));
  files[file] = std::move(out);
}

void MadeSeries::editAll(const std::function<void(DcmDataset&, std::size_t)>& change) {
  for (std::size_t file = 0; file < files.size(); ++file)
    edit(file, [&](DcmDataset& data) { change(data, file); });
}

void MadeSeries::set(std::size_t file, const DcmTagKey& tag, const char* value) {
  edit(file, [&](DcmDataset& data) { data.putAndInsertString(tag, value); });
}

void MadeSeries::setAll(const DcmTagKey& tag, const char* value) {
  for (std::size_t file = 0; file < files.size(); ++file)
    set(file, tag, value);
}

FileSource MadeSeries::source() const {
  return {files.size(), [this](std::size_t file) -> base::Result<base::Bytes> { return files.at(file); }};
}

SeriesCheck MadeSeries::check(const CheckOptions& options) const {
  return checkSeries(source(), options).value();
}

std::vector<domain::RefusalCode> MadeSeries::codes(const CheckOptions& options) const {
  return codesOf(check(options));
}

std::vector<domain::RefusalCode> codesOf(const SeriesCheck& check) {
  std::vector<domain::RefusalCode> codes;
  for (const auto& series : check.series)
    for (const auto& finding : series.findings)
      codes.push_back(finding.code);
  for (const auto& rejected : check.rejected)
    codes.push_back(rejected.finding.code);
  return codes;
}

} // namespace calque::dicom::testing

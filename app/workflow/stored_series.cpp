#include "stored_series.h"

#include "case_context.h"
#include "patient_data.h"
#include "rooms.h"

#include "core/base/decimal.h"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace calque::workflow {
namespace {

const domain::FileItem* itemOf(const std::vector<domain::FileItem>& files, std::string_view role) {
  auto found = std::find_if(files.begin(), files.end(), [role](const auto& file) { return file.role == role; });
  return found == files.end() ? nullptr : &*found;
}

} // namespace

base::Result<SeriesGeometry> storedGeometry(const Lab& lab, const domain::Case& known) {
  const auto* item = known.series ? itemOf(known.series->files, "evidence") : nullptr;
  if (!item)
    return domain::refuse(domain::RefusalCode::StepOutOfOrder, "no series is accepted", "ImagesAccepted");
  CALQUE_TRY(bytes, keptFile(lab, known.subject, item->id));
  return readSeriesGeometry(base::textOf(bytes));
}

base::Result<dicom::SeriesVolume> storedVolume(const Lab& lab, const domain::Case& known,
                                               const base::Progress& progress) {
  if (!known.series)
    return domain::refuse(domain::RefusalCode::StepOutOfOrder, "no series is accepted", "ImagesAccepted");
  CALQUE_TRY(manifest, keptFile(lab, known.subject, known.series->manifest));
  std::vector<std::string> ids;
  std::istringstream lines(base::textOf(manifest));
  for (std::string line; std::getline(lines, line);)
    ids.push_back(line.substr(0, 64));
  dicom::FileSource source{ids.size(), [&](std::size_t file) { return keptFile(lab, known.subject, ids[file]); }};
  dicom::CheckOptions options;
  options.use = known.path == domain::Path::Clinical ? dicom::Use::Clinical : dicom::Use::NonDiagnostic;
  CALQUE_TRY(check, dicom::checkSeries(source, options));
  if (check.series.size() != 1)
    return base::fault(base::FaultKind::File, "the stored series is not one series");
  return dicom::readVolume(source, check.series.front(), progress);
}

base::Bytes toNrrd(const imaging::LabelMap& labels) {
  const auto& m = labels.indexToPatient;
  auto vector = [&](std::size_t column) {
    return fmt::format("({},{},{})", base::toDecimal(m[column], 9), base::toDecimal(m[4 + column], 9),
                       base::toDecimal(m[8 + column], 9));
  };
  auto header =
      fmt::format("NRRD0004\ntype: unsigned char\ndimension: 3\nspace: left-posterior-superior\nsizes: {} {} {}\n"
                  "space directions: {} {} {}\nkinds: domain domain domain\nencoding: raw\nspace origin: {}\n\n",
                  labels.columns, labels.rows, labels.slices, vector(0), vector(1), vector(2), vector(3));
  auto bytes = base::bytesOf(header);
  bytes.insert(bytes.end(), labels.labels.begin(), labels.labels.end());
  return bytes;
}

base::Result<std::optional<int>> ageAtStudy(const Lab& lab, const std::string& subject) {
  CALQUE_TRY(patient, requestedPatient(lab, subject));
  CALQUE_TRY(day, studyDate(lab, subject));
  return base::maybeAgeInYears(patient.birthDate, day);
}

} // namespace calque::workflow

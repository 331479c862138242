// DICOM: the walk before DCMTK, and what DCMTK is then given. Meta header and data set.
#include "fuzz.h"

#include "core/dicom/pixels.h"
#include "core/dicom/prescan.h"
#include "core/dicom/sanitise.h"
#include "core/dicom/series.h"
#include "dicom/made_series.h"

namespace calque::fuzz {

std::vector<base::Bytes> seeds() {
  using dicom::testing::MadeSeries;
  std::vector<base::Bytes> all;
  for (auto syntax : {EXS_LittleEndianExplicit, EXS_LittleEndianImplicit, EXS_BigEndianExplicit,
                      EXS_DeflatedLittleEndianExplicit, EXS_RLELossless}) {
    MadeSeries series({.slices = 1});
    try {
      series.edit(
          0, [](DcmDataset&) {}, syntax);
    } catch (const std::exception&) { // a syntax without its codec
      continue;
    }
    all.push_back(series.files[0]);
  }
  MadeSeries nested({.slices = 1});
  nested.edit(0, [](DcmDataset& data) {
    DcmItem* item = &data;
    for (int depth = 0; depth < 12; ++depth)
      item->findOrCreateSequenceItem(DCM_ReferencedSeriesSequence, item, 0);
    item->putAndInsertString(DCM_ReferencedSOPInstanceUID, "2.25.9");
  });
  all.push_back(nested.files[0]);
  return all;
}

} // namespace calque::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace calque;
  base::Bytes file(data, data + size);
  dicom::PrescanLimits limits;
  limits.decodedBytes = 64ULL << 20;
  const auto scanned = dicom::prescan(file, limits);
  fuzz::must(scanned.scan.deepest <= limits.depth || !scanned.whole, "nesting beyond the limit is refused");
  fuzz::must(scanned.scan.elements <= limits.elements || !scanned.whole, "more elements than the limit are refused");
  if (scanned.whole) {
    const dicom::FileSource source{1, [&file](std::size_t) -> base::Result<base::Bytes> { return file; }};
    (void)dicom::checkSeries(source, {});
    (void)dicom::readStoredValues(file);
    (void)dicom::readDirectory(file);
  }
  dicom::sanitisePreamble(file);
  fuzz::must(!dicom::hasExecutablePreamble(file), "no program is left in the preamble");
  return 0;
}

#include "canary_series.h"

#include "image_fields.h"

#include <algorithm>
#include <array>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/oflog/oflog.h>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace calque::testkit {
namespace fs = std::filesystem;
namespace {

/// The library tells of each header that it is asked to leave alone.
void quietly() {
  OFLog::configure(OFLogger::ERROR_LOG_LEVEL);
}

constexpr std::size_t preambleBytes = 128;

void save(DcmFileFormat& format, const fs::path& file, const std::string& preamble) {
  format.getMetaInfo()->computeGroupLengthAndPadding(EGL_recalcGL, EPD_noChange, META_HEADER_DEFAULT_TRANSFERSYNTAX,
                                                     EET_ExplicitLength);
  if (format
          .saveFile(file.c_str(), EXS_LittleEndianExplicit, EET_ExplicitLength, EGL_recalcGL, EPD_noChange, 0, 0,
                    EWM_dontUpdateMeta)
          .bad())
    throw std::runtime_error("an image cannot be written");
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.write(preamble.data(), static_cast<std::streamsize>(std::min(preamble.size(), preambleBytes)));
}

std::vector<fs::path> imagesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

} // namespace

void writeCanarySeries(const fs::path& from, const fs::path& to, Canaries& canaries) {
  quietly();
  fs::create_directories(to);
  canaries.date(place::birth, place::birthDate);
  int number = 0;
  for (const auto& file : imagesIn(from)) {
    const auto which = "image " + std::to_string(++number);
    DcmFileFormat format;
    if (format.loadFile(file.c_str()).bad() || format.loadAllDataIntoMemory().bad())
      throw std::runtime_error("the phantom cannot be read");
    fillFields(*format.getDataset(), which, canaries);
    fillMeta(*format.getMetaInfo(), *format.getDataset(), canaries);
    std::string preamble = canaries.word("preamble of " + which);
    preamble.resize(preambleBytes, ' ');
    save(format, to / (canaries.word("file name of " + which) + ".dcm"), preamble);
  }
}

void editImage(const fs::path& file, const std::function<void(DcmDataset&)>& change) {
  std::string preamble(preambleBytes, '\0');
  std::ifstream(file, std::ios::binary).read(preamble.data(), static_cast<std::streamsize>(preambleBytes));
  DcmFileFormat format;
  if (format.loadFile(file.c_str()).bad() || format.loadAllDataIntoMemory().bad())
    throw std::runtime_error("an image cannot be read");
  change(*format.getDataset());
  save(format, file, preamble);
}

} // namespace calque::testkit

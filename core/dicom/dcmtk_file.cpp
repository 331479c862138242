#include "dcmtk_file.h"

#include "character_sets.h"
#include "image_facts.h"
#include "numbers.h"

#include "core/domain/refusals.h"

#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcrledrg.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <dcmtk/oflog/oflog.h>
#include <mutex>

namespace calque::dicom {

void prepare() {
  static std::once_flag once;
  std::call_once(once, [] {
    // DCMTK's own log lines would quote a stranger's values.
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    // The prescan walks group 0002 to its end; DCMTK must see the same end, whatever the group length claims.
    dcmIgnoreFileMetaInformationGroupLength.set(OFTrue);
    (void)dcmDataDict.isDictionaryLoaded();
    DcmRLEDecoderRegistration::registerCodecs();
    DJDecoderRegistration::registerCodecs(EDC_never);
    DJLSDecoderRegistration::registerCodecs();
    openConverters();
  });
}

base::Result<DcmtkFile> DcmtkFile::open(base::View file, Part part) {
  prepare();
  DcmtkFile opened;
  opened.m_format = std::make_unique<DcmFileFormat>();
  base::Bytes padded; // DCMTK wants an even number of bytes
  if (file.size() % 2 != 0) {
    padded.assign(file.begin(), file.end());
    padded.push_back(0);
    file = padded;
  }
  DcmInputBufferStream stream;
  stream.setBuffer(file.data(), static_cast<offile_off_t>(file.size()));
  stream.setEos();
  opened.m_format->transferInit();
  const OFCondition read = part == Part::Whole ? opened.m_format->read(stream)
                                               : opened.m_format->readUntilTag(stream, EXS_Unknown, EGL_noChange,
                                                                               DCM_MaxReadLength, DCM_PixelData);
  opened.m_format->transferEnd();
  if (read == EC_MemoryExhausted)
    throw std::bad_alloc();
  if (read.bad() && read != EC_EndOfStream && !(padded.size() && read == EC_StreamNotifyClient))
    return domain::refuse(domain::RefusalCode::FileEncoding, "it does not parse");
  return opened;
}

std::string rawText(DcmItem& item, const DcmTagKey& tag) {
  const char* text = nullptr;
  Uint32 length = 0;
  if (item.findAndGetString(tag, text, length).bad() || !text)
    return {};
  return {text, length};
}

std::string wordOf(DcmItem& item, const DcmTagKey& tag) {
  auto word = rawText(item, tag);
  word.resize(std::min(word.size(), word.find('\\')));
  while (!word.empty() && (word.back() == ' ' || word.back() == '\0'))
    word.pop_back();
  return word;
}

std::optional<std::uint64_t> maybeUnsigned(DcmItem& item, const DcmTagKey& tag) {
  DcmElement* element = nullptr;
  Uint16 value = 0;
  if (item.findAndGetElement(tag, element).bad() || element->ident() != EVR_US || element->getVM() != 1 ||
      element->getUint16(value).bad())
    return {};
  return value;
}

std::string uidValue(DcmItem& item, const DcmTagKey& tag) {
  const auto uid = wordOf(item, tag);
  const bool legal = !uid.empty() && uid.size() <= 64 && uid.find_first_not_of("0123456789.") == std::string::npos;
  return legal ? uid : std::string();
}

} // namespace calque::dicom

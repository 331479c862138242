#include "pixels.h"

#include "dcmtk_file.h"
#include "image_rules.h"

#include "core/base/huge_pages.h"

#include <algorithm>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <fmt/format.h>
#include <future>
#include <map>
#include <mutex>

namespace calque::dicom {
namespace {

using domain::RefusalCode;

/// What a JPEG or JPEG-LS start of frame says (ISO/IEC 10918-1 B.2.2, 14495-1 C.2.2).
struct FrameHeader {
  std::uint64_t precision, rows, columns, components;
};

std::optional<FrameHeader> maybeFrameHeader(base::View stream) {
  const auto two = [&](std::size_t at) { return static_cast<std::uint64_t>(stream[at] << 8 | stream[at + 1]); };
  if (stream.size() < 4 || two(0) != 0xFFD8)
    return {};
  for (std::size_t at = 2; at + 10 <= stream.size() && stream[at] == 0xFF; at += 2 + two(at + 2)) {
    const auto marker = stream[at + 1];
    const bool isStart =
        (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) || marker == 0xF7;
    if (isStart)
      return FrameHeader{stream[at + 4], two(at + 5), two(at + 7), stream[at + 9]};
  }
  return {};
}

/// The decoders size their work by the stream; it must be the image's own size.
base::Done checkStream(DcmPixelSequence& fragments, const ImageFacts& image) {
  for (unsigned long i = 1; i < fragments.card(); ++i) {
    DcmPixelItem* item = nullptr;
    Uint8* bytes = nullptr;
    if (fragments.getItem(item, i).bad() || item->getUint8Array(bytes).bad() || !bytes)
      continue;
    const auto header = maybeFrameHeader({bytes, item->getLength()});
    if (header &&
        (header->rows != image.pixels.rows || header->columns != image.pixels.columns || header->components != 1 ||
         header->precision > image.pixels.bitsAllocated || header->precision < image.pixels.bitsStored))
      return domain::refuse(RefusalCode::PixelDataContradicts);
  }
  return {};
}

/// A file whose pixels are decoded, frame by frame readable.
class DecodedFile {
public:
  static base::Result<DecodedFile> open(base::View file, ImageFacts image) {
    if (const auto bad = std::ranges::find_if(image.findings, spoilsPixels); bad != image.findings.end())
      return domain::refuse(bad->code);
    CALQUE_TRY(opened, DcmtkFile::open(file, Part::Whole));
    auto& data = opened.dataset();
    DcmElement* element = nullptr;
    if (data.findAndGetElement(DCM_PixelData, element).bad())
      return domain::refuse(RefusalCode::PixelDataMissing);
    if (const DcmXfer xfer(data.getOriginalXfer()); xfer.isEncapsulated()) {
      DcmPixelSequence* fragments = nullptr;
      if (dynamic_cast<DcmPixelData&>(*element)
              .getEncapsulatedRepresentation(xfer.getXfer(), nullptr, fragments)
              .bad() ||
          !fragments)
        return domain::refuse(RefusalCode::PixelDataContradicts);
      CALQUE_CHECK(checkStream(*fragments, image));
      if (data.chooseRepresentation(EXS_LittleEndianExplicit, nullptr).bad() ||
          data.findAndGetElement(DCM_PixelData, element).bad())
        return domain::refuse(RefusalCode::PixelDataContradicts, "it does not decode");
    }
    return DecodedFile(std::move(opened), *element, std::move(image));
  }

  base::Result<std::vector<std::int32_t>> frame(std::size_t number) const {
    const std::uint64_t count = m_image.pixels.rows * m_image.pixels.columns;
    Uint8* bytes = nullptr;
    Uint16* words = nullptr;
    Uint32* longs = nullptr;
    if (number >= m_image.pixels.frames)
      return domain::refuse(RefusalCode::PixelDataShort);
    if ((number + 1) * count * (m_image.pixels.bitsAllocated / 8) > m_element->getLength())
      return domain::refuse(RefusalCode::PixelDataShort, "after decoding");
    if (m_image.pixels.bitsAllocated == 8 && m_element->getUint8Array(bytes).good() && bytes)
      return extended(bytes + number * count, count);
    if (m_image.pixels.bitsAllocated == 16 && m_element->getUint16Array(words).good() && words)
      return extended(words + number * count, count);
    // As OW, 32-bit pixels are pairs of words, the lower first (PS3.5 8.2).
    if (m_image.pixels.bitsAllocated == 32 && m_element->getUint16Array(words).good() && words)
      return extended(reinterpret_cast<const Uint32*>(words) + number * count, count);
    if (m_image.pixels.bitsAllocated == 32 && m_element->getUint32Array(longs).good() && longs)
      return extended(longs + number * count, count);
    return domain::refuse(RefusalCode::PixelDataContradicts);
  }

private:
  DecodedFile(DcmtkFile file, DcmElement& element, ImageFacts image)
      : m_file(std::move(file)), m_element(&element), m_image(std::move(image)) {}

  static bool spoilsPixels(const domain::Finding& finding) {
    using enum RefusalCode;
    switch (finding.code) {
    case TransferSyntaxUnsupported:
    case SopClassUnsupported:
    case SegmentationObject:
    case LossyCompression:
    case PixelDataMissing:
    case PixelSize:
    case PixelBits:
    case PixelDataShort:
    case FileExpands:
    case ColourImage:
      return true;
    default:
      return false;
    }
  }

  /// Only Bits Stored count (PS3.5 8.1.1); what stands above may be an old overlay.
  template <class Word> std::vector<std::int32_t> extended(const Word* words, std::uint64_t count) const {
    const auto unused = static_cast<unsigned>(32 - m_image.pixels.bitsStored);
    std::vector<std::int32_t> values(count);
    if (m_image.isSigned)
      std::transform(words, words + count, values.begin(), [unused](Word word) {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(word) << unused) >> unused;
      });
    else
      std::transform(words, words + count, values.begin(), [unused](Word word) {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(word) << unused >> unused);
      });
    return values;
  }

  DcmtkFile m_file;
  DcmElement* m_element; ///< of m_file
  ImageFacts m_image;
};

constexpr const char* changed = "the images are not those that were checked";

/// Decodes the planes of one file into their slices.
base::Done readInto(SeriesVolume& volume, const Series& series, const base::Bytes& bytes,
                    const std::vector<std::size_t>& slices) {
  auto image = readHeader(bytes, series.planes[slices.front()].file);
  if (!image || image->seriesInstanceUid != series.seriesInstanceUid || image->pixels.rows != series.rows ||
      image->pixels.columns != series.columns)
    return base::fault(base::FaultKind::File, changed, "check the series again");
  for (const auto slice : slices) {
    const auto& plane = series.planes[slice];
    if (plane.frame >= image->planes.size() || image->planes[plane.frame] != plane)
      return base::fault(base::FaultKind::File, changed, "check the series again");
  }
  return guarded<void>([&]() -> base::Done {
    CALQUE_TRY(decoded, DecodedFile::open(bytes, std::move(*image)));
    for (const auto slice : slices) {
      const auto& plane = series.planes[slice];
      CALQUE_TRY(stored, decoded.frame(plane.frame));
      std::ranges::transform(
          stored, volume.values.begin() + static_cast<std::ptrdiff_t>(slice * stored.size()),
          [&](std::int32_t value) { return static_cast<float>(value * plane.rescaleSlope + plane.rescaleIntercept); });
    }
    return {};
  });
}

} // namespace

void checkStreams(base::View file, ImageFacts& image) {
  if (!image.isEncapsulated || domain::verdictOf(image.findings) == domain::Verdict::Refuse)
    return;
  const auto decoded = guarded<void>([&]() -> base::Done {
    CALQUE_TRY(opened, DecodedFile::open(file, image));
    for (std::size_t number = 0; number < image.pixels.frames; ++number)
      CALQUE_CHECK(opened.frame(number));
    return {};
  });
  if (decoded)
    return;
  const auto* refusal = std::get_if<base::Refusal>(&decoded.error());
  image.findings.push_back(
      findingOf(refusal ? static_cast<RefusalCode>(refusal->number) : RefusalCode::PixelDataContradicts,
                domain::Severity::Refusal));
}

base::Result<SeriesVolume> readVolume(const FileSource& files, const Series& series, const base::Progress& progress) {
  if (series.verdict == domain::Verdict::Refuse || series.planes.empty() || series.indexToPatient[15] == 0) {
    for (const auto& finding : series.findings)
      if (finding.severity == domain::Severity::Refusal)
        return domain::refuse(finding.code, "the series was refused");
    return domain::refuse(RefusalCode::PositionMissing, "the series has no geometry");
  }
  SeriesVolume volume{series.columns, series.rows, series.planes.size(), {}, series.indexToPatient};
  constexpr std::uint64_t mostVoxels = 1ULL << 31; // 8 GiB of floats
  if (volume.columns * volume.rows * volume.slices > mostVoxels)
    return domain::refuse(RefusalCode::PixelSize, "the series is larger than is read");
  base::resizeLarge(volume.values, volume.columns * volume.rows * volume.slices);
  std::map<std::size_t, std::vector<std::size_t>> slicesOfFile;
  for (std::size_t slice = 0; slice < series.planes.size(); ++slice)
    slicesOfFile[series.planes[slice].file].push_back(slice);
  // One thread reads a file while the other decodes: `turn` guards the source and what was found.
  std::mutex turn;
  base::Done outcome;
  std::size_t done = 0;
  auto next = slicesOfFile.cbegin();
  const auto work = [&](bool isCaller) {
    for (std::unique_lock lock(turn); outcome && next != slicesOfFile.cend(); lock.lock()) {
      if (isCaller && progress &&
          !progress(static_cast<double>(done) / static_cast<double>(slicesOfFile.size()), "decoding slices")) {
        outcome = base::fault(base::FaultKind::Busy, "stopped; nothing was kept");
        return;
      }
      const auto& [file, slices] = *next++;
      ++done;
      const auto bytes = files.read(file);
      lock.unlock();
      const auto decoded = bytes ? readInto(volume, series, *bytes, slices) : base::Done(base::failed(bytes.error()));
      if (!decoded) {
        lock.lock();
        outcome = decoded;
        return;
      }
    }
  };
  auto other = std::async(std::launch::async, work, false);
  work(true);
  other.get();
  CALQUE_CHECK(outcome);
  if (progress && !progress(1, "decoding slices")) // the other thread may have taken the last ones
    return base::fault(base::FaultKind::Busy, "stopped; nothing was kept");
  return volume;
}

base::Result<std::vector<std::int32_t>> readStoredValues(base::View file, std::size_t frame) {
  CALQUE_TRY(image, readHeader(file, 0));
  return guarded<std::vector<std::int32_t>>([&]() -> base::Result<std::vector<std::int32_t>> {
    CALQUE_TRY(decoded, DecodedFile::open(file, std::move(image)));
    return decoded.frame(frame);
  });
}

base::Done readFrames(base::View file, const ImageFacts& image, std::span<const std::size_t> frames,
                      const std::function<bool(std::size_t, std::vector<std::int32_t>)>& take) {
  return guarded<void>([&]() -> base::Done {
    CALQUE_TRY(decoded, DecodedFile::open(file, image));
    for (const auto frame : frames) {
      CALQUE_TRY(stored, decoded.frame(frame));
      if (!take(frame, std::move(stored)))
        break;
    }
    return {};
  });
}

} // namespace calque::dicom

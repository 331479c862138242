// Operation: image files made to exhaust a reader, pixels that are not as the scanner made them, directories that lead
// astray.
#include "dicom_bytes.h"
#include "doctored.h"
#include "operation.h"
#include "series_trial.h"

#include <fmt/format.h>
#include <functional>
#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

using Rewrites = std::function<std::string(const SliceParts&)>; ///< the bytes of the file from those of a sound slice

/// A copy of the sound series with another transfer syntax and other bytes in one slice, or in all.
class Rewriter {
public:
  Rewriter(SeriesTrial& series, std::string syntax) : m_series(series), m_syntax(std::move(syntax)) {}
  [[nodiscard]] fs::path one(const Rewrites& rewrites) const {
    const auto folder = m_series.copy("rewritten");
    rewrite(folder / "IM0004.dcm", rewrites);
    return folder;
  }
  [[nodiscard]] fs::path all(const Rewrites& rewrites) const {
    const auto folder = m_series.copy("rewritten");
    for (const auto& entry : fs::directory_iterator(folder))
      rewrite(entry.path(), rewrites);
    return folder;
  }

private:
  void rewrite(const fs::path& file, const Rewrites& rewrites) const {
    setElementOfFile(file, 0x0002, 0x0010, m_syntax);
    writeBytes(file, rewrites(partsOf(file)));
  }
  SeriesTrial& m_series;
  std::string m_syntax;
};

constexpr const char* plainSyntax = "1.2.840.10008.1.2.1";
constexpr const char* deflatedSyntax = "1.2.840.10008.1.2.1.99";
constexpr const char* runLengthSyntax = "1.2.840.10008.1.2.5";

std::string asItWas(const SliceParts& slice) {
  return slice.meta + slice.data + plainPixels(slice.pixels);
}

std::string withBefore(const SliceParts& slice, const std::string& elements) {
  return slice.meta + slice.data + elements + plainPixels(slice.pixels);
}

/// The file goes on, with nothing but zeros, until it has `bytes` bytes: the disk keeps none of them.
void stretch(const fs::path& file, std::uint64_t bytes) {
  fs::resize_file(file, bytes);
}

void tryStructure(SeriesTrial& series) {
  const auto large = series.copy("large");
  stretch(large / "IM0004.dcm", (1ULL << 30) + 1);
  series.judged("a file of 1 GiB and one byte", large, 204);
  fs::remove_all(large);
  const auto cut = series.copy("cut");
  fs::resize_file(cut / "IM0004.dcm", fs::file_size(cut / "IM0004.dcm") - 300);
  series.judged("a slice whose end is missing", cut, 205);
  const Rewriter plain(series, plainSyntax);
  series.judged("rewritten as it was", plain.all(asItWas), 0);
  const auto nameless = [](const SliceParts& slice) {
    const auto syntax = elementOf(0x0002, 0x0010, "UI", plainSyntax);
    auto meta = slice.meta;
    if (const auto at = meta.find(syntax.substr(0, 4)); at != std::string::npos)
      meta.erase(at, syntax.size());
    return meta + slice.data + plainPixels(slice.pixels);
  };
  series.judged("no transfer syntax", plain.one(nameless), 206);
  series.judged("written explicit, declared implicit", Rewriter(series, "1.2.840.10008.1.2").one(asItWas), 208);
  series.judged("written little, declared big endian", Rewriter(series, "1.2.840.10008.1.2.2").one(asItWas), 208);
  const auto strange = [](const SliceParts& slice) {
    return withBefore(slice, elementOf(0x7FDF, 0x0010, "XX", "INVENTED"));
  };
  series.judged("a value representation that does not exist", plain.one(strange), 208);
}

void tryDepthAndCount(SeriesTrial& series) {
  const Rewriter plain(series, plainSyntax);
  for (const auto& [depth, number] : {std::pair{32, 0}, {33, 209}, {100'000, 209}})
    series.judged(depth == 32 ? "sequences 32 deep" : "sequences deeper than 32",
                  plain.one([depth](const SliceParts& slice) { return withBefore(slice, nestedSequences(depth)); }),
                  number);
  const auto crowd = [](const SliceParts& slice) {
    const auto tiny = elementOf(0x7FDF, 0x0010, "LO", "");
    std::string many;
    for (int i = 0; i <= 500'000; ++i)
      many += tiny;
    return withBefore(slice, many);
  };
  series.judged("more than 500,000 elements", plain.one(crowd), 210);
}

void tryWeight(SeriesTrial& series) {
  constexpr std::uint32_t mebibyte = 1U << 20;
  for (const auto& [mebibytes, number] : {std::pair{63U, 0}, {64U, 211}}) {
    const auto heavy = series.copy("heavy");
    const auto file = heavy / "IM0004.dcm";
    auto slice = partsOf(file);
    writeBytes(file, asItWas(slice) + elementHead(0x7FE1, 0x1001, "OB", mebibytes * mebibyte));
    stretch(file, fs::file_size(file) + std::uint64_t{mebibytes} * mebibyte);
    series.judged(number == 0 ? "63 MiB beside the pixels" : "more than 64 MiB beside the pixels", heavy, number);
    fs::remove_all(heavy);
  }
}

void tryExpansion(SeriesTrial& series) {
  const Rewriter deflated(series, deflatedSyntax);
  const auto honest = [](const SliceParts& slice) {
    return slice.meta + deflatedAsStored(slice.data + plainPixels(slice.pixels));
  };
  series.judged("an honest deflated series", deflated.all(honest), 0);
  const auto bomb = [](const SliceParts& slice) { return slice.meta + deflatedZeros(20'000); };
  series.judged("5 MB of zeros deflated to 32 KB", deflated.one(bomb), 212);
  const auto hollow = series.copy("hollow");
  const auto file = hollow / "IM0004.dcm";
  setElementOfFile(file, 0x0002, 0x0010, runLengthSyntax);
  setElementOfFile(file, 0x0028, 0x0010, littleEndian(4096, 2));
  setElementOfFile(file, 0x0028, 0x0011, littleEndian(4096, 2));
  const auto slice = partsOf(file);
  writeBytes(file, slice.meta + slice.data + encapsulatedPixels(runLengthEncoded(slice.pixels)));
  series.judged("32 MiB of pixels from 2 KB", hollow, 212);
}

void tryBounds(Trial& trial) {
  SeriesTrial series(trial);
  tryStructure(series);
  tryDepthAndCount(series);
  tryWeight(series);
  tryExpansion(series);
  const auto segmentation = series.copy("segmentation");
  setElement(segmentation, 0x0008, 0x0016, "1.2.840.10008.5.1.4.1.1.66.4");
  setElement(segmentation, 0x0008, 0x0060, "SEG");
  series.judged("a DICOM segmentation", segmentation, 213);
}

/// The start of a JPEG lossless stream (ISO/IEC 10918-1 B.2.2) of 12 bits a pixel, and no more of it.
std::string jpegStart(unsigned rows, unsigned columns) {
  std::string bytes("\xFF\xD8\xFF\xC3\0\x0B\x0C", 7);
  for (const auto side : {rows, columns}) {
    bytes += static_cast<char>(side >> 8);
    bytes += static_cast<char>(side & 0xFF);
  }
  return bytes + std::string("\1\1\x11\0", 4) + std::string(5, '\0');
}

Rewrites compressedTo(const std::string& stream) {
  return [stream](const SliceParts& slice) { return slice.meta + slice.data + encapsulatedPixels(stream); };
}

void tryCompressed(SeriesTrial& series) {
  const Rewriter runLength(series, runLengthSyntax);
  const auto honest = [](const SliceParts& slice) {
    return slice.meta + slice.data + encapsulatedPixels(runLengthEncoded(slice.pixels));
  };
  series.judged("an honest run-length series", runLength.all(honest), 0);
  series.judged("a run-length stream of garbage", runLength.one(compressedTo(std::string(2000, '\x5A'))), 227);
  const auto half = [](const SliceParts& slice) {
    const auto stream = runLengthEncoded(slice.pixels);
    return slice.meta + slice.data + encapsulatedPixels(stream.substr(0, stream.size() / 2));
  };
  series.judged("half of a run-length stream", runLength.one(half), 227);
  const Rewriter lossless(series, "1.2.840.10008.1.2.4.70");
  series.judged("a JPEG stream of another size", lossless.one(compressedTo(jpegStart(4096, 4096))), 227);
  series.judged("a JPEG stream without its pixels", lossless.one(compressedTo(jpegStart(32, 32))), 227);
}

void tryUntouched(Trial& trial) {
  SeriesTrial series(trial);
  const auto marked = series.copy("marked");
  setElement(marked, 0x0028, 0x2110, "01");
  series.judged("said to have been compressed with loss", marked, 221);
  const Rewriter lossy(series, "1.2.840.10008.1.2.4.50");
  series.judged("compressed with loss and not said to be", lossy.all(compressedTo(jpegStart(32, 32))), 221);
  const auto lettered = series.copy("lettered");
  setElementOfFile(lettered / "IM0007.dcm", 0x0028, 0x0301, "YES");
  series.judged("letters in the picture of one slice", lettered, 222);
  const Rewriter plain(series, plainSyntax);
  series.judged("one slice without pixels", plain.one([](const SliceParts& slice) { return slice.meta + slice.data; }),
                223);
  tryCompressed(series);
}

/// A patient, a study, a series and the slices of `whole`, as files whose names a DICOMDIR may hold.
std::vector<DirectoryRecord> soundRecords() {
  std::vector<DirectoryRecord> records{{"PATIENT", "", 0, 2}, {"STUDY", "", 0, 3}, {"SERIES", "", 0, 4}};
  for (std::size_t i = 1; i <= 12; ++i)
    records.push_back({"IMAGE", fmt::format("IMAGES\\IM{:04}", i), i < 12 ? i + 4 : 0, 0});
  return records;
}

/// A medium: a DICOMDIR, the slices it names, and a slice of another series outside its folder.
class Medium {
public:
  explicit Medium(Trial& trial) : m_trial(trial), m_series(trial) {
    const auto images = m_series.copy("medium") / "IMAGES";
    copyFolder(m_series.at("whole"), images);
    for (std::size_t i = 1; i <= 12; ++i) {
      const auto name = fmt::format("IM{:04}", i);
      fs::rename(images / (name + ".dcm"), images / name);
      fs::remove(m_series.at("medium") / (name + ".dcm"));
    }
    m_trial.isDone("another series", m_series.phantom("other", "0.9"));
    fs::copy_file(m_series.at("other") / "IM0001.dcm", m_series.at("OUTSIDE"), fs::copy_options::overwrite_existing);
  }
  [[nodiscard]] fs::path folder() const { return m_series.at("medium"); }
  [[nodiscard]] fs::path directory() const { return folder() / "DICOMDIR"; }
  void write(const std::vector<DirectoryRecord>& records) const { writeBytes(directory(), directoryOf(records)); }
  /// Accepted with this finding of the directory, 0: with none, and nothing read but the series of twelve slices.
  void told(const std::string& what, const fs::path& path, int number) {
    m_series.told(what, path, number);
    const auto ran = m_trial.calque({"series", "check", path.string(), "--json"});
    const auto answer = nlohmann::json::parse(ran.out, nullptr, false);
    const bool isOne = answer.is_object() && answer["series"].size() == 1 && answer["rejected_files"].empty() &&
                       answer["series"][0].value("slices", 0) == 12 &&
                       tellsOnlyOfAge(answer["series"][0]["findings"].dump()) &&
                       answer["directory"]["findings"].empty() == (number == 0);
    m_trial.that("what was read", "one series of 12 slices and no finding of it but its age",
                 isOne ? "that" : oneLine(ran.out), isOne);
  }
  /// The sound records with one that `change` made unsound.
  void toldAfter(const std::string& what, int number,
                 const std::function<void(std::vector<DirectoryRecord>&)>& change) {
    auto records = soundRecords();
    change(records);
    write(records);
    told(what, directory(), number);
  }

private:
  Trial& m_trial;
  SeriesTrial m_series;
};

using Records = std::vector<DirectoryRecord>;

/// One more image, of this file.
std::function<void(Records&)> withImage(const std::string& file) {
  return [file](Records& records) {
    records.back().next = records.size() + 1;
    records.push_back({"IMAGE", file, 0, 0});
  };
}

void tryDirectory(Trial& trial) {
  Medium medium(trial);
  medium.write(soundRecords());
  medium.told("a sound directory", medium.directory(), 0);
  medium.toldAfter("an offset that leads nowhere", 281, [](Records& records) { records[5].next = 9999; });
  medium.toldAfter("an offset that leads back", 281, [](Records& records) { records[5].next = 4; });
  medium.toldAfter("a study where a patient belongs", 282, [](Records& records) { records[0].type = "STUDY"; });
  medium.toldAfter("a file that is not there", 284, withImage("IMAGES\\IM0099"));
  medium.toldAfter("a file in the folder above", 285, withImage("..\\OUTSIDE"));
  medium.toldAfter("a file of the whole machine", 285, withImage("/etc/hostname"));
  fs::create_symlink("../OUTSIDE", medium.folder() / "LINK");
  medium.toldAfter("a link that leads outside", 284, withImage("LINK"));
  medium.write({});
  medium.told("a directory without records, in the folder of the images", medium.folder(), 283);
  medium.write(soundRecords());
  fs::resize_file(medium.directory(), fs::file_size(medium.directory()) - 20);
  medium.told("a directory that is cut off, in the folder of the images", medium.folder(), 280);
}

} // namespace

void addImageBoundSteps(StepTable& all) {
  all.emplace("oq-image-bounds", tryBounds);
  all.emplace("oq-untouched-pixels", tryUntouched);
  all.emplace("oq-directory", tryDirectory);
}

} // namespace calque::runner

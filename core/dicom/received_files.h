// The files somebody hands in: a folder, a file, a list, or a DICOMDIR. They are known by their position in the sorted
// list; nothing of a stranger's file name leaves this room.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/domain/finding.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace calque::dicom {

/// What the checks read from: files by number, wherever they lie (disk, blobs of the store, memory). `read` is called
/// on the thread that checks; it may be called again for the same file and must then give the same bytes.
struct FileSource {
  std::size_t count = 0;
  std::function<base::Result<base::Bytes>(std::size_t file)> read; ///< file: 0 … count − 1
};

/// What a DICOMDIR says (PS3.3 annex F, PS3.10): its findings make it accept, warn or refuse as a directory.
struct DirectoryFacts {
  std::size_t records = 0, patients = 0, studies = 0, series = 0, images = 0;
  std::vector<domain::Finding> findings;
  std::vector<std::filesystem::path> files; ///< of its records, relative, never outside the folder; a stranger's words
};
/// Reads the bytes of a DICOMDIR. Offsets that are missing or lead nowhere are a finding; the records are then taken in
/// file order. Refused where the bytes are no DICOMDIR at all.
[[nodiscard]] base::Result<DirectoryFacts> readDirectory(base::View dicomdir);
/// Is this file, by its meta header, a DICOMDIR (Media Storage Directory Storage)?
[[nodiscard]] bool isDirectory(base::View file);

/// The list of files, sorted by the bytes of their path. Links are not followed; devices and sockets are left out.
class ReceivedFiles {
public:
  /// A folder (recursively, its DICOMDIRs set aside and judged), one file, or a DICOMDIR (the files it names, as far as
  /// they are there). A fault where `path` cannot be read, the refusal series.empty where it holds no file.
  [[nodiscard]] static base::Result<ReceivedFiles> collect(const std::filesystem::path& path);
  [[nodiscard]] static ReceivedFiles of(std::vector<std::filesystem::path> files);

  [[nodiscard]] std::size_t count() const { return m_files.size(); }
  [[nodiscard]] const std::vector<std::filesystem::path>& paths() const {
    return m_files;
  } ///< a stranger's words: to open only
  [[nodiscard]] const std::optional<DirectoryFacts>& directory() const { return m_directory; } ///< several are added up
  [[nodiscard]] FileSource source() const; ///< reads whole files of at most 1 GiB; independent of this object's life

private:
  std::vector<std::filesystem::path> m_files;
  std::optional<DirectoryFacts> m_directory;
};

} // namespace calque::dicom

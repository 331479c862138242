#include "received_files.h"

#include "image_rules.h"

#include "core/base/files.h"

#include <algorithm>
#include <fstream>
#include <set>

namespace calque::dicom {
namespace {

namespace fs = std::filesystem;
using domain::RefusalCode;
using domain::Severity;

constexpr std::uint64_t mostBytes = 1ULL << 30;
constexpr int mostFolders = 32; ///< nested

/// Regular files below `folder`, no link followed.
base::Result<std::vector<fs::path>> filesBelow(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> files;
  fs::recursive_directory_iterator at(folder, fs::directory_options::none, error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    if (at->symlink_status(error).type() == fs::file_type::regular)
      files.push_back(at->path());
    else if (at.depth() >= mostFolders)
      at.disable_recursion_pending();
  }
  if (error)
    return base::fault(base::FaultKind::File, "the folder cannot be read", "check its permissions");
  return files;
}

/// The meta header alone, to tell a DICOMDIR from an image without reading every file twice.
base::Bytes readBeginning(const fs::path& file) {
  base::Bytes bytes(1024);
  std::ifstream stream(file, std::ios::binary);
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

/// A path below `folder` none of whose parts is a link; media copies are sometimes in lower case.
std::optional<fs::path> maybeInside(const fs::path& folder, const fs::path& file) {
  const auto lower = [](std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
  };
  fs::path at = folder;
  std::error_code error;
  for (const auto& part : file) {
    const bool isThere = fs::exists(fs::symlink_status(at / part, error));
    at /= isThere ? part : fs::path(lower(part.string()));
    const auto type = fs::symlink_status(at, error).type();
    if (type != fs::file_type::regular && type != fs::file_type::directory)
      return {};
  }
  return fs::is_regular_file(fs::symlink_status(at, error)) ? std::optional(at) : std::nullopt;
}

DirectoryFacts readDirectoryFile(const fs::path& file) {
  const auto bytes = base::readFile(file, mostBytes);
  if (bytes)
    if (auto facts = readDirectory(*bytes))
      return std::move(*facts);
  DirectoryFacts none;
  none.findings.push_back(findingOf(RefusalCode::DirectoryUnreadable, Severity::Warning));
  return none;
}

void addUp(std::optional<DirectoryFacts>& sum, DirectoryFacts facts) {
  if (!sum) {
    sum = std::move(facts);
    return;
  }
  sum->records += facts.records;
  sum->patients += facts.patients;
  sum->studies += facts.studies;
  sum->series += facts.series;
  sum->images += facts.images;
  for (auto& finding : facts.findings)
    sum->findings.push_back(std::move(finding));
}

/// The files the directory names, as far as they are there.
std::vector<fs::path> filesOf(DirectoryFacts& facts, const fs::path& folder) {
  std::set<fs::path> files;
  std::size_t missing = 0;
  for (const auto& file : facts.files)
    if (auto inside = maybeInside(folder, file))
      files.insert(std::move(*inside));
    else
      ++missing;
  if (missing > 0)
    facts.findings.push_back(findingOf(RefusalCode::DirectoryFileMissing, Severity::Warning,
                                       std::to_string(missing) + " of " + std::to_string(facts.files.size())));
  return {files.begin(), files.end()};
}

} // namespace

// [impl->req~intake.stranger-text~1, req~intake.notes~1]
base::Result<ReceivedFiles> ReceivedFiles::collect(const fs::path& path) {
  ReceivedFiles received;
  std::error_code error;
  const auto status = fs::symlink_status(path, error);
  const bool isFolder = fs::is_directory(fs::is_symlink(status) ? fs::status(path, error) : status);
  if (!isFolder && !fs::is_regular_file(status))
    return base::fault(base::FaultKind::File, "there is no file or folder at the path given", "check the path");
  std::vector<fs::path> candidates{path};
  if (isFolder) {
    CALQUE_TRY(below, filesBelow(path));
    candidates = std::move(below);
  }
  for (auto& file : candidates) {
    if (!isDirectory(readBeginning(file))) {
      received.m_files.push_back(std::move(file));
      continue;
    }
    auto facts = readDirectoryFile(file);
    auto named = filesOf(facts, file.parent_path());
    if (!isFolder)
      received.m_files = std::move(named);
    addUp(received.m_directory, std::move(facts));
  }
  if (received.m_files.empty() && !received.m_directory)
    return domain::refuse(RefusalCode::SeriesEmpty);
  std::ranges::sort(received.m_files, {}, &fs::path::native);
  return received;
}

ReceivedFiles ReceivedFiles::of(std::vector<fs::path> files) {
  ReceivedFiles received;
  received.m_files = std::move(files);
  std::ranges::sort(received.m_files, {}, &fs::path::native);
  return received;
}

FileSource ReceivedFiles::source() const {
  return {m_files.size(), [files = m_files](std::size_t file) -> base::Result<base::Bytes> {
            std::error_code error;
            if (fs::file_size(files.at(file), error) > mostBytes && !error)
              return domain::refuse(RefusalCode::FileTooLarge);
            return base::readFile(files.at(file), mostBytes);
          }};
}

} // namespace calque::dicom

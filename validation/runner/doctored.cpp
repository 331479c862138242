#include "doctored.h"

#include "trial.h"

#include <fstream>

namespace calque::runner {
namespace fs = std::filesystem;

void copyFolder(const fs::path& from, const fs::path& to) {
  fs::remove_all(to);
  fs::copy(from, to, fs::copy_options::recursive);
}

void writeBytes(const fs::path& file, std::string_view bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

void flipBit(const fs::path& file, std::size_t at) {
  auto bytes = fileText(file);
  if (at < bytes.size())
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
  writeBytes(file, bytes);
}

std::size_t replaceInFile(const fs::path& file, const std::string& from, const std::string& to) {
  auto bytes = fileText(file);
  std::size_t places = 0;
  for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size()), ++places)
    bytes.replace(at, from.size(), to);
  if (places > 0)
    writeBytes(file, bytes);
  return places;
}

std::size_t replaceInFiles(const fs::path& folder, const std::string& from, const std::string& to) {
  std::size_t places = 0;
  for (const auto& entry : fs::directory_iterator(folder))
    places += replaceInFile(entry.path(), from, to);
  return places;
}

std::size_t setElementOfFile(const fs::path& file, unsigned group, unsigned element, std::string_view value) {
  auto bytes = fileText(file);
  const char tag[] = {static_cast<char>(group & 0xff), static_cast<char>(group >> 8), static_cast<char>(element & 0xff),
                      static_cast<char>(element >> 8)};
  const auto at = bytes.find(std::string_view(tag, sizeof tag), 132); // behind preamble and mark
  if (at == std::string::npos || at + 8 > bytes.size())
    return 0;
  const auto length = static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 6])) +
                      256 * static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 7]));
  std::string padded(value);
  if (padded.size() % 2 != 0)
    padded += ' ';
  bytes[at + 6] = static_cast<char>(padded.size() & 0xff);
  bytes[at + 7] = static_cast<char>(padded.size() >> 8);
  bytes.replace(at + 8, length, padded);
  writeBytes(file, bytes);
  return 1;
}

std::size_t setElement(const fs::path& folder, unsigned group, unsigned element, std::string_view value) {
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(folder))
    files += setElementOfFile(entry.path(), group, element, value);
  return files;
}

} // namespace calque::runner

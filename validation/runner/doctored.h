// Inputs that are wrong in one thing, made from right ones byte for byte. Private to this room.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace calque::runner {

/// A copy of a folder of files.
void copyFolder(const std::filesystem::path& from, const std::filesystem::path& to);
/// In every file of the folder: `from` becomes `to`, of the same length. The number of places changed.
std::size_t replaceInFiles(const std::filesystem::path& folder, const std::string& from, const std::string& to);
std::size_t replaceInFile(const std::filesystem::path& file, const std::string& from, const std::string& to);
/// In every DICOM file (explicit VR little endian) of the folder: the value of this element of short form ("DA", "CS",
/// "LO", "DS" …) becomes `value`, padded to an even length. The number of files changed.
std::size_t setElement(const std::filesystem::path& folder, unsigned group, unsigned element, std::string_view value);
std::size_t setElementOfFile(const std::filesystem::path& file, unsigned group, unsigned element,
                             std::string_view value);
void writeBytes(const std::filesystem::path& file, std::string_view bytes);
/// Turns the lowest bit of the byte at `at`.
void flipBit(const std::filesystem::path& file, std::size_t at);

} // namespace calque::runner

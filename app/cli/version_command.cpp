// calque version: this program, and each library that it runs with. The loaded libraries are asked themselves, by the
// name of their function, so that this room sees none of their headers.
#include "command.h"

#include <algorithm>
#include <dlfcn.h>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <link.h>
#include <map>
#include <sstream>

namespace calque::cli {
namespace {

struct Library {
  std::string name, file, version; ///< file: "libz.so.1.2.13", without its folder
  bool toldByLibrary = false;      ///< false: the version is that of the file's name
};

using Told = std::string (*)(void* function);

std::string toldAsText(void* function) {
  const char* text = reinterpret_cast<const char* (*)()>(function)();
  return text ? text : "";
}
std::string toldByOpenSsl(void* function) { // "OpenSSL 3.0.22 9 Jun 2026"
  const char* text = reinterpret_cast<const char* (*)(int)>(function)(0);
  const std::string whole = text ? text : "";
  const auto from = std::min(whole.find(' '), whole.size() - 1) + 1;
  return whole.substr(from, whole.find(' ', from) - from);
}
std::string toldByIcu(void* function) {
  std::uint8_t parts[4]{};
  reinterpret_cast<void (*)(std::uint8_t*)>(function)(parts);
  return fmt::format("{}.{}", parts[0], parts[1]);
}
std::string toldByZint(void* function) { // 21101
  const int number = reinterpret_cast<int (*)()>(function)();
  return fmt::format("{}.{}.{}", number / 10000, number / 100 % 100, number % 100);
}

struct Asked {
  const char *name, *soname, *function; ///< no function: the library has none that can be asked without its headers
  Told told;
};
constexpr Asked asked[] = {{"OpenSSL", "libcrypto.so", "OpenSSL_version", toldByOpenSsl},
                           {"libp11", "libp11.so", nullptr, nullptr},
                           {"SQLite", "libsqlite3.so", "sqlite3_libversion", toldAsText},
                           {"SOCI", "libsoci_core.so", nullptr, nullptr},
                           {"DCMTK", "libdcmdata.so", nullptr, nullptr},
                           {"VTK", "libvtkCommonCore-9.1.so", "GetVTKVersion", toldAsText},
                           {"lib3mf", "lib3MF.so", nullptr, nullptr},
                           {"libzip", "libzip.so", "zip_libzip_version", toldAsText},
                           {"zlib", "libz.so", "zlibVersion", toldAsText},
                           {"ICU", "libicuuc.so", "u_getVersion_72", toldByIcu},
                           {"Qt", "libQt6Core.so", "qVersion", toldAsText},
                           {"Zint", "libzint.so", "ZBarcode_Version", toldByZint},
                           {"fmt", "libfmt.so", nullptr, nullptr},
                           {"Expat", "libexpat.so", "XML_ExpatVersion", toldAsText}};

int rememberFile(dl_phdr_info* loaded, std::size_t, void* files) {
  std::error_code ignored;
  const auto path = std::filesystem::canonical(loaded->dlpi_name, ignored);
  if (!ignored && !path.empty())
    static_cast<std::vector<std::string>*>(files)->push_back(path.filename().string());
  return 0;
}

/// Those of the list that are loaded; what this program does not use is not there.
std::vector<Library> loadedLibraries() {
  std::vector<std::string> files;
  dl_iterate_phdr(rememberFile, &files);
  std::vector<Library> found;
  for (const auto& one : asked)
    for (const auto& file : files) {
      const std::string start = std::string(one.soname) + ".";
      if (!file.starts_with(start))
        continue;
      Library library{one.name, file, file.substr(start.size()), false};
      if (void* function = one.function ? ::dlsym(RTLD_DEFAULT, one.function) : nullptr) {
        library.version = one.told(function);
        library.toldByLibrary = true;
      }
      found.push_back(std::move(library));
    }
  return found;
}

/// Of headers alone: as the build found them.
std::vector<Library> builtWith() {
  std::vector<Library> found;
  std::istringstream lines(CALQUE_BUILT_WITH);
  for (std::string name, version; lines >> name >> version;)
    found.push_back({name, "built in", version, false});
  return found;
}

struct Version final : Command {
  Version() : Command("version", "this program, and the libraries it runs with", "calque version --json") {}
  void declareWith(Options& options, Console& console) override { console.declareJson(options); }
  base::Result<int> run(Console& console) override {
    std::string text = "calque " CALQUE_VERSION "\n";
    base::JsonList libraries;
    auto all = loadedLibraries();
    std::ranges::move(builtWith(), std::back_inserter(all));
    for (const auto& library : all) {
      text += fmt::format("{:<13} {:<10} {}\n", library.name, library.version, library.file);
      libraries.emplace_back(base::JsonObject{{"name", library.name},
                                              {"version", library.version},
                                              {"file", library.file},
                                              {"told_by", library.toldByLibrary        ? "library"
                                                          : library.file == "built in" ? "build"
                                                                                       : "file"}});
    }
    return console.answer(text, base::JsonObject{{"version", CALQUE_VERSION}, {"libraries", std::move(libraries)}});
  }
};

} // namespace

void addVersionCommand(Commands& all) {
  all.push_back(std::make_unique<Version>());
}

} // namespace calque::cli

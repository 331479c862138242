#include "catalogue.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace calque::catalogue {
namespace {

bool isNamed(std::string_view asked, const std::string& name, const std::vector<std::string>& aliases) {
  return name == asked || std::find(aliases.begin(), aliases.end(), asked) != aliases.end();
}

template <class T, class Name> const T* find(const std::vector<T>& entries, std::string_view asked, Name name) {
  auto found = std::find_if(entries.begin(), entries.end(),
                            [&](const T& entry) { return isNamed(asked, entry.*name, entry.aliases); });
  return found == entries.end() ? nullptr : &*found;
}

template <class T> const T* findNamed(const std::vector<T>& entries, std::string_view asked) {
  auto found = std::find_if(entries.begin(), entries.end(), [&](const T& entry) { return entry.name == asked; });
  return found == entries.end() ? nullptr : &*found;
}

} // namespace

const Catalogue& builtIn() {
  static const Catalogue catalogue = [] {
    auto read = readCatalogue(builtInTexts());
    if (!read) { // the build's own data: a bug, and a test reads it
      std::fputs("the built-in catalogue cannot be read\n", stderr);
      std::abort();
    }
    return std::move(*read);
  }();
  return catalogue;
}

std::string_view trustWord(Trust trust) {
  switch (trust) {
  case Trust::Stated:
    return "stated";
  case Trust::SecondHand:
    return "second-hand";
  case Trust::Unconfirmed:
    return "unconfirmed";
  }
  std::abort();
}

const Printer* maybePrinter(std::string_view model) {
  return find(builtIn().printers, model, &Printer::model);
}

// The word only: the log stores words, and an alias in a request would never match a row that has the word.
const Anatomy* maybeAnatomy(std::string_view word) {
  auto found = std::find_if(builtIn().anatomies.begin(), builtIn().anatomies.end(),
                            [&](const Anatomy& anatomy) { return anatomy.word == word; });
  return found == builtIn().anatomies.end() ? nullptr : &*found;
}

const Material* maybeMaterial(std::string_view name) {
  return findNamed(builtIn().materials, name);
}
const SegmentationSoftware* maybeSoftware(std::string_view name) {
  return find(builtIn().software, name, &SegmentationSoftware::name);
}
const PrintMode* maybeMode(const Printer& printer, std::string_view name) {
  return findNamed(printer.modes, name);
}

const Preset* maybePreset(const Printer& printer, std::string_view name) {
  const auto* preset = findNamed(builtIn().presets, name);
  return preset && isNamed(printer.model, "", preset->printers) ? preset : nullptr;
}

} // namespace calque::catalogue

// TOML from a person: the settings of a lab, the setup of a new one, the catalogue.
#include "fuzz.h"

#include "app/workflow/lab_create.h"
#include "printers/catalogue/catalogue.h"
#include "rooms.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace calque::fuzz {
namespace {

struct Place {
  std::filesystem::path file =
      std::filesystem::path(std::filesystem::exists("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path()) /
      ("calque-fuzz-" + std::to_string(::getpid()) + ".toml");
  ~Place() { std::filesystem::remove(file); }
};
const Place& place() {
  static const Place one;
  return one;
}

} // namespace

std::vector<base::Bytes> seeds() {
  const auto& texts = catalogue::builtInTexts();
  return {
      base::bytesOf("# Settings\nname = \"Lab\"\norigin = \"lab-17.hospital.example/calque/1\"\ndemonstration = true\n"
                    "witness = '/mnt/qa/witness'\ntsa = \"http://tsa.example/tsr\"\n"),
      base::bytesOf("[[person]]\nid = \"u-0001\"\nname = \"Person \\u00c5\"\nroles = [\"qa\", \"technician\"]\n"
                    "id_check = \"badge\"\npassword_file = \"no such file\"\n"),
      base::bytesOf("\xCD\x86"),
      base::bytesOf("name = \"\"\"\nx \\\xC3\xA4\n\"\"\"\n"),
      base::bytesOf(texts.materials.substr(0, 4'000)),
      base::bytesOf(texts.printers.substr(0, 4'000))};
}

} // namespace calque::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace calque;
  const auto& file = fuzz::place().file;
  {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  }
  (void)workflow::readSettings(file);
  (void)workflow::readLabSetup(file);
  const auto text = base::textOf({data, size});
  for (auto part : {&catalogue::CatalogueTexts::printers, &catalogue::CatalogueTexts::materials}) {
    auto texts = catalogue::builtInTexts();
    texts.*part = text;
    (void)catalogue::readCatalogue(texts);
  }
  return 0;
}

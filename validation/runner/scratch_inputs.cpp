#include "scratch_lab.h"

#include <fstream>
#include <sys/stat.h>

namespace calque::runner {
namespace fs = std::filesystem;

void writeSecret(const fs::path& file, const std::string& text) {
  std::ofstream(file) << text;
  ::chmod(file.c_str(), 0600);
}

std::string patientText(const std::string& id, const std::string& birthDate, const std::string& sex) {
  return "[patient]\nid = \"" + id + "\"\nname = \"PHANTOM^KNOWN GEOMETRY\"\nbirth_date = \"" + birthDate +
         "\"\nsex = \"" + sex + "\"\n";
}

std::string clearanceText(const std::map<std::string, std::string>& other) {
  std::map<std::string, std::string> row{{"software", "\"Example Segmenter\""},
                                         {"version", "\"1.0.0\""},
                                         {"k_number", "\"EXAMPLE\""},
                                         {"anatomies", "[\"skull\"]"},
                                         {"uses", "[\"surgical_planning\"]"},
                                         {"ages", "\"18-\""},
                                         {"printer_model", "\"J850 Digital Anatomy\""},
                                         {"firmware", "\"1.0.0\""},
                                         {"materials", "[\"BoneMatrix\"]"},
                                         {"mode", "\"High Quality\""},
                                         {"layer_um", "14"},
                                         {"postprocess", "\"dried\""},
                                         {"source_title", "\"Invented row\""},
                                         {"source_revision", "\"1\""},
                                         {"source_date", "\"2020-01-01\""},
                                         {"effective", "\"2020-01-01\""},
                                         {"example", "true"},
                                         {"source_document", "\"paper.pdf\""}};
  for (const auto& [key, value] : other)
    row[key] = value;
  std::string text;
  for (const auto& [key, value] : row)
    text += key + " = " + value + "\n";
  return text;
}

void writeInputs(const Place& place) {
  fs::create_directories(place.input(""));
  writeSecret(place.input("password"), "an invented password, long enough\n");
  writeSecret(place.input("wrong"), "another invented password, as long\n");
  writeSecret(place.input("paper.pdf"), "%PDF-1.4 an invented paper");
  const char* roles[] = {R"("qa")",        R"("itadmin")",     R"("technician")", R"("technician")",
                         R"("segmenter")", R"("radiologist")", R"("surgeon")",    R"("qa", "reviewer")"};
  std::string people;
  for (std::size_t i = 0; i < std::size(roles); ++i)
    people += "[[person]]\nid = \"u-000" + std::to_string(i + 1) + "\"\nname = \"P. Number" + std::to_string(i + 1) +
              "\"\nroles = [" + roles[i] + "]\nid_check = \"invented\"\npassword_file = \"password\"\n";
  writeSecret(place.input("people.toml"), people);
  writeSecret(place.input("founders.toml"), people.substr(0, people.find("[[person]]\nid = \"u-0003\"")));
  writeSecret(place.input("patient.toml"), patientText("PHANTOM-001", "1970-01-01", "O"));
  writeSecret(place.input("row.toml"), clearanceText());
  writeSecret(place.input("read.txt"), "patient_id=PHANTOM-001\n");
}

} // namespace calque::runner

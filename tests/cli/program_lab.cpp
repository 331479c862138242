#include "program_lab.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace calque::testkit {

ProgramLab::ProgramLab(const std::vector<Staff>& staff) {
  secret("password.txt", password);
  std::ofstream people(m_place / "people.toml");
  for (const auto& [id, name, role] : staff)
    people << "[[person]]\nid = \"" << id << "\"\nname = \"" << name << "\"\nroles = [\"" << role
           << "\"]\nid_check = \"invented\"\npassword_file = \"password.txt\"\n";
  people.close();
  created = calque({"lab", "create", folder(), "--name", "Lab", "--origin", "lab.calque.example/calque/1", "--setup",
                    (m_place / "people.toml").string(), "--root-key", (m_place / "root").string(),
                    "--root-key-password-file", passwordFile(), "--witness", witness()},
                   device());
}

std::string ProgramLab::secret(const char* name, const std::string& text) const {
  std::ofstream(m_place / name) << text << '\n';
  ::chmod((m_place / name).c_str(), 0600);
  return (m_place / name).string();
}

Ran ProgramLab::as(const std::string& person, std::vector<std::string> words, const std::string& secretText) const {
  for (const auto& word :
       {std::string("--as"), person, std::string("--lab"), folder(), std::string("--password-fd"), std::string("3")})
    words.push_back(word);
  return calque(words, device(), secretText + "\n");
}

Ran ProgramLab::approved(const std::string& person, const std::string& approver, std::vector<std::string> words) const {
  for (const auto& word :
       {std::string("--approver"), approver, std::string("--approver-password-file"), passwordFile()})
    words.push_back(word);
  return as(person, std::move(words));
}

Ran ProgramLab::look(std::vector<std::string> words) const {
  words.insert(words.end(), {"--lab", folder()});
  return calque(words, device());
}

std::uint64_t ProgramLab::entries() const {
  return nlohmann::json::parse(look({"lab", "status", "--json"}).out)["entries"].get<std::uint64_t>();
}

int ProgramLab::verdict() const {
  return calqueVerify({folder(), "--anchors", witness()}).exitCode;
}

} // namespace calque::testkit

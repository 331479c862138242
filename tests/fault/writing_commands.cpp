#include "writing_commands.h"

#include "fault_run.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <sys/stat.h>

namespace calque::testkit {
namespace {

using Words = std::vector<std::string>;

/// A command of a person: the lab and the password (one for all) are added.
WritingCommand as(const std::string& person, std::string name, Words words, std::string after = {}) {
  for (const char* word : {"--lab", "{place}/lab", "--password-file", "{inputs}/password", "--as"})
    words.emplace_back(word);
  words.push_back(person);
  return {std::move(name), std::move(words), std::move(after), {}};
}

WritingCommand approvedBy(const std::string& approver, WritingCommand command) {
  command.words.insert(command.words.end(), {"--approver", approver, "--approver-password-file", "{inputs}/password"});
  return command;
}

WritingCommand untried(WritingCommand command) {
  command.isTried = false;
  return command;
}

WritingCommand creates(const std::string& name, const std::string& people, std::string after) {
  return {name,
          {"lab", "create", "{place}/lab", "--name", "Lab", "--origin", "fault.calque.example/calque/1", "--setup",
           "{inputs}/" + people, "--root-key", "{place}/root", "--root-key-password-file", "{inputs}/password",
           "--witness", "{place}/witness", "--demonstration"},
          std::move(after),
          "root"};
}

WritingCommand leaving(std::string product, WritingCommand command) {
  command.product = std::move(product);
  return command;
}

WritingCommand thinned(unsigned thin, WritingCommand command) {
  command.thin = thin;
  return command;
}

Words opens(const std::string& use) {
  return {"case",  "open",   "--patient", "{inputs}/patient.toml", "--use", use, "--anatomy",
          "skull", "--side", "none",      "--requester",           "u-0007"};
}

Words takesIn(const std::string& caseId) {
  return {"case", "intake", caseId, "{inputs}/series", "--accept", "series.old=the phantom keeps its date"};
}

std::vector<WritingCommand> labAndSupplies() {
  return {
      untried(creates("lab create, all people", "people.toml", {})),
      as("u-0002", "person enroll",
         {"person", "enroll", "u-0009", "--name", "A. Nine", "--role", "auditor", "--id-check", "badge",
          "--new-password-file", "{inputs}/password", "--approver", "u-0001", "--approver-password-file",
          "{inputs}/password"}),
      as("u-0009", "person acknowledge", {"person", "acknowledge"}),
      as("u-0001", "segmentation register",
         {"segmentation", "register", "--software", "Example Segmenter", "--software-version", "1.0.0"}),
      as("u-0003", "clearance propose", {"clearance", "propose", "{inputs}/row.toml"}),
      as("u-0001", "clearance approve", {"clearance", "approve", "k-0001"}),
      as("u-0003", "printer register",
         {"printer", "register", "--model", "J850 Digital Anatomy", "--serial", "S1", "--firmware", "1.0.0"}),
      as("u-0001", "printer qualify", {"printer", "qualify", "p-0001", "--until", "2099-01-01"}),
      as("u-0003", "material receive",
         {"material", "receive", "--supplier", "S", "--material", "BoneMatrix", "--lot", "L1", "--expires",
          "2099-01-01", "--certificate", "{inputs}/paper.pdf"}),
      as("u-0003", "material accept", {"material", "accept", "m-0001", "--check", "seal intact"}),
      as("u-0003", "gauge register", {"gauge", "register", "--model", "Calliper", "--serial", "G1", "--range", "300"}),
      as("u-0003", "gauge calibrate",
         {"gauge", "calibrate", "g-0001", "--outcome", "in", "--due", "2099-01-01", "--certificate",
          "{inputs}/paper.pdf"}),
  };
}

std::vector<WritingCommand> caseToPrint() {
  return {
      as("u-0006", "case open, training", opens("training")),
      thinned(2, as("u-0006", "case intake, training", takesIn("c-0001"))),
      thinned(2, as("u-0005", "segmentation create", {"segmentation", "create", "c-0001", "--threshold", "300"})),
      leaving("surface.stl", as("u-0005", "model export",
                                {"model", "export", "c-0001", "--format", "stl", "--out", "{place}/surface.stl"})),
      as("u-0007", "case open", opens("surgical_planning")),
      as("u-0006", "case intake", takesIn("c-0002")),
      as("u-0005", "segmentation import",
         {"segmentation", "import", "c-0002", "{place}/surface.stl", "--software", "Example Segmenter",
          "--software-version", "1.0.0"}),
      thinned(8, as("u-0007", "segmentation approve", {"segmentation", "approve", "c-0002"})),
      as("u-0003", "print plan",
         {"print", "plan", "c-0002", "--printer", "p-0001", "--lot", "m-0001", "--mode", "High Quality", "--layer-um",
          "14", "--postprocess", "dried", "--distance", "edge=20=0.5"}),
      as("u-0001", "print release", {"print", "release", "c-0002"}),
      as("u-0003", "print start", {"print", "start", "c-0002", "--simulated"}),
      as("u-0003", "print finish", {"print", "finish", "c-0002"}),
      as("u-0003", "print post", {"print", "post", "c-0002", "--step", "drying=60=room air"}),
  };
}

std::vector<WritingCommand> inspectionToClose() {
  return {
      as("u-0004", "inspect record",
         {"inspect", "record", "c-0002", "--item", "d-0001", "--gauge", "g-0001", "--found", "edge=20.1"}),
      leaving("label.pdf", as("u-0003", "label print",
                              {"label", "print", "c-0002", "--item", "d-0001", "--out", "{place}/label.pdf"})),
      as("u-0004", "label check",
         {"label", "check", "c-0002", "--item", "d-0001", "--copy", "{place}/label.pdf", "--read", "serial=d-0001",
          "case=c-0002", "side=none", "material=BoneMatrix L1", "use=surgical planning", "patient_id=PHANTOM-001"}),
      as("u-0008", "audit review", {"audit", "review", "c-0002", "--remark", "trial"}),
      as("u-0008", "case release", {"case", "release", "c-0002"}),
      thinned(8,
              leaving("dhr.zip", as("u-0001", "dhr export", {"dhr", "export", "c-0002", "--out", "{place}/dhr.zip"}))),
      thinned(8, leaving("closed.zip",
                         as("u-0008", "case close",
                            {"case", "close", "c-0002", "--delivered-to", "ward 4", "--out", "{place}/closed.zip"}))),
      {"audit anchor", {"audit", "anchor", "--lab", "{place}/lab"}, {}, {}},
  };
}

/// Off the main road: each stands on an earlier command.
std::vector<WritingCommand> otherEnds() {
  return {
      as("u-0001", "clearance withdraw", {"clearance", "withdraw", "k-0001", "--reason", "labelling revised"},
         "gauge calibrate"),
      as("u-0001", "printer suspend", {"printer", "suspend", "p-0001", "--reason", "nozzle worn"}, "gauge calibrate"),
      as("u-0001", "material quarantine", {"material", "quarantine", "m-0001", "--reason", "recall"},
         "gauge calibrate"),
      as("u-0007", "case withdraw", {"case", "withdraw", "c-0002", "--reason", "surgery cancelled"}, "case intake"),
      as("u-0003", "print void", {"print", "void", "c-0002", "--reason", "other printer"}, "print release"),
      as("u-0003", "print abort", {"print", "abort", "c-0002", "--cause", "power", "--reason", "power cut"},
         "print start"),
      as("u-0004", "nonconformity open",
         {"nonconformity", "open", "c-0002", "--item", "d-0001", "--text", "edge chipped"}, "inspect record"),
      as("u-0001", "nonconformity dispose",
         {"nonconformity", "dispose", "c-0002", "n-0001", "--disposition", "scrap", "--reason", "edge chipped",
          "--second", "u-0008", "--second-password-file", "{inputs}/password"},
         "nonconformity open"),
  };
}

/// The log as it was in the backup: shorter than this device has acknowledged.
void cutToTheBackup(const std::filesystem::path& place) {
  std::filesystem::copy_file(place / "backup" / "audit.db", place / "lab" / "audit.db",
                             std::filesystem::copy_options::overwrite_existing);
}

void loseTheLog(const std::filesystem::path& place) {
  std::filesystem::remove(place / "lab" / "audit.db");
}

WritingCommand befallen(void (*prepare)(const std::filesystem::path&), WritingCommand command) {
  command.prepare = prepare;
  return command;
}

/// The lab's own acts, on a lab of eight people and no case.
std::vector<WritingCommand> labActs() {
  const std::string people = "person acknowledge";
  const Words restores{"lab", "restore", "--reason", "disk replaced"};
  auto fromBackup = restores;
  fromBackup.insert(fromBackup.end(), {"--from", "{place}/backup", "--keys", "{place}/backup-keys"});
  auto ahead = as("u-0003", "gauge register, an hour ahead",
                  {"gauge", "register", "--model", "Calliper", "--serial", "G9", "--range", "300"}, people);
  ahead.secondsAhead = 3600;
  auto refused = as("u-0003", "gauge register, clock gone back",
                    {"gauge", "register", "--model", "Calliper", "--serial", "G9", "--range", "300"});
  refused.exitCode = 1;
  return {
      thinned(4, creates("lab create", "founders.toml", nothing)),
      approvedBy("u-0001", as("u-0002", "person rekey",
                              {"person", "rekey", "u-0009", "--id-check", "badge", "--reason", "password forgotten",
                               "--new-password-file", "{inputs}/password"},
                              people)),
      as("u-0001", "person revoke", {"person", "revoke", "u-0009", "--cause", "left", "--reason", "left the hospital"},
         people),
      approvedBy("u-0001", as("u-0002", "person grant",
                              {"person", "grant", "u-0009", "--role", "reviewer", "--reason", "trained"}, people)),
      as("u-0001", "person withdraw",
         {"person", "withdraw", "u-0008", "--role", "reviewer", "--reason", "training lapsed"}, people),
      as("u-0002", "lab rotate-key",
         {"lab", "rotate-key", "--root-key", "{place}/root", "--root-key-password-file", "{inputs}/password",
          "--reason", "yearly"},
         people),
      as("u-0001", "lab compromised",
         {"lab", "compromised", "--what", "person", "--person", "u-0009", "--doubt-from", "40", "--reason", "lost"},
         people),
      as("u-0001", "lab tsa",
         {"lab", "tsa", "http://127.0.0.1:9/tsr", "--root", "{inputs}/tsa.pem", "--reason", "contract"}, people),
      as("u-0001", "audit verify", {"audit", "verify", "--anchors", "{place}/witness"}, people),
      as("u-0008", "audit review, a range", {"audit", "review", "--from", "0", "--to", "9"}, people),
      leaving("receipts",
              as("u-0001", "audit receipt", {"audit", "receipt", "3", "--out", "{place}/receipts"}, people)),
      untried(ahead),
      untried(refused),
      as("u-0001", "lab clock", {"lab", "clock", "--reason", "time server was wrong"}),
      leaving("backup",
              as("u-0002", "lab backup", {"lab", "backup", "{place}/backup", "--keys", "{place}/backup-keys"}, people)),
      untried(as("u-0001", "lab retention, beyond the backup", {"lab", "retention", "15", "--reason", "longest law"})),
      befallen(cutToTheBackup, approvedBy("u-0001", as("u-0002", "lab restore", restores))),
      befallen(loseTheLog, approvedBy("u-0001", as("u-0002", "lab restore, from a backup", fromBackup,
                                                   "lab retention, beyond the backup"))),
  };
}

/// A patient's data, kept and destroyed.
std::vector<WritingCommand> patientActs() {
  return {
      leaving("record", as("u-0006", "dhr export, a folder", {"dhr", "export", "c-0001", "--out", "{place}/record"},
                           "case open, training")),
      as("u-0001", "hold", {"hold", "c-0002", "--reason", "request of the court"}, "case withdraw"),
      approvedBy("u-0008", as("u-0001", "hold, lifted", {"hold", "c-0002", "--lift", "--reason", "over"})),
      as("u-0001", "lab retention", {"lab", "retention", "0", "--reason", "a trial"}),
      approvedBy("u-0008", as("u-0001", "erase", {"erase", "c-0002", "--basis", "request", "--reason", "a trial"})),
  };
}

void secret(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file) << text;
  ::chmod(file.c_str(), 0600);
}

} // namespace

const std::vector<WritingCommand>& writingCommands() {
  static const std::vector<WritingCommand> all = [] {
    std::vector<WritingCommand> list;
    for (auto part : {labAndSupplies(), caseToPrint(), inspectionToClose(), otherEnds(), labActs(), patientActs()})
      for (auto& command : part) {
        if (command.after.empty() && !list.empty())
          command.after = list.back().name;
        list.push_back(std::move(command));
      }
    return list;
  }();
  return all;
}

void writeInputs(const std::filesystem::path& folder, const std::string& calque) {
  std::filesystem::create_directories(folder);
  secret(folder / "password", "an invented password, long enough\n");
  secret(folder / "paper.pdf", "%PDF-1.4 an invented paper");
  const Words roles{R"("qa")",        R"("itadmin")",     R"("technician")", R"("technician")",
                    R"("segmenter")", R"("radiologist")", R"("surgeon")",    R"("qa", "reviewer")"};
  std::string people;
  for (std::size_t i = 0; i < roles.size(); ++i)
    people += "[[person]]\nid = \"u-000" + std::to_string(i + 1) + "\"\nname = \"P. Number" + std::to_string(i + 1) +
              "\"\nroles = [" + roles[i] + "]\nid_check = \"invented\"\npassword_file = \"password\"\n";
  secret(folder / "people.toml", people);
  secret(folder / "founders.toml", people.substr(0, people.find("[[person]]\nid = \"u-0003\"")));
  secret(folder / "patient.toml", R"([patient]
id = "PHANTOM-001"
name = "PHANTOM^KNOWN GEOMETRY"
birth_date = "1970-01-01"
sex = "O"
)");
  secret(folder / "row.toml", R"(software = "Example Segmenter"
version = "1.0.0"
k_number = "EXAMPLE"
anatomies = ["skull"]
uses = ["surgical_planning"]
ages = "18-"
printer_model = "J850 Digital Anatomy"
firmware = "1.0.0"
materials = ["BoneMatrix"]
mode = "High Quality"
layer_um = 14
postprocess = "dried"
source_title = "Invented row"
source_revision = "1"
source_date = "2020-01-01"
effective = "2020-01-01"
example = true
source_document = "paper.pdf"
)");
  if (std::system(("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj /CN=TSA "
                   "-keyout /dev/null -out '" +
                   (folder / "tsa.pem").string() + "' 2> /dev/null")
                      .c_str()) != 0)
    throw std::runtime_error("openssl makes no certificate");
  auto made = run({calque,
                   {"series", "phantom", (folder / "series").string(), "--slices", "24", "--slice-thickness", "1.0",
                    "--pixel", "1.0", "--columns", "48", "--body", "sphere"}});
  if (made.exitCode != 0)
    throw std::runtime_error("the phantom cannot be written: " + made.err);
}

} // namespace calque::testkit

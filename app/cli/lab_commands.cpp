// calque lab create | status
#include "command.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/lab_create.h"

#include <fmt/format.h>

namespace calque::cli {
namespace {

base::Json jsonOf(const workflow::RecordState& state) {
  return base::JsonObject{{"lab", state.labName},
                          {"log", state.origin},
                          {"demonstration", state.demonstration},
                          {"entries", state.entries},
                          {"root", state.root},
                          {"anchored_to", state.anchoredTo},
                          {"unanchored", state.unanchored},
                          {"unanchored_since", state.unanchoredSince}};
}

std::string textOf(const workflow::RecordState& state) {
  auto anchor = state.unanchored == 0
                    ? std::string("all anchored")
                    : fmt::format("{} not yet anchored, oldest {}", state.unanchored, state.unanchoredSince);
  return fmt::format("{}{}\nlog      {}\nentries  {} ({})\nroot     {}\n", state.demonstration ? "DEMONSTRATION  " : "",
                     state.labName, state.origin, state.entries, anchor, state.root);
}

struct LabCreate final : Command {
  LabCreate()
      : Command("lab create", "make a lab: keys, certificates, people",
                "calque lab create lab --name \"3D lab\" --origin lab-17.hospital.example/calque/1 --setup people.toml "
                "--root-key root.pem --root-key-password-file root.txt") {}
  std::string folder, setupFile;
  workflow::LabSetup setup;
  std::string rootKey, witness;
  SecretSource rootSecret;
  std::string name, origin;
  bool demonstration = false;

  void declareWith(Options& options, Console& console) override {
    options.text("folder", folder, "the new folder", Need::Required);
    options.text("--name", name, "the lab's name", Need::Required);
    options.text("--origin", origin, "the log's origin", Need::Required);
    options.text("--setup", setupFile, "people (TOML): [[person]] id, name, roles, id_check, password_file",
                 Need::Required);
    options.text("--root-key", rootKey, "file for the root key, to be carried away", Need::Required);
    options.text("--root-key-password-file", rootSecret.file, "password of the root key file, mode 0600");
    options.descriptor("--root-key-password-fd", rootSecret.descriptor, "descriptor to read that password from");
    options.text("--witness", witness, "file to which each checkpoint is appended, outside the lab");
    options.flag("--demonstration", demonstration, "a demonstration lab: every page says so");
    console.declareJson(options);
  }

  base::Result<int> run(Console& console) override {
    CALQUE_TRY(read, workflow::readLabSetup(setupFile));
    setup = std::move(read);
    setup.name = name;
    setup.origin = origin;
    setup.demonstration = demonstration;
    setup.rootKeyFile = rootKey;
    setup.witness = witness;
    CALQUE_TRY(password, rootSecret.read("password for the root key file: "));
    setup.rootKeyPassword = password;
    CALQUE_TRY(lab, workflow::createLab(folder, setup, console.clock()));
    long qa = std::count_if(setup.people.begin(), setup.people.end(), [](const auto& person) {
      return std::find(person.roles.begin(), person.roles.end(), "qa") != person.roles.end();
    });
    std::string note =
        qa < 2 ? "one person with role qa: that person cannot be rekeyed until a second is enrolled\n" : "";
    return console.answer(textOf(lab.state()) + note, jsonOf(lab.state()));
  }
};

struct LabStatus final : Command {
  LabStatus() : Command("lab status", "the state of the record", "calque lab status --lab lab") {}
  void declareWith(Options& options, Console& console) override { console.declareLab(options); }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    return console.answer(textOf(lab.state()), jsonOf(lab.state()));
  }
};

} // namespace

void addLabCommands(Commands& all) {
  all.push_back(std::make_unique<LabCreate>());
  all.push_back(std::make_unique<LabStatus>());
}

} // namespace calque::cli

// calque lab create | status | backup | restore | rotate-key | compromised | clock
#include "approver.h"
#include "command.h"

#include "app/workflow/clock_step.h"
#include "app/workflow/lab_create.h"
#include "app/workflow/log_key.h"
#include "app/workflow/restore.h"

#include <fmt/format.h>

namespace calque::cli {
namespace {

std::string_view verdictOf(int exit) {
  return exit == 0   ? "intact"
         : exit == 5 ? "intact, not anchored"
         : exit == 3 ? "ALTERED"
         : exit == 4 ? "TRUNCATED"
                     : "NOT ALL COULD BE CHECKED";
}

base::Json jsonOf(const workflow::RecordState& state) {
  auto json = base::JsonObject{{"lab", state.labName},
                               {"log", state.origin},
                               {"demonstration", state.demonstration},
                               {"entries", state.entries},
                               {"root", state.root},
                               {"anchored_to", state.anchoredTo},
                               {"anchored_at", state.anchoredAt},
                               {"unanchored", state.unanchored},
                               {"unanchored_since", state.unanchoredSince},
                               {"verified_at", state.verifiedAt},
                               {"verified_exit", state.verifiedExit},
                               {"verified_size", state.verifiedSize}};
  return json;
}

std::string quarantineText(const workflow::RecordState& state) {
  return state.quarantine ? fmt::format("IN QUARANTINE, read-only: {}\n  here {} entries, acknowledged {}\n",
                                        state.quarantine->reason, state.quarantine->found, state.quarantine->expected)
                          : std::string();
}

std::string textOf(const workflow::RecordState& state) {
  auto anchor = state.unanchored == 0
                    ? std::string("all anchored")
                    : fmt::format("{} not yet anchored, oldest {}", state.unanchored, state.unanchoredSince);
  const auto verified = state.verifiedAt.empty() ? std::string("never entered; `calque audit verify --as` enters it")
                                                 : fmt::format("{}, {} entries: {}", state.verifiedAt,
                                                               state.verifiedSize, verdictOf(state.verifiedExit));
  return fmt::format("{}{}{}\nlog      {}\nentries  {} ({})\nroot     {}\nverified {}\n", quarantineText(state),
                     state.demonstration ? "DEMONSTRATION  " : "", state.labName, state.origin, state.entries, anchor,
                     state.root, verified);
}

struct LabCreate final : Command {
  LabCreate()
      : Command("lab create", "make a lab: keys, certificates, people",
                "calque lab create lab --name \"3D lab\" --origin lab-17.hospital.example/calque/1 --setup people.toml "
                "--root-key root.pem --root-key-password-file root.txt") {}
  std::string folder, setupFile;
  workflow::LabSetup setup;
  std::string rootKey, witness, continues;
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
    options.text("--continues", continues, "the lab whose log this one goes on from, after a compromise");
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
    setup.continues = continues;
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
    const auto state = lab.state();
    return console.answer(textOf(state), jsonOf(state), exitOf(state));
  }
};

struct LabBackup final : Command {
  LabBackup()
      : Command("lab backup", "copy the lab, verify the copy, note it",
                "calque lab backup /media/backup/2026-11 --keys /media/safe/2026-11 --as u-0002") {}
  std::string to, keys;
  void declareWith(Options& options, Console& console) override {
    options.text("to", to, "a new folder for log, patient data and files", Need::Required);
    options.text("--keys", keys, "another new folder, kept apart, for the keys", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(made, workflow::backUp(session, to, keys, console.progress()));
      return console.answer(
          fmt::format("{} entries and {} files, verified; keep the keys apart from them, and no copy "
                      "of the keys longer than 90 days",
                      made.size, made.blobs),
          base::JsonObject{{"size", made.size}, {"root", made.root}, {"files", made.blobs}, {"sha256", made.digest}});
    });
  }
};

struct LabRestore final : Command {
  LabRestore()
      : Command("lab restore", "end a quarantine under two names; the lost entries are named in the log",
                "calque lab restore --from /media/backup/2026-11 --reason \"disk replaced\" --as u-0002 --approver "
                "u-0001 --approver-password-file qa.txt --password-file it.txt --lab lab") {}
  workflow::Restoration restoration;
  std::string backup, keys;
  SecretSources secrets;
  Approver approver;
  void declareWith(Options& options, Console& console) override {
    console.declareLab(options);
    options.text("--from", backup, "a backup; without it the log goes on as it lies");
    options.text("--keys", keys, "the folder of keys that goes with the backup, where the lab's are lost");
    options.text("--reason", restoration.reason, "why", Need::Required);
    options.text("--as", restoration.actor, "who acts", Need::Required);
    secrets.declareWith(options, "", "that person's");
    approver.declareWith(options);
  }
  base::Result<int> run(Console& console) override {
    restoration.backup = backup;
    restoration.keys = keys;
    restoration.approver = approver.person;
    CALQUE_TRY(done, workflow::restoreLab(console.labFolder(), console.clock(), restoration,
                                          console.signerFrom(secrets), console.signerFrom(approver.secrets)));
    const auto text =
        done.from == done.to
            ? std::string("restored; nothing is lost")
            : fmt::format("restored; entries {} to {} are lost and have to be entered again", done.from, done.to - 1);
    return console.answer(text, base::JsonObject{{"from", done.from}, {"to", done.to}});
  }
};

struct LabRotateKey final : Command {
  LabRotateKey()
      : Command("lab rotate-key", "change the key that seals the log; yearly",
                "calque lab rotate-key --root-key root.pem --root-key-password-file root.txt --reason \"yearly\" --as "
                "u-0002") {}
  workflow::KeyRotation rotation;
  std::string rootKey;
  SecretSource rootSecret;
  void declareWith(Options& options, Console& console) override {
    options.text("--root-key", rootKey, "the root key file, brought from where it is kept", Need::Required);
    options.text("--root-key-password-file", rootSecret.file, "its password, mode 0600");
    options.descriptor("--root-key-password-fd", rootSecret.descriptor, "descriptor to read that password from");
    options.text("--reason", rotation.reason, "why", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      rotation.rootKeyFile = rootKey;
      CALQUE_TRY(password, rootSecret.read("password of the root key file: "));
      rotation.rootKeyPassword = password;
      CALQUE_CHECK(workflow::rotateLogKey(session, rotation));
      return console.answer("rotated; carry the root key away again", base::JsonObject{{"rotated", true}});
    });
  }
};

struct LabCompromised final : Command {
  LabCompromised()
      : Command("lab compromised", "report that a key may be in other hands",
                "calque lab compromised --what person --person u-0009 --doubt-from 412 --reason \"laptop stolen\" --as "
                "u-0001") {}
  workflow::Compromise compromise;
  void declareWith(Options& options, Console& console) override {
    options.oneOf("--what", compromise.what, {"log", "person", "ca", "device"}, "whose key", Need::Required);
    options.text("--person", compromise.person, "with person: u-NNNN");
    options.whole("--doubt-from", compromise.doubtFrom, 0, UINT64_MAX, "the first entry in doubt", Need::Required);
    options.text("--reason", compromise.reason, "what happened", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::reportCompromise(session, compromise));
      const bool endsLog = compromise.what == "log" || compromise.what == "device";
      return console.answer(endsLog ? "noted; begin a new log: `calque lab create --continues`" : "noted",
                            base::JsonObject{{"what", compromise.what}});
    });
  }
};

struct LabClock final : Command {
  LabClock()
      : Command("lab clock", "confirm the clock after it went back; until then nobody signs",
                "calque lab clock --reason \"time server was wrong, now right\" --as u-0001") {}
  std::string reason;
  void declareWith(Options& options, Console& console) override {
    options.text("--reason", reason, "what was wrong and what was done", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::confirmClock(session, reason));
      return console.answer("confirmed", base::JsonObject{{"confirmed", true}});
    });
  }
};

} // namespace

void addLabCommands(Commands& all) {
  all.push_back(std::make_unique<LabCreate>());
  all.push_back(std::make_unique<LabStatus>());
  all.push_back(std::make_unique<LabBackup>());
  all.push_back(std::make_unique<LabRestore>());
  all.push_back(std::make_unique<LabClock>());
  all.push_back(std::make_unique<LabRotateKey>());
  all.push_back(std::make_unique<LabCompromised>());
}

} // namespace calque::cli

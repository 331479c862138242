// calque person enroll | acknowledge | list
#include "command.h"

#include "app/workflow/people_steps.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace calque::cli {
namespace {

struct PersonEnroll final : Command {
  PersonEnroll()
      : Command("person enroll", "enrol a person under two names",
                "calque person enroll u-0009 --name \"A. Meyer\" --role surgeon --id-check \"badge and passport\" "
                "--new-password-file new.txt --as u-0002 --approver u-0001 --approver-password-file qa.txt") {}
  workflow::PersonSetup person;
  SecretSource newSecret, approverSecret;
  std::string approver;

  void declareWith(Options& options, Console& console) override {
    options.text("person", person.id, "a new id, u-NNNN", Need::Required);
    options.text("--name", person.name, "printed name", Need::Required);
    options.texts("--role", person.roles, "role; may be given several times", Need::Required);
    options.text("--id-check", person.idCheck, "how the identity was checked", Need::Required);
    options.text("--new-password-file", newSecret.file, "the new person's password, mode 0600");
    options.descriptor("--new-password-fd", newSecret.descriptor, "descriptor to read it from");
    options.text("--approver", approver, "another person with role qa", Need::Required);
    options.text("--approver-password-file", approverSecret.file, "the approver's password, mode 0600");
    options.descriptor("--approver-password-fd", approverSecret.descriptor, "descriptor to read it from");
    console.declarePerson(options);
  }

  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(password, newSecret.read("password of the new person, typed by him or her: "));
      person.password = password;
      CALQUE_TRY(approverPassword, approverSecret.read("password of " + approver + ": "));
      CALQUE_TRY(approving, workflow::Session::open(session.lab(), approver, std::move(approverPassword)));
      CALQUE_CHECK(workflow::enrolPerson(session, person, approving, console.signerFrom(approverSecret)));
      return console.answer("enrolled " + person.id, base::JsonObject{{"person", person.id}});
    });
  }
};

struct PersonAcknowledge final : Command {
  PersonAcknowledge()
      : Command("person acknowledge", "sign the acknowledgement of the signature policy",
                "calque person acknowledge --as u-0009") {}
  void declareWith(Options& options, Console& console) override { console.declarePerson(options); }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::acknowledgePolicy(session, console.signer()));
      return console.answer("acknowledged", base::JsonObject{{"person", session.person()}});
    });
  }
};

struct PersonList final : Command {
  PersonList() : Command("person list", "who is enrolled, with which roles", "calque person list --lab lab") {}
  void declareWith(Options& options, Console& console) override { console.declareLab(options); }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    std::string text;
    base::JsonList list;
    for (const auto& line : workflow::people(lab)) {
      text += fmt::format("{}  {:<28} {:<32} {}\n", line.id, line.name, fmt::join(line.roles, " "),
                          line.revoked        ? "revoked"
                          : line.acknowledged ? "until " + line.certificateUntil
                                              : "not yet acknowledged");
      list.push_back(base::JsonObject{{"person", line.id},
                                      {"name", line.name},
                                      {"roles", line.roles},
                                      {"acknowledged", line.acknowledged},
                                      {"revoked", line.revoked},
                                      {"certificate_until", line.certificateUntil}});
    }
    return console.answer(text, list);
  }
};

} // namespace

void addPeopleCommands(Commands& all) {
  all.push_back(std::make_unique<PersonEnroll>());
  all.push_back(std::make_unique<PersonAcknowledge>());
  all.push_back(std::make_unique<PersonList>());
}

} // namespace calque::cli

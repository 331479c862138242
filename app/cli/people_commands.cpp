// calque person enroll | acknowledge | list | tokens | rekey | revoke | grant | withdraw
#include "approver.h"
#include "command.h"

#include "app/workflow/people_changes.h"
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
  SecretSources newSecrets;
  Approver approver;

  void declareWith(Options& options, Console& console) override {
    options.text("person", person.id, "a new id, u-NNNN", Need::Required);
    options.text("--name", person.name, "printed name", Need::Required);
    options.texts("--role", person.roles, "role; may be given several times", Need::Required);
    options.text("--id-check", person.idCheck, "how the identity was checked", Need::Required);
    options.text("--token", person.token,
                 "the key is on this token, e.g. pkcs11:serial=0123;id=%01: `calque person tokens`");
    newSecrets.declareWith(options, "new-", "the new person's");
    approver.declareWith(options);
    console.declarePerson(options);
  }

  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(secrets, newSecrets.read("typed by the new person alone, ", !person.token.empty()));
      person.password = secrets.password;
      person.pin = secrets.pin;
      CALQUE_TRY(approving, approver.open(session));
      CALQUE_CHECK(workflow::enrolPerson(session, person, approving, console.signerFrom(approver.secrets)));
      return console.answer("enrolled " + person.id, base::JsonObject{{"person", person.id}});
    });
  }
};

struct PersonRekey final : Command {
  PersonRekey()
      : Command("person rekey", "give a person a new key and certificate, under two names",
                "calque person rekey u-0009 --id-check \"badge and passport\" --reason \"password forgotten\" "
                "--new-password-file new.txt --as u-0002 --approver u-0001 --approver-password-file qa.txt") {}
  workflow::KeyReset reset;
  SecretSources newSecrets;
  Approver approver;
  void declareWith(Options& options, Console& console) override {
    options.text("person", reset.person, "the person, u-NNNN", Need::Required);
    options.text("--id-check", reset.idCheck, "how the identity was checked again", Need::Required);
    options.text("--reason", reset.reason, "why", Need::Required);
    options.text("--token", reset.token, "the new key is on this token: `calque person tokens`");
    newSecrets.declareWith(options, "new-", "the person's new");
    approver.declareWith(options);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(secrets, newSecrets.read("new, typed by the person alone, ", !reset.token.empty()));
      reset.password = secrets.password;
      reset.pin = secrets.pin;
      CALQUE_TRY(approving, approver.open(session));
      CALQUE_CHECK(workflow::resetKey(session, reset, approving, console.signerFrom(approver.secrets)));
      return console.answer("new key for " + reset.person, base::JsonObject{{"person", reset.person}});
    });
  }
};

struct PersonRevoke final : Command {
  PersonRevoke()
      : Command("person revoke", "end a person's certificate at once",
                "calque person revoke u-0009 --cause left --reason \"left the hospital\" --as u-0001") {}
  workflow::Revocation revocation;
  std::uint64_t doubtFrom = 0;
  void declareWith(Options& options, Console& console) override {
    options.text("person", revocation.person, "the person, u-NNNN", Need::Required);
    options.text("--cause", revocation.cause, "left, lost, compromise or misuse", Need::Required);
    options.text("--reason", revocation.reason, "why", Need::Required);
    options.whole("--doubt-from", doubtFrom, 0, UINT64_MAX,
                  "signatures from this entry on are listed as doubtful; 0: none");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      if (doubtFrom > 0)
        revocation.doubtFrom = doubtFrom;
      CALQUE_CHECK(workflow::revokePerson(session, revocation));
      return console.answer("revoked " + revocation.person, base::JsonObject{{"person", revocation.person}});
    });
  }
};

struct PersonGrant final : Command {
  PersonGrant()
      : Command("person grant", "give a person a role, under two names",
                "calque person grant u-0009 --role reviewer --reason \"trained\" --as u-0002 --approver u-0001 "
                "--approver-password-file qa.txt") {}
  workflow::RoleChange change;
  Approver approver;
  void declareWith(Options& options, Console& console) override {
    options.text("person", change.person, "the person, u-NNNN", Need::Required);
    options.text("--role", change.role, "the role", Need::Required);
    options.text("--reason", change.reason, "why", Need::Required);
    approver.declareWith(options);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(approving, approver.open(session));
      CALQUE_CHECK(workflow::grantRole(session, change, approving, console.signerFrom(approver.secrets)));
      return console.answer(change.person + " is " + change.role,
                            base::JsonObject{{"person", change.person}, {"role", change.role}});
    });
  }
};

struct PersonWithdraw final : Command {
  PersonWithdraw()
      : Command("person withdraw", "take a role from a person",
                "calque person withdraw u-0009 --role reviewer --reason \"training lapsed\" --as u-0001") {}
  workflow::RoleChange change;
  void declareWith(Options& options, Console& console) override {
    options.text("person", change.person, "the person, u-NNNN", Need::Required);
    options.text("--role", change.role, "the role", Need::Required);
    options.text("--reason", change.reason, "why", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_CHECK(workflow::withdrawRole(session, change));
      return console.answer(change.person + " is no longer " + change.role,
                            base::JsonObject{{"person", change.person}, {"role", change.role}});
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

struct PersonTokens final : Command {
  PersonTokens()
      : Command("person tokens", "smart cards and USB keys that are plugged in, by the names to enrol them under",
                "calque person tokens") {}
  void declareWith(Options& options, Console& console) override { console.declareJson(options); }
  base::Result<int> run(Console& console) override {
    const auto here = workflow::tokensHere();
    return console.answer(here.empty() ? "no token is plugged in, or its driver is not registered with p11-kit"
                                       : fmt::format("{}", fmt::join(here, "\n")),
                          base::Json(here));
  }
};

} // namespace

void addPeopleCommands(Commands& all) {
  all.push_back(std::make_unique<PersonEnroll>());
  all.push_back(std::make_unique<PersonAcknowledge>());
  all.push_back(std::make_unique<PersonList>());
  all.push_back(std::make_unique<PersonTokens>());
  all.push_back(std::make_unique<PersonRekey>());
  all.push_back(std::make_unique<PersonRevoke>());
  all.push_back(std::make_unique<PersonGrant>());
  all.push_back(std::make_unique<PersonWithdraw>());
}

} // namespace calque::cli

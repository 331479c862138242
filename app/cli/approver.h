// The second person whom an act needs, with a secret of his own.
#pragma once

#include "console.h"

namespace calque::cli {

struct Approver {
  std::string person;
  SecretSource secret;
  void declareWith(Options& options, Need need = Need::Required) {
    options.text("--approver", person, "another person with role qa", need);
    options.text("--approver-password-file", secret.file, "the approver's password, mode 0600");
    options.descriptor("--approver-password-fd", secret.descriptor, "descriptor to read it from");
  }
  [[nodiscard]] base::Result<workflow::Session> open(workflow::Session& actor) const {
    CALQUE_TRY(password, secret.read("password of " + person + ": "));
    return workflow::Session::open(actor.lab(), person, std::move(password));
  }
};

} // namespace calque::cli

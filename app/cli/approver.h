// The second person whom an act needs, with secrets of his own.
#pragma once

#include "console.h"

namespace calque::cli {

struct Approver {
  std::string person;
  SecretSources secrets;
  void declareWith(Options& options, Need need = Need::Required) {
    options.text("--approver", person, "another person with role qa", need);
    secrets.declareWith(options, "approver-", "the approver's");
  }
  [[nodiscard]] base::Result<workflow::Session> open(workflow::Session& actor) const {
    return secrets.open(actor.lab(), person);
  }
};

} // namespace calque::cli

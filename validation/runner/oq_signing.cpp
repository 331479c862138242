// Operation: who may sign, and what a signature needs.
#include "doctored.h"
#include "operation.h"
#include "scratch_lab.h"

#include <fmt/format.h>

namespace calque::runner {
namespace {

void tryApproval(Trial& trial) {
  ScratchLab lab(trial, State::Segmented);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  const Words approves{"segmentation", "approve", "c-0002"};
  trial.isRefused("planning before approval", lab.as("u-0003", plans()), 404);
  trial.isRefused("approved by a technician", lab.as("u-0003", approves), 106);
  trial.isRefused("approved by an administrator", lab.as("u-0002", approves), 106);
  auto wrong = approves;
  wrong.insert(wrong.end(), {"--lab", place.lab(), "--as", "u-0007", "--password-file", place.input("wrong")});
  trial.isRefused("approved with a wrong password", lab.bare(wrong), 100);
  const auto before = lab.entries();
  trial.isDone("approved by the surgeon", lab.as("u-0007", approves));
  trial.that("the signature", "stands in the log", fmt::format("{} new entries", lab.entries() - before),
             lab.entries() > before);
  trial.exits("the log", lab.verify(), 0);
}

/// One person who may segment and approve does not do both.
void tryOwnApproval(Trial& trial) {
  ScratchLab lab(trial, State::Accepted);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isDone("a person who segments and approves",
               lab.approved("u-0002", "u-0001",
                            {"person", "enroll", "u-0009", "--name", "P. Nine", "--role", "segmenter", "--role",
                             "surgeon", "--id-check", "invented", "--new-password-file", place.input("password")}));
  trial.isRefused("acting before the acknowledgement",
                  lab.as("u-0009", {"segmentation", "import", "c-0002", place.at("surface.stl"), "--software",
                                    "Example Segmenter", "--software-version", "1.0.0"}),
                  105);
  trial.isDone("the acknowledgement", lab.as("u-0009", {"person", "acknowledge"}));
  trial.isDone("a surface by that person",
               lab.as("u-0009", {"segmentation", "import", "c-0002", place.at("surface.stl"), "--software",
                                 "Example Segmenter", "--software-version", "1.0.0"}));
  trial.isRefused("approved by the same person", lab.as("u-0009", {"segmentation", "approve", "c-0002"}), 401);
  trial.isDone("approved by another one", lab.as("u-0007", {"segmentation", "approve", "c-0002"}));
}

void tryOrder(Trial& trial) {
  ScratchLab lab(trial, State::Opened);
  if (!lab.isReady())
    return;
  const auto& place = lab.place();
  trial.isRefused("a surface before the images",
                  lab.as("u-0005", {"segmentation", "import", "c-0002", place.at("surface.stl"), "--software",
                                    "Example Segmenter", "--software-version", "1.0.0"}),
                  400);
  trial.isRefused("approval before a surface", lab.as("u-0007", {"segmentation", "approve", "c-0002"}), 400);
  trial.isRefused("release before a print", lab.as("u-0008", {"case", "release", "c-0002"}), 400);
  trial.isRefused("a print release before a plan", lab.as("u-0001", {"print", "release", "c-0002"}), 400);
  trial.exits("the log", lab.verify(), 0);
}

} // namespace

void addSigningSteps(StepTable& all) {
  all.emplace("oq-approval", tryApproval);
  all.emplace("oq-own-approval", tryOwnApproval);
  all.emplace("oq-order", tryOrder);
}

} // namespace calque::runner

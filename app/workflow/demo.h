// The whole path on one case, refusals included, as interface.md tells it.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace calque::workflow {

struct DemoStep {
  std::string step, who, gate, outcome; ///< outcome: done | refused | found
  std::string refusal;                  ///< name of the refusal, where that was the point
  std::uint64_t milliseconds = 0;
};

struct DemoRequest {
  std::filesystem::path series;              ///< empty: the built-in phantom
  std::filesystem::path lab;                 ///< where the demonstration lab is made
  std::filesystem::path verifier;            ///< the program calque-verify; empty: the same reader in this process
  std::function<void(const DemoStep&)> told; ///< called after each step
  bool leavesOne = false;                    ///< a further case is brought before the surgeon and left there
  std::function<bool()> isStopped = {};      ///< asked before each step; the unfinished lab is left
};

struct DemoDone {
  std::filesystem::path lab, bundle, pdf, anchors, people;
  std::string caseId;
  std::vector<DemoStep> steps;
};

/// A failure names the first step that did not go as the law says.
[[nodiscard]] base::Result<DemoDone> runDemo(const DemoRequest& request, const base::Clock& clock);

} // namespace calque::workflow

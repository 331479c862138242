// What is planned is implemented, and can fail.
#include "validation/runner/run.h"

#include <gtest/gtest.h>
#include <set>

namespace calque::runner {
namespace {

protocol::Protocol builtIn(const std::string& kind) {
  const auto protocol = protocol::readProtocol(protocol::builtIn().protocols.find(kind)->second);
  EXPECT_TRUE(protocol);
  return protocol ? *protocol : protocol::Protocol();
}

TEST(PlannedSteps, AreExactlyTheImplementedOnes) {
  for (const auto* kind : {"iq", "oq", "pq", "printer-iq", "printer-oq", "printer-pq"}) {
    const auto protocol = builtIn(kind);
    std::set<std::string> planned;
    for (const auto& step : protocol.steps)
      planned.insert(step.id);
    const auto ids = implementedSteps(protocol.kind, protocol.ofPrinter);
    EXPECT_EQ(planned, std::set<std::string>(ids.begin(), ids.end())) << kind;
  }
}

TEST(PlannedSteps, OfAnOperationEachHaveAFaultToCatch) {
  const auto faults = seededFaults();
  for (const auto& step : builtIn("oq").steps)
    EXPECT_TRUE(faults.contains(step.id)) << step.id;
  EXPECT_EQ(faults.size(), builtIn("oq").steps.size());
}

} // namespace
} // namespace calque::runner

#include "printers/drivers/reconcile.h"
#include "printers/drivers/simulated_printer.h"

#include "a_job.h"
#include "testkit/testkit.h"

#include <gmock/gmock.h>

using namespace calque;
using namespace calque::drivers;
using testing::HasSubstr;

namespace {

/// What reconciling says of the report of a printer that does one thing wrong; "" = it matches.
std::string foundWrong(Misbehaviour misbehaviour) {
  auto job = aJob();
  SimulatedPrinter sut(job.ticket.serial, misbehaviour);
  EXPECT_TRUE(sut.send(job));
  auto report = sut.report(job.ticket);
  EXPECT_TRUE(report && *report);
  std::string found;
  for (const auto& difference : differencesOf(job.ticket, **report))
    found += difference.what + " ";
  return found;
}

} // namespace

TEST(SimulatedPrinter, ReportsWhatTheTicketAllowed) {
  EXPECT_EQ(foundWrong(Misbehaviour::None), "");
}

TEST(SimulatedPrinter, SaysTheDigestOfTheBytesThatArrived) {
  SimulatedPrinter sut("SN-17");

  auto sent = sut.send(aJob());

  ASSERT_TRUE(sent);
  EXPECT_EQ(sent->surfaceSha256, crypto::sha256Hex(aSurface()));
  EXPECT_EQ(sent->files.front().name, "model.stl");
  EXPECT_EQ(sent->serial, "SN-17");
}

TEST(SimulatedPrinter, TakesNoTicketOfAnotherPrinter) {
  testkit::verifies({"req~ticket.means~1"});
  SimulatedPrinter sut("SN-18");

  auto sent = sut.send(aJob());

  ASSERT_FALSE(sent);
  EXPECT_EQ(refusalIn(sent.error()).number, 603);
  EXPECT_EQ(refusalIn(sent.error()).expected, "SN-17");
  EXPECT_EQ(refusalIn(sent.error()).found, "SN-18");
}

TEST(SimulatedPrinter, TakesNoSurfaceThatIsNotTheTicketsOwn) {
  auto job = aJob();
  auto other = aSurface();
  other[3] ^= 1;
  job.surface = other;
  SimulatedPrinter sut("SN-17");

  auto sent = sut.send(job);

  ASSERT_FALSE(sent);
  EXPECT_EQ(refusalIn(sent.error()).number, 604);
}

TEST(SimulatedPrinter, ShowsBytesThatChangedOnTheWayInItsDigest) {
  testkit::verifies({"req~ticket.bytes~1"});
  SimulatedPrinter sut("SN-17", Misbehaviour::OtherBytes);

  auto sent = sut.send(aJob());

  ASSERT_TRUE(sent);
  EXPECT_NE(sent->surfaceSha256, aJob().ticket.model);
}

TEST(SimulatedPrinter, StopsWhenToldTo) {
  SimulatedPrinter sut("SN-17");
  EXPECT_FALSE(sut.send(aJob(), [](double, std::string_view) { return false; }));
}

TEST(SimulatedPrinter, ADroppedLinkIsAFaultAndSilenceIsNoReport) {
  SimulatedPrinter dropped("SN-17", Misbehaviour::DropLink), silent("SN-17", Misbehaviour::Silence);

  EXPECT_FALSE(dropped.report(aJob().ticket));
  auto none = silent.report(aJob().ticket);
  ASSERT_TRUE(none);
  EXPECT_FALSE(*none);
}

TEST(SimulatedPrinter, EachMisbehaviourIsFoundAndNamed) {
  testkit::verifies({"req~build.reconcile~1"});
  EXPECT_EQ(foundWrong(Misbehaviour::OtherSerial), "serial ");
  EXPECT_EQ(foundWrong(Misbehaviour::OtherLot), "lots ");
  EXPECT_EQ(foundWrong(Misbehaviour::Reprint), "builds ");
  EXPECT_EQ(foundWrong(Misbehaviour::ExtraCopy), "copies volume ");
  EXPECT_EQ(foundWrong(Misbehaviour::WrongHeight), "layers height ");
}

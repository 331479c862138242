// The worked example of record.md 4: the encoder gives its bytes, the reader takes them.
#include "core/base/canonical.h"

#include <gtest/gtest.h>

namespace calque::base {
namespace {

const std::string entry0 =
    R"({"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,)"
    R"("src":"none"},"data":{"endorse":"AA==",)"
    R"("issuing":["974289a216b18b6a555d2bdca531e791fa4b7412212dd0d1c1db664751ffc1c1"],)"
    R"("name":"Lab “Nord”","policy":{"anchor_age_s":86400,"anchor_entries":200,"idle_s":600,)"
    R"("session_s":43200},"root":"4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2",)"
    R"("software":"0.1.0","test":true,)"
    R"("vkey":"lab-17.hospital.example/calque/1+45b7cbae+AXm1Vi6P5lT5QHixEuipi6eQH4U65pW+1+DjkQutBJZk"},)"
    R"("host":"h-1","log":"lab-17.hospital.example/calque/1",)"
    R"("prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":0,)"
    R"("t":"2026-03-02T07:30:00.000Z","tx":0,"type":"lab.created","tz":"+01:00","v":1})";
const std::string entry1 =
    R"({"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,)"
    R"("src":"none"},"data":{"fp":"8e78d7a7a710c7d10f06ede514fb4c08d7dafec5e9413ecee7d8d077e608e507",)"
    R"("idcheck":"badge \\ passport","name":"Q. Åkesson","roles":["qa"]},"host":"h-1",)"
    R"("log":"lab-17.hospital.example/calque/1",)"
    R"("prev":"b52464304443c765b68f2e11e2140ee820668f9e5770992ae05d3d7de8edb9c4","record":"u-0001","rev":1,)"
    R"("seq":1,"t":"2026-03-02T07:30:00.000Z","tx":0,"type":"person.enrolled","tz":"+01:00","v":1})";
const std::string statement =
    R"({"after":{"root":"c2ce6402af6e3b63129e8c517bc95bad129ae228122ce0ccbbe6b117de7038f3","size":2},)"
    R"("cert":"8e78d7a7a710c7d10f06ede514fb4c08d7dafec5e9413ecee7d8d077e608e507","ctx":"calque/esign/v1",)"
    R"("factors":["fido2","password"],"files":[],"log":"lab-17.hospital.example/calque/1",)"
    R"("meaning":"responsibility","name":"Q. Åkesson","record":"u-0001","rev":1,"role":"qa",)"
    R"("shown":"3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274",)"
    R"("sid":"000102030405060708090a0b0c0d0e0f","signer":"u-0001","t":"2026-03-02T07:31:00.000Z",)"
    R"("tz":"+01:00","v":1})";

TEST(WorkedExample, HasTheLengthsOfTheFormat) {
  EXPECT_EQ(entry0.size(), 742u);
  EXPECT_EQ(entry1.size(), 505u);
}

TEST(WorkedExample, IsReadAndWrittenAgainAsTheSameBytes) {
  for (const auto& bytes : {entry0, entry1, statement}) {
    auto sut = fromCanonical(bytes);
    ASSERT_TRUE(sut);
    EXPECT_EQ(*toCanonical(*sut), bytes);
  }
}

TEST(WorkedExample, IsWrittenFromItsValuesAsTheSameBytes) {
  auto clk = Json().set("src", "none").set("boot", "6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10").set("mono_ms", 5000);
  auto data = Json()
                  .set("name", "Q. Åkesson")
                  .set("roles", std::vector<std::string>{"qa"})
                  .set("idcheck", "badge \\ passport")
                  .set("fp", "8e78d7a7a710c7d10f06ede514fb4c08d7dafec5e9413ecee7d8d077e608e507");
  auto sut = Json()
                 .set("v", 1)
                 .set("log", "lab-17.hospital.example/calque/1")
                 .set("seq", 1)
                 .set("prev", "b52464304443c765b68f2e11e2140ee820668f9e5770992ae05d3d7de8edb9c4")
                 .set("tx", 0)
                 .set("t", "2026-03-02T07:30:00.000Z")
                 .set("tz", "+01:00")
                 .set("clk", clk)
                 .set("type", "person.enrolled")
                 .set("actor", "system:calque@0.1.0")
                 .set("host", "h-1")
                 .set("data", data)
                 .set("record", "u-0001")
                 .set("rev", 1);
  EXPECT_EQ(*toCanonical(sut), entry1);
}

TEST(WorkedExample, IsNoLongerReadWithOneByteChanged) {
  auto sut = entry1;
  sut.replace(sut.find("\\\\"), 2, "\\/");
  EXPECT_FALSE(fromCanonical(sut));
}

} // namespace
} // namespace calque::base

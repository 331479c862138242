// Both ways with the openssl command, written as record.md 7 writes it.
#include "chain_fixture.h"

#include "core/base/files.h"
#include "testkit/testkit.h"

#include <cstdlib>

namespace calque::crypto {
namespace {

constexpr std::string_view text = "{\"ctx\":\"calque/esign/v1\",\"name\":\"Q. \u00c5kesson\"}";

struct OpensslCommand : ::testing::Test {
  Chain lab;
  testkit::TemporaryFolder folder;

  void SetUp() override {
    if (std::system("openssl version > /dev/null 2>&1") != 0)
      GTEST_SKIP() << "skipped: no openssl command";
    put("root.der", lab.root);
    put("issuing.der", lab.issuing);
    put("person.der", lab.person);
    put("stmt", base::bytesOf(text));
    ASSERT_EQ(run("for c in root issuing person; do openssl x509 -inform DER -in $c.der -out $c.pem; done;"
                  "cat root.pem issuing.pem > ca.pem"),
              0);
  }
  void put(const std::string& name, const base::Bytes& bytes) {
    ASSERT_TRUE(base::writeFile(folder / name, bytes).has_value());
  }
  int run(const std::string& command) {
    return std::system(("cd '" + folder.path().string() + "' && (" + command + ") > out 2>&1").c_str());
  }
  int verify(std::int64_t at) {
    return run("openssl cms -verify -binary -cades -inform DER -in cms -content stmt -nointern -certfile person.pem "
               "-CAfile ca.pem -no-CApath -no-CAstore -purpose any -attime " +
               std::to_string(at) + " -signer written.pem -out content && cmp written.pem person.pem");
  }
};

TEST_F(OpensslCommand, VerifiesWhatIsSignedHere) {
  put("cms", signCms(lab.personKey, lab.person, base::viewOf(text)).value());
  EXPECT_EQ(verify(lab.now.ms / 1000), 0);
  EXPECT_NE(verify((lab.years.to.ms + Chain::day) / 1000), 0);
  put("stmt", base::bytesOf("{}"));
  EXPECT_NE(verify(lab.now.ms / 1000), 0);
}

TEST_F(OpensslCommand, SignsWhatVerifiesHere) {
  const Secret pkcs8 = lab.personKey.toPkcs8();
  put("key.der", base::Bytes(pkcs8.view().begin(), pkcs8.view().end()));
  ASSERT_EQ(run("openssl pkcs8 -inform DER -in key.der -nocrypt -out key.pem && openssl cms -sign -binary -cades "
                "-md sha256 -nosmimecap -nocerts -outform DER -in stmt -signer person.pem -inkey key.pem -out cms"),
            0);
  const auto cms = base::readFile(folder / "cms", 65'536).value();
  EXPECT_EQ(whyCmsInvalid(cms, base::viewOf(text), lab.trust()), "");
  EXPECT_NE(whyCmsInvalid(cms, base::viewOf("{}"), lab.trust()), "");
}

} // namespace
} // namespace calque::crypto

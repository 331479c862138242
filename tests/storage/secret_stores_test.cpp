#include "core/storage/key_store.h"
#include "core/storage/phi_store.h"

#include "testkit/testkit.h"

#include "core/base/files.h"

#include <algorithm>
#include <sys/stat.h>

namespace calque {
namespace {

const std::string subject = "6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10", other = "6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f11";

bool holds(const std::filesystem::path& file, std::string_view text) {
  auto bytes = base::readFile(file, 1u << 24).value();
  return std::search(bytes.begin(), bytes.end(), text.begin(), text.end()) != bytes.end();
}

TEST(KeyStore, KeepsReplacesAndDestroysKeys) {
  testkit::TemporaryFolder folder;
  auto file = folder / "keys.db";
  {
    auto sut = storage::KeyStore::open(file).value();
    EXPECT_TRUE(sut.put({"user", "u-0001", "{}", base::bytesOf("OLD-SEALED-KEY")}));
    EXPECT_TRUE(sut.put({"user", "u-0001", "{\"n\":1}", base::bytesOf("NEW-SEALED-KEY")}));
    EXPECT_TRUE(sut.put({"dek", subject, "", base::bytesOf("DATA-KEY")}));
  }
  auto sut = storage::KeyStore::open(file).value();
  auto key = sut.maybeKey("user", "u-0001").value().value();
  EXPECT_EQ(key.terms, "{\"n\":1}");
  EXPECT_EQ(base::textOf(key.sealed), "NEW-SEALED-KEY");
  EXPECT_FALSE(holds(file, "OLD-SEALED-KEY"));
  EXPECT_EQ(sut.keysOf("dek").value().size(), 1u);
  EXPECT_TRUE(sut.destroy("dek", subject));
  EXPECT_TRUE(sut.destroy("dek", subject));
  EXPECT_FALSE(sut.maybeKey("dek", subject).value());
  EXPECT_FALSE(holds(file, "DATA-KEY"));
  struct stat status {};
  ::stat(file.c_str(), &status);
  EXPECT_EQ(status.st_mode & 07777u, 0600u);
}

TEST(PhiStore, KeepsVersionsAndErasesASubjectWhole) {
  testkit::TemporaryFolder folder;
  auto file = folder / "phi.db";
  auto sut = storage::PhiStore::open(file).value();
  EXPECT_TRUE(
      sut.put({{subject, "name", 1, base::bytesOf("SEALED-A")}, {subject, "name", 2, base::bytesOf("SEALED-B")}},
              {{std::string(64, 'a'), subject, base::bytesOf("SALT-A")}}));
  EXPECT_TRUE(sut.put({{other, "name", 1, base::bytesOf("SEALED-C")}}));
  EXPECT_FALSE(sut.put({{other, "id", 1, base::bytesOf("SEALED-D")}, {subject, "name", 2, base::bytesOf("AGAIN")}}));
  EXPECT_FALSE(sut.maybeLatest(other, "id").value()); // all or none
  EXPECT_EQ(sut.maybeLatest(subject, "name").value()->version, 2u);
  EXPECT_EQ(sut.envelopesOf(subject).value().size(), 2u);
  EXPECT_EQ(sut.maybeSalt(std::string(64, 'a')).value()->subject, subject);
  EXPECT_EQ(sut.subjects().value(), (std::vector<std::string>{subject, other}));
  EXPECT_TRUE(sut.erase(subject));
  EXPECT_TRUE(sut.envelopesOf(subject).value().empty());
  EXPECT_TRUE(sut.saltsOf(subject).value().empty());
  EXPECT_FALSE(holds(file, "SEALED-A"));
  EXPECT_TRUE(sut.maybeLatest(other, "name").value());
}

} // namespace
} // namespace calque

#include "core/storage/blob_vault.h"

#include "testkit/testkit.h"

#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <sys/stat.h>

namespace calque {
namespace {

const std::string owner = "6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10";

storage::DataKey exampleKey() {
  return {"42424242-4242-4242-4242-424242424242", crypto::Secret(base::View(base::Bytes(32, 0x41)))};
}

struct Vault {
  testkit::TemporaryFolder folder;
  storage::BlobVault sut{folder / "blobs"};
  storage::DataKey key = exampleKey();

  std::string put(const base::Bytes& bytes) {
    auto id = crypto::sha256Hex(bytes);
    EXPECT_TRUE(sut.put(owner, key, id, bytes));
    return id;
  }
  /// The blob with one change to its bytes, in its place.
  void spoil(const std::string& id, const std::function<void(base::Bytes&)>& change) {
    auto path = sut.pathOf(owner, id);
    auto bytes = base::readFile(path, 1u << 24).value();
    change(bytes);
    EXPECT_TRUE(base::writeFile(path, bytes, 0400));
  }
};

TEST(BlobVault, WritesTheExampleOfTheSpecification) {
  const std::string id = "97aa39a992e405895510fdd3b70539dd797e3c9fcf3bee9d9ae11ef16441fb4b";
  auto sut = storage::sealBlob(exampleKey(), id, base::Bytes(32, 0x43), base::viewOf("calque"));
  auto header = "434c51424c4f4231" + std::string(32, '4');
  EXPECT_EQ(base::toHex(sut).substr(0, 16), header.substr(0, 16));
  EXPECT_EQ(sut.size(), 56u + 6 + 16);
  EXPECT_EQ(base::toHex(base::View(sut).subspan(8, 48)),
            base::toHex(base::Bytes(16, 0x42)) + base::toHex(base::Bytes(32, 0x43)));
  EXPECT_EQ(base::toHex(base::View(sut).subspan(56)), "e27ac186b2cee7246d400d1cb8996c97b380f02bb033");
}

TEST(BlobVault, GivesBackWhatWasPutAtEverySizeAroundAChunk) {
  Vault vault;
  for (std::size_t size : {0u, 1u, 65'535u, 65'536u, 65'537u, 131'072u, 200'000u}) {
    base::Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
      bytes[i] = static_cast<std::uint8_t>(i * 7 + size);
    auto id = vault.put(bytes);
    EXPECT_EQ(vault.sut.read(owner, vault.key, id).value(), bytes);
    EXPECT_EQ(vault.sut.plainSize(owner, id).value(), size);
    EXPECT_EQ(std::filesystem::file_size(vault.sut.pathOf(owner, id)),
              56 + size + 16 * std::max<std::size_t>(1, (size + 65'535) / 65'536));
    struct stat status {};
    ::stat(vault.sut.pathOf(owner, id).c_str(), &status);
    EXPECT_EQ(status.st_mode & 07777u, 0400u);
  }
}

TEST(BlobVault, LeavesABlobThatIsThereAsItIs) {
  Vault vault;
  auto id = vault.put(base::bytesOf("once"));
  auto before = base::readFile(vault.sut.pathOf(owner, id), 1000).value();
  EXPECT_EQ(vault.put(base::bytesOf("once")), id);
  EXPECT_EQ(base::readFile(vault.sut.pathOf(owner, id), 1000).value(), before);
}

TEST(BlobVault, ReleasesNothingOfASpoiltBlob) {
  testkit::verifies({"req~privacy.sealed~1"});
  Vault vault;
  base::Bytes bytes(70'000, 9);
  const std::function<void(base::Bytes&)> changes[] = {
      [](base::Bytes& blob) { blob[60] ^= 1; },       [](base::Bytes& blob) { blob[20] ^= 1; },
      [](base::Bytes& blob) { blob.back() ^= 1; },    [](base::Bytes& blob) { blob.push_back(0); },
      [](base::Bytes& blob) { blob.resize(65'608); }, [](base::Bytes& blob) { blob.resize(blob.size() - 1); },
      [](base::Bytes& blob) { blob[0] = 'X'; },       [](base::Bytes& blob) { blob.resize(30); },
  };
  for (const auto& change : changes) {
    auto id = vault.put(bytes);
    vault.spoil(id, change);
    EXPECT_FALSE(vault.sut.read(owner, vault.key, id));
    std::filesystem::remove(vault.sut.pathOf(owner, id));
  }
}

TEST(BlobVault, RefusesABlobUnderAnotherNameOrKey) {
  testkit::verifies({"req~privacy.sealed~1"});
  Vault vault;
  auto id = vault.put(base::bytesOf("one")), second = vault.put(base::bytesOf("two"));
  auto bytes = base::readFile(vault.sut.pathOf(owner, id), 1000).value();
  EXPECT_TRUE(base::writeFile(vault.sut.pathOf(owner, second), bytes, 0400));
  EXPECT_FALSE(vault.sut.read(owner, vault.key, second));
  storage::DataKey other{vault.key.uuid, crypto::randomSecret(32)};
  EXPECT_FALSE(vault.sut.read(owner, other, id));
}

TEST(BlobVault, NamesAFileWithPatientDataByItsSaltedCommit) {
  Vault vault;
  base::Bytes salt(32, 5);
  auto bytes = base::bytesOf("report");
  auto id = storage::BlobVault::commitOf(salt, bytes);
  EXPECT_TRUE(vault.sut.put(owner, vault.key, id, bytes));
  EXPECT_EQ(vault.sut.read(owner, vault.key, id, salt).value(), bytes);
  EXPECT_FALSE(vault.sut.read(owner, vault.key, id));
}

TEST(BlobVault, StoresManyAndErasesAnOwnerWhole) {
  Vault vault;
  std::vector<base::Bytes> plain;
  std::vector<storage::BlobSource> sources;
  for (std::size_t i = 0; i < 600; ++i)
    plain.push_back(base::bytesOf("slice " + std::to_string(i)));
  for (const auto& one : plain)
    sources.push_back({crypto::sha256Hex(one), one});
  double last = 0;
  EXPECT_TRUE(vault.sut.putMany(owner, vault.key, sources, [&last](double share, std::string_view) {
    last = share;
    return true;
  }));
  EXPECT_DOUBLE_EQ(last, 1.0);
  EXPECT_EQ(vault.sut.read(owner, vault.key, sources[599].id).value(), plain[599]);
  EXPECT_EQ(vault.sut.countOf(owner).value(), 600u);
  EXPECT_TRUE(vault.sut.eraseOwner(owner));
  EXPECT_FALSE(vault.sut.hasOwner(owner));
  EXPECT_EQ(vault.sut.countOf(owner).value(), 0u);
  EXPECT_FALSE(vault.sut.has(owner, sources[0].id));
  EXPECT_FALSE(vault.sut.eraseOwner("lab"));
}

TEST(BlobVault, StopsOnRequestWithNothingHalfWritten) {
  Vault vault;
  auto first = base::bytesOf("one"), second = base::bytesOf("two");
  std::vector<storage::BlobSource> sources{{crypto::sha256Hex(first), first}, {crypto::sha256Hex(second), second}};
  EXPECT_FALSE(vault.sut.putMany(owner, vault.key, sources, [](double, std::string_view) { return false; }));
  for (const auto& entry : std::filesystem::recursive_directory_iterator(vault.folder.path()))
    EXPECT_FALSE(entry.is_regular_file());
}

} // namespace
} // namespace calque

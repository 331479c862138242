#include "lab_fixture.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"

#include <cstdlib>
#include <filesystem>
#include <sys/stat.h>
#include <thread>

namespace calque::identity {
namespace {

namespace fs = std::filesystem;

unsigned modeOf(const fs::path& path) {
  struct stat seen {};
  return ::stat(path.c_str(), &seen) == 0 ? seen.st_mode & 07777u : 0;
}

TEST(Device, MakesItsFolderAndItsSecretOnce) {
  const testkit::TemporaryFolder folder;
  const auto sut = Device::open(folder / "device");
  ASSERT_TRUE(sut.has_value());
  EXPECT_EQ(modeOf(folder / "device"), 0700u);
  EXPECT_EQ(modeOf(folder / "device" / "device.secret"), 0600u);
  EXPECT_EQ(Device::open(folder / "device")->secret().text(), sut->secret().text());
  EXPECT_NE(Device::open(folder / "other")->secret().text(), sut->secret().text());
}

TEST(Device, IsFoundWhereItsVariableSays) {
  const testkit::TemporaryFolder folder;
  ::setenv("CALQUE_DEVICE", (folder / "named").c_str(), 1);
  const auto sut = Device::open();
  ::unsetenv("CALQUE_DEVICE");
  ASSERT_TRUE(sut.has_value());
  EXPECT_EQ(sut->folder(), folder / "named");
}

TEST(Device, RefusesAFolderThatIsOpenToOthersOrALink) {
  const testkit::TemporaryFolder folder;
  ASSERT_TRUE(Device::open(folder / "device").has_value());
  fs::create_directory_symlink(folder / "device", folder / "link");
  EXPECT_FALSE(Device::open(folder / "link").has_value());
  ::chmod((folder / "device").c_str(), 0755);
  EXPECT_FALSE(Device::open(folder / "device").has_value());
}

TEST(Device, DoesNotReplaceADamagedSecret) {
  const testkit::TemporaryFolder folder;
  ASSERT_TRUE(Device::open(folder / "device").has_value());
  ASSERT_TRUE(base::writeFile(folder / "device" / "device.secret", base::viewOf("short")).has_value());
  EXPECT_EQ(faultMessage(Device::open(folder / "device")), "the device secret is damaged");
}

TEST(Device, DerivesOneKeyForOnePurpose) {
  const LabFixture lab;
  const auto key = lab.device.derive("calque/index/v1");
  EXPECT_EQ(key.size(), 32u);
  EXPECT_EQ(key.text(), crypto::hkdfSha256(lab.device.secret().view(), {}, base::viewOf("calque/index/v1"), 32).text());
  EXPECT_NE(key.text(), lab.device.derive("calque/dek/v1").text());
  EXPECT_NE(lab.device.derive("calque/dek/v1", {"a"}).text(), lab.device.derive("calque/dek/v1", {"b"}).text());
}

TEST(Device, UnwrapsOnlyItsOwnUnderTheSameNames) {
  const LabFixture lab;
  const auto wrapped = lab.device.wrap("calque/dek/v1", "lab", base::viewOf("the key"));
  EXPECT_EQ(lab.device.unwrap("calque/dek/v1", "lab", wrapped)->text(), "the key");
  EXPECT_EQ(faultMessage(lab.device.unwrap("calque/dek/v1", "other", wrapped)), "authentication failed");
  EXPECT_EQ(faultMessage(lab.device.unwrap("calque/logkeywrap/v1", "lab", wrapped)), "authentication failed");
  const auto stranger = Device::open(lab.folder / "stranger").value();
  EXPECT_EQ(faultMessage(stranger.unwrap("calque/dek/v1", "lab", wrapped)), "authentication failed");
}

TEST(Device, RemembersTheMarkOfEachLogAndNeverGoesBack) {
  LabFixture lab;
  EXPECT_FALSE(lab.device.maybeMark(origin)->has_value());
  const Mark first{origin, 7, crypto::sha256("seven")}, second{origin, 9, crypto::sha256("nine")};
  const Mark other{"lab-18.hospital.example/calque/1", 3, crypto::sha256("three")};
  ASSERT_TRUE(lab.device.advance(first).has_value());
  ASSERT_TRUE(lab.device.advance(second).has_value());
  ASSERT_TRUE(lab.device.advance(first).has_value()) << "a slower process comes late";
  ASSERT_TRUE(lab.device.advance(other).has_value());
  EXPECT_EQ(lab.device.maybeMark(origin)->value(), second);
  EXPECT_EQ(lab.device.maybeMark(other.origin)->value(), other);
  ASSERT_TRUE(lab.device.setAfterRestore(first).has_value());
  EXPECT_EQ(Device::open(lab.device.folder())->maybeMark(origin)->value(), first);
}

TEST(Device, KeepsTheFurthestMarkWhenManyAdvanceAtOnce) {
  LabFixture lab;
  std::vector<std::thread> workers;
  for (std::uint64_t start = 1; start <= 4; ++start)
    workers.emplace_back([&lab, start] {
      auto device = Device::open(lab.device.folder()).value();
      for (std::uint64_t size = start; size <= 20; size += 4)
        ASSERT_TRUE(device.advance({origin, size, {}}).has_value());
    });
  for (auto& worker : workers)
    worker.join();
  EXPECT_EQ(lab.device.maybeMark(origin)->value().size, 20u);
}

TEST(Device, DoesNotTakeADamagedMarkForNone) {
  LabFixture lab;
  ASSERT_TRUE(lab.device.advance({origin, 7, {}}).has_value());
  for (const auto& file : fs::directory_iterator(lab.device.folder()))
    if (file.path().filename().string().starts_with("mark-")) {
      ASSERT_TRUE(base::writeFile(file.path(),
                                  base::viewOf("calque/mark/v1\n" + origin + "\n08\n" + std::string(64, '0') + "\n")));
    }
  EXPECT_EQ(faultMessage(lab.device.maybeMark(origin)), "the mark of this log is damaged");
  EXPECT_FALSE(lab.device.advance({origin, 9, {}}).has_value());
}

} // namespace
} // namespace calque::identity

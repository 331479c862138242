#include "sealed_case.h"

#include "testkit/testkit.h"

#include <cstdlib>

namespace calque::audit_check_test {
namespace {

/// With CALQUE_LONG_TESTS each bit in turn; else each of a prime number of them, which meets all bit places.
std::size_t strideOf(std::size_t everyday) {
  return std::getenv("CALQUE_LONG_TESTS") ? 1 : everyday;
}

/// Flips every `stride`-th bit of `bytes` in turn and expects that it is never found intact.
void expectNoFlipIsIntact(Sealed& sealed, const std::filesystem::path& blobs, auto& bytes, std::size_t stride,
                          std::size_t first) {
  for (std::size_t bit = first; bit < bytes.size() * 8; bit += stride) {
    auto& byte = bytes[bit / 8];
    const auto good = byte;
    byte = static_cast<std::remove_reference_t<decltype(byte)>>(static_cast<unsigned char>(byte) ^ (1U << bit % 8));
    const auto report = audit_check::verifyRows(sealed.rows, sealed.anchors, blobs);
    EXPECT_TRUE(report.exit == 3 || report.exit == 4 || report.exit == 6) << "bit " << bit << "\n" << shown(report);
    byte = good;
    if (testing::Test::HasFailure())
      return;
  }
}

class BitFlips : public testing::Test {
protected:
  BitFlips() : sealed(SealedStore().seal()) {
    writeBlobs(sealed, folder.path());
    sealed.anchors = sealed.rows.checkpoints.back().note; // one anchor is enough, and quicker
  }
  testkit::TemporaryFolder folder;
  Sealed sealed;
};

TEST_F(BitFlips, OfEntriesAreNeverIntact) {
  testkit::verifies({"req~verify.altered~1"});
  for (std::size_t i = 0; i < sealed.rows.log.size(); ++i)
    expectNoFlipIsIntact(sealed, folder.path(), sealed.rows.log[i].entry, strideOf(797), i % strideOf(797));
}

TEST_F(BitFlips, OfTheRowsKeysAreNeverIntact) {
  expectNoFlipIsIntact(sealed, folder.path(), sealed.rows.log[0].prev, strideOf(5), 0);
  expectNoFlipIsIntact(sealed, folder.path(), sealed.rows.log[9].prev, strideOf(11), 0);
  expectNoFlipIsIntact(sealed, folder.path(), sealed.rows.certificates[0].fp, strideOf(11), 0);
}

TEST_F(BitFlips, OfNotesAreNeverIntact) {
  for (std::size_t i = 0; i < sealed.rows.checkpoints.size(); ++i)
    expectNoFlipIsIntact(sealed, folder.path(), sealed.rows.checkpoints[i].note, strideOf(211), i % strideOf(211));
}

TEST_F(BitFlips, OfCertificatesAndAnchorTokensAreNeverIntact) {
  for (auto& row : sealed.rows.certificates)
    expectNoFlipIsIntact(sealed, folder.path(), row.der, strideOf(307), 0);
  for (auto& row : sealed.rows.anchors)
    expectNoFlipIsIntact(sealed, folder.path(), row.token, strideOf(61), 0);
}

/// The thief of the log key flips a bit of a signature and seals everything again: only the signature itself can tell.
TEST(ResealedBitFlips, OfCmsAreNeverIntact) {
  SealedStore store;
  const auto anchor = store.seal().rows.checkpoints.back().note;
  store.keepSignatures = true;
  const auto good = *base::maybeFromBase64(store.at("releases-case").sign->made->second);
  for (std::size_t bit = 0; bit < good.size() * 8; bit += strideOf(13)) {
    auto flipped = good;
    flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ (1U << bit % 8));
    store.at("releases-case").sign->made->second = base::toBase64(base::View(flipped));
    const auto sealed = store.seal();
    const auto report = verifySealed(sealed, anchor);
    ASSERT_NE(report.exit, 0) << "bit " << bit;
  }
}

} // namespace
} // namespace calque::audit_check_test

// CMS signatures, certificates and time stamps: DER from a stranger.
#include "fuzz.h"
#include "story.h"

#include "core/crypto/cms.h"
#include "core/crypto/timestamp.h"

namespace calque::fuzz {
namespace {

constexpr std::string_view content = "what was signed";

struct Signed {
  testkit::SealedStore store;
  const testkit::SealedStore::Holder& holder = store.holders.begin()->second;
  base::Instant at{1'772'436'600'000};
  base::Bytes cms = crypto::signCms(holder.key, holder.certificate, base::viewOf(content)).value();
  [[nodiscard]] crypto::CmsTrust trust() const { return {holder.certificate, {store.issuingDer}, store.rootDer, at}; }
};
const Signed& example() {
  static const Signed one;
  return one;
}

} // namespace

std::vector<base::Bytes> seeds() {
  const auto& one = example();
  return {one.cms, one.holder.certificate, one.store.issuingDer, one.store.rootDer};
}

} // namespace calque::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace calque;
  const base::View bytes(data, size);
  const auto& one = fuzz::example();
  if (crypto::whyCmsInvalid(bytes, base::viewOf(fuzz::content), one.trust()).empty())
    fuzz::must(std::equal(bytes.begin(), bytes.end(), one.cms.begin(), one.cms.end()),
               "no other bytes are a signature of this person");
  (void)crypto::readCertificate(bytes);
  if (crypto::whyNotChained(bytes, {one.store.issuingDer}, one.store.rootDer, one.at).empty())
    fuzz::must(crypto::readCertificate(bytes).has_value(), "what chains to the root can be read");
  const auto stamp = crypto::verifyTimestamp(bytes, base::viewOf(fuzz::content), {one.store.rootDer});
  fuzz::must(!stamp.why.empty(), "nothing here is a time stamp");
  return 0;
}

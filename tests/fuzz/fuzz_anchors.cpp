// An anchors file with notes, labels and cosignatures, and the keys of witnesses.
#include "fuzz.h"
#include "story.h"

#include "anchors.h"
#include "cosignature.h"

#include <numeric>

namespace calque::fuzz {
namespace {

const std::string key = "witness.example/w1+7bede9df+BOfxYqEL7FWa/qGV5NzoS2lWjV0ssJY+tEbAaF4rF/Lw";
const std::string cosigned =
    "lab-17.hospital.example/calque/1\n2\nws5kAq9uO2MSnoxRe8lbrRKa4igSLODMu+axF95wOPM=\n\n"
    "\u2014 lab-17.hospital.example/calque/1 "
    "RbfLrt/LojM9NN9CKn+rzKcjkKx9P0L4jZmALppjkmfbN+SPvJTyUnOUpSirmxPa/tZwW+s/o2w97nzjEmKQTGcxrw4=\n"
    "\u2014 witness.example/w1 "
    "e+3p3wAAAABppT2kCb+hOzYBY/JY8IeX+MxwTPcALXmwmrHc4EgnsgNDEQkSSlKBsdR/nPuc9FcwR49bJQkI08nckonhmD4OZT/WAw==\n";

} // namespace

std::vector<base::Bytes> seeds() {
  const auto& all = story().anchors;
  return {base::bytesOf(cosigned + "%%\nlabel lab-17.hospital.example/calque/1 2 c2ce6402af6e3b63129e\n%%\n"),
          base::bytesOf(all.substr(0, all.find("%%\n", 400) + 3)), base::bytesOf(key)};
}

} // namespace calque::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace calque;
  const auto text = base::textOf({data, size});
  audit_check::Findings findings;
  const std::vector<std::string> keys = {fuzz::key};
  audit_check::Witnesses witnesses(keys, std::nullopt, findings, 10);
  for (const auto& item : audit_check::readAnchorItems(text)) {
    if (item.origin.empty())
      continue;
    fuzz::must(item.rootDigits.size() == (item.note ? 64 : 20), "an item has the digits of its kind");
    if (!item.note)
      continue;
    std::vector<std::size_t> lines(item.note->signatures.size());
    std::iota(lines.begin(), lines.end(), std::size_t{0});
    const bool good = witnesses.check(*item.note, lines, 1);
    if (good && witnesses.lastIsCosigned())
      fuzz::must(fuzz::cosigned.starts_with(item.note->body), "nothing is cosigned but what the witness signed");
  }
  witnesses.checkAllSpoke();
  if (const auto key = audit_check::maybeWitnessKey(text))
    fuzz::must(text == fuzz::key, "a key has the id of its name and its bytes");
  return 0;
}

// One small clinical case as the sealed store tells it: where the targets of the record take their seeds.
#pragma once

#include "testkit/sealed_store.h"

namespace calque::fuzz {

[[nodiscard]] inline const testkit::Sealed& story() {
  static testkit::SealedStore store;
  static const testkit::Sealed sealed = store.seal();
  return sealed;
}

} // namespace calque::fuzz

// Fuzz targets (record.md 12): each gives a stranger's bytes to one reader. LLVMFuzzerTestOneInput is libFuzzer's
// entry (https://llvm.org/docs/LibFuzzer.html); replay.cpp calls the same function without libFuzzer.
//
// A target ends the process where a promise of the reader's header does not hold; that the bytes are refused is no
// failure. It keeps nothing from one input to the next.
#pragma once

#include "core/base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace calque::fuzz {

/// Good inputs, made by code, to start from.
[[nodiscard]] std::vector<base::Bytes> seeds();

/// Says which promise was broken, and ends the process.
inline void must(bool holds, const char* promise) {
  if (holds)
    return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

} // namespace calque::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

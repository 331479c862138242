// The three kinds of "no". A refusal: a rule said no; normal, numbered, tells what cures it. A fault: disk, key, file
// or child failed; retry or call someone. The third kind, a bug, is an assertion and never appears here.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <variant>

namespace calque::base {

/// A rule's answer. `number` is stored in the log (`step.refused`) and never reused; the table of all refusals is
/// core/domain/refusals.h, and only its refuse() makes one.
struct Refusal {
  int number = 0;
  std::string name;     ///< stable word, e.g. "series.thickness"
  std::string message;  ///< one sentence: what is refused and why; no patient data
  std::string cure;     ///< one sentence: what the person does next
  std::string expected; ///< may be empty
  std::string found;    ///< may be empty
};

enum class FaultKind { Disk, Full, ReadOnly, File, Database, Key, Crypto, Library, Busy, Network };

/// The machine's answer. `message` says what happened and what was kept; never a patient's data or a stranger's file
/// name.
struct Fault {
  FaultKind kind = FaultKind::File;
  std::string message;
  std::string cure;
};

using Failure = std::variant<Refusal, Fault>;

template <class T> using Result = tl::expected<T, Failure>;
using Done = Result<void>;

[[nodiscard]] inline tl::unexpected<Failure> fault(FaultKind kind, std::string message, std::string cure = {}) {
  return tl::unexpected<Failure>(Fault{kind, std::move(message), std::move(cure)});
}
[[nodiscard]] inline tl::unexpected<Failure> refused(Refusal refusal) {
  return tl::unexpected<Failure>(std::move(refusal));
}
[[nodiscard]] inline tl::unexpected<Failure> failed(Failure failure) {
  return tl::unexpected<Failure>(std::move(failure));
}

} // namespace calque::base

/// Evaluates a Result; on failure returns it from the enclosing function, else binds the value.
#define CALQUE_TRY_JOIN2(a, b) a##b
#define CALQUE_TRY_JOIN(a, b) CALQUE_TRY_JOIN2(a, b)
#define CALQUE_TRY_IMPL(held, name, expr)                                                                              \
  auto held = (expr);                                                                                                  \
  if (!held)                                                                                                           \
    return ::calque::base::failed(std::move(held.error()));                                                            \
  auto& name = *held
#define CALQUE_TRY(name, expr) CALQUE_TRY_IMPL(CALQUE_TRY_JOIN(held_, __COUNTER__), name, expr)
/// The same where there is no value to bind.
#define CALQUE_CHECK_IMPL(checked, expr)                                                                               \
  do {                                                                                                                 \
    if (auto checked = (expr); !checked)                                                                               \
      return ::calque::base::failed(std::move(checked.error()));                                                       \
  } while (false)
#define CALQUE_CHECK(expr) CALQUE_CHECK_IMPL(CALQUE_TRY_JOIN(checked_, __COUNTER__), expr)

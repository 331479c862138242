// One HTTP/1.1 POST to another machine, and its answer. No redirect is followed, no cookie kept, no connection kept, no
// environment variable read. What the answer says is a stranger's word: the caller judges it. Thread-safe.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <chrono>
#include <cstddef>
#include <string>

namespace calque::network {

/// What an exchange may cost.
struct Limits {
  std::chrono::milliseconds time{std::chrono::seconds(10)}; ///< from the first look-up to the last byte
  std::size_t bytes = 1u << 16;                             ///< of the answer's body
};

struct Response {
  unsigned status = 0;     ///< 100–999, whatever the server says; 3xx included
  std::string contentType; ///< lower case, without parameters; empty where the server names none
  base::Bytes body;
};

/// Refusal 810 where post() would refuse the address; nothing is sent.
[[nodiscard]] base::Done checkAddress(const std::string& url);

/// Posts `body` to `url`. Refusal 810 where the address is not `http://HOST[:PORT][/PATH][?QUERY]` of plain ASCII, host
/// a name or an IPv4 address: any other scheme, `https` too, is refused before anything is sent. Faults (Network): no
/// such host, no connection, no whole answer in time, no HTTP, an answer above the limit; nothing of it is returned.
/// A host name is looked up by the system, whose own limit may make the call last longer than `limits.time`.
[[nodiscard]] base::Result<Response> post(const std::string& url, const std::string& contentType, base::View body,
                                          const Limits& limits = {});

} // namespace calque::network

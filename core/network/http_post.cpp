#include "http_post.h"

#include "core/domain/refusals.h"

#include <algorithm>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <charconv>
#include <functional>
#include <optional>
#include <string_view>

namespace calque::network {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using Error = boost::system::error_code;
using Body = http::vector_body<std::uint8_t>;

constexpr std::uint32_t headBytesMost = 8192;
constexpr std::string_view scheme = "http://";

struct Address {
  std::string host, port = "80", target;
  [[nodiscard]] std::string authority() const { return port == "80" ? host : host + ":" + port; }
};

bool isHostCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}
bool isTargetCharacter(char c) {
  return c > 0x20 && c < 0x7F && c != '#';
}

std::optional<Address> maybeAddress(std::string_view url) {
  if (!url.starts_with(scheme))
    return std::nullopt;
  url.remove_prefix(scheme.size());
  Address address;
  const auto end = std::min(url.find_first_of("/?"), url.size());
  auto authority = url.substr(0, end);
  address.target = (end < url.size() && url[end] == '/' ? "" : "/") + std::string(url.substr(end));
  if (const auto colon = authority.find(':'); colon != std::string_view::npos) {
    address.port = authority.substr(colon + 1);
    authority = authority.substr(0, colon);
    unsigned number = 0;
    const auto [at, error] = std::from_chars(address.port.data(), address.port.data() + address.port.size(), number);
    if (error != std::errc{} || at != address.port.data() + address.port.size() || number == 0 || number > 65'535)
      return std::nullopt;
  }
  address.host = authority;
  const bool fits = !address.host.empty() && std::ranges::all_of(address.host, isHostCharacter) &&
                    std::ranges::all_of(address.target, isTargetCharacter);
  return fits ? std::optional(address) : std::nullopt;
}

/// "Text/HTML; charset=x" → "text/html"
std::string mediaType(std::string_view field) {
  field = field.substr(0, field.find(';'));
  std::string type(field.substr(0, field.find_last_not_of(" \t") + 1));
  std::ranges::transform(type, type.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return type;
}

/// One exchange, step by step against one deadline. All runs on the caller's thread, in wait().
class Exchange {
public:
  explicit Exchange(std::chrono::milliseconds time) : m_deadline(std::chrono::steady_clock::now() + time) {}

  base::Result<Response> run(const Address& address, const http::request<Body>& request, std::size_t bytesMost) {
    Error error;
    asio::ip::tcp::resolver::results_type places;
    m_resolver.async_resolve(address.host, address.port, [&](Error got, auto found) {
      error = got;
      places = std::move(found);
      m_done = true;
    });
    if (!wait() || error)
      return failed("the server's name could not be found");
    asio::async_connect(m_socket, places, [&](Error got, const auto&) { finish(error, got); });
    if (!wait() || error)
      return failed("there is no connection to the server");
    http::async_write(m_socket, request, [&](Error got, std::size_t) { finish(error, got); });
    if (!wait() || error)
      return failed("the request could not be sent");
    http::response_parser<Body> parser;
    parser.body_limit(bytesMost);
    parser.header_limit(headBytesMost);
    boost::beast::flat_buffer buffer;
    // Head first: Beast 1.74 forgets that the length named is above the limit where some of the body came with the
    // head.
    http::async_read_header(m_socket, buffer, parser, [&](Error got, std::size_t) { finish(error, got); });
    if (!wait() || error)
      return failed(whyNoAnswer(error));
    http::async_read(m_socket, buffer, parser, [&](Error got, std::size_t) { finish(error, got); });
    if (!wait() || error)
      return failed(whyNoAnswer(error));
    auto message = parser.release();
    const auto type = message[http::field::content_type];
    return Response{message.result_int(), mediaType({type.data(), type.size()}), std::move(message.body())};
  }

private:
  void finish(Error& error, Error got) {
    error = got;
    m_done = true;
  }

  /// Runs until the step started last has ended; false where the deadline came first, and then nothing is left running.
  bool wait() {
    m_context.restart();
    m_context.run_until(m_deadline);
    if (std::exchange(m_done, false))
      return true;
    m_late = true;
    m_resolver.cancel();
    Error ignored;
    m_socket.close(ignored);
    m_context.restart();
    m_context.run(); // the handlers hold what lives on this stack
    return false;
  }

  static std::string whyNoAnswer(Error error) {
    if (error == http::error::header_limit)
      return "the answer's head is longer than is taken";
    return error == http::error::body_limit ? "the answer is longer than is taken" : "there was no whole HTTP answer";
  }

  [[nodiscard]] tl::unexpected<base::Failure> failed(const std::string& what) const {
    return base::fault(base::FaultKind::Network, m_late ? "the server did not answer in time" : what,
                       "try again; see whether the server can be reached from here");
  }

  asio::io_context m_context{1};
  asio::ip::tcp::resolver m_resolver{m_context};
  asio::ip::tcp::socket m_socket{m_context};
  std::chrono::steady_clock::time_point m_deadline;
  bool m_done = false, m_late = false;
};

http::request<Body> requestTo(const Address& address, const std::string& contentType, base::View body) {
  http::request<Body> request{http::verb::post, address.target, 11};
  request.set(http::field::host, address.authority());
  request.set(http::field::user_agent, "Calque/" CALQUE_VERSION);
  request.set(http::field::content_type, contentType);
  request.set(http::field::connection, "close");
  request.body().assign(body.begin(), body.end());
  request.prepare_payload();
  return request;
}

} // namespace

// [impl->req~anchor.timestamp~1]
base::Done checkAddress(const std::string& url) {
  if (!maybeAddress(url))
    return domain::refuse(domain::RefusalCode::AddressUnfit, {}, "http://HOST[:PORT][/PATH]");
  return {};
}

base::Result<Response> post(const std::string& url, const std::string& contentType, base::View body,
                            const Limits& limits) {
  CALQUE_CHECK(checkAddress(url));
  const auto address = maybeAddress(url);
  try {
    return Exchange(limits.time).run(*address, requestTo(*address, contentType, body), limits.bytes);
  } catch (const std::exception&) {
    return base::fault(base::FaultKind::Network, "the network library failed", "try again");
  }
}

} // namespace calque::network

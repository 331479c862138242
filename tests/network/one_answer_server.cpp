#include "one_answer_server.h"

#include <cstdlib>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace calque::network {
namespace {

/// The length that a request's head names; 0 where it names none.
std::size_t bodyBytes(const std::string& request, std::size_t headEnd) {
  const std::string field = "Content-Length: ";
  const auto at = request.find(field);
  return at < headEnd ? std::stoul(request.substr(at + field.size())) : 0;
}

} // namespace

OneAnswerServer::OneAnswerServer(std::string answer, std::chrono::milliseconds wait, bool answers)
    : m_answer(std::move(answer)), m_wait(wait) {
  listen();
  if (answers)
    m_thread = std::thread([this] { serve(); });
  else
    m_listener = base::Descriptor();
}

void OneAnswerServer::listen() {
  m_listener = base::Descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof place;
  if (::bind(m_listener.get(), reinterpret_cast<sockaddr*>(&place), size) != 0 || ::listen(m_listener.get(), 1) != 0 ||
      ::getsockname(m_listener.get(), reinterpret_cast<sockaddr*>(&place), &size) != 0)
    throw std::runtime_error("no port to listen on");
  m_port = ntohs(place.sin_port);
}

OneAnswerServer::OneAnswerServer(std::function<std::string(const std::string&)> answerTo)
    : OneAnswerServer(std::string(), std::chrono::milliseconds(0), false) {
  m_answerTo = std::move(answerTo);
  listen();
  m_thread = std::thread([this] { serve(); });
}

OneAnswerServer::~OneAnswerServer() {
  if (m_thread.joinable())
    m_thread.join();
}

std::string OneAnswerServer::url(const std::string& target) const {
  return "http://127.0.0.1:" + std::to_string(m_port) + target;
}

const std::string& OneAnswerServer::request() {
  if (m_thread.joinable())
    m_thread.join();
  return m_request;
}

void OneAnswerServer::serve() {
  const base::Descriptor connection(::accept(m_listener.get(), nullptr, nullptr));
  char bytes[4096];
  for (;;) {
    const auto head = m_request.find("\r\n\r\n");
    if (head != std::string::npos && m_request.size() >= head + 4 + bodyBytes(m_request, head))
      break;
    const auto got = ::read(connection.get(), bytes, sizeof bytes);
    if (got <= 0)
      return;
    m_request.append(bytes, static_cast<std::size_t>(got));
  }
  std::this_thread::sleep_for(m_wait);
  if (m_answerTo)
    m_answer = m_answerTo(m_request);
  for (std::size_t sent = 0; sent < m_answer.size();) {
    const auto done = ::send(connection.get(), m_answer.data() + sent, m_answer.size() - sent, MSG_NOSIGNAL);
    if (done <= 0)
      return;
    sent += static_cast<std::size_t>(done);
  }
}

} // namespace calque::network

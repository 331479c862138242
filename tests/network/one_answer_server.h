// A server for one connection, byte for byte: it notes what it was sent and answers what the test says, whether that is
// HTTP or not.
#pragma once

#include "core/base/files.h"

#include <chrono>
#include <functional>
#include <string>
#include <thread>

namespace calque::network {

class OneAnswerServer {
public:
  /// Listens on a free port of 127.0.0.1. After the whole request it waits, sends `answer` and closes. Without
  /// `answers` it closes its port at once: nobody listens there.
  explicit OneAnswerServer(std::string answer, std::chrono::milliseconds wait = {}, bool answers = true);
  ~OneAnswerServer(); ///< waits until the connection has ended
  /// Answers what `answerTo` makes of the whole request.
  explicit OneAnswerServer(std::function<std::string(const std::string& request)> answerTo);
  [[nodiscard]] std::string url(const std::string& target = "/") const;
  /// What the server was sent; ends the server.
  [[nodiscard]] const std::string& request();

private:
  void listen();
  void serve();

  std::string m_answer, m_request;
  std::function<std::string(const std::string&)> m_answerTo;
  std::chrono::milliseconds m_wait;
  base::Descriptor m_listener;
  int m_port = 0;
  std::thread m_thread;
};

} // namespace calque::network

#include "core/network/http_post.h"

#include "one_answer_server.h"

#include <gmock/gmock.h>

namespace calque::network {
namespace {

using testing::HasSubstr;
using namespace std::chrono_literals;

std::string answerOf(const std::string& body, const std::string& type = "application/timestamp-reply",
                     const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}
base::Result<Response> ask(const OneAnswerServer& server, const Limits& limits = {}) {
  return post(server.url("/tsa?x=1"), "application/timestamp-query", base::viewOf("question"), limits);
}
std::string faultOf(const base::Result<Response>& result) {
  if (result)
    return "it was answered";
  const auto* fault = std::get_if<base::Fault>(&result.error());
  return fault && fault->kind == base::FaultKind::Network ? fault->message : "something else";
}

TEST(HttpPost, SendsTheBodyAndBringsTheAnswer) {
  OneAnswerServer server(answerOf("answer"));
  const auto sut = ask(server).value();
  EXPECT_EQ(sut.status, 200U);
  EXPECT_EQ(sut.contentType, "application/timestamp-reply");
  EXPECT_EQ(base::textOf(sut.body), "answer");
  EXPECT_THAT(server.request(), testing::StartsWith("POST /tsa?x=1 HTTP/1.1\r\n"));
  EXPECT_THAT(server.request(), HasSubstr("Content-Type: application/timestamp-query\r\n"));
  EXPECT_THAT(server.request(), HasSubstr("Content-Length: 8\r\n"));
  EXPECT_THAT(server.request(), testing::EndsWith("\r\n\r\nquestion"));
}

TEST(HttpPost, TellsTypeAndStatusAsTheyCome) {
  OneAnswerServer html(answerOf("<html>", "Text/HTML ; charset=utf-8"));
  EXPECT_EQ(ask(html).value().contentType, "text/html");
  OneAnswerServer gone(answerOf("", "text/plain", "404 Not Found"));
  EXPECT_EQ(ask(gone).value().status, 404U);
  OneAnswerServer untyped("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
  EXPECT_EQ(ask(untyped).value().contentType, "");
}

TEST(HttpPost, FollowsNoRedirect) {
  OneAnswerServer server("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(ask(server).value().status, 302U);
}

TEST(HttpPost, ReadsAnAnswerInPiecesAndOneThatEndsWithTheConnection) {
  OneAnswerServer chunked("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
  EXPECT_EQ(base::textOf(ask(chunked).value().body), "abcde");
  OneAnswerServer open("HTTP/1.0 200 OK\r\n\r\nabc");
  EXPECT_EQ(base::textOf(ask(open).value().body), "abc");
}

TEST(HttpPost, WaitsNoLongerThanItMay) {
  OneAnswerServer server(answerOf("late"), 600ms);
  const auto from = std::chrono::steady_clock::now();
  EXPECT_EQ(faultOf(ask(server, {100ms, 100})), "the server did not answer in time");
  EXPECT_LT(std::chrono::steady_clock::now() - from, 500ms);
}

TEST(HttpPost, TakesNoMoreBytesThanItMay) {
  OneAnswerServer fits(answerOf(std::string(100, 'x')));
  EXPECT_EQ(ask(fits, {5s, 100}).value().body.size(), 100U);
  OneAnswerServer over(answerOf(std::string(101, 'x')));
  EXPECT_EQ(faultOf(ask(over, {5s, 100})), "the answer is longer than is taken");
  OneAnswerServer chunked("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n" + std::string(101, 'x') +
                          "\r\n0\r\n\r\n");
  EXPECT_EQ(faultOf(ask(chunked, {5s, 100})), "the answer is longer than is taken");
  OneAnswerServer endless("HTTP/1.0 200 OK\r\n\r\n" + std::string(1 << 22, 'x'));
  EXPECT_EQ(faultOf(ask(endless, {5s, 100})), "the answer is longer than is taken");
  OneAnswerServer head("HTTP/1.1 200 OK\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n");
  EXPECT_EQ(faultOf(ask(head)), "the answer's head is longer than is taken");
}

TEST(HttpPost, TellsThatNobodyAnswers) {
  const OneAnswerServer nobody("", {}, false);
  EXPECT_EQ(faultOf(ask(nobody)), "there is no connection to the server");
  EXPECT_EQ(faultOf(post("http://no-such-host.invalid/", "text/plain", {}, {2s, 100})),
            "the server's name could not be found");
}

TEST(HttpPost, TakesOnlyAWholeHttpAnswer) {
  OneAnswerServer cut("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_EQ(faultOf(ask(cut)), "there was no whole HTTP answer");
  OneAnswerServer none("");
  EXPECT_EQ(faultOf(ask(none)), "there was no whole HTTP answer");
  OneAnswerServer other("220 mail.example ESMTP\r\n");
  EXPECT_EQ(faultOf(ask(other)), "there was no whole HTTP answer");
}

class Addresses : public testing::TestWithParam<const char*> {};

TEST_P(Addresses, ThatAreNotPlainHttpAreRefused) {
  const auto sut = post(GetParam(), "text/plain", {});
  ASSERT_FALSE(sut.has_value());
  const auto* refusal = std::get_if<base::Refusal>(&sut.error());
  ASSERT_NE(refusal, nullptr);
  EXPECT_EQ(refusal->number, 810);
  EXPECT_THAT(refusal->cure, HasSubstr("https is not built in yet"));
}
INSTANTIATE_TEST_SUITE_P(HttpPost, Addresses,
                         testing::Values("https://tsa.example/", "ftp://tsa.example/", "tsa.example", "", "http://",
                                         "http:///tsa", "http://tsa.example:0/", "http://tsa.example:70000/",
                                         "http://tsa.example:/", "http://tsa.example:80x/", "http://who@tsa.example/",
                                         "http://tsa.example/a b", "http://tsa.example/\r\nX: y", "http://tsa example/",
                                         "http://tsa.example/#part", "HTTP:/tsa.example", "http://[::1]/",
                                         "http://ts\xC3\xA4.example/"));

} // namespace
} // namespace calque::network

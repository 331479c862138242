#include "statement.h"

#include "json_writer.h"

namespace calque::audit_check {
namespace {

const ValueType& statementType() {
  static const auto type = objectType(
      "v:i ctx:s log:s after:{root:h,size:i} sid:x signer:P name:s role:role cert:h "
      "meaning:authorship|review|approval|responsibility|release record:s rev:i subject?:u "
      "files:[{kind:s,role:s,size:i,sha256?:h,commit?:h}] shown:h t:z tz:s factors:[fido2|password|piv|totp]");
  return type;
}

std::string wordsOf(const Mismatch& mismatch) {
  return mismatch.key + ": expected " + mismatch.expected + ", found " + mismatch.found;
}

} // namespace

std::optional<Statement> StatementReader::read(std::string_view bytes) {
  m_why.clear();
  const auto* outer = m_document.read(bytes);
  if (!outer) {
    m_why = m_document.why();
    return std::nullopt;
  }
  auto mismatch = mismatchOf(*outer, statementType(), "stmt");
  if (!mismatch)
    mismatch = mismatchOfFiles(*outer->find("files"), true);
  if (!mismatch)
    mismatch = mismatchOfFactors(*outer->find("factors"));
  if (!isSpelling(bytes, *outer))
    m_why = "not the same bytes when encoded again";
  else if (mismatch)
    m_why = wordsOf(mismatch);
  else if (outer->numberOf("v") != 1 || outer->textOf("ctx") != "calque/esign/v1")
    m_why = "v is not 1 or ctx is not calque/esign/v1";
  if (!m_why.empty())
    return std::nullopt;
  Statement statement;
  statement.bytes = bytes;
  const auto* after = outer->find("after");
  statement.afterRoot = digestOf(after->textOf("root"));
  statement.afterSize = after->numberOf("size");
  statement.certificate = digestOf(outer->textOf("cert"));
  statement.shown = digestOf(outer->textOf("shown"));
  statement.rev = outer->numberOf("rev");
  statement.sid = id16Of(outer->textOf("sid"));
  statement.log = outer->textOf("log");
  statement.signer = outer->textOf("signer");
  statement.name = outer->textOf("name");
  statement.role = outer->textOf("role");
  statement.meaning = outer->textOf("meaning");
  statement.record = outer->textOf("record");
  statement.subject = outer->textOf("subject");
  statement.offset = outer->textOf("tz");
  statement.at = *base::maybeUtc(outer->textOf("t"));
  statement.files = outer->find("files");
  statement.factors = outer->find("factors");
  return statement;
}

} // namespace calque::audit_check

#include "report.h"

#include "json_writer.h"

#include <utility>

namespace calque::audit_check {
namespace {

/// Writes members in the order in which they are given: the caller keeps it ascending.
class ObjectText {
public:
  explicit ObjectText(std::string& out) : m_out(out) { m_out += '{'; }
  ~ObjectText() { m_out += '}'; }
  ObjectText(const ObjectText&) = delete;
  ObjectText& operator=(const ObjectText&) = delete;
  std::string& key(std::string_view name) {
    if (!m_first)
      m_out += ',';
    m_first = false;
    writeString(name, m_out);
    return m_out += ':';
  }
  void text(std::string_view name, std::string_view value) { writeString(value, key(name)); }
  void number(std::string_view name, std::uint64_t value) { key(name) += std::to_string(value); }
  void count(std::string_view name, const Count& value) {
    ObjectText inner(key(name));
    inner.number("checked", value.checked);
    inner.number("found", value.found);
  }

private:
  std::string& m_out;
  bool m_first = true;
};

void writeFinding(const Finding& finding, std::string& out) {
  ObjectText object(out);
  object.number("class", static_cast<std::uint64_t>(finding.kind));
  object.text("code", finding.code);
  object.text("expected", finding.expected);
  object.text("found", finding.found);
  if (finding.seq)
    object.number("seq", *finding.seq);
}

template <class Each> void writeList(std::string& out, const auto& items, Each each) {
  out += '[';
  for (bool first = true; const auto& item : items) {
    if (!std::exchange(first, false))
      out += ',';
    each(item);
  }
  out += ']';
}

void writeCounts(const Report& report, std::string& out) {
  ObjectText counts(out);
  counts.count("anchors_inside", report.anchorsInside);
  counts.count("anchors_outside", report.anchorsOutside);
  counts.count("blobs", report.blobs);
  counts.count("certificates", report.certificates);
  counts.count("checkpoints", report.checkpoints);
  if (report.cosignatures)
    counts.count("cosignatures", *report.cosignatures);
  counts.count("entries", report.entries);
  counts.count("signatures", report.signatures);
}

std::string_view meaningOf(int exit) {
  switch (exit) {
  case 0:
    return "every check passed, and an anchor from outside bears it out";
  case 3:
    return "the record was changed, or does not obey its own rules";
  case 4:
    return "the record is shorter than an anchor says";
  case 5:
    return "nothing was found, but no anchor from outside covers the end of the record";
  default:
    return "not everything could be checked; this is no pass";
  }
}

} // namespace

std::string toJson(const Report& report) {
  std::string out;
  {
    ObjectText object(out);
    object.number("anchored_to", report.anchoredTo);
    if (report.cosignatures)
      object.number("cosigned_to", report.cosignedTo);
    writeCounts(report, object.key("counts"));
    writeList(object.key("doubtful"), report.doubtful, [&](std::uint64_t seq) { out += std::to_string(seq); });
    object.number("exit", static_cast<std::uint64_t>(report.exit));
    writeList(object.key("findings"), report.findings, [&](const Finding& finding) { writeFinding(finding, out); });
    object.text("format", "calque-verify/1");
    object.text("kind", report.kind);
    object.text("log", report.log);
    object.text("root", report.root);
    object.number("size", report.size);
    object.key("test_lab") += report.testLab ? "true" : "false";
    object.number("unanchored", report.unanchored);
    object.text("verdict", report.verdict);
  }
  return out += '\n';
}

std::string sentence(const Report& report) {
  std::string out = report.verdict + ": " + std::string(meaningOf(report.exit)) + "\n";
  if (!report.findings.empty()) {
    const auto& first = report.findings.front();
    out += first.code + (first.seq ? " at entry " + std::to_string(*first.seq) : std::string{}) + ": expected " +
           first.expected + "; found " + first.found + "\n";
    if (report.findings.size() > 1)
      out += "and " + std::to_string(report.findings.size() - 1) + " further findings (--json lists them)\n";
  }
  out += report.kind + " " + (report.log.empty() ? "of an unknown log" : report.log) + ", " +
         (report.kind == "bundle" ? "as of size " : "size ") + std::to_string(report.size) + ", anchored to " +
         std::to_string(report.anchoredTo) + ", " + std::to_string(report.unanchored) + " entries not anchored\n";
  auto count = [&](std::string_view name, const Count& value) {
    out += std::string(name) + " " + std::to_string(value.checked) + "/" + std::to_string(value.found) + "  ";
  };
  count("entries", report.entries);
  count("checkpoints", report.checkpoints);
  count("signatures", report.signatures);
  count("certificates", report.certificates);
  count("files", report.blobs);
  count("anchors inside", report.anchorsInside);
  count("anchors outside", report.anchorsOutside);
  if (report.cosignatures)
    count("cosignatures", *report.cosignatures);
  out.erase(out.find_last_not_of(' ') + 1);
  out += '\n';
  if (report.cosignatures) {
    const auto others = report.cosignatures->found - report.cosignatures->checked;
    out += "cosigned to " + std::to_string(report.cosignedTo) + " by witnesses that were named; " +
           (others == 0 ? "no cosignature" : std::to_string(others) + " cosignatures") +
           " of other keys, which were not checked\n";
  }
  if (!report.doubtful.empty())
    out +=
        std::to_string(report.doubtful.size()) + " signatures are doubtful: their keys were reported as compromised\n";
  if (report.testLab)
    out += "demonstration or test lab: not for patients\n";
  return out;
}

} // namespace calque::audit_check

#include "character_sets.h"

#include <array>
#include <charconv>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace calque::dicom {
namespace {

// How the bytes of one half of the code table are read. Kana and Roman are JIS X 0201, too small for a converter.
struct Page {
  const char* converter = nullptr; ///< ICU's name; nullptr: no set there
  int bytes = 1;                   ///< of one character
  bool isKana = false;
};

struct Registration {
  int number;              ///< in the ISO registry: the "IR" of the defined terms
  std::string_view escape; ///< after ESC
  bool isUpper;            ///< designates G1, else G0
  Page page;
};

constexpr Page none{}, ascii{"US-ASCII"};
constexpr auto registry = std::to_array<Registration>({
    {6, "(B", false, ascii},
    {14, "(J", false, ascii}, // JIS X 0201 Roman: ASCII but for yen and overline, which names do not hold
    {13, ")I", true, {nullptr, 1, true}},
    {87, "$B", false, {"EUC-JP", 2}},
    {159, "$(D", false, {"EUC-JP", 3}},
    {149, "$)C", true, {"EUC-KR", 2}},
    {58, "$)A", true, {"GB18030", 2}},
    {100, "-A", true, {"ISO-8859-1"}},
    {101, "-B", true, {"ISO-8859-2"}},
    {109, "-C", true, {"ISO-8859-3"}},
    {110, "-D", true, {"ISO-8859-4"}},
    {144, "-L", true, {"ISO-8859-5"}},
    {127, "-G", true, {"ISO-8859-6"}},
    {126, "-F", true, {"ISO-8859-7"}},
    {138, "-H", true, {"ISO-8859-8"}},
    {148, "-M", true, {"ISO-8859-9"}},
    {203, "-b", true, {"ISO-8859-15"}},
    {166, "-T", true, {"TIS-620"}},
});

struct Closer {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::string converted(std::string_view bytes, const char* name) {
  static std::mutex guard;
  static std::map<std::string, std::unique_ptr<UConverter, Closer>, std::less<>> open;
  const std::lock_guard lock(guard);
  auto& converter = open[name];
  UErrorCode error = U_ZERO_ERROR;
  if (!converter)
    converter.reset(ucnv_open(name, &error));
  std::string utf8;
  if (converter && U_SUCCESS(error))
    icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), error)
        .toUTF8String(utf8);
  return utf8;
}

const Registration* registered(std::string_view term) {
  const auto digits = term.find_last_not_of("0123456789") + 1; // npos + 1 is 0
  int number = 0;
  std::from_chars(term.data() + digits, term.data() + term.size(), number);
  for (const auto& line : registry)
    if (line.number == number && term.find("IR") != std::string_view::npos)
      return &line;
  return nullptr;
}

constexpr std::string_view unreadable = "\xEF\xBF\xBD";

/// ISO 2022 as DICOM uses it: G0 in the lower half, G1 in the upper, escapes change either.
class Decoder {
public:
  explicit Decoder(const std::vector<std::string>& sets) {
    if (!sets.empty())
      if (const auto* first = registered(sets.front()))
        (first->isUpper ? m_firstUpper : m_firstLower) = first->page;
    m_lower = m_firstLower;
    m_upper = m_firstUpper;
  }

  std::string decode(std::string_view text) {
    while (!text.empty())
      text.remove_prefix(text.front() == '\x1B' ? escape(text) : character(text));
    flush();
    return std::move(m_out);
  }

private:
  std::size_t escape(std::string_view text) {
    flush();
    for (const auto& line : registry)
      if (text.substr(1).starts_with(line.escape)) {
        (line.isUpper ? m_upper : m_lower) = line.page;
        return 1 + line.escape.size();
      }
    m_out += unreadable;
    return 1;
  }

  std::size_t character(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    const bool isDelimiter = byte < 0x20 || (m_lower.bytes == 1 && (byte == '^' || byte == '=' || byte == '\\'));
    if (isDelimiter) { // PS3.5 6.1.2.5.3: value 1 holds again
      add(text.substr(0, 1), ascii);
      m_lower = m_firstLower;
      m_upper = m_firstUpper.converter || m_firstUpper.isKana ? m_firstUpper : m_upper;
      return 1;
    }
    const Page& page = byte < 0x80 ? m_lower : m_upper;
    const auto length = static_cast<std::size_t>(page.bytes > 1 ? 2 : 1);
    if (page.isKana && byte >= 0xA1 && byte <= 0xDF) { // U+FF61 … U+FF9F
      flush();
      icu::UnicodeString(static_cast<UChar32>(0xFF61 + byte - 0xA1)).toUTF8String(m_out);
    } else if (!page.converter || text.size() < length) {
      flush();
      m_out += unreadable;
      return 1;
    } else if (byte < 0x80 && page.bytes > 1) { // the two-byte sets of G0 are EUC code sets with the high bits off
      const std::string euc = std::string(page.bytes == 3 ? "\x8F" : "") + static_cast<char>(text[0] | 0x80) +
                              static_cast<char>(text[1] | 0x80);
      add(euc, page);
    } else {
      add(text.substr(0, length), page);
    }
    return length;
  }

  void add(std::string_view bytes, const Page& page) {
    if (m_runConverter != page.converter)
      flush();
    m_runConverter = page.converter;
    m_run += bytes;
  }
  void flush() {
    if (!m_run.empty())
      m_out += converted(m_run, m_runConverter);
    m_run.clear();
  }

  Page m_firstLower = ascii, m_firstUpper = none, m_lower, m_upper;
  std::string m_run, m_out;
  const char* m_runConverter = nullptr;
};

const char* maybeWholeConverter(const std::vector<std::string>& sets) {
  if (sets.empty())
    return nullptr;
  return sets.front() == "ISO_IR 192"                         ? "UTF-8"
         : sets.front() == "GB18030" || sets.front() == "GBK" ? "GB18030"
                                                              : nullptr;
}

} // namespace

std::string toUtf8(std::string_view raw, const std::vector<std::string>& sets) {
  if (const char* whole = maybeWholeConverter(sets))
    return converted(raw, whole);
  return Decoder(sets).decode(raw);
}

void openConverters() {
  for (const auto& line : registry)
    if (line.page.converter)
      (void)converted("A", line.page.converter);
  (void)converted("A", "UTF-8");
}

} // namespace calque::dicom

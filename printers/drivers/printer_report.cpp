#include "job_ticket.h"

#include "core/base/decimal.h"

#include <nlohmann/json.hpp>
#include <set>

namespace calque::drivers {
namespace {

constexpr std::size_t mostBytes = 64 * 1024;
constexpr std::uint64_t mostCount = 1'000'000'000;
const char* const format = "calque/printer-report/v1";

tl::unexpected<base::Failure> unreadable(const std::string& why) {
  return base::fault(base::FaultKind::File, "the printer's report cannot be read: " + why,
                     "correct the report, or abort the run");
}

/// One object whose keys are all wanted and there once. The first thing wrong is kept; what follows reads as blank.
class ReportReader {
public:
  explicit ReportReader(const nlohmann::json& object) : m_object(object) {}

  std::string text(const char* key) {
    const auto* value = ask(key);
    if (value && value->is_string() && value->get_ref<const std::string&>().size() <= 200)
      return value->get<std::string>();
    return wrong<std::string>(key);
  }
  std::uint64_t count(const char* key) {
    const auto* value = ask(key);
    return value && value->is_number_unsigned() && value->get<std::uint64_t>() <= mostCount
               ? value->get<std::uint64_t>()
               : wrong<std::uint64_t>(key);
  }
  double decimal(const char* key) {
    auto number = base::maybeDouble(text(key));
    return number && *number >= 0 ? *number : wrong<double>(key);
  }
  std::vector<std::string> texts(const char* key) {
    std::vector<std::string> all;
    const auto* value = ask(key);
    if (!value || !value->is_array() || value->size() > 64)
      return wrong<std::vector<std::string>>(key);
    for (const auto& item : *value)
      all.push_back(item.is_string() ? item.get<std::string>() : wrong<std::string>(key));
    return all;
  }
  [[nodiscard]] std::string why() const {
    if (m_why.empty() && m_object.size() != m_asked.size())
      return "there is a key that does not belong there";
    return m_why;
  }

private:
  const nlohmann::json* ask(const char* key) {
    m_asked.insert(key);
    auto found = m_object.find(key);
    return found == m_object.end() ? nullptr : &*found;
  }
  template <class T> T wrong(const char* key) {
    if (m_why.empty())
      m_why = std::string("'") + key + "' is missing or no such value";
    return {};
  }
  const nlohmann::json& m_object;
  std::set<std::string> m_asked;
  std::string m_why;
};

} // namespace

base::Bytes toReportJson(const PrinterReport& report) {
  base::Json all;
  all.set("format", format).set("job", report.job).set("run", report.run).set("serial", report.serial);
  all.set("copies", report.copies).set("builds", report.builds).set("layers", report.layers);
  all.set("height_mm", base::toDecimal(report.heightMm, 3)).set("volume_mm3", base::toDecimal(report.volumeMm3, 3));
  all.set("lots", report.lots);
  return base::bytesOf(base::toPlainJson(all) + "\n");
}

base::Result<PrinterReport> readPrinterReport(base::View json) {
  if (json.size() > mostBytes)
    return unreadable("it is larger than 64 KiB");
  // A key given twice would let two readers see two reports; depth is bounded because the format has two levels.
  std::vector<std::set<std::string>> open;
  std::string why;
  auto watch = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& value) {
    using Event = nlohmann::json::parse_event_t;
    if (event == Event::object_start)
      open.emplace_back();
    if (event == Event::object_end)
      open.pop_back();
    if (event == Event::key && !open.back().insert(value.get<std::string>()).second)
      why = "a key is there twice";
    return depth <= 3;
  };
  auto object = nlohmann::json::parse(json.begin(), json.end(), watch, false);
  if (object.is_discarded() || !object.is_object())
    return unreadable("it is no JSON object");
  if (!why.empty())
    return unreadable(why);
  ReportReader reader(object);
  PrinterReport report;
  auto said = reader.text("format");
  report.job = reader.text("job");
  report.run = reader.count("run");
  report.serial = reader.text("serial");
  report.copies = reader.count("copies");
  report.builds = reader.count("builds");
  report.layers = reader.count("layers");
  report.heightMm = reader.decimal("height_mm");
  report.volumeMm3 = reader.decimal("volume_mm3");
  report.lots = reader.texts("lots");
  if (!reader.why().empty())
    return unreadable(reader.why());
  if (said != format)
    return unreadable("its format is not " + std::string(format));
  return report;
}

} // namespace calque::drivers

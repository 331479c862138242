// What a start and a signed act cost in a lab with a long log, with all that keeps the log honest: the mark of this
// device, the witness, the checks of the head. The password's derivation and the page's drawing are not in it: they do
// not depend on the log.
#include "bench.h"
#include "lab_of_length.h"
#include "proving.h"
#include "rooms.h"

#include "core/base/ids.h"
#include "qms/signature/statement.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <optional>

namespace calque::bench {
namespace {

using Clock = std::chrono::steady_clock;

/// The slowest of a hundred and the mean.
struct Pace {
  double p99Ms = 0, meanMs = 0;
};

class Signer {
public:
  explicit Signer(LabOfLength& place)
      : m_place(&place), m_key(need(workflow::proved(place.lab(), LabOfLength::worker, {LabOfLength::password}))),
        m_certificate(need(workflow::certificateOf(place.lab(), m_key.fingerprint)).value()) {
    const auto page = base::randomBytes(2'000);
    m_shown = crypto::sha256Hex(page);
    auto& lab = place.lab();
    need(lab.rooms().vault.put("lab", need(workflow::dataKeyOf(lab, "lab")), m_shown, page));
  }
  void sign() {
    auto& lab = m_place->lab();
    const auto& log = lab.rooms().log;
    signature::StatementTerms terms;
    terms.log = log.origin();
    terms.afterSize = log.size();
    terms.afterRoot = log.root();
    terms.sid = base::newHex32();
    terms.signer = terms.record = LabOfLength::worker;
    terms.name = "Rachel Ray";
    terms.role = "radiologist";
    terms.meaning = "responsibility";
    terms.certificate = m_key.fingerprint;
    terms.rev = need(log.revOf(terms.record));
    terms.shown = m_shown;
    terms.factors = m_key.factors;
    terms.at = lab.rooms().clock->now();
    terms.offset = base::toOffsetText(lab.rooms().clock->offsetMinutes());
    keep(need(workflow::appendDrafts(
        lab, {need(signature::signStatement(terms, m_place->session().id(), m_key.key, m_certificate))})));
  }

private:
  LabOfLength* m_place;
  identity::PersonalKey m_key;
  base::Bytes m_certificate;
  std::string m_shown;
};

Pace paceOf(LabOfLength& place, std::size_t acts) {
  Signer signer(place);
  std::vector<double> ms;
  for (std::size_t i = 0; i < acts; ++i) {
    const auto from = Clock::now();
    signer.sign();
    ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - from).count());
  }
  const double sum = std::accumulate(ms.begin(), ms.end(), 0.0);
  std::ranges::sort(ms);
  return {ms[ms.size() * 99 / 100], sum / static_cast<double>(ms.size())};
}

const Registered recordRows([](Rows& rows) {
  const std::string start = "open a lab of 1,000,000 entries: head, right edge, mark, witness [s]";
  const std::string p99 = "signed act at 1,000,000 entries, mark and witness with it, p99 of 2,000 [ms]";
  const std::string mean = "signed act at 1,000,000 entries, mark and witness with it, mean of 2,000 [ms]";
  if (!rows.wanted(start) && !rows.wanted(p99) && !rows.wanted(mean))
    return;
  const auto old = std::make_shared<LabOfLength>(rows.folder().path(), "record-old", 1'000'000, notices);
  auto pace = std::make_shared<std::optional<Pace>>();
  const auto measured = [old, pace] {
    if (!*pace)
      *pace = paceOf(*old, 2'000);
    return **pace;
  };
  rows.add(NumberRow{.name = p99, .bar = 50, .numbers = [measured] { return Numbers{measured().p99Ms, 1}; }});
  rows.add(NumberRow{.name = mean, .bar = 20, .numbers = [measured] { return Numbers{measured().meanMs, 1}; }});
  rows.add(NumberRow{.name = start, .bar = 2, .numbers = [old] {
                       const auto from = Clock::now();
                       old->reopen();
                       keep(old->lab().state());
                       return Numbers{std::chrono::duration<double>(Clock::now() - from).count(), 1};
                     }});
});

} // namespace
} // namespace calque::bench

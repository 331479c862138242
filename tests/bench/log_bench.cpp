// What the length of a log costs: appending to it, and verifying it.
#include "bench.h"
#include "grown_log.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"
#include "core/storage/audit_store.h"
#include "core/storage/lab_folder.h"
#include "qms/audit_check/verify.h"

#include <algorithm>
#include <chrono>
#include <iostream>

namespace calque::bench {
namespace {

constexpr Growth shortLog{.commits = 10, .entriesOfCommit = 100, .signatures = 0};
constexpr Growth middleLog{.commits = 1'000, .entriesOfCommit = 10, .signatures = 1'000};
constexpr Growth longLog{.commits = 10'000, .entriesOfCommit = 100, .signatures = 1'000};

constexpr std::uint64_t mostBytes = 1U << 31;

void verifyWhole(const std::filesystem::path& lab) {
  auto report = audit_check::verifyLab(lab, {});
  if (report.exit != 5) { // no anchor is given: "nothing found, but not anchored"
    std::cerr << "bench: the verifier answers " << report.exit << "\n";
    for (const auto& finding : report.findings)
      std::cerr << finding.code << " expected " << finding.expected << " found " << finding.found << "\n";
    std::exit(7);
  }
}

const PeakTask verifyPeak("verify", [](const std::string& lab) { verifyWhole(lab); });

/// The bytes of the store, and the bare check of each signature: of persons (CMS) and of checkpoints.
void hashAndCheck(const base::Bytes& store, const GrownLog& grown, int times) {
  for (int i = 0; i < times; ++i)
    keep(crypto::sha256(store));
  for (const auto& signature : grown.signatures())
    if (!grown.whyInvalid(signature).empty())
      std::abort();
  for (std::uint64_t i = 0; i < longLog.commits; ++i)
    if (!grown.isCheckpointSigned())
      std::abort();
}

/// As the log's table asks for it.
std::vector<domain::Entry> pageInTheMiddle(GrownLog& grown) {
  const auto middle = grown.log().size() / 2;
  return need(grown.log().entriesWhere({.kind = "log.verified"}, middle, middle + 256));
}

const Registered logRows([](Rows& rows) {
  const std::string append = "append with checkpoint at 1,000,000 entries, beside 1,000";
  const std::string verify = "verify 1,000,000 entries, beside 6 x SHA-256 of audit.db + bare signature checks";
  const std::string memory = "peak memory of verify at 1,000,000 entries, beside 10,000 [MB]";
  const std::string verifyRead = "verify 1,000,000 entries, beside 4 x reading and hashing + bare signature checks";
  const std::string page = "a page of 256 lines of one kind at 1,000,000 entries, beside 1,000";
  const std::string outline = "look through 1,000,000 entries for one kind and person [ms]";
  const auto all = {append, verify, memory, verifyRead, page, outline};
  if (std::ranges::none_of(all, [&](const auto& name) { return rows.wanted(name); }))
    return;
  auto few = std::make_shared<GrownLog>(rows.folder() / "short", shortLog);
  auto many = std::make_shared<GrownLog>(rows.folder() / "long", longLog);
  rows.add(Row{.name = append,
               .bar = 1.3,
               .measured = [many] { many->appendOne(); },
               .reference = [few] { few->appendOne(); },
               .turns = 51});
  rows.add(Row{.name = page,
               .bar = 1.5,
               .measured = [many] { keep(pageInTheMiddle(*many)); },
               .reference = [few] { keep(pageInTheMiddle(*few)); },
               .turns = 21});
  rows.add(NumberRow{.name = outline, .bar = 1000, .numbers = [many] {
                       const auto from = std::chrono::steady_clock::now();
                       keep(need(many->log().select({.actor = "system:calque@0.1.0", .kind = "log.verified"}, 256)));
                       const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - from;
                       return Numbers{took.count(), 1};
                     }});
  auto lab = rows.folder() / "long";
  auto file = lab / "audit.db";
  rows.add(Row{.name = verify,
               .bar = 1.0,
               .measured = [lab] { verifyWhole(lab); },
               .reference = [many, file] { hashAndCheck(need(base::readFile(file, mostBytes)), *many, 6); },
               .before = [file] { keep(need(base::readFile(file, mostBytes))); }, // neither waits for the disk
               .turns = 5});
  rows.add(Row{.name = verifyRead,
               .bar = 1.0,
               .measured = [lab] { verifyWhole(lab); },
               .reference =
                   [many, file] {
                     for (int i = 0; i < 4; ++i)
                       keep(crypto::sha256(need(base::readFile(file, mostBytes))));
                     hashAndCheck({}, *many, 0);
                   },
               .before = [file] { keep(need(base::readFile(file, mostBytes))); },
               .turns = 5});
  rows.add(NumberRow{.name = memory, .bar = 1.5, .numbers = [lab, folder = rows.folder().path()] {
                       GrownLog(folder / "middle", middleLog);
                       return Numbers{peakMegabytes("verify", lab), peakMegabytes("verify", folder / "middle")};
                     }});
});

} // namespace
} // namespace calque::bench

#include "anchors.h"
#include "log_check.h"
#include "on_all_cores.h"
#include "store.h"
#include "verdict.h"
#include "verify.h"
#include "watch.h"

#include "core/base/files.h"

#include <algorithm>
#include <exception>

namespace calque::audit_check {
namespace {

constexpr int stepStore = 0, stepCheckpoints = 4, stepCertificates = 5, stepAnchors = 8, stepBlobs = 9,
              stepOutside = 10;

constexpr std::size_t checkpointsAtOnce = 1024, unitsOfCheckpoint = 3;

/// One verification of a store, whatever holds its rows.
class LabCheck {
public:
  LabCheck(RowSource& rows, const std::optional<std::string>& anchors,
           const std::optional<std::filesystem::path>& blobs, const Options& options, Findings& findings, Watch& watch)
      : m_rows(rows), m_findings(findings), m_watch(watch), m_certificates(findings, stepCertificates),
        m_blobs(blobs, findings, stepBlobs),
        m_witnesses(options.witnessKeys, options.witnessKeysFile, findings, stepOutside) {
    if (anchors) {
      m_anchorsText = *anchors;
      m_items = readAnchorItems(m_anchorsText);
    }
  }

  void run(Report& report) {
    m_watch.expect(m_rows.entriesAbout());
    complete(m_rows.readCertificates([&](const CertificateRow& row) { m_certificates.add(row); }), stepCertificates,
             "the certificates");
    collectSizes();
    LogCheck log(m_state, m_certificates, m_blobs, m_findings, wantedSizes());
    complete(log.readAll(m_rows, m_watch), 2, "the entries");
    log.finish();
    report.size = log.entries();
    report.entries = {log.entries(), log.entries()};
    report.root = log.entries() > 0 ? base::toHex(base::View(log.root())) : std::string{};
    report.log = m_state.origin;
    report.testLab = m_state.testLab;
    checkCheckpoints(report, log);
    m_certificates.checkUses(m_state);
    report.certificates = m_certificates.count();
    log.signatures().verifyCms(m_watch);
    report.signatures = log.signatures().count();
    report.doubtful = m_state.doubtful();
    checkAnchors(report, log);
    m_blobs.finish(m_state);
    report.blobs = m_blobs.count();
  }

private:
  void complete(bool read, int step, std::string_view what) {
    if (!read)
      m_findings.add(step, unchecked, "step.failed", what, "not all rows could be read");
  }

  void collectSizes() {
    complete(m_rows.readCheckpoints([&](std::int64_t size, std::string_view) {
      m_checkpointSizes.push_back(static_cast<std::uint64_t>(size));
    }),
             stepCheckpoints, "the checkpoints");
    m_watch.expect(m_checkpointSizes.size() * unitsOfCheckpoint);
    complete(m_rows.readAnchors(
                 [&](const AnchorRow& row) { m_anchorSizes.push_back(static_cast<std::uint64_t>(row.size)); }),
             stepAnchors, "the anchors");
  }

  [[nodiscard]] std::vector<std::uint64_t> wantedSizes() const {
    auto wanted = m_checkpointSizes;
    wanted.insert(wanted.end(), m_anchorSizes.begin(), m_anchorSizes.end());
    for (const auto& item : m_items)
      wanted.push_back(item.size);
    std::ranges::sort(wanted);
    return wanted;
  }

  void checkCheckpoints(Report& report, const LogCheck& log) {
    const Checkpoints checkpoints(m_state, log.roots(), log.entries(), m_findings, stepCheckpoints);
    std::uint64_t checked = 0;
    std::vector<CheckpointRow> batch; // signatures are slow to verify: many at a time
    const auto checkBatch = [&] {
      onAllCores(batch.size(), [&](std::size_t i) { checkpoints.check(batch[i].size, batch[i].note); });
      checked += batch.size();
      m_watch.step(batch.size() * unitsOfCheckpoint, "checkpoints");
      batch.clear();
    };
    complete(m_rows.readCheckpoints([&](std::int64_t size, std::string_view note) {
      batch.push_back({size, std::string(note)});
      if (batch.size() == checkpointsAtOnce)
        checkBatch();
    }),
             stepCheckpoints, "the checkpoints");
    checkBatch();
    checkpoints.checkSizes(m_checkpointSizes);
    report.checkpoints = {m_checkpointSizes.size(), checked};
  }

  void checkAnchors(Report& report, const LogCheck& log) {
    AnchorRows inside(m_state, log.roots(), m_certificates.timestampRoots(m_state), m_findings, stepAnchors);
    complete(m_rows.readAnchors([&](const AnchorRow& row) { inside.check(row); }), stepAnchors, "the anchors");
    inside.checkL15();
    report.anchorsInside = inside.count();
    const auto outside =
        checkOutsideAnchors(m_items, m_state, log.roots(), log.entries(), false, m_witnesses, m_findings, stepOutside);
    if (report.cosignatures)
      report.cosignatures = m_witnesses.count();
    report.cosignedTo = outside.newestCosigned;
    report.anchorsOutside = outside.count;
    report.anchoredTo = outside.newestUsable;
    report.unanchored = log.entries() - outside.newestUsable;
  }

  RowSource& m_rows;
  Findings& m_findings;
  Watch& m_watch;
  State m_state;
  Certificates m_certificates;
  Blobs m_blobs;
  Witnesses m_witnesses;
  std::string m_anchorsText;
  std::vector<AnchorItem> m_items;
  std::vector<std::uint64_t> m_checkpointSizes, m_anchorSizes;
};

} // namespace

Report verifyRows(const Rows& rows, const std::optional<std::string>& anchors,
                  const std::optional<std::filesystem::path>& blobs, const std::vector<std::string>& witnessKeys) {
  Report report;
  Findings findings;
  const Options options{.witnessKeys = witnessKeys};
  countCosignatures(report, options);
  try {
    RowsInMemory source(rows);
    Watch watch({});
    LabCheck(source, anchors, blobs, options, findings, watch).run(report);
  } catch (const std::exception& problem) {
    findings.add(stepStore, unchecked, "step.failed", "a complete verification", problem.what());
  }
  judge(report, findings);
  return report;
}

Report verifyLab(const std::filesystem::path& lab, const Options& options) {
  Report report;
  Findings findings(options.found);
  countCosignatures(report, options);
  try {
    const auto anchors = readAnchorsFile(options.anchors, findings, stepOutside);
    if (auto store = Store::open(lab, findings)) {
      store->startIntegrityCheck();
      Watch watch(options.progress);
      LabCheck(*store, anchors, options.blobs.value_or(lab / "blobs"), options, findings, watch).run(report);
      store->finish(watch);
    }
  } catch (const std::exception& problem) {
    findings.add(stepStore, unchecked, "step.failed", "a complete verification", problem.what());
  }
  judge(report, findings);
  return report;
}

// [impl->req~verify.independent~1]
Report verify(const std::filesystem::path& path, const Options& options) {
  std::error_code error;
  const bool bag =
      std::filesystem::exists(path / "bagit.txt", error) && !std::filesystem::exists(path / "audit.db", error);
  if (bag || std::filesystem::is_regular_file(path, error))
    return verifyBundle(path, options);
  return verifyLab(path, options);
}

} // namespace calque::audit_check

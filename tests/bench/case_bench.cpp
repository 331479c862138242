// The intake of a series into a case, as the command does it: read, check, digest, encrypt, store durably, append.
#include "bench.h"

#include "app/workflow/case_request.h"
#include "app/workflow/intake.h"
#include "app/workflow/lab_create.h"
#include "core/base/files.h"
#include "core/crypto/digest.h"
#include "core/dicom/series.h"

#include <cstdlib>
#include <memory>

namespace calque::bench {
namespace {

constexpr const char* password = "a bench has no secrets 2026";
constexpr const char* radiologist = "u-0003";

struct BenchLab {
  explicit BenchLab(const std::filesystem::path& folder) {
    ::setenv("CALQUE_DEVICE", (folder / "device").c_str(), 1);
    workflow::LabSetup setup;
    setup.name = "Bench";
    setup.origin = "bench.example/calque/1";
    setup.demonstration = true;
    setup.rootKeyFile = folder / "root-key";
    setup.rootKeyPassword = password;
    setup.people = {{"u-0001", "Quentin Quality", {"qa"}, "badge", password},
                    {"u-0002", "Ida Tadmin", {"itadmin"}, "badge", password},
                    {radiologist, "Rachel Ray", {"radiologist"}, "badge", password}};
    lab = std::make_unique<workflow::Lab>(need(workflow::createLab(folder / "lab", setup, clock)));
    session = std::make_unique<workflow::Session>(need(workflow::Session::open(*lab, radiologist, password)));
  }
  [[nodiscard]] std::string newCase() {
    return need(workflow::openCase(*session, {{}, "device_testing", "skull", "none", radiologist, ""}));
  }

  base::SystemClock clock;
  std::unique_ptr<workflow::Lab> lab;
  std::unique_ptr<workflow::Session> session;
};

/// The folder's files in memory: the same bytes for the reference.
std::vector<base::Bytes> bytesOf(const dicom::FileSource& source) {
  std::vector<base::Bytes> all;
  for (std::size_t file = 0; file < source.count; ++file)
    all.push_back(need(source.read(file)));
  return all;
}

void hashAndStore(const std::vector<base::Bytes>& files, const std::filesystem::path& folder) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    crypto::Sha256 digest;
    digest.update(files[i]);
    auto name = base::toHex(digest.finish());
    auto file = need(base::DurableFile::create(folder));
    need(file.write(files[i]));
    need(file.commit(name, false));
  }
  need(base::syncFolder(folder));
}

/// The test series is old and carries no birth date.
std::map<std::string, std::string> acceptedWarnings() {
  return {{"series.old", "a bench"}, {"series.patient_field", "a bench"}};
}

const PeakTask intakePeak("intake", [](const std::string& argument) { // "<folder>|<case>|<series>"
  auto first = argument.find('|'), second = argument.rfind('|');
  std::filesystem::path folder = argument.substr(0, first);
  ::setenv("CALQUE_DEVICE", (folder / "device").c_str(), 1);
  base::SystemClock clock;
  auto lab = need(workflow::Lab::open(folder / "lab", clock));
  auto session = need(workflow::Session::open(lab, radiologist, password));
  need(workflow::intake(session, argument.substr(first + 1, second - first - 1),
                        {argument.substr(second + 1), "", acceptedWarnings()}));
});

const Registered intakeRows([](Rows& rows) {
  const std::string time = "intake of a series", memory = "peak memory of that intake [MB]";
  if (!rows.wanted(time) && !rows.wanted(memory))
    return;
  auto data = testkit::maybeTestData();
  if (!data)
    return rows.leaveOut(time, "no test data");
  auto path = *data / "ct_head_bone_1mm";
  auto source = need(dicom::ReceivedFiles::collect(path)).source();
  auto series = need(dicom::checkSeries(source, {})).series.at(0);
  auto files = std::make_shared<std::vector<base::Bytes>>(bytesOf(source));
  auto lab = std::make_shared<BenchLab>(rows.folder().path());
  auto plain = std::make_shared<testkit::TemporaryFolder>();
  auto caseId = std::make_shared<std::string>();
  rows.add(Row{.name = time,
               .bar = 2.0,
               .measured =
                   [=] {
                     need(workflow::intake(*lab->session, *caseId, {path, "", acceptedWarnings()}));
                   },
               .reference = [=] { hashAndStore(*files, plain->path()); },
               .before = [=] { *caseId = lab->newCase(); },
               .turns = 7});
  rows.add(NumberRow{.name = memory, .bar = 1.0, .numbers = [=, folder = rows.folder().path()] {
                       auto argument = folder.string() + "|" + lab->newCase() + "|" + path.string();
                       double decoded = 2e-6 * static_cast<double>(series.rows * series.columns * series.slices);
                       return Numbers{peakMegabytes("intake", argument), 2.5 * decoded + 150};
                     }});
});

} // namespace
} // namespace calque::bench

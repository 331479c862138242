#include "images_page.h"

#include "arrivals.h"
#include "icons.h"
#include "look.h"
#include "model_view.h"
#include "side_panel.h"
#include "slice_view.h"
#include "wording.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>

namespace calque::desktop {
namespace {

constexpr int firstMs = 16;  ///< until the first image is there
constexpr int laterMs = 120; ///< then the screen's thread is to do other things too

} // namespace

ImagesPage::ImagesPage(Hands hands)
    : m_hands(std::move(hands)), m_title(look::headingLabel({})), m_told(look::quietLabel({})),
      m_progress(new QProgressBar), m_cancel(new QPushButton(tr("Cancel"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(look::normal, look::normal, look::normal, look::normal);
  column->setSpacing(look::close);
  column->addWidget(makeHead());
  auto* views = new QGridLayout;
  views->setSpacing(look::tight);
  for (std::size_t cut = 0; cut < 3; ++cut)
    m_slices[cut] = new SliceView(m_scene, cut, viewHands());
  m_model = new ModelView(m_scene, viewHands());
  QWidget* const inOrder[] = {m_slices[0], m_model, m_slices[1], m_slices[2]};
  for (int i = 0; i < 4; ++i)
    views->addWidget(inOrder[i], i / 2, i % 2);
  m_panel = new SidePanel({[this](Act chosen) { act(chosen); },
                           [this](std::size_t segment, bool shown, double opacity) {
                             m_scene.segments.at(segment).isShown = shown;
                             m_scene.segments.at(segment).opacity = opacity;
                             refresh();
                           },
                           [this](const ClipPlane& clip) { setClip(clip); },
                           [this](const Coverage::Place& place) { go(place); },
                           [this](std::uint32_t slice) { goToSlice(slice); }, [this](KeySet set) { m_keySet = set; }});
  auto* row = new QHBoxLayout;
  row->addLayout(views, 1);
  row->addWidget(m_panel);
  column->addLayout(row, 1);
  QObject::connect(&m_takeOver, &QTimer::timeout, this, [this] { takeArrivals(); });
  clear();
}

ImagesPage::~ImagesPage() {
  cancel();
}

QWidget* ImagesPage::makeHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  auto* back = new QPushButton(tr("Case"));
  back->setObjectName("imagesBack");
  setIcon(*back, "back");
  QObject::connect(back, &QPushButton::clicked, this, [this] {
    if (m_hands.back)
      m_hands.back();
  });
  m_title->setWordWrap(false);
  m_told->setObjectName("imagesTold");
  m_progress->setObjectName("imagesProgress");
  m_progress->setAccessibleName(tr("Images loaded"));
  m_progress->setFixedWidth(220);
  m_cancel->setObjectName("imagesCancel");
  QObject::connect(m_cancel, &QPushButton::clicked, this, [this] { cancel(); });
  row->addWidget(back);
  row->addWidget(m_title);
  row->addSpacing(look::normal);
  row->addWidget(m_told, 1);
  row->addWidget(m_progress);
  row->addWidget(m_cancel);
  return head;
}

ViewHands ImagesPage::viewHands() {
  return {[this](const render::Point& to) { moveCross(to); },
          [this](const GreyWindow& window) {
            m_scene.window = window;
            refresh();
          },
          [this](const render::Point& point) { addPoint(point); },
          [this](std::size_t segment, std::size_t cut, double at) {
            if (m_doesCount)
              seen(m_coverage.sawSlice(segment, Coverage::views.at(cut), at));
          },
          [this](std::size_t segment, const render::Point& toEye) {
            if (m_doesCount)
              seen(m_coverage.sawFrom(segment, toEye));
          }};
}

ImagesPage::Opening ImagesPage::open(const QString& title) {
  clear();
  m_title->setText(title);
  m_arrivals = std::make_shared<Arrivals>();
  m_progress->setRange(0, 0);
  m_progress->show();
  m_cancel->show();
  tell(tr("Opening…"));
  m_takeOver.start(firstMs);
  return {++m_number, receiverFor(m_arrivals), progressFor(m_arrivals)};
}

void ImagesPage::takeArrivals() {
  if (!m_arrivals)
    return;
  const auto arrivals = m_arrivals; // one of them may end the opening
  for (auto& frame : arrivals->take(arrivals->frames))
    takeFrame(frame);
  auto planes = arrivals->take(arrivals->planes);
  for (auto& [slice, plane] : planes)
    takePlane(slice, std::move(plane));
  for (auto& segments : arrivals->take(arrivals->models))
    takeModel(std::move(segments));
  for (auto& marks : arrivals->take(arrivals->marks))
    m_panel->setMarks(marks, tr("Nothing found."));
  if (planes.empty() || !m_scene.planes)
    return;
  m_progress->setValue(static_cast<int>(m_scene.planes->arrived()));
  tell(tr("%1 of %2 images").arg(m_scene.planes->arrived()).arg(m_scene.planes->slices()));
  for (auto* view : m_slices)
    view->imagesArrived();
  m_takeOver.setInterval(laterMs);
}

std::string ImagesPage::evidence() const {
  auto json = m_coverage.toJson();
  json.set("model", m_shownModel);
  constexpr base::CanonicalLimits inManyPieces{1u << 24, 8};
  return base::toCanonical(json, inManyPieces).value_or(std::string());
}

void ImagesPage::takeFrame(const workflow::ImagesFrame& frame) {
  m_shownModel = frame.model;
  m_isCt = frame.modality == "CT";
  m_scene.unit = m_isCt ? "HU" : QString();
  m_scene.planes = std::make_unique<imaging::PlaneStack>(frame.columns, frame.rows, frame.slices, frame.indexToPatient);
  m_scene.sampler.emplace(*m_scene.planes);
  m_scene.box = m_scene.sampler->box();
  m_progress->setRange(0, static_cast<int>(frame.slices));
  m_panel->setScene(m_scene, m_isCt);
  // The slice that comes first, exactly: what lies between two waits for both.
  goToSlice((frame.slices + 1) / 2 - 1);
  m_wasMoved = false;
  for (auto* view : m_slices)
    view->fit();
  m_model->segmentsChanged();
}

void ImagesPage::takePlane(std::uint32_t slice, imaging::StoredPlane plane) {
  if (!m_scene.planes)
    return;
  if (m_scene.planes->arrived() == 0)
    chooseWindow(plane);
  const bool isAgain = slice < m_scene.planes->slices() && m_scene.planes->has(slice);
  if (!m_scene.planes->put(slice, std::move(plane)))
    return cancel(); // of another size than the series said
  if (isAgain) {     // what was looked at was not what is there
    imagesChanged();
    countAnew();
  }
}

/// Bone for CT; else from the first to the last hundredth of the first image's values.
void ImagesPage::chooseWindow(const imaging::StoredPlane& first) {
  if (m_isCt)
    return act(Act::Bone);
  std::vector<float> values;
  for (std::size_t voxel = 0; voxel < first.size(); voxel += 7)
    values.push_back(first.at(voxel));
  std::ranges::sort(values);
  if (values.empty())
    return;
  const double low = values[values.size() / 100], high = values[values.size() - 1 - values.size() / 100];
  m_scene.window = {(low + high) / 2, std::max(1.0, high - low)};
}

void ImagesPage::takeModel(std::vector<ShownSegment> segments) {
  m_scene.segments = std::move(segments);
  m_panel->setScene(m_scene, m_isCt);
  m_model->segmentsChanged();
  m_doesCount = true;
  countAnew();
  if (m_scene.segments.empty())
    return refresh();
  const auto& box = m_scene.segments.front().surface->box();
  setClip({false, 1, (box[1] + box[4]) / 2});
  if (!m_wasMoved) // onto the model, within the slice that is there already
    place({(box[0] + box[3]) / 2, (box[1] + box[4]) / 2, m_scene.cross[2]});
}

void ImagesPage::countAnew() {
  std::vector<Coverage::Segment> segments;
  for (const auto& segment : m_scene.segments)
    segments.push_back({segment.name.toStdString(), segment.surface->box()});
  std::array<double, 3> steps{1, 1, 1};
  for (std::size_t axis = 0; axis < 3 && m_scene.sampler; ++axis)
    steps[axis] = m_scene.sampler->stepMm(axis);
  m_coverage = Coverage(std::move(segments), steps);
  m_model->refresh(); // what it shows is seen again with the next drawing
  m_panel->coverage().setSegments(m_coverage);
  seen(true);
}

void ImagesPage::seen(bool isNew) {
  if (!isNew)
    return;
  m_panel->coverage().show(m_coverage);
  if (m_hands.coverageChanged)
    m_hands.coverageChanged();
}

void ImagesPage::ended(std::uint64_t number, const base::Done& outcome) {
  if (number != m_number || !m_arrivals)
    return;
  takeArrivals();
  const bool wasStopped = m_arrivals->isStopped();
  m_arrivals.reset();
  m_takeOver.stop();
  m_progress->hide();
  m_cancel->hide();
  if (outcome && m_scene.planes && m_scene.planes->arrived() == m_scene.planes->slices()) {
    m_isChecked = true;
    tell(tr("✓ %1 images, checked").arg(m_scene.planes->slices()), "good");
    return seen(true);
  }
  m_doesCount = false;
  countAnew();
  if (wasStopped || outcome)
    return tell(tr("Stopped. Not all images are here, and they were not checked: what you look at does not count."),
                "warning");
  const auto why = wordsOf(outcome.error());
  clear();
  tell(why, "bad");
}

void ImagesPage::cancel() {
  if (m_arrivals)
    m_arrivals->stop();
}

void ImagesPage::clear() {
  cancel();
  m_arrivals.reset();
  m_takeOver.stop();
  const auto tool = m_scene.tool;
  m_scene = {};
  m_scene.tool = tool;
  m_isChecked = m_doesCount = m_wasMoved = false;
  m_progress->hide();
  m_cancel->hide();
  m_title->clear();
  tell({});
  m_panel->setScene(m_scene, false);
  m_panel->setMarks({}, tr("Not checked yet."));
  countAnew();
  m_model->segmentsChanged();
  imagesChanged();
}

void ImagesPage::imagesChanged() {
  for (auto* view : m_slices)
    view->imagesChanged();
}

void ImagesPage::refresh() {
  m_panel->showWindow(m_scene.window);
  for (auto* view : m_slices)
    view->update();
  m_model->refresh();
}

void ImagesPage::tell(const QString& words, const char* role) {
  m_told->setText(words);
  if (m_told->property("role") == role)
    return;
  look::setRole(*m_told, role);
}

} // namespace calque::desktop

// The images and the model of a case: three slice views linked by a cross-hair, the model in 3D, and beside them what
// the panel offers. Shows and keeps count of what was seen; decides nothing.
//
// To wire it: `auto opening = page->open(words)`, then on the desk's thread `workflow::showImages(session, case,
// opening.receiver, opening.progress)`, and with its answer on the screen's thread `page->ended(opening.number, done)`.
// What arrives is taken over by a timer on the screen's thread; nothing waits for the page, and the page may
// go while the desk still reads. open() while an earlier opening runs stops that one. At lock and at sign-out call
// clear(): it stops the reading and drops every pixel and triangle at once. coverage() is evidence for the signature
// once isComplete(); keep toJson() of it beside the page that is signed.
#pragma once

#include "coverage.h"
#include "key_sets.h"
#include "scene.h"

#include "app/workflow/case_images.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace calque::desktop {

class Arrivals;
class ModelView;
class SidePanel;
class SliceView;

class ImagesPage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(ImagesPage)
public:
  struct Hands {
    std::function<void()> back;
    std::function<void()> coverageChanged; ///< may be empty
  };
  /// For the desk's thread; copies hold on to what they need.
  struct Opening {
    std::uint64_t number = 0;
    workflow::ImagesReceiver receiver;
    base::Progress progress;
  };

  explicit ImagesPage(Hands hands);
  ~ImagesPage() override;
  /// Empties the page and begins anew. `title` names the case, not the patient.
  [[nodiscard]] Opening open(const QString& title);
  /// What showImages() answered. Where it was stopped, what arrived stays to be looked at and counts for nothing; after
  /// another failure nothing is left. An opening that is no longer the page's is passed over.
  void ended(std::uint64_t number, const base::Done& outcome);
  void cancel();
  void clear();
  [[nodiscard]] const Coverage& coverage() const { return m_coverage; }
  /// The coverage with the digest of the model that was looked at, canonical: docs/formats/coverage.md.
  [[nodiscard]] std::string evidence() const;
  /// All images are there and were checked, a model is locked, and everything of it was seen.
  [[nodiscard]] bool isComplete() const {
    return m_isChecked && !m_coverage.segments().empty() && !m_coverage.missing();
  }
  [[nodiscard]] const Scene& scene() const { return m_scene; }

  void act(Act act);
  void moveCross(const render::Point& to);
  void go(const Coverage::Place& place);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  QWidget* makeHead();
  [[nodiscard]] ViewHands viewHands();
  void takeArrivals();
  void takeFrame(const workflow::ImagesFrame& frame);
  void takePlane(std::uint32_t slice, imaging::StoredPlane plane);
  void takeModel(std::vector<ShownSegment> segments);
  void countAnew();
  void chooseWindow(const imaging::StoredPlane& first);
  void actOnView(Act act);
  void useWindow(const GreyWindow& window);
  void useTool(Tool tool);
  void addPoint(const render::Point& point);
  void setClip(const ClipPlane& clip);
  void goToSlice(std::uint32_t slice);
  void place(const render::Point& cross);
  void seen(bool isNew);
  void refresh();
  void imagesChanged();
  void tell(const QString& words, const char* role = "quiet");
  void toggleLarge();
  void showKeys();

  Hands m_hands;
  Scene m_scene;
  Coverage m_coverage;
  std::string m_shownModel; ///< hex64
  bool m_isCt = false, m_isChecked = false;
  bool m_doesCount = false; ///< a look at what is on the screen
  bool m_wasMoved = false;  ///< the cross-hair, by a person
  KeySet m_keySet = KeySet::Slicer;
  std::uint64_t m_number = 0;
  std::shared_ptr<Arrivals> m_arrivals; ///< of the opening that runs
  QTimer m_takeOver;
  QLabel *m_title, *m_told;
  QProgressBar* m_progress;
  QPushButton* m_cancel;
  std::array<SliceView*, 3> m_slices{};
  ModelView* m_model = nullptr;
  SidePanel* m_panel = nullptr;
};

} // namespace calque::desktop

// What the reader of images hands to the page, between their two threads: the reader puts, the page takes over when it
// can, and neither waits for the other. Outlives both; once stopped it takes nothing more and holds nothing.
#pragma once

#include "scene.h"

#include "app/workflow/case_images.h"

#include <atomic>
#include <mutex>
#include <utility>

namespace calque::desktop {

class Arrivals {
public:
  template <class T> void put(std::vector<T>& list, T&& item) {
    const std::scoped_lock lock(m_turn);
    if (!m_isStopped)
      list.push_back(std::move(item));
  }
  template <class T> [[nodiscard]] std::vector<T> take(std::vector<T>& list) {
    const std::scoped_lock lock(m_turn);
    return std::exchange(list, {});
  }
  void stop();
  [[nodiscard]] bool isStopped() const { return m_isStopped; }

  // Touched through put() and take() alone.
  std::vector<workflow::ImagesFrame> frames;
  std::vector<std::pair<std::uint32_t, imaging::StoredPlane>> planes;
  std::vector<std::vector<ShownSegment>> models; ///< cut and drawn ready on the reader's thread
  std::vector<std::vector<workflow::ImagesMark>> marks;

private:
  std::mutex m_turn;
  std::atomic<bool> m_isStopped = false;
};

[[nodiscard]] workflow::ImagesReceiver receiverFor(std::shared_ptr<Arrivals> arrivals);
[[nodiscard]] base::Progress progressFor(std::shared_ptr<Arrivals> arrivals);

} // namespace calque::desktop

// Rows of the log on their way from the thread that reads and hashes them to the one that judges them: in order, a few
// batches at most, so that memory does not grow with the log.
#pragma once

#include "core/base/bytes.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace calque::audit_check {

class RowBatch {
public:
  struct Row {
    std::int64_t seq = 0;
    std::string_view prev, entry;
    base::Digest leaf{};
  };
  RowBatch() { m_bytes.reserve(fullBytes + (1U << 16)); }
  void add(std::int64_t seq, std::string_view prev, std::string_view entry, const base::Digest& leaf) {
    m_places.push_back({seq, prev.size(), entry.size(), leaf});
    m_bytes += prev;
    m_bytes += entry;
  }
  [[nodiscard]] bool isFull() const { return m_bytes.size() >= fullBytes; }
  [[nodiscard]] std::size_t size() const { return m_places.size(); }
  void forEach(const auto& each) const {
    std::string_view rest = m_bytes;
    for (const auto& place : m_places) {
      each(Row{place.seq, rest.substr(0, place.prevBytes), rest.substr(place.prevBytes, place.entryBytes), place.leaf});
      rest.remove_prefix(place.prevBytes + place.entryBytes);
    }
  }

private:
  static constexpr std::size_t fullBytes = 1U << 20;
  struct Place {
    std::int64_t seq;
    std::size_t prevBytes, entryBytes;
    base::Digest leaf;
  };
  std::string m_bytes;
  std::vector<Place> m_places;
};

class RowQueue {
public:
  /// Waits while the queue is full; false where nobody takes any more.
  bool put(RowBatch batch) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_batches.size() < batchesAtMost || m_ended; });
    m_batches.push_back(std::move(batch));
    m_changed.notify_all();
    return !m_ended;
  }
  /// From either side: nothing more comes, or nobody takes any more.
  void end() {
    std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
  }
  /// The next batch; false after the last.
  bool take(RowBatch& into) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return !m_batches.empty() || m_ended; });
    if (m_batches.empty())
      return false;
    into = std::move(m_batches.front());
    m_batches.pop_front();
    m_changed.notify_all();
    return true;
  }

private:
  static constexpr std::size_t batchesAtMost = 4;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<RowBatch> m_batches;
  bool m_ended = false;
};

} // namespace calque::audit_check

// The lines of the log for a table, newest first: the whole log, or what a filter leaves of it. Never loaded whole:
// pages are asked for when they are looked at, and the ones looked at last are kept.
#pragma once

#include "app/workflow/audit_review.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QCoreApplication>
#include <QSet>
#include <functional>
#include <optional>

namespace calque::desktop {

class LogLines final : public QAbstractTableModel {
  Q_DECLARE_TR_FUNCTIONS(LogLines)
public:
  static constexpr int linesAPage = static_cast<int>(workflow::LogOutline::linesAPage);
  /// Asks for the lines of a page of the whole log, `from` on; they come back through take().
  using Fetch = std::function<void(std::uint64_t from, std::uint64_t count)>;
  /// Asks for those of the filter with from ≤ seq < to; they come back through takeChosen().
  using FetchChosen = std::function<void(const workflow::LogFilter& filter, std::uint64_t from, std::uint64_t to)>;
  explicit LogLines(Fetch fetch, FetchChosen fetchChosen = {})
      : m_fetch(std::move(fetch)), m_fetchChosen(std::move(fetchChosen)), m_pages(pagesKept) {}
  /// Called after setSize() changed the size of the log.
  void whenSized(std::function<void()> then) { m_sized = std::move(then); }

  /// Entries of the log. 0 shows nothing, and no filter.
  void setSize(std::uint64_t entries);
  [[nodiscard]] std::uint64_t size() const { return m_size; }
  void take(std::uint64_t from, std::vector<workflow::LogLine> lines);
  /// Shows only these. The same filter again, grown, keeps what is looked at in its place.
  void choose(const workflow::LogFilter& filter, workflow::LogOutline outline);
  void showAll();
  void takeChosen(const workflow::LogFilter& filter, std::uint64_t from, std::vector<workflow::LogLine> lines);
  [[nodiscard]] const std::optional<workflow::LogFilter>& filter() const { return m_filter; }
  [[nodiscard]] std::uint64_t count() const { return m_filter ? m_outline.count : m_size; }

  /// Nothing where the page of the row has not come yet.
  [[nodiscard]] std::optional<std::uint64_t> maybeSeqAt(int row) const;
  /// Of the whole log.
  [[nodiscard]] int rowOf(std::uint64_t seq) const { return static_cast<int>(m_size - 1 - seq); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 5; }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  static constexpr int pagesKept = 64;
  [[nodiscard]] std::uint64_t placeOf(int row) const { return count() - 1 - static_cast<std::uint64_t>(row); }
  [[nodiscard]] const workflow::LogLine* lineAt(int row) const;
  void ask(std::uint64_t page) const;
  void put(std::uint64_t page, std::vector<workflow::LogLine> lines);
  void grow(std::uint64_t to, const std::function<void()>& change);
  void forget();
  Fetch m_fetch;
  FetchChosen m_fetchChosen;
  std::function<void()> m_sized;
  std::uint64_t m_size = 0;
  std::optional<workflow::LogFilter> m_filter;
  workflow::LogOutline m_outline;
  mutable QCache<std::uint64_t, std::vector<workflow::LogLine>> m_pages; ///< by page number, oldest first
  mutable QSet<std::uint64_t> m_asked;
};

} // namespace calque::desktop

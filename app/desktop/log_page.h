// The log, entry by entry, newest first, in pages from the database: never loaded whole. An entry is shown as its exact
// bytes.
#pragma once

#include "app/workflow/audit_review.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QCoreApplication>
#include <QSet>
#include <QWidget>
#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QTableView;

namespace calque::desktop {

class LogLines final : public QAbstractTableModel {
  Q_DECLARE_TR_FUNCTIONS(LogLines)
public:
  static constexpr int linesAPage = 256;
  /// Asks for the lines of a page, `from` on; they come back through take().
  using Fetch = std::function<void(std::uint64_t from, std::uint64_t count)>;
  explicit LogLines(Fetch fetch) : m_fetch(std::move(fetch)), m_pages(64) {}
  void setSize(std::uint64_t entries);
  void take(std::uint64_t from, std::vector<workflow::LogLine> lines);
  [[nodiscard]] std::uint64_t seqAt(int row) const { return m_size - 1 - static_cast<std::uint64_t>(row); }
  [[nodiscard]] int rowOf(std::uint64_t seq) const { return static_cast<int>(m_size - 1 - seq); }
  [[nodiscard]] std::uint64_t size() const { return m_size; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 5; }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  Fetch m_fetch;
  std::uint64_t m_size = 0;
  mutable QCache<std::uint64_t, std::vector<workflow::LogLine>> m_pages; ///< by page number
  mutable QSet<std::uint64_t> m_asked;
};

class LogPage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(LogPage)
public:
  struct Hands {
    LogLines::Fetch fetch;
    std::function<void(std::uint64_t seq)> show; ///< the exact bytes come back through showEntry()
  };
  explicit LogPage(Hands hands);
  [[nodiscard]] LogLines& lines() { return m_lines; }
  void showEntry(std::uint64_t seq, const QString& text);
  void goTo(std::uint64_t seq);

private:
  Hands m_hands;
  LogLines m_lines;
  QLineEdit* m_number;
  QTableView* m_table;
  QPlainTextEdit* m_entry;
};

} // namespace calque::desktop

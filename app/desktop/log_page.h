// The log, entry by entry, newest first, in pages from the database: never loaded whole; narrowed by case, person, kind
// and day. An entry is shown as its exact bytes.
#pragma once

#include "log_lines.h"

#include "app/workflow/people_steps.h"

#include <QWidget>
#include <atomic>
#include <memory>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableView;

namespace calque::desktop {

class LogFilterRow;

class LogPage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(LogPage)
public:
  struct Hands {
    LogLines::Fetch fetch;
    std::function<void(std::uint64_t seq)> show; ///< the exact bytes come back through showEntry()
    /// Asks for workflow::outlineLog of a filter; it comes back through chosen(), a failure through notChosen().
    /// Without these two there is no filter.
    std::function<void(const workflow::LogFilter& filter)> outline = {};
    LogLines::FetchChosen fetchChosen = {};
  };
  explicit LogPage(Hands hands);
  [[nodiscard]] LogLines& lines() { return m_lines; }
  void setPeople(const std::vector<workflow::PersonLine>& people);
  /// For outlineLog, to be taken when Hands::outline is called: false, on any thread, once something else is asked for.
  [[nodiscard]] base::Progress whileAsked() const;
  void chosen(const workflow::LogFilter& filter, workflow::LogOutline outline);
  void notChosen(const workflow::LogFilter& filter, const QString& why);
  void showEntry(std::uint64_t seq, const QString& text);
  /// Of the whole log: a filter is taken off. An entry that has not come yet is gone to when it has.
  void goTo(std::uint64_t seq);

private:
  void build();
  void buildTable();
  void choose(const std::optional<workflow::LogFilter>& filter);
  void sized();
  void showCount();
  void showCurrent();
  Hands m_hands;
  LogLines m_lines;
  std::optional<workflow::LogFilter> m_asked = workflow::LogFilter{}; ///< last asked for; nothing: it was refused
  std::shared_ptr<std::atomic<std::uint64_t>> m_round = std::make_shared<std::atomic<std::uint64_t>>(0);
  std::optional<std::uint64_t> m_wanted; ///< to go to once the log is known to be so long
  LogFilterRow* m_filter;
  QLabel* m_count;
  QLineEdit* m_number;
  QTableView* m_table;
  QPlainTextEdit* m_entry;
};

} // namespace calque::desktop

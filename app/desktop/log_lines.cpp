#include "log_lines.h"

#include "wording.h"

#include <algorithm>
#include <climits>

namespace calque::desktop {
namespace {

int toInt(std::uint64_t number) {
  return static_cast<int>(std::min<std::uint64_t>(number, INT_MAX));
}

} // namespace

void LogLines::forget() {
  m_pages.clear();
  m_asked.clear();
}

/// Newest first: what is looked at keeps its place.
void LogLines::grow(std::uint64_t to, const std::function<void()>& change) {
  const auto before = count();
  if (before > 0 && to > before) {
    beginInsertRows({}, 0, toInt(to - before) - 1);
    m_pages.remove((before - 1) / linesAPage); // it may have been asked for before it was full
    m_asked.remove((before - 1) / linesAPage);
    change();
    return endInsertRows();
  }
  beginResetModel();
  change();
  forget();
  endResetModel();
}

void LogLines::setSize(std::uint64_t entries) {
  if (entries == m_size)
    return;
  if (entries < m_size) // blanked, or put back
    showAll();
  if (m_filter)
    m_size = entries;
  else
    grow(entries, [&] { m_size = entries; });
  if (m_sized)
    m_sized();
}

void LogLines::choose(const workflow::LogFilter& filter, workflow::LogOutline outline) {
  const bool isSame = m_filter == filter;
  if (isSame && outline.count == m_outline.count) {
    m_outline = std::move(outline);
    return;
  }
  const auto change = [&] {
    m_filter = filter;
    m_outline = std::move(outline);
  };
  if (isSame)
    return grow(outline.count, change);
  beginResetModel();
  change();
  forget();
  endResetModel();
}

void LogLines::showAll() {
  if (!m_filter)
    return;
  beginResetModel();
  m_filter.reset();
  m_outline = {};
  forget();
  endResetModel();
}

// [impl->req~ui.in-time~1]
void LogLines::take(std::uint64_t from, std::vector<workflow::LogLine> lines) {
  if (!m_filter && !lines.empty() &&
      lines.back().seq < m_size) // else blanked, put back or narrowed since it was asked for
    put(from / linesAPage, std::move(lines));
}

void LogLines::takeChosen(const workflow::LogFilter& filter, std::uint64_t from, std::vector<workflow::LogLine> lines) {
  const auto at = std::ranges::lower_bound(m_outline.pages, from);
  if (m_filter == filter && at != m_outline.pages.end() && *at == from && !lines.empty())
    put(static_cast<std::uint64_t>(at - m_outline.pages.begin()), std::move(lines));
}

void LogLines::put(std::uint64_t page, std::vector<workflow::LogLine> lines) {
  m_asked.remove(page);
  const auto first = page * linesAPage, last = first + lines.size() - 1; // places, oldest first
  if (last >= count())
    return;
  m_pages.insert(page, new std::vector(std::move(lines)));
  emit dataChanged(index(toInt(count() - 1 - last), 0), index(toInt(count() - 1 - first), columnCount() - 1));
}

int LogLines::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : toInt(count());
}

void LogLines::ask(std::uint64_t page) const {
  if (m_asked.contains(page))
    return;
  m_asked.insert(page);
  if (!m_filter)
    return m_fetch(page * linesAPage, linesAPage);
  const auto at = static_cast<std::size_t>(page);
  m_fetchChosen(*m_filter, m_outline.pages[at],
                at + 1 < m_outline.pages.size() ? m_outline.pages[at + 1] : m_outline.entries);
}

const workflow::LogLine* LogLines::lineAt(int row) const {
  const auto place = placeOf(row), page = place / linesAPage;
  const auto* lines = m_pages.object(page);
  if (lines && place % linesAPage < lines->size())
    return &(*lines)[place % linesAPage];
  ask(page);
  return nullptr;
}

std::optional<std::uint64_t> LogLines::maybeSeqAt(int row) const {
  if (!m_filter)
    return placeOf(row);
  const auto* line = lineAt(row);
  return line ? std::optional(line->seq) : std::nullopt;
}

QVariant LogLines::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole)
    return {};
  const auto* line = lineAt(index.row());
  if (index.column() == 0) {
    const auto seq = maybeSeqAt(index.row());
    return seq ? QVariant(QString::number(*seq)) : QVariant();
  }
  if (!line)
    return index.column() == 2 ? QVariant(tr("…")) : QVariant();
  switch (index.column()) {
  case 1:
    return utcTime(line->at);
  case 2:
    return QString::fromStdString(line->type);
  case 3:
    return QString::fromStdString(line->record);
  default:
    return QString::fromStdString(line->actor);
  }
}

QVariant LogLines::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  const QString words[] = {tr("No."), tr("Time (UTC)"), tr("Entry"), tr("Record"), tr("Who")};
  return words[section];
}

} // namespace calque::desktop

#include "byte_grid.h"

#include "look.h"

#include <QFont>
#include <algorithm>

namespace calque::desktop {
namespace {

QString hex(char byte) {
  return QString("%1").arg(static_cast<unsigned char>(byte), 2, 16, QChar('0'));
}

bool isReadable(char byte) {
  return byte > 0x20 && byte < 0x7f;
}

} // namespace

QString ByteGrid::spelt(char byte) {
  return isReadable(byte) ? QString("%1 %2").arg(hex(byte)).arg(QChar(byte)) : hex(byte);
}

void ByteGrid::set(std::string bytes, std::string original) {
  beginResetModel();
  m_bytes = std::move(bytes);
  m_original = std::move(original);
  m_original.resize(m_bytes.size());
  endResetModel();
}

int ByteGrid::byteAt(const QModelIndex& index) const {
  if (!index.isValid() || index.column() == textColumn)
    return -1;
  const auto byte = index.row() * bytesARow + index.column();
  return byte < static_cast<int>(m_bytes.size()) ? byte : -1;
}

int ByteGrid::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>((m_bytes.size() + bytesARow - 1) / bytesARow);
}

QVariant ByteGrid::data(const QModelIndex& index, int role) const {
  if (role == Qt::DisplayRole && index.column() == textColumn) {
    QString text;
    for (const char byte : m_bytes.substr(static_cast<std::size_t>(index.row()) * bytesARow, bytesARow))
      text += isReadable(byte) || byte == ' ' ? QChar(byte) : QChar(0xb7);
    return text;
  }
  const auto at = byteAt(index);
  if (at < 0)
    return {};
  const auto byte = static_cast<std::size_t>(at);
  switch (role) {
  case Qt::DisplayRole:
    return differs(byte) ? hex(m_bytes[byte]) + "!" : hex(m_bytes[byte]);
  case Qt::ToolTipRole:
  case Qt::AccessibleTextRole:
    return differs(byte) ? tr("Byte %1: %2, in the lab %3").arg(at).arg(spelt(m_bytes[byte]), spelt(m_original[byte]))
                         : tr("Byte %1: %2").arg(at).arg(spelt(m_bytes[byte]));
  case Qt::ForegroundRole:
    return differs(byte) ? QVariant(look::colours().bad) : QVariant();
  case Qt::FontRole: {
    QFont font;
    font.setBold(differs(byte));
    return differs(byte) ? QVariant(font) : QVariant();
  }
  case Qt::TextAlignmentRole:
    return static_cast<int>(Qt::AlignCenter);
  default:
    return {};
  }
}

QVariant ByteGrid::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == textColumn)
    return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  if (orientation == Qt::Vertical)
    return QString::number(section * bytesARow);
  return section == textColumn ? tr("Text") : QString::number(section);
}

Qt::ItemFlags ByteGrid::flags(const QModelIndex& index) const {
  return byteAt(index) < 0 ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace calque::desktop

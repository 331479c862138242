// The bytes of one entry as a grid: sixteen in a row, in hex and as text; what differs from the lab's own is marked by
// colour and by a sign.
#pragma once

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <string>

namespace calque::desktop {

class ByteGrid final : public QAbstractTableModel {
  Q_DECLARE_TR_FUNCTIONS(ByteGrid)
public:
  static constexpr int bytesARow = 16, textColumn = bytesARow;
  /// `bytes` as they lie in the copy, `original` as in the lab; of one length.
  void set(std::string bytes, std::string original);
  [[nodiscard]] const std::string& bytes() const { return m_bytes; }
  [[nodiscard]] bool differs(std::size_t byte) const { return m_bytes[byte] != m_original[byte]; }
  /// The byte under a cell; -1 where there is none.
  [[nodiscard]] int byteAt(const QModelIndex& index) const;
  [[nodiscard]] QModelIndex indexOf(int byte) const { return index(byte / bytesARow, byte % bytesARow); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : bytesARow + 1;
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// "7b {": hex, and the character where it is one that can be read.
  [[nodiscard]] static QString spelt(char byte);

private:
  std::string m_bytes, m_original;
};

} // namespace calque::desktop

// What the tests of the auditor's pages share: a lab behind a page, and how its widgets are found and read.
// CALQUE_SCREENSHOTS=DIR keeps pictures.
#pragma once

#include "trial_lab.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QtTest/QTest>
#include <cstdlib>
#include <gmock/gmock.h>

namespace calque::testkit {

inline constexpr int waitMs = 20'000;

template <class W> W* find(const QWidget& page, const char* name) {
  return page.findChild<W*>(name);
}
inline std::string textOf(const QWidget& page, const char* label) {
  return find<QLabel>(page, label)->text().toStdString();
}
inline void click(const QWidget& page, const char* button) {
  QTest::mouseClick(find<QPushButton>(page, button), Qt::LeftButton);
}
inline void keep(QWidget& page, const char* name) {
  if (const char* folder = std::getenv("CALQUE_SCREENSHOTS"))
    page.grab().save(QString("%1/%2.png").arg(folder, name));
}
inline void present(QWidget& page) {
  page.setAutoFillBackground(true);
  page.resize(1180, 760);
  page.show();
}
inline std::vector<std::string> columnOf(const QAbstractItemModel* model, int column) {
  std::vector<std::string> cells;
  for (int row = 0; row < model->rowCount(); ++row)
    cells.push_back(model->index(row, column).data().toString().toStdString());
  return cells;
}

class AuditorsRoom : public ::testing::Test {
protected:
  TrialLab trial;
};

} // namespace calque::testkit

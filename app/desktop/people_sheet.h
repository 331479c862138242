// Names and passwords of a demonstration lab's invented people, on a sheet beside the window.
#pragma once

#include <QCoreApplication>
#include <QDialog>
#include <filesystem>

namespace calque::desktop {

class PeopleSheet final : public QDialog {
  Q_DECLARE_TR_FUNCTIONS(PeopleSheet)
public:
  /// `file`: as the demonstration writes it; where it cannot be read, the sheet says so.
  PeopleSheet(const std::filesystem::path& file, QWidget* parent);
};

} // namespace calque::desktop

// A PDF file in memory: PDF/A-1b by Qt, with neutral metadata and dates that come from the caller and not from the
// machine.
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QPageSize>
#include <QPainter>
#include <QString>
#include <functional>

namespace calque::report {

struct PdfSetup {
  QPageSize size;
  QString title; ///< no patient data
  base::Instant created;
};

/// Paints `pages` pages, numbered from 0, in units of 1/1440 inch from the sheet's corner. A fault (Library) where Qt
/// cannot write.
[[nodiscard]] base::Result<base::Bytes> writePdf(const PdfSetup& setup, int pages,
                                                 const std::function<void(QPainter&, int page)>& paintPage);

} // namespace calque::report

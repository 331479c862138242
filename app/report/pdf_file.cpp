#include "pdf_file.h"

#include "graphics.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QHashFunctions>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTimeZone>

namespace calque::report {
namespace {

/// Qt writes fonts in the order of a hash table, and hash tables are seeded at random: same page, other bytes. Fixed
/// while a file is written.
struct SameOrder {
  SameOrder() { QHashSeed::setDeterministicGlobalSeed(); }
  ~SameOrder() { QHashSeed::resetRandomGlobalSeed(); }
  SameOrder(const SameOrder&) = delete;
  SameOrder& operator=(const SameOrder&) = delete;
};

/// Replaces each match in bytes [from, from + length) by as many bytes: offsets in the file's tables stay right.
void overwrite(QByteArray& file, qsizetype from, qsizetype length, const QString& pattern,
               const std::function<QString(const QString&)>& written) {
  auto part = QString::fromLatin1(file.mid(from, length));
  for (auto found = QRegularExpression(pattern).globalMatch(part); found.hasNext();) {
    auto match = found.next();
    auto bytes = written(match.captured()).toLatin1();
    if (bytes.size() == match.capturedLength())
      file.replace(from + match.capturedStart(), bytes.size(), bytes);
  }
}

/// The machine's time and Qt's random file identifier give way to the stamp's time and a digest of the file.
void settle(QByteArray& file, base::Instant created) {
  constexpr qsizetype head = 4000, tail = 400;
  auto at = QDateTime::fromMSecsSinceEpoch(created.ms, QTimeZone::utc());
  overwrite(file, 0, head, QStringLiteral(R"(D:\d{14}(Z|[+-]\d\d'\d\d'?))"), [&](const QString& was) {
    return at.toString(QStringLiteral("'D:'yyyyMMddHHmmss")) +
           (was.endsWith(u'Z') ? QStringLiteral("Z") : QStringLiteral("+00'00'").left(was.size() - 16));
  });
  overwrite(file, 0, head, QStringLiteral(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))"),
            [&](const QString& was) {
              return at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) +
                     (was.endsWith(u'Z') ? QStringLiteral("Z") : QStringLiteral("+00:00"));
            });
  auto id = QStringLiteral("<[0-9a-fA-F]{32}>");
  auto from = std::max<qsizetype>(0, file.size() - tail);
  overwrite(file, from, tail, id, [](const QString&) { return u'<' + QString(32, u'0') + u'>'; });
  auto digest = QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Md5).toHex());
  overwrite(file, from, tail, id, [&](const QString&) { return u'<' + digest + u'>'; });
}

} // namespace

base::Result<base::Bytes> writePdf(const PdfSetup& setup, int pages,
                                   const std::function<void(QPainter&, int page)>& paintPage) {
  SameOrder order;
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(unitsPerInch);
    writer.setPageSize(setup.size);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(setup.title);
    writer.setCreator(QStringLiteral("Calque " CALQUE_VERSION));
    QPainter painter;
    if (!painter.begin(&writer))
      return base::fault(base::FaultKind::Library, "the page cannot be written as PDF");
    painter.setRenderHint(QPainter::LosslessImageRendering);
    for (int page = 0; page < pages; ++page) {
      if (page > 0 && !writer.newPage())
        return base::fault(base::FaultKind::Library, "the page cannot be written as PDF");
      paintPage(painter, page);
    }
    painter.end();
  }
  auto file = buffer.data();
  settle(file, setup.created);
  return base::Bytes(file.begin(), file.end());
}

} // namespace calque::report

// Paper: PDF and JSON of a document, and QR codes. Needs no display. Safe to call from any thread, one page set at a
// time: calls wait for each other. The first call makes a QGuiApplication (offscreen) unless the program has one, and
// keeps it to the end.
#pragma once

#include "core/base/bytes.h"
#include "core/base/canonical.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/document.h"

#include <string>
#include <string_view>

namespace calque::report {

/// When the page was made: in every page's head, and the PDF's CreationDate.
struct Stamp {
  base::Instant at;
  std::string offset = "+00:00"; ///< of the place of work
};

/// A4. Every page: kind, record, software and version, page x of y, the stamp's local time with offset; DEMONSTRATION
/// where set; the document's random value. A page to sign has its signatures and checkpoint at the end. A record
/// (DeviceHistoryRecord, ReviewPage, Protocol) opens with its first section (the decision), then every section marked
/// as exception, the signatures and the checkpoint; then the other sections in order. Same document and stamp, same
/// bytes. The PDF's metadata names software and kind, never what stands on the page. A character for which this machine
/// has no glyph is written as <U+XXXX>. Fault (Library) where Qt cannot write, a picture is no PNG, a row has not as
/// many cells as columns, or there is no font.
[[nodiscard]] base::Result<base::Bytes> pdfOf(const domain::Document& document, const Stamp& stamp);

/// The same content as data: every key of domain::Document, pictures as base64.
[[nodiscard]] base::Json jsonOf(const domain::Document& document);

/// PNG of a QR code (ISO/IEC 18004) of UTF-8 text with four modules of quiet zone, `modulePixels` a module. Fault
/// (Library) where the text is empty or too long for one symbol.
[[nodiscard]] base::Result<base::Bytes> qrPng(std::string_view text, int modulePixels = 4);

/// "document kind" in words, e.g. "Page to sign".
[[nodiscard]] std::string_view kindWords(domain::DocumentKind kind);

} // namespace calque::report

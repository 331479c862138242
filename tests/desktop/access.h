// What everybody must be able to do with a page, whatever they see or hold: each check gives its complaints, none where
// all is well.
#pragma once

#include <QColor>
#include <QWidget>
#include <string>
#include <vector>

namespace calque::testkit {

using Complaints = std::vector<std::string>;

/// WCAG 2.1, 1.4.3: of text on its ground, 1 … 21.
[[nodiscard]] double contrast(const QColor& text, const QColor& ground);

/// What can have the focus and has no name to be read out.
[[nodiscard]] Complaints unnamed(const QWidget& page);
/// What can have the focus by Tab and does not get it, however long Tab is pressed. The page must be shown.
[[nodiscard]] Complaints unreached(QWidget& page);
/// What gets the focus and looks as it did without. Tab is pressed through the whole page.
[[nodiscard]] Complaints unmarkedFocus(QWidget& page);
/// Labels, buttons, boxes, fields and heads of columns whose words do not fit into them, or that reach out of the page.
[[nodiscard]] Complaints clipped(const QWidget& page);

} // namespace calque::testkit

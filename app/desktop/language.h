// The language of the screen: its texts, dates and numbers. The record and its papers keep their own words, whatever is
// spoken here; so does what a step, a library or the verifier appends to a sentence.
#pragma once

#include <QApplication>
#include <QLocale>

namespace calque::desktop {

/// Of "de" or "en", with dates and numbers as in the country this machine stands in; of anything else, the machine's
/// own.
[[nodiscard]] QLocale localeOf(const QString& language);
/// German where the locale is German, else English. From then on; what was shown before stays as it was.
void speak(QApplication& program, const QLocale& locale);

} // namespace calque::desktop

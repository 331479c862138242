// What a fault tells, in the language of the screen. The rooms below tell it in English; each sentence that can come up
// to the window is listed here by the room that tells it. A test compares the list with the code.
#pragma once

#include <QString>
#include <span>
#include <string>

namespace calque::desktop {

/// As the code tells them, with %1, %2 … where it puts in a word or a number.
[[nodiscard]] std::span<const char* const> faultsOfTheCore();
[[nodiscard]] std::span<const char* const> faultsOfTheLab();

/// What stands in a place is told as well where it is such a sentence, a reason of the system or a term of the screen;
/// a word of a library or of the record stays as it is. So does a sentence that is not listed.
[[nodiscard]] QString faultWords(const QString& sentence);

} // namespace calque::desktop

// A document as rich text for the screen, in the order of its PDF. Entries are links "entry:57"; pictures are named
// "picture:0", "picture:1" … in the order of picturesOf().
#pragma once

#include "core/domain/document.h"

#include <QString>
#include <vector>

namespace calque::desktop {

[[nodiscard]] QString richTextOf(const domain::Document& document);
[[nodiscard]] std::vector<const domain::DocumentPicture*> picturesOf(const domain::Document& document);

} // namespace calque::desktop

// Signs beside the words of buttons: one family of simple lines on a grid of 24, drawn at every scale from SVG, in the
// colours of look.h. A sign never stands alone.
#pragma once

class QAbstractButton;

namespace calque::desktop {

/// `name` is that of a file in icons/, without its end. To be called after the button has its role.
void setIcon(QAbstractButton& button, const char* name);

} // namespace calque::desktop

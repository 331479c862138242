// The command line: places each command under its noun, parses, and runs the one that was named.
#pragma once

#include "command.h"

namespace calque::cli {

/// The exit code of interface.md.
[[nodiscard]] int runProgram(const Commands& commands, Console& console, int argc, char** argv);

} // namespace calque::cli

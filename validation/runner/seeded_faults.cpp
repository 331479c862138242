#include "seeded_faults.h"

#include "run.h"

#include <fstream>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

/// A word of the shell.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text)
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string scriptOf(const std::string& program, const SeededFault& fault) {
  const auto real = quoted(program), match = quoted(fault.match), with = quoted(fault.with);
  const std::string head = "#!/bin/sh\n# A program that lies, to see that a step catches it.\n";
  const std::string keep = "said=$(mktemp -d) || exit 99\ntrap 'rm -rf \"$said\"' EXIT\n" + real +
                           " \"$@\" >\"$said/out\" 2>\"$said/err\"\ncode=$?\n";
  const std::string tell = "cat \"$said/out\"; cat \"$said/err\" >&2; exit $code\n";
  switch (fault.lie) {
  case Lie::Obeys:
    return head + keep + "if grep -Eq -- " + match + " \"$said/err\"; then exit 0; fi\n" + tell;
  case Lie::Replaces:
    return head + keep + "sed -E -i " + quoted("s|" + fault.match + "|" + fault.with + "|g") + " \"$said/out\"\n" +
           tell;
  case Lie::Exits:
    return head + keep + "cat \"$said/out\"; cat \"$said/err\" >&2; exit " + fault.with + "\n";
  case Lie::Skips:
    return head + "case \"$*\" in " + match + "*) exit 0;; esac\nexec " + real + " \"$@\"\n";
  case Lie::Spoils:
    return head + real + " \"$@\"\ncode=$?\ncase \"$*\" in " + match + "*)\n  file=; last=\n" +
           "  for word in \"$@\"; do [ \"$last\" = " + with + " ] && file=$word; last=$word; done\n" +
           "  middle=$(($(stat -c %s \"$file\") / 2))\n" + "  for at in $(seq $middle $((middle + 15))); do\n" +
           "    byte=$(dd if=\"$file\" bs=1 skip=$at count=1 2>/dev/null | od -An -tu1)\n" +
           "    printf \"\\\\$(printf %o $((byte ^ 1)))\" | dd of=\"$file\" bs=1 seek=$at conv=notrunc 2>/dev/null\n" +
           "  done\n" + "esac\nexit $code\n";
  }
  return {};
}

} // namespace

void writeLyingPrograms(const fs::path& folder, const fs::path& programs, const SeededFault& fault) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  for (const char* name : {"calque", "calque-verify", "calque-qualify", "calque-desktop"})
    if (fs::exists(programs / name) && name != fault.program)
      fs::create_symlink(fs::absolute(programs / name), folder / name);
  const auto lying = folder / fault.program;
  std::ofstream(lying) << scriptOf(fs::absolute(programs / fault.program).string(), fault);
  fs::permissions(lying, fs::perms::owner_all);
}

std::map<std::string, std::string> seededFaults() {
  std::map<std::string, std::string> faults;
  for (const auto& fault : allSeededFaults())
    faults[fault.step] = fault.words;
  return faults;
}

} // namespace calque::runner

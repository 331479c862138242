// `calque-desktop`: the lab as a window.
#include "language.h"
#include "look.h"
#include "program.h"
#include "window.h"

#include <QCommandLineParser>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace calque::crypto {
extern const bool isTestBuild;
const bool isTestBuild = false; // the programs never take a password cost below the floor
} // namespace calque::crypto

int main(int argc, char** argv) {
  // Secrets pass through this process: no core, no debugger.
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
  calque::desktop::Program program(argc, argv);
  QCoreApplication::setApplicationName("calque-desktop");
  QCoreApplication::setApplicationVersion(CALQUE_VERSION);
  using calque::desktop::localeOf, calque::desktop::speak;
  speak(program, localeOf({}));
  QCommandLineParser words;
  words.addHelpOption();
  words.addVersionOption();
  words.addOption({"lab", QCoreApplication::translate("main", "the lab's folder; else $CALQUE_LAB"), "DIR"});
  words.addOption({"dark", QCoreApplication::translate("main", "dark colours")});
  words.addOption({"language", QCoreApplication::translate("main", "de or en; else the system's"), "LANGUAGE"});
  words.process(program);
  if (words.isSet("language"))
    speak(program, localeOf(words.value("language")));
  const auto folder = words.isSet("lab") ? words.value("lab") : qEnvironmentVariable("CALQUE_LAB");
  calque::desktop::look::apply(program, words.isSet("dark"));
  calque::base::SystemClock clock;
  calque::desktop::Window window(folder.toStdString(), clock);
  window.show();
  return QApplication::exec();
}

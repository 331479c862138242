#include "console.h"

#include "app/workflow/shown_page.h"
#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/domain/refusals.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace calque::cli {
namespace {

base::Result<workflow::Wiped> readLine(int descriptor) {
  constexpr std::size_t most = 4096;
  workflow::Wiped line;
  line.reserve(most + 1); // a text that grows leaves what it was
  char c = 0;
  for (;;) {
    auto got = ::read(descriptor, &c, 1);
    if (got < 0)
      return base::diskFault("reading the password", errno);
    if (got == 0 || c == '\n')
      break;
    line += c;
    if (line.size() > most)
      break;
  }
  if (line.empty())
    return base::fault(base::FaultKind::File, "no password was given",
                       "answer the prompt, or use --password-file or --password-fd");
  return line;
}

/// Turns the terminal's echo off while it lives.
class Silence {
public:
  explicit Silence(int terminal) : m_terminal(terminal), m_on(tcgetattr(terminal, &m_before) == 0) {
    if (m_on) {
      auto silent = m_before;
      silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
      tcsetattr(m_terminal, TCSAFLUSH, &silent);
    }
  }
  ~Silence() {
    if (m_on)
      tcsetattr(m_terminal, TCSAFLUSH, &m_before);
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

private:
  int m_terminal;
  termios m_before{};
  bool m_on;
};

char shownPage[4096]; // a signal that ends the program takes it along; one that cannot be caught leaves it

void takePageAlong(int signal) {
  ::unlink(shownPage);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void leavesWithUs(const std::string& page) {
  shownPage[page.copy(shownPage, sizeof shownPage - 1)] = 0;
  for (int signal : {SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGTERM})
    std::signal(signal, takePageAlong);
}

base::Json jsonOf(const base::Refusal& refusal) {
  return base::Json(base::JsonObject{{"number", refusal.number},
                                     {"name", refusal.name},
                                     {"message", refusal.message},
                                     {"cure", refusal.cure},
                                     {"expected", refusal.expected},
                                     {"found", refusal.found}});
}

} // namespace

// [impl->req~cli.secrets~1]
base::Result<workflow::Wiped> SecretSource::read(const std::string& prompt) const {
  if (!file.empty()) {
    struct stat status {};
    if (::lstat(file.c_str(), &status) == 0 && (status.st_mode & 077) != 0)
      return base::fault(base::FaultKind::File, "the password file can be read by others", "chmod 600 it");
    CALQUE_TRY(bytes, base::readFile(file, 4096));
    workflow::Wiped text(bytes.begin(), bytes.end());
    explicit_bzero(bytes.data(), bytes.size());
    text.erase(std::min(text.find_first_of("\r\n"), text.size()));
    return text;
  }
  if (descriptor >= 0)
    return readLine(descriptor);
  if (!isatty(STDIN_FILENO))
    return base::fault(base::FaultKind::File, "there is no terminal to ask for the password",
                       "use --password-file FILE or --password-fd N");
  std::cerr << prompt << std::flush;
  Silence silence(STDIN_FILENO);
  auto line = readLine(STDIN_FILENO);
  std::cerr << '\n';
  return line;
}

void SecretSources::declareWith(Options& options, const std::string& prefix, const std::string& whose) {
  options.text("--" + prefix + "password-file", password.file, whose + " password, a file of mode 0600");
  options.descriptor("--" + prefix + "password-fd", password.descriptor,
                     "descriptor to read it from, a line each time");
  options.text("--" + prefix + "pin-file", pin.file, "PIN of " + whose + " token, a file of mode 0600");
  options.descriptor("--" + prefix + "pin-fd", pin.descriptor, "descriptor to read it from, a line each time");
}

base::Result<workflow::Secrets> SecretSources::read(const std::string& prompt, bool asksPin) const {
  CALQUE_TRY(word, password.read(prompt + "password: "));
  workflow::Secrets secrets(std::move(word));
  if (asksPin) {
    CALQUE_TRY(number, pin.read(prompt + "PIN of the token: "));
    secrets.pin = std::move(number);
  }
  return secrets;
}

base::Result<workflow::Session> SecretSources::open(workflow::Lab& lab, const std::string& person) const {
  CALQUE_TRY(asks, workflow::asksPin(lab, person));
  CALQUE_TRY(secrets, read(person + ", ", asks));
  return workflow::Session::open(lab, person, std::move(secrets));
}

std::map<std::string, std::string> namedReasons(const std::vector<std::string>& words) {
  std::map<std::string, std::string> named;
  for (const auto& word : words) {
    auto equals = std::min(word.find('='), word.size());
    named[word.substr(0, equals)] = equals < word.size() ? word.substr(equals + 1) : std::string();
  }
  return named;
}

void Console::declareJson(Options& options) {
  options.flag("--json", m_json, "answer as JSON");
}

void Console::declareLab(Options& options) {
  options.text("--lab", m_lab, "the lab's folder");
  options.fromEnvironment("--lab", "CALQUE_LAB");
  declareJson(options);
}

void Console::declarePerson(Options& options) {
  declareLab(options);
  options.text("--as", m_person, "who acts, e.g. u-0003", Need::Required);
  m_secrets.declareWith(options, "", "the person's");
}

base::Result<workflow::Lab> Console::openLab() const {
  if (m_lab.empty())
    return domain::refuse(domain::RefusalCode::NotALab, "none was named");
  CALQUE_TRY(lab, workflow::Lab::open(m_lab, *m_clock));
  const auto state = lab.state();
  if (const auto& quarantine = state.quarantine) {
    std::cerr << "IN QUARANTINE, read-only: " << quarantine->reason
              << "\n  keep the folder as evidence; two persons end it: `calque lab restore`\n";
    m_amiss.emplace("quarantine", base::JsonObject{{"reason", quarantine->reason},
                                                   {"found", quarantine->found},
                                                   {"expected", quarantine->expected}});
  }
  for (const auto& one : state.compromised)
    std::cerr << "COMPROMISED: " << one << '\n';
  if (!state.compromised.empty())
    m_amiss.emplace("compromised", state.compromised);
  if (!state.notCompared.empty()) {
    std::cerr << "NOT COMPARED: " << state.notCompared
              << "\n  bring the witness file back; another is begun with `calque audit anchor --new-witness`\n";
    m_amiss.emplace("not_compared", state.notCompared);
  }
  return std::move(lab);
}

base::Result<int> Console::asPerson(const std::function<base::Result<int>(workflow::Session&)>& act) const {
  CALQUE_TRY(lab, openLab());
  CALQUE_TRY(session, m_secrets.open(lab, m_person));
  return act(session);
}

workflow::SignerEntry Console::signerFrom(const SecretSources& sources) const {
  return [sources, lab = m_lab](const workflow::PageToSign& page) -> base::Result<workflow::Secrets> {
    if (page.pdf.empty())
      return sources.read(page.title + ", " + page.printedName + ", ", page.asksPin);
    // The page is shown as a file in the lab (never in the system's temporary folder), gone when it was signed or not.
    auto file = std::filesystem::path(lab) / ("page-" + base::newHex32() + ".pdf");
    leavesWithUs(file.string());
    auto shown = workflow::showPage(file, page.pdf); // under no other name even while it is written
    base::Result<workflow::Secrets> secret = base::failed(base::Fault{});
    if (shown) {
      std::cerr << page.title << "\n  record   " << page.record << "\n  signer   " << page.printedName << " ("
                << page.person << "), " << page.role << "\n  meaning  " << page.meaning << "\n  page     "
                << file.string() << "\n  SHA-256  " << page.digest << '\n';
      secret = sources.read("sign as " + page.printedName + ", ", page.asksPin);
    } else {
      secret = base::failed(shown.error());
    }
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return secret;
  };
}

base::Progress Console::progress() const {
  if (m_json || !isatty(STDERR_FILENO))
    return {};
  return [](double share, std::string_view what) {
    std::cerr << '\r' << what << ' ' << static_cast<int>(share * 100) << " %   " << (share >= 1 ? "\r\033[K" : "")
              << std::flush;
    return true;
  };
}

int exitOf(const workflow::RecordState& state) {
  return state.quarantine ? exitFault : state.notCompared.empty() ? exitGood : exitUnchecked;
}

int Console::answer(const std::string& text, const base::Json& json, int exitCode) const {
  auto whole = json;
  if (auto* object = whole.object())
    object->insert(m_amiss.begin(), m_amiss.end());
  if (m_json)
    std::cout << base::toPlainJson(whole) << '\n';
  else if (!text.empty())
    std::cout << text << (text.ends_with('\n') ? "" : "\n");
  std::cout.flush();
  return std::cout ? exitCode : exitFault; // an answer that could not be written was not given
}

// [impl->req~cli.exit-codes~1, req~cli.refusal~1]
int Console::tell(const base::Failure& failure) const {
  if (const auto* refusal = std::get_if<base::Refusal>(&failure)) {
    std::cerr << "refused " << refusal->number << ' ' << refusal->name << ": " << refusal->message << '\n';
    if (!refusal->expected.empty() || !refusal->found.empty())
      std::cerr << "  expected " << refusal->expected << ", found " << refusal->found << '\n';
    std::cerr << "  what to do: " << refusal->cure << '\n';
    if (m_json)
      std::cout << base::toPlainJson(base::Json(base::JsonObject{{"refusal", jsonOf(*refusal)}})) << '\n';
    return exitRefused;
  }
  const auto& fault = std::get<base::Fault>(failure);
  std::cerr << "fault: " << fault.message << '\n';
  if (!fault.cure.empty())
    std::cerr << "  what to do: " << fault.cure << '\n';
  if (m_json)
    std::cout << base::toPlainJson(base::Json(
                     base::JsonObject{{"fault", base::JsonObject{{"message", fault.message}, {"cure", fault.cure}}}}))
              << '\n';
  return exitFault;
}

} // namespace calque::cli

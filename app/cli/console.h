// The terminal: what is asked, what is answered on stdout, what is told on stderr; and the options every command of a
// lab shares.
#pragma once

#include "options.h"

#include "app/workflow/session.h"

#include "core/base/canonical.h"
#include "core/base/progress.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace calque::cli {

/// Exit codes of interface.md.
inline constexpr int exitGood = 0, exitRefused = 1, exitUsage = 2, exitUnchecked = 6, exitFault = 7;
/// Of a command that tells the state of the record: in quarantine a fault, and what could not be compared is not fine.
[[nodiscard]] int exitOf(const workflow::RecordState& state);

/// Where a secret comes from: a file (0600), a descriptor, or the terminal. Never an argument or the environment.
struct SecretSource {
  std::string file;
  int descriptor = -1;
  [[nodiscard]] base::Result<workflow::Wiped> read(const std::string& prompt) const;
};

/// What a person proves himself with, and where it comes from: `--password-file`, `--pin-file` and their descriptors,
/// each with `prefix` in front ("approver-").
struct SecretSources {
  SecretSource password, pin;
  void declareWith(Options& options, const std::string& prefix, const std::string& whose);
  /// Asks "PROMPTpassword: " and, where the key is on a token, "PROMPTPIN of the token: ".
  [[nodiscard]] base::Result<workflow::Secrets> read(const std::string& prompt, bool asksPin) const;
  [[nodiscard]] base::Result<workflow::Session> open(workflow::Lab& lab, const std::string& person) const;
};

/// "NAME=TEXT" words as a map; a word without "=" becomes a name without text, which no rule accepts.
[[nodiscard]] std::map<std::string, std::string> namedReasons(const std::vector<std::string>& words);

class Console {
public:
  explicit Console(const base::Clock& clock) : m_clock(&clock) {}

  void declareJson(Options& options);
  void declareLab(Options& options);    ///< --lab
  void declarePerson(Options& options); ///< --lab, --as, --password-file, --pin-file …, --json

  /// What is not as it should be with the lab is told on stderr, and stands in each answer that is a JSON object.
  [[nodiscard]] base::Result<workflow::Lab> openLab() const;
  /// Opens the lab and a session of --as, and runs the act inside it.
  [[nodiscard]] base::Result<int> asPerson(const std::function<base::Result<int>(workflow::Session&)>& act) const;
  /// Shows the page (its file, its terms) and asks for the secret again.
  [[nodiscard]] workflow::SignerEntry signer() const { return signerFrom(m_secrets); }
  /// The same for another signer, e.g. an approver with a secret of his own.
  [[nodiscard]] workflow::SignerEntry signerFrom(const SecretSources& sources) const;

  [[nodiscard]] const std::string& labFolder() const { return m_lab; }
  [[nodiscard]] bool json() const { return m_json; }
  [[nodiscard]] const base::Clock& clock() const { return *m_clock; }
  [[nodiscard]] base::Progress progress() const; ///< a line on stderr, on a terminal only

  /// The answer: `text` for people, or `json` where --json was given.
  int answer(const std::string& text, const base::Json& json, int exitCode = exitGood) const;
  /// Tells a refusal or a fault on stderr (and on stdout as JSON where asked) and gives its exit code.
  int tell(const base::Failure& failure) const;

private:
  const base::Clock* m_clock;
  std::string m_lab, m_person;
  SecretSources m_secrets;
  mutable base::JsonObject m_amiss; ///< of the lab that was opened
  bool m_json = false;
};

} // namespace calque::cli

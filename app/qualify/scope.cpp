#include "scope.h"

#include "protocols.h"

#include "core/base/files.h"
#include "validation/scope/scope.h"

#include <iostream>

namespace calque::qualify {
namespace {

constexpr std::uint64_t mostOfAManifest = 4u << 20;

base::Result<std::vector<scope::Change>> changesOf(const ScopeWords& words) {
  std::vector<scope::Change> changes;
  for (const auto& word : words.changed)
    changes.push_back({word, false});
  if (words.from.empty())
    return changes;
  CALQUE_TRY(from, base::readFile(words.from, mostOfAManifest));
  CALQUE_TRY(to, base::readFile(words.to, mostOfAManifest));
  CALQUE_TRY(files, scope::changedFiles(base::textOf(from), base::textOf(to)));
  changes.insert(changes.end(), files.begin(), files.end());
  return changes;
}

base::Result<std::vector<protocol::Protocol>> protocolsIn(const std::string& folder) {
  std::vector<protocol::Protocol> protocols;
  for (const char* kind : {"iq", "oq", "pq", "printer-iq", "printer-oq", "printer-pq"}) {
    // The date says only whether a run would be evidence, which is not asked here.
    CALQUE_TRY(chosen, choose(kind, folder, {}));
    protocols.push_back(std::move(chosen.protocol));
  }
  return protocols;
}

int told(const std::string& answer, int code) {
  std::cout << answer << std::flush;
  return std::cout ? code : 7;
}

} // namespace

void declareScope(CLI::App& app, ScopeWords& words) {
  auto* sub = app.add_subcommand("scope", "which steps are due after a change, and why");
  auto* from = sub->add_option("--from", words.from, "manifest.txt of the release that was qualified");
  auto* to = sub->add_option("--to", words.to, "manifest.txt of the release that is there now")->needs(from);
  from->needs(to);
  sub->add_option(
      "--changed", words.changed,
      "what changed: a library, a program, the system, a printer, the catalogue, a setting; may be repeated");
  sub->add_option("--protocols", words.protocols, "folder of the site's protocols; default: built in");
  sub->add_flag("--names", words.names, "tell every word that --changed knows");
  sub->add_flag("--json", words.json, "answer as JSON");
  sub->footer("Examples:\n  calque-qualify scope --from old/manifest.txt --to new/manifest.txt\n"
              "  calque-qualify scope --changed libssl3 --changed system");
}

base::Result<int> answerScope(const ScopeWords& words) {
  const auto texts = scope::builtInTexts();
  CALQUE_TRY(relation, scope::readRelation(texts.components, texts.subjects));
  if (words.names) {
    std::string names;
    for (const auto& name : scope::knownNames(relation))
      names += name + "\n";
    return told(names, 0);
  }
  if (words.from.empty() && words.changed.empty()) {
    std::cerr << "say what changed: --from and --to, or --changed\nRun with --help for more information.\n";
    return 2;
  }
  CALQUE_TRY(changes, changesOf(words));
  CALQUE_TRY(protocols, protocolsIn(words.protocols));
  const auto scope = scope::scopeOf(relation, protocols, changes);
  for (const auto& word : scope.unknown)
    std::cerr << "refused scope.unknown: nothing is known as '" << word << "'\n";
  if (!scope.unknown.empty()) {
    std::cerr << "  what to do: calque-qualify scope --names tells what is known\n";
    return 1;
  }
  return told(words.json ? base::toPlainJson(scope::jsonOf(scope)) + "\n" : scope::textOf(scope), 0);
}

} // namespace calque::qualify

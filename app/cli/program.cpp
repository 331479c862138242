#include "program.h"

#include "app/workflow/lab.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>

namespace calque::cli {

struct Options::State {
  CLI::App* app;
};

namespace {

void require(CLI::Option* option, Need need) {
  if (need == Need::Required)
    option->required();
}

/// The library's words without what was typed, which may name a patient: of these only the option is told.
std::string told(const CLI::ParseError& wrong) {
  const std::string said = wrong.what();
  const auto repeats = {"ConversionError", "ValidationError", "ExtrasError", "InvalidError"};
  if (std::find(repeats.begin(), repeats.end(), wrong.get_name()) == repeats.end())
    return said;
  const auto from = std::min(said.find("--"), said.size());
  const auto option = said.substr(from, said.find_first_not_of("-abcdefghijklmnopqrstuvwxyz", from) - from);
  return (option.empty() ? "an argument" : option) + " was not expected, or not with this value";
}

/// Makes the subcommands of "noun verb" words.
CLI::App* place(CLI::App& program, const Command& command) {
  const auto& words = command.words();
  auto space = words.find(' ');
  if (space == std::string::npos)
    return program.add_subcommand(words, command.purpose());
  auto noun = words.substr(0, space);
  CLI::App* group = nullptr;
  for (auto* known : program.get_subcommands({}))
    if (known->get_name() == noun)
      group = known;
  if (!group) {
    group = program.add_subcommand(noun);
    group->require_subcommand(1);
  }
  return group->add_subcommand(words.substr(space + 1), command.purpose());
}

} // namespace

void Options::text(const std::string& name, std::string& value, const std::string& help, Need need) {
  require(m_state->app->add_option(name, value, help), need);
}
void Options::texts(const std::string& name, std::vector<std::string>& values, const std::string& help, Need need) {
  require(m_state->app->add_option(name, values, help), need);
}
void Options::oneOf(const std::string& name, std::string& value, std::vector<std::string> words,
                    const std::string& help, Need need) {
  require(m_state->app->add_option(name, value, help)->check(CLI::IsMember(std::move(words))), need);
}
void Options::whole(const std::string& name, std::uint64_t& value, std::uint64_t least, std::uint64_t most,
                    const std::string& help, Need need) {
  require(m_state->app->add_option(name, value, help)->check(CLI::Range(least, most)), need);
}
void Options::number(const std::string& name, double& value, double least, double most, const std::string& help,
                     Need need) {
  require(m_state->app->add_option(name, value, help)->check(CLI::Range(least, most)), need);
}
void Options::numbers(const std::string& name, std::vector<double>& values, int count, const std::string& help) {
  m_state->app->add_option(name, values, help)->expected(count);
}
void Options::descriptor(const std::string& name, int& value, const std::string& help) {
  m_state->app->add_option(name, value, help);
}
void Options::flag(const std::string& name, bool& value, const std::string& help) {
  m_state->app->add_flag(name, value, help);
}
void Options::fromEnvironment(const std::string& name, const std::string& variable) {
  m_state->app->get_option(name)->envname(variable);
}
void Options::excludes(const std::string& name, const std::string& other) {
  m_state->app->get_option(name)->excludes(m_state->app->get_option(other));
}

int runProgram(const Commands& commands, Console& console, int argc, char** argv) {
  CLI::App program("Calque: from the CT or MR series to the released part, under proof", "calque");
  program.set_version_flag("--version", "calque " CALQUE_VERSION);
  program.require_subcommand(1);
  std::map<CLI::App*, Command*> placed;
  for (const auto& command : commands) {
    auto* app = place(program, *command);
    app->footer("Example:\n  " + command->example());
    Options::State state{app};
    Options options(state);
    command->declareWith(options, console);
    placed[app] = command.get();
  }
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success& wanted) { // --help, --version
    return program.exit(wanted);
  } catch (const CLI::ParseError& wrong) {
    std::cerr << told(wrong) << "\nRun with --help for more information.\n";
    return exitUsage;
  }
  for (const auto& [app, command] : placed)
    if (app->parsed()) {
      auto done = command->run(console);
      if (done)
        return *done;
      workflow::noteFullDisk(done.error(), console.labFolder(), console.clock());
      return console.tell(done.error());
    }
  return exitUsage;
}

} // namespace calque::cli

// Installation: the files, the libraries, the rights.
#include "manifest.h"
#include "trial.h"

#include "core/crypto/digest.h"
#include "validation/protocol/protocol.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

void tryFiles(Trial& trial) {
  const auto& folder = trial.bench().programs;
  const auto text = fileText(folder / manifestName);
  const auto manifest = readManifest(text);
  trial.keep("manifest.txt", text);
  trial.same("the manifest", "", manifest.problem);
  std::string found;
  for (const auto& [path, sha256] : manifest.files) {
    const auto digest = digestOfFile(folder / path);
    found += fmt::format("{}  {}\n", digest.empty() ? std::string(64, '-') : digest, path);
    trial.same(path, sha256, digest.empty() ? "no such file" : digest);
  }
  trial.keep("found.txt", found);
  for (const char* program : {"calque", "calque-verify", "calque-qualify", "calque-desktop"})
    trial.that(std::string("the manifest names ") + program, "yes", manifest.files.contains(program) ? "yes" : "no",
               manifest.files.contains(program));
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with("calque") || name.find(".so") != std::string::npos)
      trial.that("a file beside the programs", "named in the manifest", name, manifest.files.contains(name));
  }
}

/// Package → version as dpkg has it installed.
std::map<std::string, std::string> packagesOf(Trial& trial, const std::vector<protocol::ListedLibrary>& listed) {
  Words words{"-W", "-f=${Package} ${Version}\n"};
  for (const auto& library : listed)
    words.insert(words.end(), library.packages.begin(), library.packages.end());
  const auto ran = trial.runElsewhere("dpkg-query", words);
  std::map<std::string, std::string> versions;
  for (std::size_t from = 0, end = 0; (end = ran.out.find('\n', from)) != std::string::npos; from = end + 1) {
    const auto line = ran.out.substr(from, end - from);
    versions[line.substr(0, line.find(' '))] = line.substr(std::min(line.find(' '), line.size() - 1) + 1);
  }
  return versions;
}

void tryLibraries(Trial& trial) {
  const auto listed = protocol::readLibraries(protocol::builtIn().libraries);
  if (!listed)
    return trial.that("the list of libraries", "it can be read", "it cannot", false);
  const auto ran = trial.calque({"version", "--json"});
  trial.isDone("calque version", ran);
  trial.keep("version.json", ran.out);
  const auto answer = nlohmann::json::parse(ran.out, nullptr, false);
  std::map<std::string, std::string> told;
  if (answer.is_object() && answer.contains("libraries"))
    for (const auto& one : answer["libraries"])
      told[one.value("name", "")] = one.value("version", "");
  const auto packages = packagesOf(trial, *listed);
  for (const auto& library : *listed) {
    trial.same(library.name + " at run time", library.version, told[library.name]);
    for (const auto& package : library.packages) {
      const auto found = packages.find(package);
      trial.same(package, library.packageVersion, found == packages.end() ? "not installed" : found->second);
    }
  }
}

void tryPermissions(Trial& trial) {
  const auto& folder = trial.bench().programs;
  std::vector<fs::path> all{folder};
  for (const auto& [path, sha256] : readManifest(fileText(folder / manifestName)).files)
    all.push_back(folder / path);
  for (const auto& path : all) {
    struct stat status {};
    const bool there = ::stat(path.c_str(), &status) == 0;
    const auto found = there ? fmt::format("mode {:o}", status.st_mode & 07777u) : std::string("no such file");
    const bool fit = there && (status.st_mode & (S_IWGRP | S_IWOTH | S_ISUID | S_ISGID)) == 0;
    trial.that(path == folder ? "folder of the programs" : path.filename().string(),
               "writable by its owner alone, no setuid", found, fit);
  }
}

} // namespace

// [impl->req~qualify.iq~1]
void addFileSteps(StepTable& all) {
  all.emplace("iq-files", tryFiles);
  all.emplace("iq-libraries", tryLibraries);
  all.emplace("iq-permissions", tryPermissions);
}

} // namespace calque::runner

#include "store_vectors.h"

#include "qms/audit_check/verify.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sqlite3.h>
#include <sstream>
#include <sys/wait.h>

namespace calque::vectors {
namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::vector<std::string>> rowsOf(const fs::path& file) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream text(textOf(file));
  std::string line;
  std::getline(text, line); // the names of the columns
  while (std::getline(text, line)) {
    auto& row = rows.emplace_back();
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '\t');)
      row.push_back(cell);
  }
  return rows;
}

std::string exitOf(const std::string& command) {
  const int status = std::system(command.c_str());
  return WIFEXITED(status) ? std::to_string(WEXITSTATUS(status)) : "killed";
}

} // namespace

fs::path vectorFolder() {
  return CALQUE_STORE_VECTORS;
}

std::vector<StoreVector> readExpected() {
  std::vector<StoreVector> vectors;
  for (const auto& row : rowsOf(vectorFolder() / "expected.tsv")) {
    if (row.size() != 12)
      return {};
    vectors.push_back(
        {row[0], row[1], {{row[2], row[3], row[4]}, row[5], {row[6], row[7], row[8]}, row[9], row[10]}, row[11]});
  }
  return vectors;
}

fs::path anchorsOf(const std::string& name) {
  auto own = vectorFolder() / "harms" / (name + ".anchors");
  return fs::exists(own) ? own : vectorFolder() / "intact.anchors";
}

std::string build(const std::string& name, const fs::path& lab) {
  for (const auto& row : rowsOf(vectorFolder() / "blobs.tsv")) {
    const auto folder = lab / "blobs" / row.at(0) / row.at(1).substr(0, 2);
    fs::create_directories(folder);
    std::ofstream(folder / row[1], std::ios::binary) << "CLQBLOB1";
    const auto size = std::stoull(row.at(2));
    fs::resize_file(folder / row[1], 56 + size + 16 * std::max<std::uint64_t>(1, (size + 65'535) / 65'536));
  }
  const auto statements = "PRAGMA synchronous = OFF;" + textOf(vectorFolder() / "intact.sql") +
                          textOf(vectorFolder() / "harms" / (name + ".sql"));
  sqlite3* connection = nullptr;
  sqlite3_open((lab / "audit.db").c_str(), &connection);
  const int code = sqlite3_exec(connection, statements.c_str(), nullptr, nullptr, nullptr);
  std::string problem = code == SQLITE_OK ? "" : sqlite3_errmsg(connection);
  sqlite3_close(connection);
  return problem;
}

Answer verified(const fs::path& lab, const fs::path& anchors, std::string& also) {
  audit_check::Options options;
  if (!anchors.empty())
    options.anchors = anchors;
  const auto report = audit_check::verifyLab(lab, options);
  Answer answer{std::to_string(report.exit), "-", "-"};
  if (also != "-" && std::ranges::find(report.findings, also, &audit_check::Finding::code) == report.findings.end())
    also.clear();
  if (report.findings.empty())
    return answer;
  const auto& first = report.findings.front();
  return {answer.exit, first.code, first.seq ? std::to_string(*first.seq) : "-"};
}

std::string byHand(const fs::path& lab, const fs::path& anchors) {
  return exitOf("sh " CALQUE_BY_HAND " '" + lab.string() + "'" +
                (anchors.empty() ? "" : " '" + anchors.string() + "'") + " >'" + (lab / "said").string() + "' 2>&1");
}

bool canRunByHand() {
  return exitOf("command -v sqlite3 openssl awk xargs >/dev/null") == "0";
}

std::string differences(const Judgement& expected, const Judgement& found) {
  std::string out;
  const auto compare = [&](const char* column, const std::string& one, const std::string& other) {
    if (one != other)
      out += std::string(column) + ": expected " + one + ", found " + other + "\n";
  };
  compare("exit", expected.with.exit, found.with.exit);
  compare("code", expected.with.code, found.with.code);
  compare("seq", expected.with.seq, found.with.seq);
  compare("also", expected.also, found.also);
  compare("exit_bare", expected.without.exit, found.without.exit);
  compare("code_bare", expected.without.code, found.without.code);
  compare("seq_bare", expected.without.seq, found.without.seq);
  compare("by_hand", expected.byHand, found.byHand);
  compare("by_hand_bare", expected.byHandBare, found.byHandBare);
  return out;
}

} // namespace calque::vectors

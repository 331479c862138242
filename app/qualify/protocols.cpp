#include "protocols.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"

namespace calque::qualify {
namespace {
namespace fs = std::filesystem;

constexpr std::uint64_t most = 4u << 20;
constexpr const char* approvalsName = "approvals.toml";

base::Result<std::string> textOf(const fs::path& file) {
  CALQUE_TRY(bytes, base::readFile(file, most));
  return base::textOf(bytes);
}

base::Result<std::vector<protocol::Approval>> approvalsOf(const fs::path& folder) {
  if (!fs::exists(folder / approvalsName))
    return std::vector<protocol::Approval>{};
  CALQUE_TRY(text, textOf(folder / approvalsName));
  return protocol::readApprovals(text);
}

} // namespace

base::Result<Chosen> choose(const std::string& name, const fs::path& folder, const std::string& today) {
  Chosen chosen;
  std::vector<protocol::Approval> approvals;
  if (folder.empty()) {
    chosen.text = protocol::builtIn().protocols.find(name)->second;
  } else {
    CALQUE_TRY(text, textOf(folder / (name + ".toml")));
    chosen.text = std::move(text);
    CALQUE_TRY(listed, approvalsOf(folder));
    approvals = std::move(listed);
  }
  CALQUE_TRY(read, protocol::readProtocol(chosen.text));
  chosen.protocol = std::move(read);
  const auto isFor =
      (chosen.protocol.ofPrinter ? "printer-" : "") + std::string(protocol::kindWord(chosen.protocol.kind));
  if (isFor != name)
    return base::fault(base::FaultKind::File, "the protocol is of another kind than " + name, {});
  chosen.findings = protocol::checkProtocol(chosen.protocol, protocol::builtIn().requirements);
  const auto approval = protocol::checkApproval(chosen.protocol, crypto::sha256Hex(chosen.text), approvals, today);
  chosen.findings.insert(chosen.findings.end(), approval.begin(), approval.end());
  return chosen;
}

base::Done writeProtocols(const fs::path& folder) {
  std::error_code ignored;
  if (fs::exists(folder, ignored) && !fs::is_empty(folder, ignored))
    return base::fault(base::FaultKind::File, "there is something in this folder already", "give a new folder");
  CALQUE_CHECK(base::makeFolder(folder));
  for (const auto& [name, text] : protocol::builtIn().protocols)
    CALQUE_CHECK(base::writeFile(folder / (name + ".toml"), base::viewOf(text)));
  return {};
}

base::Done approve(const std::string& name, const fs::path& folder, const std::string& by, const std::string& today) {
  CALQUE_TRY(text, textOf(folder / (name + ".toml")));
  CALQUE_TRY(read, protocol::readProtocol(text));
  CALQUE_CHECK(approvalsOf(folder)); // a list that cannot be read is not added to
  const auto line = protocol::approvalText({read.id, read.revision, crypto::sha256Hex(text), by, today});
  return base::appendFile(folder / approvalsName, base::viewOf(line));
}

} // namespace calque::qualify

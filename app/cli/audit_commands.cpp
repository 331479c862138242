// calque audit verify | log | show | review | anchor | status | receipt, lab tsa
#include "command.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/receipt.h"
#include "app/workflow/timestamps.h"
#include "app/workflow/trail_review.h"

#include <fmt/format.h>
#include <iostream>

namespace calque::cli {
namespace {

struct AuditVerify final : Command {
  AuditVerify()
      : Command("audit verify", "re-derive the whole record from its bytes; with --as, enter that it was done",
                "calque audit verify --lab lab --anchors lab.witness --json") {}
  std::string lab, anchors, person, witnessKeysFile;
  std::vector<std::string> witnessKeys;
  SecretSources secrets;
  bool json = false, blobs = false;
  void declareWith(Options& options, Console&) override {
    options.flag("--blobs", blobs, "open every file and every patient's data under their keys, too");
    options.text("--lab", lab, "the lab's folder", Need::Required);
    options.fromEnvironment("--lab", "CALQUE_LAB");
    options.text("--anchors", anchors, "file with checkpoints from outside the lab");
    options.texts("--witness-key", witnessKeys,
                  "key of a witness, name+id+key, whose cosignatures are verified; may be given several times");
    options.text("--witness-keys", witnessKeysFile, "file of such keys, one a line");
    options.text("--as", person, "who verified: the log then tells it");
    secrets.declareWith(options, "", "that person's");
    options.flag("--json", json, "answer as JSON");
  }
  base::Result<int> run(Console& console) override {
    std::optional<workflow::Lab> withKeys;
    if (blobs) {
      CALQUE_TRY(opened, workflow::Lab::open(lab, console.clock()));
      withKeys = std::move(opened);
    }
    const auto verified =
        workflow::verifyRecord(lab, anchors, {witnessKeys, witnessKeysFile}, withKeys ? &*withKeys : nullptr);
    std::cout << (json ? verified.json : verified.sentence) << std::flush;
    if (person.empty())
      return verified.exitCode;
    CALQUE_TRY(opened, workflow::Lab::open(lab, console.clock()));
    CALQUE_TRY(session, secrets.open(opened, person));
    CALQUE_CHECK(workflow::noteVerified(session, verified));
    return verified.exitCode;
  }
};

struct AuditLog final : Command {
  AuditLog() : Command("audit log", "entries, newest last", "calque audit log --from 0 --count 50 --lab lab") {}
  std::uint64_t from = 0, count = 100;
  void declareWith(Options& options, Console& console) override {
    options.whole("--from", from, 0, UINT64_MAX, "first seq");
    options.whole("--count", count, 1, 10000, "how many");
    console.declareLab(options);
  }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    CALQUE_TRY(lines, workflow::logLines(lab, from, count, {}));
    std::string text;
    base::JsonList list;
    for (const auto& line : lines) {
      text += fmt::format("{:>6}  {}  {:<24} {:<24} {}\n", line.seq, line.at, line.type, line.actor, line.record);
      list.push_back(base::JsonObject{
          {"seq", line.seq}, {"t", line.at}, {"type", line.type}, {"actor", line.actor}, {"record", line.record}});
    }
    return console.answer(text, list);
  }
};

struct AuditShow final : Command {
  AuditShow() : Command("audit show", "the exact bytes of an entry", "calque audit show 57 --lab lab") {}
  std::uint64_t seq = 0;
  void declareWith(Options& options, Console& console) override {
    options.whole("seq", seq, 0, UINT64_MAX, "number of the entry", Need::Required);
    console.declareLab(options);
  }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    CALQUE_TRY(text, workflow::entryText(lab, seq));
    std::cout << text << '\n' << std::flush;
    return exitGood;
  }
};

struct AuditReview final : Command {
  AuditReview()
      : Command("audit review", "review the audit trail of a case, or a range of the whole log",
                "calque audit review c-0001 --remark \"reprint explained\" --as u-0009") {}
  static constexpr std::uint64_t notGiven = UINT64_MAX;
  std::string caseId;
  std::uint64_t from = notGiven, to = notGiven;
  std::vector<std::string> remarks;
  void declareWith(Options& options, Console& console) override {
    options.text("case", caseId, "the case, c-NNNN; without it the range of --from and --to");
    options.whole("--from", from, 0, notGiven - 1, "first seq reviewed");
    options.whole("--to", to, 0, notGiven - 1, "last seq reviewed; the newest where not given");
    options.excludes("--from", "case");
    options.excludes("--to", "case");
    options.texts("--remark", remarks, "what was noted; may be given several times");
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    if (caseId.empty() && from == notGiven)
      return console.answer("audit review wants a case or --from", base::JsonObject{{"usage", "--from"}}, exitUsage);
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      if (caseId.empty())
        return reviewRange(session, console);
      CALQUE_CHECK(workflow::reviewCase(session, caseId, remarks, console.signer()));
      return console.answer("reviewed", base::JsonObject{{"case", caseId}});
    });
  }
  base::Result<int> reviewRange(workflow::Session& session, Console& console) {
    const auto last = to == notGiven ? std::nullopt : std::optional(to);
    CALQUE_TRY(trail, workflow::reviewRange(session, {from, last, remarks}, console.signer()));
    return console.answer(
        fmt::format("reviewed {} to {}, {} marks", trail.from, trail.to, trail.marks.size()),
        base::JsonObject{{"from", trail.from}, {"to", trail.to}, {"marks", std::uint64_t{trail.marks.size()}}});
  }
};

struct AuditAnchor final : Command {
  AuditAnchor()
      : Command("audit anchor", "publish the newest checkpoint to the witness, or have it stamped",
                "calque audit anchor --timestamp --lab lab") {}
  bool timestamp = false, isNew = false;
  void declareWith(Options& options, Console& console) override {
    options.flag("--timestamp", timestamp, "ask the time-stamping authority instead of writing to the witness");
    options.flag("--new-witness", isNew, "begin a file that was never the witness of this log; the entry says so");
    console.declareLab(options);
  }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    CALQUE_CHECK(timestamp ? workflow::stampNow(lab)
                           : workflow::anchorNow(lab, isNew ? workflow::NewWitness::Yes : workflow::NewWitness::No));
    auto state = lab.state();
    return console.answer(fmt::format("anchored to size {}", state.anchoredTo),
                          base::JsonObject{{"anchored_to", state.anchoredTo}});
  }
};

struct AuditReceipt final : Command {
  AuditReceipt()
      : Command("audit receipt", "the proof of one's own signature, to take home",
                "calque audit receipt 412 --out receipts --as u-0007") {}
  std::uint64_t seq = 0;
  std::string out;
  void declareWith(Options& options, Console& console) override {
    options.whole("seq", seq, 0, UINT64_MAX, "number of the signature's entry", Need::Required);
    options.text("--out", out, "folder to write it to", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      CALQUE_TRY(receipt, workflow::giveReceipt(session, seq, out));
      return console.answer(receipt.proof.string() + "\n" + receipt.page.string(),
                            base::JsonObject{{"proof", receipt.proof.string()}, {"page", receipt.page.string()}});
    });
  }
};

struct AuditStatus final : Command {
  AuditStatus() : Command("audit status", "how far the log is anchored", "calque audit status --lab lab") {}
  void declareWith(Options& options, Console& console) override { console.declareLab(options); }
  base::Result<int> run(Console& console) override {
    CALQUE_TRY(lab, console.openLab());
    const auto state = lab.state();
    const auto text = state.unanchored == 0 ? fmt::format("{} entries, all anchored", state.entries)
                                            : fmt::format("{} entries, {} not yet anchored, the oldest since {}",
                                                          state.entries, state.unanchored, state.unanchoredSince);
    return console.answer(text,
                          base::JsonObject{{"entries", state.entries},
                                           {"anchored_to", state.anchoredTo},
                                           {"anchored_at", state.anchoredAt},
                                           {"unanchored", state.unanchored},
                                           {"unanchored_since", state.unanchoredSince},
                                           {"root", state.root}},
                          exitOf(state));
  }
};

struct LabTsa final : Command {
  LabTsa()
      : Command("lab tsa", "name the time-stamping authority of the lab",
                "calque lab tsa http://tsa.example/tsr --root tsa-root.pem --reason \"contract of 2026\" --as u-0001") {
  }
  workflow::TimestampAuthority authority;
  std::string root;
  void declareWith(Options& options, Console& console) override {
    options.text("url", authority.url, "where it answers, http://HOST[:PORT]/PATH", Need::Required);
    options.text("--root", root, "its root certificate, PEM or DER", Need::Required);
    options.text("--reason", authority.reason, "why this one", Need::Required);
    console.declarePerson(options);
  }
  base::Result<int> run(Console& console) override {
    return console.asPerson([&](workflow::Session& session) -> base::Result<int> {
      authority.root = root;
      CALQUE_CHECK(workflow::setTimestampAuthority(session, authority));
      return console.answer("set", base::JsonObject{{"url", authority.url}});
    });
  }
};

} // namespace

void addAuditCommands(Commands& all) {
  all.push_back(std::make_unique<AuditVerify>());
  all.push_back(std::make_unique<AuditLog>());
  all.push_back(std::make_unique<AuditShow>());
  all.push_back(std::make_unique<AuditReview>());
  all.push_back(std::make_unique<AuditAnchor>());
  all.push_back(std::make_unique<AuditStatus>());
  all.push_back(std::make_unique<AuditReceipt>());
  all.push_back(std::make_unique<LabTsa>());
}

} // namespace calque::cli

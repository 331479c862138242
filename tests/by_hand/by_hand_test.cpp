#include "small_store.h"

#include "testkit/testkit.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sys/wait.h>

namespace calque::by_hand_test {

namespace {

struct Answer {
  int byHand = -1, byProgram = -1;
  std::string said;
};

class ByHand : public testing::Test {
protected:
  void SetUp() override {
    for (const auto* program : {"sqlite3", "openssl", "awk", "xargs"})
      if (run(std::string("command -v ") + program).first != 0)
        GTEST_SKIP() << "skipped: no " << program;
    sealed = small.seal();
  }
  /// Exit code and output of a shell command.
  static std::pair<int, std::string> run(const std::string& command) {
    std::string output;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> block{};
    for (std::size_t got = 0; pipe && (got = std::fread(block.data(), 1, block.size(), pipe)) > 0;)
      output.append(block.data(), got);
    const int status = pipe ? ::pclose(pipe) : -1;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, output};
  }
  [[nodiscard]] static std::pair<int, std::string> script(const std::filesystem::path& place,
                                                          const std::string& before = {}) {
    return run(before + " sh " CALQUE_BY_HAND " '" + (place / "lab").string() + "' '" + (place / "anchors").string() +
               "'");
  }
  static void lay(const Evidence& evidence, const std::filesystem::path& place) {
    writeLab(evidence.sealed, place / "lab");
    std::ofstream(place / "anchors", std::ios::binary) << evidence.anchors;
    if (!evidence.beside.empty())
      std::ofstream(place / "lab" / ("audit.db" + evidence.beside)) << std::string(600, '\0');
  }
  [[nodiscard]] static Answer judge(const Evidence& evidence) {
    const testkit::TemporaryFolder folder;
    lay(evidence, folder.path());
    const auto [exit, said] = script(folder.path());
    const auto report = audit_check::verifyLab(folder / "lab", audit_check::Options{folder / "anchors"});
    return {exit, report.exit, said + shown(report)};
  }
  [[nodiscard]] Evidence evidence(std::string anchors) const { return {sealed, std::move(anchors), {}}; }
  static void expectIntact(const Evidence& evidence) {
    const auto sut = judge(evidence);
    EXPECT_EQ(sut.byHand, 0) << sut.said;
    EXPECT_EQ(sut.byProgram, 0) << sut.said;
    EXPECT_NE(sut.said.find("\nchain intact\n"), std::string::npos) << sut.said;
  }

  SmallStore small;
  Sealed sealed;
};

TEST_F(ByHand, AnUntouchedStoreIsIntactForBothPrograms) {
  expectIntact(evidence(sealed.anchors));
}

TEST_F(ByHand, ALabelAWitnessesLineAndAnItemOfAnotherLogAreAsInTheProgram) {
  const auto root = testkit::treeRoot(sealed.leaves, 0, sealed.leaves.size());
  const auto witness = "\u2014 witness.example " + base::toBase64(base::View(base::Bytes(76, 5))) + "\n";
  auto foreign = sealed.rows.checkpoints.front().note;
  for (auto at = foreign.find("lab-17"); at != std::string::npos; at = foreign.find("lab-17"))
    foreign.replace(at, 6, "lab-18");

  expectIntact(evidence(labelOf(sealed.leaves.size(), root)));
  expectIntact(evidence(sealed.rows.checkpoints.back().note + witness));
  expectIntact(evidence(foreign + "%%\n" + sealed.anchors));
}

TEST_F(ByHand, ACommitOfMoreThanAThousandEntriesIsIntactAndNotWhenItsLastEntryIsEdited) {
  for (int i = 0; i < 1100; ++i)
    small.store.insertBefore("end-u-0001", {"verified " + std::to_string(i),
                                            "log.verified",
                                            "system:calque@0.1.0",
                                            "",
                                            {{"size", "1"}, {"root", testkit::quotedDigest("root")}, {"exit", "0"}},
                                            {},
                                            i > 0,
                                            {},
                                            false});
  sealed = small.seal();
  auto sut = evidence(sealed.anchors);

  expectIntact(sut);
  auto& last = sut.sealed.rows.log[sealed.seqs.at("verified 1099")].entry;
  last.replace(last.find("\"exit\":0"), 8, "\"exit\":1");
  EXPECT_EQ(judge(sut).byHand, 3);
}

/// As one writes them who has the keys: all is sealed anew, and only the spelling of one value is wrong.
TEST_F(ByHand, AnEntryThatBreaksTheEncodingIsAlteredForBothPrograms) {
  small.store.insertBefore("end-u-0001", {"verified",
                                          "log.verified",
                                          "system:calque@0.1.0",
                                          "",
                                          {{"size", "1"}, {"root", testkit::quotedDigest("root")}, {"exit", "0"}},
                                          {},
                                          false,
                                          {},
                                          false});
  sealed = small.seal();
  expectIntact(evidence(sealed.anchors));
  const auto nested = [](std::size_t lists) { return std::string(lists, '[') + "0" + std::string(lists, ']'); };
  const std::string spellings[] = {"0.0",
                                   "1e0",
                                   "-1",
                                   "-0",
                                   "9007199254740992",
                                   "null",
                                   "00",
                                   " 0",
                                   R"({"b":0,"a":0})",
                                   R"({"a":0,"a":0})",
                                   R"({"A":0})",
                                   R"({"":0})",
                                   R"({"a.b":0})",
                                   R"({"a-b":0})",
                                   R"({")" + std::string(33, 'a') + R"(":0})",
                                   nested(7),
                                   R"("\u0041")",
                                   R"("\/")",
                                   "\"\u200b\"",
                                   "\"\u202e\"",
                                   "\"\u0085\"",
                                   "\"\ue000\"",
                                   "\"\U000f0000\"",
                                   "\"\ufeff\"",
                                   "\"\t\"",
                                   "\"" + std::string(65'536, 'a') + "\""};
  for (const auto& spelling : spellings) {
    small.store.at("verified").data["exit"] = spelling;
    sealed = small.seal();
    const auto sut = judge(evidence(sealed.anchors));
    EXPECT_EQ(sut.byHand, 3) << spelling.substr(0, 60) << '\n' << sut.said;
    EXPECT_NE(sut.said.find("is not in the canonical encoding"), std::string::npos) << spelling.substr(0, 60) << '\n'
                                                                                    << sut.said;
    EXPECT_EQ(sut.byProgram, 3) << spelling.substr(0, 60) << '\n' << sut.said;
  }
  for (const auto& spelling : {nested(6), std::string(R"("\"\\ é “Nord” 𝄞 ")"), std::string("9007199254740991"),
                               std::string(R"({"a_1":0,"b":0})")}) {
    small.store.at("verified").data["exit"] = spelling;
    sealed = small.seal();
    EXPECT_EQ(judge(evidence(sealed.anchors)).byHand, 0) << spelling; // of types the script knows nothing
  }
}

TEST_F(ByHand, AStoreWithoutAnchorsIsUnanchoredForBothPrograms) {
  const auto sut = judge(evidence(""));
  EXPECT_EQ(sut.byHand, 5) << sut.said;
  EXPECT_EQ(sut.byProgram, 5) << sut.said;
}

TEST_F(ByHand, ACutTailAndAnUnreadableAnchorHaveTheProgramsExitCodes) {
  testkit::verifies({"req~verify.truncated~1"});
  auto cut = evidence(sealed.anchors);
  cut.sealed.rows.checkpoints.pop_back();
  cut.sealed.rows.log.resize(static_cast<std::size_t>(cut.sealed.rows.checkpoints.back().size));
  auto sut = judge(cut);
  EXPECT_EQ(sut.byHand, 4) << sut.said;
  EXPECT_EQ(sut.byProgram, 4) << sut.said;
  sut = judge(evidence("half a note\n%%\n" + sealed.anchors));
  EXPECT_EQ(sut.byHand, 6) << sut.said;
  EXPECT_EQ(sut.byProgram, 6) << sut.said;
}

/// The program once read through a null pointer here.
TEST_F(ByHand, ARotationInThePlaceOfTheFirstEntryIsAltered) {
  auto moved = evidence(sealed.anchors);
  std::swap(moved.sealed.rows.log.front().entry, moved.sealed.rows.log[sealed.seqs.at("rotate")].entry);
  const auto sut = judge(moved);
  EXPECT_EQ(sut.byHand, 3) << sut.said;
  EXPECT_EQ(sut.byProgram, 3) << sut.said;
}

TEST_F(ByHand, TheScriptWritesNothingInTheLab) {
  const testkit::TemporaryFolder folder;
  lay(evidence(sealed.anchors), folder.path());
  const auto listed = "find '" + folder.path().string() + "' -printf '%p %s %T@ %m\\n' | sort";
  const auto before = run(listed);
  EXPECT_EQ(script(folder.path()).first, 0);
  EXPECT_EQ(run(listed), before);
}

TEST_F(ByHand, AWrongCallOrAMissingPlaceIsNeverIntact) {
  const testkit::TemporaryFolder folder;
  EXPECT_EQ(run("sh " CALQUE_BY_HAND).first, 2);
  EXPECT_EQ(run("sh " CALQUE_BY_HAND " a b c").first, 2);
  EXPECT_EQ(script(folder.path()).first, 6);
  lay(evidence(sealed.anchors), folder.path());
  std::filesystem::remove(folder / "anchors");
  EXPECT_EQ(script(folder.path()).first, 6);
}

/// A tool of a folder put before all others in PATH; `when` is the shell's test on the number of the call, $n.
std::string brokenTool(const testkit::TemporaryFolder& folder, const std::string& tool, const std::string& when,
                       const std::string& how) {
  const auto place = folder.path().string();
  std::ofstream(folder / tool) << "#!/bin/sh\nread -r n <'" << place << "/calls'\nn=$((n + 1))\necho $n >'" << place
                               << "/calls'\nif " << when << "; then " << how << "; fi\nPATH=${PATH#*:} exec " << tool
                               << " \"$@\"\n";
  std::ofstream(folder / "calls") << "0\n";
  std::filesystem::permissions(folder / tool, std::filesystem::perms::owner_all);
  return "PATH='" + place + "':\"$PATH\"";
}

TEST_F(ByHand, AToolThatFailsOrIsSilentIsNeverIntact) {
  testkit::verifies({"req~verify.unchecked~1"});
  const testkit::TemporaryFolder folder;
  lay(evidence(sealed.rows.checkpoints.back().note), folder.path());
  for (const auto* tool : {"sqlite3", "openssl", "awk", "xargs", "cp", "mktemp"})
    for (const auto* how : {"exit 0", "exit 1", "exit 3", "exit 4", "exit 5", "kill -9 $$"}) {
      const testkit::TemporaryFolder tools;
      const auto [exit, said] = script(folder.path(), brokenTool(tools, tool, "true", how));
      EXPECT_NE(exit, 0) << tool << ": " << how << "\n" << said;
      EXPECT_EQ(said.find("intact"), std::string::npos) << tool << ": " << how << "\n" << said;
      if (std::string_view(how) != "exit 0") {
        EXPECT_EQ(exit, 6) << tool << ": " << how << "\n" << said;
      }
    }
}

TEST_F(ByHand, AToolThatFailsOrIsSilentOnceIsNeverIntact) {
  const testkit::TemporaryFolder folder;
  lay(evidence(sealed.rows.checkpoints.back().note), folder.path());
  const int step = std::getenv("CALQUE_LONG_TESTS") ? 1 : 5;
  for (const auto* tool : {"sqlite3", "openssl"})
    for (int at = 1; at < 99; at += step) {
      const testkit::TemporaryFolder tools;
      const auto how = at % 2 == 0 ? "exit 0" : "exit 1";
      const auto before = brokenTool(tools, tool, "[ $n = " + std::to_string(at) + " ]", how);
      const auto [exit, said] = script(folder.path(), before);
      int calls = 0;
      std::ifstream(tools / "calls") >> calls;
      if (calls < at)
        break; // the whole script needs fewer calls
      EXPECT_NE(exit, 0) << tool << ", call " << at << ": " << how << "\n" << said;
    }
}

constexpr int shards = 20;
class Mutants : public ByHand, public testing::WithParamInterface<int> {};

TEST_P(Mutants, AreNeverIntactForEitherProgram) {
  testkit::verifies({"req~verify.independent~1"});
  constexpr std::uint64_t seed = 20'260'302;
  const int all = std::getenv("CALQUE_LONG_TESTS") ? 5000 : 300;
  const auto drafts = small.store.drafts;
  for (int i = GetParam(); i < all; i += shards) {
    const auto& harm = harms()[static_cast<std::size_t>(i) % harms().size()];
    Dice dice(seed + static_cast<std::uint64_t>(i));
    auto sut = evidence(sealed.anchors);
    harm.change(small, sut, dice);
    const auto answer = judge(sut);
    EXPECT_NE(answer.byHand, 0) << "seed " << seed << " + " << i << ", " << harm.name << "\n" << answer.said;
    EXPECT_NE(answer.byProgram, 0) << "seed " << seed << " + " << i << ", " << harm.name << "\n" << answer.said;
    EXPECT_EQ(answer.said.find("chain intact"), std::string::npos)
        << "seed " << seed << " + " << i << ", " << harm.name;
    small.store.drafts = drafts;
    small.store.keepSignatures = false;
  }
}

INSTANTIATE_TEST_SUITE_P(ByHand, Mutants, testing::Range(0, shards));

} // namespace
} // namespace calque::by_hand_test

// calque trace matrix | review
#include "command.h"
#include "trace_document.h"

#include "app/report/report.h"
#include "core/base/files.h"
#include "requirements/trace/rendering.h"
#include "requirements/trace/sources.h"

#include <algorithm>
#include <iostream>
#include <sstream>

namespace calque::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t mostOfAFile = 16U << 20U;

fs::path reviewedFile(const std::string& root) {
  return fs::path(root) / "requirements" / "reviewed.txt";
}

/// Nothing where no review was ever noted.
base::Result<std::optional<trace::Reviewed>> maybeReviewed(const std::string& root) {
  if (std::error_code ignored; !fs::exists(reviewedFile(root), ignored))
    return std::nullopt;
  CALQUE_TRY(bytes, base::readFile(reviewedFile(root), mostOfAFile));
  CALQUE_TRY(reviewed, trace::readReviewed(base::textOf(bytes)));
  return std::move(reviewed);
}

std::vector<std::string> wordsBetweenCommas(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream in(text);
  for (std::string word; std::getline(in, word, ',');)
    words.push_back(word);
  return words;
}

report::Stamp stampOf(const base::Clock& clock) {
  return {clock.now(), base::toOffsetText(clock.offsetMinutes())};
}

struct TraceMatrix final : Command {
  TraceMatrix()
      : Command("trace matrix", "from clauses to results and back; gaps first",
                "calque trace matrix --root calque/ --junit reports/ --wanted impl,utest --html trace.html") {}
  std::string root = ".", wanted = "impl,utest,oq", html, pdf;
  std::vector<std::string> junit, steps;

  void declareWith(Options& options, Console& console) override {
    options.text("--root", root, "the source tree; default: this folder");
    options.texts("--junit", junit, "test reports, or folders of them");
    options.texts("--oq", steps, "results of an operational qualification");
    options.text("--wanted", wanted, "which of impl, utest, oq are judged; default: all");
    options.text("--html", html, "write the whole matrix there as a page");
    options.text("--pdf", pdf, "write the whole matrix there as PDF");
    console.declareJson(options);
  }

  base::Result<int> run(Console& console) override {
    const auto types = wordsBetweenCommas(wanted);
    for (const auto& type : types)
      if (!std::ranges::count(trace::lowestTypes, type)) {
        std::cerr << "--wanted takes impl, utest and oq, with commas between\nRun with --help for more information.\n";
        return exitUsage;
      }
    CALQUE_TRY(sources, gather());
    const auto matrix = trace::judge(sources, types);
    if (!html.empty())
      CALQUE_CHECK(base::writeFile(html, base::viewOf(trace::htmlOf(matrix)), 0644));
    if (!pdf.empty()) {
      CALQUE_TRY(paper, report::pdfOf(documentOf(matrix), stampOf(console.clock())));
      CALQUE_CHECK(base::writeFile(pdf, paper, 0644));
    }
    const auto extent = html.empty() && pdf.empty() ? trace::Extent::Whole : trace::Extent::OpenOnly;
    return console.answer(trace::textOf(matrix, extent), trace::jsonOf(matrix),
                          matrix.gaps.empty() ? exitGood : exitRefused);
  }

private:
  [[nodiscard]] base::Result<trace::Sources> gather() const {
    trace::Sources sources;
    CALQUE_TRY(items, trace::readRequirements(root));
    CALQUE_TRY(tags, trace::readCode(root));
    CALQUE_TRY(runs, trace::readTestReports({junit.begin(), junit.end()}));
    CALQUE_TRY(reviewed, maybeReviewed(root));
    sources = {std::move(items), std::move(tags), std::move(runs), std::move(reviewed), !junit.empty()};
    for (const auto& file : steps) {
      CALQUE_TRY(bytes, base::readFile(file, mostOfAFile));
      CALQUE_TRY(told, trace::readQualification(base::textOf(bytes), fs::path(file).filename().string()));
      sources.runs.insert(sources.runs.end(), told.begin(), told.end());
    }
    return sources;
  }
};

struct TraceReview final : Command {
  TraceReview()
      : Command("trace review", "note that items were read as they stand today",
                "calque trace review req~case.request~1 --root calque/") {}
  std::string root = ".";
  std::vector<std::string> named;
  bool all = false;

  void declareWith(Options& options, Console& console) override {
    options.texts("items", named, "their ids");
    options.flag("--all", all, "every item");
    options.text("--root", root, "the source tree; default: this folder");
    console.declareJson(options);
  }

  base::Result<int> run(Console& console) override {
    if (all != named.empty()) {
      std::cerr << "name items, or --all\nRun with --help for more information.\n";
      return exitUsage;
    }
    CALQUE_TRY(items, trace::readRequirements(root));
    CALQUE_TRY(before, maybeReviewed(root));
    if (all)
      for (const auto& item : items)
        named.push_back(trace::toText(item.id));
    CALQUE_TRY(today, trace::reviewedToday(items, before.value_or(trace::Reviewed()), named));
    CALQUE_CHECK(base::writeFile(reviewedFile(root), base::viewOf(trace::toText(today)), 0644));
    return console.answer(std::to_string(named.size()) + " noted as read in requirements/reviewed.txt",
                          base::JsonObject{{"noted", named}});
  }
};

} // namespace

void addTraceCommands(Commands& all) {
  all.push_back(std::make_unique<TraceMatrix>());
  all.push_back(std::make_unique<TraceReview>());
}

} // namespace calque::cli

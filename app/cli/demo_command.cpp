// calque demo
#include "command.h"

#include "app/workflow/demo.h"

#include <fmt/format.h>
#include <iostream>

namespace calque::cli {
namespace {

base::Json jsonOf(const workflow::DemoDone& demo) {
  base::JsonList steps;
  for (const auto& step : demo.steps) {
    base::JsonObject line{{"step", step.step}, {"outcome", step.outcome}, {"milliseconds", step.milliseconds}};
    if (!step.refusal.empty())
      line.emplace("refusal", step.refusal);
    steps.emplace_back(std::move(line));
  }
  return base::JsonObject{{"lab", demo.lab.string()},       {"bundle", demo.bundle.string()},
                          {"pdf", demo.pdf.string()},       {"anchors", demo.anchors.string()},
                          {"people", demo.people.string()}, {"case", demo.caseId},
                          {"steps", std::move(steps)},      {"verified", true}};
}

struct Demo final : Command {
  Demo()
      : Command("demo", "walk one case through the whole path in a demonstration lab",
                "calque demo --series ct_head/ --keep") {}
  std::string series, lab;
  bool keep = false;

  void declareWith(Options& options, Console& console) override {
    options.text("--series", series, "folder of a CT or MR series; default: the built-in phantom");
    options.text("--lab", lab, "where the demonstration lab is made; default: demo-lab-<time> here");
    options.flag("--keep", keep, "keep the lab that is made (a lab named with --lab is always kept)");
    console.declareJson(options);
  }

  base::Result<int> run(Console& console) override {
    workflow::DemoRequest request;
    request.series = series;
    auto stamp = base::toUtcText(console.clock().now()).substr(0, 19);
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    std::error_code ignored;
    auto program = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / "calque-verify";
    if (std::filesystem::exists(program, ignored))
      request.verifier = program;
    request.lab = lab.empty() ? "demo-lab-" + stamp : lab;
    if (!console.json())
      request.told = [](const workflow::DemoStep& step) {
        fmt::print("{:<30} {:<26} {:<24} {:<8} {:>6} ms\n", step.step, step.who,
                   step.refusal.empty() ? step.gate : step.refusal, step.outcome, step.milliseconds);
        std::fflush(stdout);
      };
    CALQUE_TRY(done, workflow::runDemo(request, console.clock()));
    auto text = fmt::format("\nlab      {}\nbundle   {}\nrecord   {}\nanchors  {}\npeople   {}\n"
                            "check it yourself:  calque-verify {} --anchors {}\n",
                            done.lab.string(), done.bundle.string(), done.pdf.string(), done.anchors.string(),
                            done.people.string(), done.lab.string(), done.anchors.string());
    return console.answer(text, jsonOf(done));
  }
};

} // namespace

void addDemoCommand(Commands& all) {
  all.push_back(std::make_unique<Demo>());
}

} // namespace calque::cli

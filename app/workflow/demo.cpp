#include "demo_walk.h"

#include "series_check.h"

#include "core/base/files.h"
#include "core/base/ids.h"

namespace calque::workflow {

using domain::RefusalCode;

base::Done Demo::prepare() {
  CALQUE_CHECK(base::makeFolder(std::filesystem::absolute(m_request.lab).parent_path()));
  if (auto told = tell("make the lab, enrol people", "the lab itself", "two names",
                       [&]() -> base::Done {
                         // A name of its own: the device remembers each log it has seen, and a demonstration may be
                         // made again and again.
                         LabSetup setup{
                             "Demonstration lab", "demo-" + base::newHex32().substr(0, 12) + ".calque.example/calque/1",
                             m_people.all,        true,
                             m_rootKey,           m_people.qa().password,
                             m_done.anchors};
                         CALQUE_TRY(lab, createLab(m_request.lab, setup, m_clock));
                         m_lab.emplace(std::move(lab));
                         return writePeople(m_done.people, m_people);
                       });
      !told)
    return told;
  if (auto told =
          tell("enter printer, lot, gauge, row", m_people.operating().name + ", " + m_people.qa().name, "two names",
               [&]() -> base::Done {
                 CALQUE_TRY(supplies, stock(*m_lab, m_people));
                 m_supplies = supplies;
                 return {};
               });
      !told)
    return told;
  m_series = m_request.series;
  if (m_series.empty()) {
    m_series = m_done.lab / "evidence" / "phantom";
    if (auto told = tell("write the phantom series", "the program", "known geometry",
                         [&] {
                           PhantomRequest phantom;
                           phantom.folder = m_series;
                           return writePhantom(phantom);
                         });
        !told)
      return told;
  }
  return tell("check the series", "the program", "series check", [&] { return readPatient(); });
}

// [impl->req~qualify.demonstration~1]
base::Result<DemoDone> runDemo(const DemoRequest& request, const base::Clock& clock) {
  return Demo(request, clock).run();
}

} // namespace calque::workflow

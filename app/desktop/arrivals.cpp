#include "arrivals.h"

#include "look.h"

namespace calque::desktop {
namespace {

std::vector<ShownSegment> segmentsOf(const mesh::Surface& surface) {
  std::vector<ShownSegment> segments;
  for (std::size_t i = 0; i < surface.segments.size(); ++i) {
    auto own = mesh::segmentOf(surface, i);
    auto forCard = modelMeshOf(own.triangles);
    segments.push_back({QString::fromStdString(surface.segments[i].name), look::segmentColour(i), 1, true,
                        std::make_shared<const render::CutIndex>(std::move(own.triangles)), std::move(forCard)});
  }
  return segments;
}

} // namespace

void Arrivals::stop() {
  const std::scoped_lock lock(m_turn);
  m_isStopped = true;
  frames.clear();
  planes.clear();
  models.clear();
  marks.clear();
}

workflow::ImagesReceiver receiverFor(std::shared_ptr<Arrivals> to) {
  return {[to](const workflow::ImagesFrame& frame) { to->put(to->frames, workflow::ImagesFrame(frame)); },
          [to](std::uint32_t slice, imaging::StoredPlane&& plane) {
            to->put(to->planes, std::pair(slice, std::move(plane)));
          },
          [to](mesh::Surface&& surface) { to->put(to->models, segmentsOf(surface)); },
          [to](std::vector<workflow::ImagesMark>&& marks) { to->put(to->marks, std::move(marks)); }};
}

base::Progress progressFor(std::shared_ptr<Arrivals> of) {
  return [of](double, std::string_view) { return !of->isStopped(); };
}

} // namespace calque::desktop

// What the four views of the images page show, one for all of them: images, segments, cross-hair, grey window, clip
// plane, measurements. Positions are patient millimetres (LPS). Owned by the page; on the screen's thread.
#pragma once

#include "model_mesh.h"

#include "core/imaging/plane_stack.h"
#include "core/render/slicing.h"

#include <QColor>
#include <QCoreApplication>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace calque::desktop {

/// Values from centre − width/2 (black) to centre + width/2 (white), in the images' unit.
struct GreyWindow {
  double centre = 40, width = 400;
  bool operator==(const GreyWindow&) const = default;
};

/// In Hounsfield units, as radiologists set them.
inline constexpr GreyWindow boneWindow{400, 1800}, softTissueWindow{40, 400}, lungWindow{-600, 1500},
    vesselWindow{250, 700};

struct ShownSegment {
  QString name;
  QColor colour;
  double opacity = 1; ///< in 3D
  bool isShown = true;
  std::shared_ptr<const render::CutIndex> surface;
  std::shared_ptr<const ModelMesh> mesh; ///< the same, for the graphics card
};

enum class Tool { Cross = 0, Distance = 1, Angle = 2 };

/// Points set one after the other; the angle's apex is the second.
struct Measurement {
  Q_DECLARE_TR_FUNCTIONS(Measurement)
public:
  Tool tool = Tool::Distance;
  std::vector<render::Point> points;
  [[nodiscard]] bool isDone() const { return points.size() >= (tool == Tool::Angle ? 3U : 2U); }
  [[nodiscard]] double value() const; ///< mm or degrees; 0 while not done
  [[nodiscard]] QString words() const;
};

/// Cuts the model open in 3D: what lies beyond `position` along the patient axis is not drawn.
struct ClipPlane {
  bool isOn = false;
  std::size_t axis = 1;
  double position = 0;
  [[nodiscard]] bool hides(const render::Point& p) const { return isOn && p[axis] > position; }
};

struct Scene {
  std::unique_ptr<imaging::PlaneStack> planes;
  std::optional<render::Sampler> sampler; ///< of `planes`
  std::vector<ShownSegment> segments;
  mesh::Box box{}; ///< of the images
  render::Point cross{};
  GreyWindow window;
  QString unit; ///< HU for CT, else empty
  Tool tool = Tool::Cross;
  std::vector<Measurement> measurements;
  ClipPlane clip;
  bool areContoursOn = true;
};

/// What the views ask of the page.
struct ViewHands {
  std::function<void(const render::Point&)> moveCross;
  std::function<void(const GreyWindow&)> setWindow;
  std::function<void(const render::Point&)> addPoint; ///< of the measuring tool
  /// A slice was painted that showed that segment whole, with its image.
  std::function<void(std::size_t segment, std::size_t cut, double positionMm)> sawSlice;
  std::function<void(std::size_t segment, const render::Point& toEye)> sawModel;
};

/// The point nearest to the eye where a ray meets a surface that is shown and not clipped. `toEye` has length 1.
[[nodiscard]] std::optional<render::Point> maybeHit(const Scene& scene, const render::Point& on,
                                                    const render::Point& toEye);

} // namespace calque::desktop

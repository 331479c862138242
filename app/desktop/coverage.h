// What of each segment a person has really seen. Pure: knows neither window nor screen, tested without them.
//
// The rule. A segment is seen in a plane orientation where slices of it were on the screen over its whole extent along
// that orientation's normal. One slice stands for half a step to each side of it; the step is the distance at which the
// images repeat along that normal, or 1 mm where that is more. A segment is seen in 3D where it was shown from four of
// the six sides of the patient, each within 45° of the eye's direction. Who reports a look answers for these: the
// window was on the screen, the images of that slice had arrived, the segment was switched on, its outline lay wholly
// inside the picture and not as a speck (docs/formats/coverage.md), in 3D it was not clipped and not inside an opaque
// one. What is hidden is never covered. Positions are whole micrometres.
#pragma once

#include "core/base/canonical.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace calque::desktop {

class Coverage {
public:
  /// The three orientations in the order of render::cuts, and the model itself.
  enum class View { Axial = 0, Coronal = 1, Sagittal = 2, Model = 3 };
  static constexpr std::array views{View::Axial, View::Coronal, View::Sagittal, View::Model};
  static constexpr std::size_t sidesWanted = 4;

  /// Box: x0 y0 z0 x1 y1 z1 in patient mm (LPS).
  struct Segment {
    std::string name;
    std::array<double, 6> boxMm{};
  };
  /// Where to go to see what was not seen yet.
  struct Place {
    std::size_t segment = 0;
    View view = View::Axial;
    double positionMm = 0;                 ///< along the normal; of a plane orientation
    std::array<double, 3> toEye{0, -1, 0}; ///< patient space; of the model
    bool operator==(const Place&) const = default;
  };

  Coverage() = default;
  /// `stepMm`: at which the images repeat along x, y, z.
  Coverage(std::vector<Segment> segments, const std::array<double, 3>& stepMm);

  /// A slice of that orientation, at that position along its normal, showed the segment. True where that was new.
  bool sawSlice(std::size_t segment, View view, double positionMm);
  /// The model showed the segment to an eye in that direction (of any length). True where that was new.
  bool sawFrom(std::size_t segment, const std::array<double, 3>& toEye);

  [[nodiscard]] const std::vector<Segment>& segments() const { return m_segments; }
  [[nodiscard]] double fraction(std::size_t segment, View view) const; ///< 0 … 1; 1 only where nothing is missing
  [[nodiscard]] double fraction() const; ///< of all segments and views; 0 without a segment
  [[nodiscard]] std::optional<Place> missing(std::size_t segment, View view) const; ///< the first gap
  [[nodiscard]] std::optional<Place> missing() const;
  /// The evidence, format calque/coverage/v1 (docs/formats/coverage.md).
  [[nodiscard]] base::Json toJson() const;

private:
  /// Stretches of one extent that were seen: start → end, apart from each other. Offsets from the extent's low end.
  struct Axis {
    std::int64_t lengthUm = 0, stepUm = 1;
    std::map<std::int64_t, std::int64_t> seen;
    [[nodiscard]] std::int64_t seenUm() const;
    bool add(std::int64_t from, std::int64_t to);
  };
  struct Seen {
    std::array<Axis, 3> axes; ///< x, y, z
    std::array<bool, 6> sides{};
  };
  std::vector<Segment> m_segments;
  std::vector<Seen> m_seen;
};

} // namespace calque::desktop

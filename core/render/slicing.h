// Planes through patient space, and what lies in them: the grey values of a volume and the contour of a surface. One
// code for the pages that are signed and for the window. Patient space is LPS in millimetres; a slice always lies along
// the patient's axes, whatever the gantry or the order of the files was, so its side letters are constant. Nothing here
// is random or depends on the machine; objects may be used from several threads at once while nobody changes them.
#pragma once

#include "core/imaging/plane_stack.h"
#include "core/imaging/volume.h"
#include "core/mesh/measure.h"
#include "core/mesh/surface.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace calque::render {

using Point = std::array<double, 3>;

/// An orientation of slices: columns run along `across`, rows along `down`, both LPS axes with a sign. As radiologists
/// read them: the patient's right at the picture's left.
struct Cut {
  const char* name;
  const char* title;
  std::size_t across, down, normal;
  double downSign;
  std::array<const char*, 4> letters; ///< left, right, top, bottom
};
inline constexpr std::array<Cut, 3> cuts{{{"axial", "Axial", 0, 1, 2, 1, {"R", "L", "A", "P"}},
                                          {"coronal", "Coronal", 0, 2, 1, -1, {"R", "L", "S", "I"}},
                                          {"sagittal", "Sagittal", 1, 2, 0, -1, {"A", "P", "S", "I"}}}};

/// Where a picture shows what of the patient. Pixel (0, 0) is the upper left.
struct Frame {
  const Cut* cut;
  double position; ///< of the plane along the cut's normal
  double middleAcross, middleDown, pixelsPerMm;
  double middleX, middleY; ///< pixels
  [[nodiscard]] Point patientAt(double x, double y) const;
  [[nodiscard]] double xOf(const Point& p) const { return middleX + (p[cut->across] - middleAcross) * pixelsPerMm; }
  [[nodiscard]] double yOf(const Point& p) const {
    return middleY + cut->downSign * (p[cut->down] - middleDown) * pixelsPerMm;
  }
};

inline constexpr double outside = std::numeric_limits<double>::quiet_NaN(); ///< no voxel is near
inline constexpr double notYet = std::numeric_limits<double>::infinity();   ///< a plane that has not arrived

/// The voxels of a volume with the way from patient space to their indices. The volume outlives it.
class Sampler {
public:
  explicit Sampler(const imaging::Volume& volume);
  explicit Sampler(const imaging::PlaneStack& planes);
  /// Row `y` of the frame's picture, one value a pixel from x = 0 on, between the eight voxels around each point; or
  /// `outside`, or `notYet`.
  void row(const Frame& frame, int y, std::span<double> values) const;
  /// From voxel edge to voxel edge.
  [[nodiscard]] mesh::Box box() const;
  /// The farthest a plane moves along a patient axis before it has passed a whole voxel: the slice distance for a plane
  /// that lies in the stack.
  [[nodiscard]] double stepMm(std::size_t axis) const;
  /// Patient position of the centre of the voxel 0, 0, 0: steps are counted from it.
  [[nodiscard]] Point origin() const;

private:
  explicit Sampler(std::array<std::uint32_t, 3> size, const std::array<double, 16>& indexToPatient);
  template <class Voxels> void fill(const Frame& frame, int y, std::span<double> values, const Voxels& voxels) const;
  const imaging::Volume* m_volume = nullptr; ///< either this
  const imaging::PlaneStack* m_planes = nullptr;
  std::array<std::uint32_t, 3> m_size;
  std::array<double, 16> m_matrix;
  std::array<double, 9> m_inverse{};
};

/// A piece of a contour, in patient space.
using ContourLine = std::array<Point, 2>;

/// Where a triangle crosses the plane: exact, from its own corners. A corner in the plane counts as beyond it, so that
/// a closed surface gives closed contours, each piece once.
[[nodiscard]] std::optional<ContourLine> maybeCut(const mesh::Triangle& triangle, std::size_t axis, double position);

/// A surface, sorted by where its triangles lie along each axis: a cut touches only those near it. About 12 bytes a
/// triangle beside its own 36.
class CutIndex {
public:
  explicit CutIndex(std::vector<mesh::Triangle> triangles);
  /// The contour in the plane, in the order of the triangles, those of far reach last.
  [[nodiscard]] std::vector<ContourLine> at(std::size_t axis, double position) const;
  [[nodiscard]] const std::vector<mesh::Triangle>& triangles() const { return m_triangles; }
  [[nodiscard]] const mesh::Box& box() const { return m_box; } ///< all zero where there is no triangle

private:
  /// Triangles that reach into each of equal slabs: those of slab i stand from starts[i] to starts[i + 1]. What reaches
  /// into many stands once, in one more at the end that every cut looks through: a hostile file is no more than linear.
  struct Slabs {
    std::vector<std::uint64_t> starts;
    std::vector<std::uint32_t> members;
  };
  [[nodiscard]] std::size_t slabOf(std::size_t axis, double position) const;
  std::vector<mesh::Triangle> m_triangles;
  mesh::Box m_box{};
  std::array<Slabs, 3> m_slabs;
};

} // namespace calque::render

// The images of a case for the eyes: the accepted series plane by plane, from the middle outward, the locked surface
// with its segments, and what the series check finds. Reads, never decides; a look at patient data, and entered as one.
#pragma once

#include "session.h"

#include "core/base/progress.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

// Whoever shows them knows these; this header does not.
namespace calque::imaging {
struct StoredPlane;
}
namespace calque::mesh {
struct Surface;
}

namespace calque::workflow {

/// What the kept evidence says of the series: known before any image is read.
struct ImagesFrame {
  std::string modality; ///< CT, MR
  std::uint32_t columns = 0, rows = 0, slices = 0;
  std::array<double, 16> indexToPatient{}; ///< row-major, (column, row, slice, 1) → patient mm (LPS); nine decimals
  std::string model; ///< hex64, SHA-256 of the locked model that is shown with them; empty where none is locked
};

/// A finding of the series check with the slice it tells of, where it tells of one.
struct ImagesMark {
  std::string severity; ///< refusal | warning | note
  int number = 0;
  std::string name, where, message;
  std::optional<std::uint32_t> slice; ///< 0-based, by position along the normal
};

/// Takes what arrives, on the reader's thread: the frame first, a first plane, the model if one is locked, the other
/// planes, the marks. A slice may come twice: the later is right.
struct ImagesReceiver {
  std::function<void(const ImagesFrame&)> frame;
  std::function<void(std::uint32_t slice, imaging::StoredPlane&&)> plane;
  std::function<void(mesh::Surface&&)> model; ///< segments under the names they were locked with
  std::function<void(std::vector<ImagesMark>&&)> marks;
};

/// What fits into the memory of a workplace (our judgement): 16,384 slices of 512 × 512, two bytes a voxel. A fault
/// (Library) names both numbers where it is more: before any image is read.
inline constexpr std::uint64_t mostShownBytes = std::uint64_t{8} << 30;
[[nodiscard]] base::Done fitsInMemory(const ImagesFrame& frame);

/// Who may look at a patient's images: everybody who works on cases or audits them, not who keeps the accounts.
inline constexpr std::array imageViewers{"technician", "segmenter", "radiologist", "surgeon",
                                         "qa",         "reviewer",  "auditor"};

/// Notes `phi.viewed`, then reads. Each file is read once, decoded and handed on; at the end the series is judged as
/// storedVolume() judges it, and every plane that was handed on is compared with the judged one: what differs comes
/// again, and after success the receiver holds exactly the values of storedVolume(). Refusals 106, 112; 406 where no
/// series is accepted; the fault File where the files are not the series whose geometry was kept; Busy where `progress`
/// stopped it; those of fitsInMemory(). After a failure nothing that was handed on may be relied upon.
[[nodiscard]] base::Done showImages(Session& viewer, const std::string& caseId, const ImagesReceiver& receiver,
                                    const base::Progress& progress = {});

} // namespace calque::workflow

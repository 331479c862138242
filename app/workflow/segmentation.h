// Step: the surface. Imported from cleared software (either path) or computed by threshold (non-diagnostic only);
// locked in the same commit.
#pragma once

#include "session.h"

#include "core/base/progress.h"

#include <map>
#include <optional>

namespace calque::workflow {

struct SurfaceImport {
  std::vector<std::filesystem::path> files;
  std::string software, version;
  std::string reason;                          ///< why a new version; needed where a model is locked already
  std::map<std::string, std::string> accepted; ///< warnings of the surface check: name → reason
};

struct SurfaceThreshold {
  double hu = 300; ///< at or above is inside; with `below`, at or below
  bool below = false;
  std::uint64_t largest = 1; ///< connected components kept, largest first; 0 = all
  std::string reason;
  std::map<std::string, std::string> accepted; ///< warnings of the surface check: name → reason
};

struct SurfaceDone {
  std::string model, geometry; ///< hex64: digest of the file, digest of the geometry
  std::uint64_t triangles = 0;
  std::string volumeMm3;
  std::vector<std::string> bboxMm;
  std::vector<std::string> notMeasured; ///< facts that were not measured, by name
};

[[nodiscard]] base::Result<SurfaceDone> importSurface(Session& session, const std::string& caseId,
                                                      const SurfaceImport& request);
[[nodiscard]] base::Result<SurfaceDone> createSurface(Session& session, const std::string& caseId,
                                                      const SurfaceThreshold& request,
                                                      const base::Progress& progress = {});
/// The locked file's bytes, checked against the lock. For `model export` and every later step.
[[nodiscard]] base::Result<base::Bytes> lockedModel(const Lab& lab, const std::string& caseId);
/// Is `file` the geometry that is locked? Refusal 356 with the measured difference where not.
[[nodiscard]] base::Done checkLock(Session& session, const std::string& caseId, const std::filesystem::path& file);

} // namespace calque::workflow

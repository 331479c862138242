// What a step asks of a case, one plain struct each. A command carries what will stand in the entry; what the world
// says of it are Facts. Fresh ids and tokens are the step's to draw; whoever acts is Facts::actor.
#pragma once

#include "case_lifecycle.h"

#include <array>
#include <variant>

namespace calque::domain {

struct OpenCase {
  std::string record;  ///< fresh c-NNNN
  std::string subject; ///< pseudonym: known or fresh UUID
  std::optional<Scenario> scenario;
  std::string anatomy; ///< a word of the catalogue
  std::optional<Side> side;
  std::string identity;  ///< commit of {birth,id,name,sex}, or of {} where no identity is wanted
  std::string requester; ///< u-NNNN
  std::string due;       ///< YYYY-MM-DD; may be empty
};

struct AcceptImages {
  std::string source, modality, spacingMm;
  std::uint64_t slices = 0;
  std::string series;          ///< commit of the Series Instance UID
  std::vector<FileItem> files; ///< the series_manifest among them
};

/// The surface that is frozen: fields of model.locked. `checks` is written by the judge from the facts.
struct SurfaceLock {
  std::string segmentation, model, geometry;
  std::string units = "mm";
  std::uint64_t triangles = 0;
  std::string volumeMm3;
  std::vector<std::string> bboxMm;
  std::vector<FileItem> files; ///< one model, one form
};

struct RegisterSegmentation {
  bool created = false; ///< by this product from the voxels; else imported
  std::string tool, version, kNumber;
  std::vector<std::string> structures;
  std::vector<FileItem> files; ///< holds lock.segmentation
  SurfaceLock lock;
  std::string reason; ///< needed where a model is locked: it is unlocked first
};

struct ModifyModel {
  std::string op, tool, maxDevMm; ///< maxDevMm may be empty
  std::vector<FileItem> files;
  SurfaceLock lock; ///< the surface after it
  std::string reason;
};

/// After the signature: Facts::signature is the esign that is appended.
struct Approve {
  std::vector<std::string> acceptedFacts; ///< names of the facts that were not measured
};

struct Plan {
  std::string job; ///< the case's job, or a fresh j-NNNN
  std::string printer;
  std::vector<std::string> lots;
  std::string mode, preset; ///< preset may be empty
  std::uint64_t layerUm = 0;
  std::string postprocess;
  std::vector<std::string> placement; ///< 16 decimals
  std::uint64_t copies = 1;
  std::string token;         ///< fresh hex32
  std::string sterilisation; ///< method; needed for a surgical guide, also stands in the inspection form
  std::vector<FileItem> files;
};

/// Signed with meaning release.
struct ReleasePrint {
  std::string expires;     ///< UTC time
  std::string overrideSid; ///< an esign (responsibility, qa) of this case where the log is not anchored; else empty
  std::vector<std::string> acceptedFacts; ///< "walls", "gaps" where they were not measured
};

struct VoidTicket {
  std::string reason;
};

struct StartBuild {
  std::string printer;            ///< p-NNNN at which it is started
  std::vector<std::string> lots;  ///< loaded, in the order of the ticket
  std::vector<std::string> items; ///< fresh d-NNNN, one a copy
};

struct FinishBuild {
  std::vector<FileItem> files; ///< role report
};

struct AbortBuild {
  std::string cause; ///< operator printer link power process
  std::string reason;
};

struct ProcessStep {
  std::string step;
  std::uint64_t minutes = 0;
  std::string setting;
};

struct PostProcess {
  std::vector<std::string> items;
  std::vector<ProcessStep> steps;
};

struct FoundDistance {
  std::string point, foundMm;
};

/// The verdict is computed from the points planned, never typed.
struct Inspect {
  std::string item, gauge, method; ///< gauge empty only where nothing was measured
  std::vector<FoundDistance> found;
};

struct OpenNonconformity {
  std::string nc; ///< fresh n-NNNN
  std::string item, text;
};

/// Signed, meaning approval, by a second person.
struct Dispose {
  std::string nc, disposition, reason; ///< rework reprint scrap concession
};

/// The outcome follows from Facts::labelChecks.
struct CheckLabel {
  std::string item;
  std::vector<FileItem> files;
};

/// Signed, meaning review.
struct ReviewTrail {
  std::uint64_t from = 0, to = 0, remarks = 0;
};

/// Signed, meaning release.
struct Release {
  std::vector<std::string> items;
};

struct Close {
  std::string delivered; ///< to whom, when
  std::string to;        ///< where the bundle went
};

struct Withdraw {
  std::string reason;
};

struct ExportRecord {
  std::string to;
};

/// In the order of Act.
using Command = std::variant<OpenCase, AcceptImages, RegisterSegmentation, ModifyModel, Approve, Plan, ReleasePrint,
                             VoidTicket, StartBuild, FinishBuild, AbortBuild, PostProcess, Inspect, OpenNonconformity,
                             Dispose, CheckLabel, ReviewTrail, Release, Close, Withdraw, ExportRecord>;

[[nodiscard]] inline Act actOf(const Command& command) {
  return static_cast<Act>(command.index() + 1);
}

} // namespace calque::domain

// The parts a case is folded from; each mirrors one type of entry (record.md 3.3), with who wrote it and at which rev.
#pragma once

#include "statement.h"

#include <optional>
#include <string>
#include <vector>

namespace calque::domain {

struct SeriesPart {
  std::string source, modality, spacingMm;
  std::uint64_t slices = 0;
  std::string series;                ///< commit of the Series Instance UID
  std::string manifest;              ///< id of the series_manifest file
  std::vector<std::string> warnings; ///< as accepted: name, who, why
  std::vector<FileItem> files;
  std::string actor;
  std::uint64_t rev = 0;
};

struct SegmentationPart {
  bool created = false; ///< by this product, from the voxels
  std::string tool, version, kNumber;
  std::vector<std::string> structures;
  std::vector<FileItem> files;
  std::string author;
  std::uint64_t rev = 0;
};

struct LockedModel {
  std::string segmentation, model, geometry; ///< hex64; geometry digest v1 (rules.md 5)
  std::string units;
  std::uint64_t triangles = 0;
  std::string volumeMm3;
  std::vector<std::string> bboxMm;
  std::vector<std::string> checks; ///< "closed", "not mirrored: not measured"
  std::vector<FileItem> files;
  std::string author;
  std::uint64_t rev = 0;
};

struct Unlock {
  std::string model, reason, actor;
  std::uint64_t rev = 0;
};

struct CaseSignature {
  Statement statement;
  std::uint64_t rev = 0; ///< of the esign entry
};

struct PrintPlan {
  std::string job, model, printer;
  std::vector<std::string> lots; ///< in the order of the locked model's segments
  std::string clearance;         ///< empty outside the clinical path
  std::string mode, preset;
  std::uint64_t layerUm = 0;
  std::string postprocess;
  std::vector<std::string> placement; ///< 16 decimals, row by row
  std::uint64_t copies = 0;
  std::string token;
  std::vector<FileItem> files;
  std::string actor;
  std::uint64_t rev = 0;
};

/// Single use: a build is started with it once, or it is voided, or it expires.
struct Ticket {
  std::string token, job, model, printer;
  std::vector<std::string> lots;
  std::string clearance;
  std::string expires; ///< UTC time
  std::vector<std::string> sids;
  std::string sid;
  std::string releaser; ///< signer of `sid`
  bool used = false, voided = false;
  std::uint64_t rev = 0;
};

enum class RunState { Open = 1, Done = 2, Aborted = 3 };

struct Run {
  std::string job;
  std::uint64_t run = 0;
  std::string token, operatorId, serial, sent;
  std::string model; ///< the ticket's
  std::vector<std::string> items;
  RunState state = RunState::Open;
  std::string cause, reason; ///< of an abort
  std::uint64_t rev = 0;
};

struct PostProcessing {
  std::vector<std::string> items;
  base::Json steps;
  std::string actor;
  std::uint64_t rev = 0;
};

struct MeasuredPoint {
  std::string point, nominalMm, foundMm, limitMm;
  bool pass = false;
};

struct Inspection {
  std::string item, gauge, method;
  std::vector<MeasuredPoint> results;
  bool pass = false;
  std::string inspector;
  std::uint64_t rev = 0;
};

struct Nonconformity {
  std::string id, item, text, openedBy;
  bool open = true;
  std::string disposition, sid, disposedBy, reason;
  std::uint64_t rev = 0;
};

struct LabelCheck {
  std::string item;
  std::vector<std::string> checks;
  bool pass = false;
  std::string actor;
  std::uint64_t rev = 0;
};

struct Review {
  std::uint64_t from = 0, to = 0, remarks = 0;
  std::string sid, reviewer;
  std::uint64_t rev = 0;
};

struct CaseRelease {
  std::vector<std::string> items;
  std::string sid;
  std::uint64_t rev = 0;
};

} // namespace calque::domain

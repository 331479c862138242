// What the world says when a step is judged: plain data that the step gathered. Every default refuses: a fact that
// nobody gathered never lets anything pass.
#pragma once

#include "finding.h"
#include "lab_records.h"
#include "patient_match.h"

#include "core/base/clock.h"

namespace calque::domain {

struct Actor {
  std::string person; ///< u-NNNN
  std::vector<std::string> roles;
  std::string session; ///< hex32
};

/// A question about a surface that cannot always be asked; `NotMeasured` is listed by name on the page to be signed.
enum class Measured { NotMeasured = 1, Holds = 2, Fails = 3 };

struct AcceptedWarning {
  std::string name; ///< the refusal line's name, e.g. "series.tilt"
  std::string reason;
};

/// What was measured of a surface against the series and, where there is one, against its label map.
struct SurfaceFacts {
  std::vector<Finding> findings;           ///< closed, oriented …: a refusal among them refuses
  Measured insideSeries = Measured::Fails; ///< inside the series' box + 2 mm
  Measured notMirrored = Measured::Fails;  ///< handedness equals the label map's
  Measured unitsRight = Measured::Fails;   ///< box within 0.5 % of the label map's
  std::string unitSlip;                    ///< "25.4: inches", where unitsRight fails
  bool computedHere = true;                ///< this installation once computed this geometry digest from voxels
};

struct PrinterReport {
  std::string serial;
  std::uint64_t copies = 0;
  bool withinTolerance = false; ///< layers, height, volume: the driver's judgement
  bool reprint = true;
};

struct PlannedPoint {
  std::string point, nominalMm, limitMm;
};

struct LabelFact {
  std::string name; ///< "patient", "side", "words"
  bool pass = false;
};

struct BundleFacts {
  bool verified = false; ///< the independent verifier said intact or unanchored
  std::uint64_t size = 0;
  std::string root, manifest; ///< hex64
};

struct Facts {
  Actor actor;
  base::Instant now;
  std::string day;            ///< UTC date of `now`, YYYY-MM-DD
  bool demonstration = false; ///< lab.created.test
  bool qualified = false;     ///< IQ and OQ in force on this host for this very build
  std::string unqualified;    ///< where they are not: what is missing
  bool anchored = false;      ///< the log's last anchor is within policy

  // signature: the esign that will be appended before the act's own entry, and the page that was displayed
  std::optional<EntryDraft> signature;
  std::string shownPage; ///< SHA-256 of the PDF displayed

  // open
  bool requesterKnown = false;
  bool anatomyKnown = false;

  // intake
  std::vector<Finding> findings;         ///< of the series check
  PatientIdentity requested, inSeries;   ///< compared where the use wants an identity
  std::vector<AcceptedWarning> accepted; ///< warnings, by name
  std::optional<Actor> acceptor;         ///< who accepts them; the actor where absent

  // segmentation and model
  bool softwareRegistered = false;
  bool ownProduct = true; ///< tool is this product
  SurfaceFacts surface;
  std::optional<int> ageYears; ///< at the Study Date
  std::vector<Clearance> clearances;

  // plan and build
  std::optional<Printer> printer;
  std::vector<std::optional<MaterialLot>> lots; ///< in the order of the command's; nothing where unknown
  bool presetKnown = false;                     ///< mode and preset are in the catalogue for the printer
  bool placementRigid = false;
  bool fitsVolume = false;
  bool sterilisable = false;             ///< every material is
  Measured wallsThick = Measured::Fails; ///< not below the material's minimum
  Measured gapsWide = Measured::Fails;
  std::vector<std::string> thinPlaces; ///< coordinates
  bool thinAccepted = false;           ///< non-diagnostic only: the planner accepts them
  bool planUnchanged = false;          ///< the plan's digest is the one shown
  std::string lockedGeometry;          ///< of the file about to be planned or sent, as computed now
  std::string sent;                    ///< SHA-256 of the bytes sent, computed on the same descriptor
  std::string reportedSerial;          ///< of the machine at which the build starts
  std::optional<PrinterReport> report;

  // inspection, release, close
  std::optional<Gauge> gauge;
  std::vector<PlannedPoint> points;
  std::vector<LabelFact> labelChecks;
  std::vector<std::string> missingEntries; ///< of the device history record (qms/dhr); filled in for Release
  bool recordChecked = false;              ///< that somebody looked for them
  BundleFacts bundle;
};

} // namespace calque::domain

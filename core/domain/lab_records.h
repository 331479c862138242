// The other records of a lab that a case leans on: printers, material lots, gauges, clearance rows. Each is a fold over
// its entries; each answers whether it may be used on a day, and if not, why not, in words for the refusal.
#pragma once

#include "entry.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace calque::domain {

struct Printer {
  std::string id, model, serial, firmware;
  std::string qualifiedUntil; ///< date; empty while not qualified (never, suspended, changed since)
  std::uint64_t rev = 0;
};

struct MaterialLot {
  std::string id, supplier, material, lot, expires;
  bool accepted = false, quarantined = false;
  std::uint64_t rev = 0;
};

struct Gauge {
  std::string id, model, serial, rangeMm;
  std::string outcome, due; ///< of the last calibration; empty while there is none
  std::uint64_t rev = 0;
};

/// A row of rules.md 6.
struct Clearance {
  std::string id, software, version, kNumber;
  std::vector<std::string> anatomies, uses;
  std::string ages, printerModel, firmware;
  std::vector<std::string> materials;
  std::string mode;
  std::uint64_t layerUm = 0;
  std::string postprocess, deviationMm, sourceTitle, sourceRevision, effective;
  std::string document; ///< id of the source document's file
  bool example = false, withdrawn = false;
  std::string proposer;
  std::string approver; ///< signer of the approving esign; empty while not approved
  std::map<std::string, std::string, std::less<>> approvals; ///< sid → signer of each approving esign of the row
  std::uint64_t rev = 0;
};

[[nodiscard]] Printer evolve(Printer before, const Entry& entry);
[[nodiscard]] MaterialLot evolve(MaterialLot before, const Entry& entry);
[[nodiscard]] Gauge evolve(Gauge before, const Entry& entry);
[[nodiscard]] Clearance evolve(Clearance before, const Entry& entry);

/// Empty where it may be used on that day (YYYY-MM-DD); else why not.
[[nodiscard]] std::string whyUnfit(const Printer& printer, std::string_view day); ///< qualified, `until` not past
[[nodiscard]] std::string whyUnfit(const MaterialLot& lot,
                                   std::string_view day); ///< accepted, not quarantined, not expired
[[nodiscard]] std::string whyUnfit(const Gauge& gauge,
                                   std::string_view day); ///< last calibration in or adjusted, not due

/// What a clinical print is made with; record.md L11.
struct Combination {
  std::string software, version, anatomy, scenario;
  std::string printerModel, firmware;
  std::vector<std::string> materials;
  std::string mode;
  std::uint64_t layerUm = 0;
  std::string postprocess;
  std::optional<int> ageYears; ///< at the Study Date, from the request's birth date
};

/// A row counts on a day when it is effective and not withdrawn; an example row in a demonstration lab alone.
enum class RowForce { InForce = 1, NotEffective = 2, Withdrawn = 3, Example = 4, Unapproved = 5 };
[[nodiscard]] RowForce forceOf(const Clearance& row, std::string_view day, bool demonstration);

/// A dimension in which a row does not cover a combination: "material", what the row has, what is asked.
struct MissingDimension {
  std::string dimension, expected, found;
};
[[nodiscard]] std::vector<MissingDimension> missingDimensions(const Clearance& row, const Combination& asked);
/// Whether the row covers software, version, anatomy and age: what is known when a segmentation is registered.
[[nodiscard]] bool coversSoftware(const Clearance& row, const Combination& asked);

/// Equal text, or `>=A <B` with dotted numbers (record.md L11).
[[nodiscard]] bool matchesVersion(std::string_view rule, std::string_view version);
[[nodiscard]] bool coversAge(std::string_view ages, int years); ///< `a-b` or `a-`, whole years, both ends in

} // namespace calque::domain

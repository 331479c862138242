#include "label_content.h"

#include "page_parts.h"
#include "patient_data.h"
#include "rooms.h"
#include "supply_records.h"

namespace calque::workflow {

// [impl->req~label.says~1]
base::Result<report::LabelContent> labelContent(const Lab& lab, const domain::Case& known, const std::string& item) {
  const auto* run = domain::maybeRunOf(known, item);
  if (!run || !known.plan)
    return domain::refuse(domain::RefusalCode::RunUnknown, "the item is in no run of this case", {}, item);
  const auto& use = domain::lineOf(known.scenario);
  report::LabelContent label;
  if (use.identityRequired) {
    CALQUE_TRY(patient, requestedPatient(lab, known.subject));
    label.patient = {{"Patient", patient.name}, {"Patient ID", patient.id}};
    CALQUE_TRY(imaged, studyDate(lab, known.subject));
    label.imaged = imaged;
  }
  label.caseId = known.id;
  label.serial = item;
  label.side = std::string(domain::sideWord(known.side));
  label.anatomy = known.anatomy;
  for (const auto& id : known.plan->lots) {
    CALQUE_TRY(lot, lotOf(lab, id));
    label.material += (label.material.empty() ? "" : ", ") + lot.material + " " + lot.lot;
  }
  if (const auto* part = domain::maybeLockedSegmentation(known))
    label.software = part->tool + " " + part->version;
  label.printed = base::toDateText(lab.rooms().clock->now());
  label.use = std::string(use.title);
  label.clinical = known.path == domain::Path::Clinical;
  label.remarks = {"non-sterile", "single patient", "not for implantation"};
  label.demonstration = lab.isDemonstration();
  CALQUE_TRY(note, lab.rooms().log.lastNote());
  label.checkpointNote = note;
  label.checkpointSize = lab.rooms().log.size();
  label.checkpointRootHex = base::toHex(lab.rooms().log.root());
  return label;
}

std::vector<domain::LabelFact> compareLabel(const report::LabelContent& content,
                                            const std::map<std::string, std::string>& read) {
  std::vector<domain::LabelFact> facts;
  auto compare = [&](const std::string& field, const std::string& expected) {
    auto found = read.find(field);
    facts.push_back({field, found != read.end() && found->second == expected});
  };
  compare("serial", content.serial);
  compare("case", content.caseId);
  compare("side", content.side);
  compare("material", content.material);
  compare("use", content.use);
  if (!content.patient.empty())
    compare("patient_id", content.patient.back().text);
  return facts;
}

} // namespace calque::workflow

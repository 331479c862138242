#include "terms.h"

#include <QCoreApplication>
#include <algorithm>
#include <string>

namespace calque::desktop {
namespace {

struct Term {
  std::string_view word;
  const char* shown;
};

constexpr Term table[] = {
    // states
    {"None", QT_TRANSLATE_NOOP("Terms", "not opened")},
    {"Opened", QT_TRANSLATE_NOOP("Terms", "opened")},
    {"ImagesAccepted", QT_TRANSLATE_NOOP("Terms", "images accepted")},
    {"Segmented", QT_TRANSLATE_NOOP("Terms", "model locked")},
    {"Approved", QT_TRANSLATE_NOOP("Terms", "approved")},
    {"Planned", QT_TRANSLATE_NOOP("Terms", "planned")},
    {"PrintReleased", QT_TRANSLATE_NOOP("Terms", "released to print")},
    {"Printing", QT_TRANSLATE_NOOP("Terms", "printing")},
    {"BuildAborted", QT_TRANSLATE_NOOP("Terms", "build aborted")},
    {"Printed", QT_TRANSLATE_NOOP("Terms", "printed")},
    {"Inspected", QT_TRANSLATE_NOOP("Terms", "inspected")},
    {"Nonconforming", QT_TRANSLATE_NOOP("Terms", "nonconforming")},
    {"Released", QT_TRANSLATE_NOOP("Terms", "released")},
    {"Closed", QT_TRANSLATE_NOOP("Terms", "closed")},
    {"Withdrawn", QT_TRANSLATE_NOOP("Terms", "withdrawn")},
    // a meaning of a signature
    {"approved", QT_TRANSLATE_NOOP("Terms", "approved")},
    // acts
    {"open case", QT_TRANSLATE_NOOP("Terms", "Request")},
    {"accept images", QT_TRANSLATE_NOOP("Terms", "Images")},
    {"register segmentation", QT_TRANSLATE_NOOP("Terms", "Segmentation and locked model")},
    {"modify model", QT_TRANSLATE_NOOP("Terms", "Change of the model")},
    {"approve", QT_TRANSLATE_NOOP("Terms", "Approval")},
    {"plan", QT_TRANSLATE_NOOP("Terms", "Build plan")},
    {"release to print", QT_TRANSLATE_NOOP("Terms", "Release to print")},
    {"void ticket", QT_TRANSLATE_NOOP("Terms", "Voided ticket")},
    {"start build", QT_TRANSLATE_NOOP("Terms", "Start of the build")},
    {"finish build", QT_TRANSLATE_NOOP("Terms", "End of the build")},
    {"abort build", QT_TRANSLATE_NOOP("Terms", "Aborted build")},
    {"post-process", QT_TRANSLATE_NOOP("Terms", "Post-processing")},
    {"inspect", QT_TRANSLATE_NOOP("Terms", "Inspection")},
    {"open nonconformity", QT_TRANSLATE_NOOP("Terms", "Nonconformity")},
    {"dispose", QT_TRANSLATE_NOOP("Terms", "Disposition")},
    {"check label", QT_TRANSLATE_NOOP("Terms", "Label check")},
    {"review audit trail", QT_TRANSLATE_NOOP("Terms", "Review of the audit trail")},
    {"release", QT_TRANSLATE_NOOP("Terms", "Release of the part")},
    {"close", QT_TRANSLATE_NOOP("Terms", "Close")},
    {"withdraw", QT_TRANSLATE_NOOP("Terms", "Withdrawal")},
    {"export record", QT_TRANSLATE_NOOP("Terms", "Export of the record")},
    // what a step stands on
    {"patient in envelopes, identity commit",
     QT_TRANSLATE_NOOP("Terms", "the patient, sealed; a commit to the identity")},
    {"received bytes, manifest, true geometry", QT_TRANSLATE_NOOP("Terms", "received bytes, manifest, true geometry")},
    {"surface, segment list, label map", QT_TRANSLATE_NOOP("Terms", "surface, segment list, label map")},
    {"the page with pictures and numbers", QT_TRANSLATE_NOOP("Terms", "the page with pictures and numbers")},
    {"inspection plan, placed 3MF", QT_TRANSLATE_NOOP("Terms", "inspection plan, placed 3MF")},
    {"the plan's page", QT_TRANSLATE_NOOP("Terms", "the plan's page")},
    {"digest of the bytes sent", QT_TRANSLATE_NOOP("Terms", "digest of the bytes sent")},
    {"the printer's report", QT_TRANSLATE_NOOP("Terms", "the printer's report")},
    {"a new ticket", QT_TRANSLATE_NOOP("Terms", "a new ticket")},
    {"measured distances, gauge", QT_TRANSLATE_NOOP("Terms", "measured distances, gauge")},
    {"the disposition's page", QT_TRANSLATE_NOOP("Terms", "the disposition's page")},
    {"label check, audit review, the release page",
     QT_TRANSLATE_NOOP("Terms", "label check, audit review, the release page")},
    {"the verified bundle", QT_TRANSLATE_NOOP("Terms", "the verified bundle")},
    // what a case waits for
    {"images (technician, segmenter, radiologist)",
     QT_TRANSLATE_NOOP("Terms", "images (technician, segmenter, radiologist)")},
    {"segmentation (segmenter, radiologist)", QT_TRANSLATE_NOOP("Terms", "segmentation (segmenter, radiologist)")},
    {"approval (surgeon; radiologist beside)", QT_TRANSLATE_NOOP("Terms", "approval (surgeon; radiologist beside)")},
    {"plan (technician, qa)", QT_TRANSLATE_NOOP("Terms", "plan (technician, QA)")},
    {"release to print (qa)", QT_TRANSLATE_NOOP("Terms", "release to print (QA)")},
    {"build (technician, qa)", QT_TRANSLATE_NOOP("Terms", "build (technician, QA)")},
    {"the printer", QT_TRANSLATE_NOOP("Terms", "the printer")},
    {"a new plan (technician, qa)", QT_TRANSLATE_NOOP("Terms", "a new plan (technician, QA)")},
    {"inspection (another technician or qa)", QT_TRANSLATE_NOOP("Terms", "inspection (another technician or QA)")},
    {"label, review, release (qa)", QT_TRANSLATE_NOOP("Terms", "label, review, release (QA)")},
    {"disposition (two qa)", QT_TRANSLATE_NOOP("Terms", "disposition (two of QA)")},
    {"close (qa)", QT_TRANSLATE_NOOP("Terms", "close (QA)")},
    // uses
    {"diagnosis", QT_TRANSLATE_NOOP("Terms", "diagnosis")},
    {"surgical_planning", QT_TRANSLATE_NOOP("Terms", "surgical planning")},
    {"patient_management", QT_TRANSLATE_NOOP("Terms", "patient management")},
    {"surgical_guide", QT_TRANSLATE_NOOP("Terms", "surgical guide")},
    {"patient_communication", QT_TRANSLATE_NOOP("Terms", "patient communication")},
    {"training", QT_TRANSLATE_NOOP("Terms", "training")},
    {"device_testing", QT_TRANSLATE_NOOP("Terms", "device testing")},
    // sides
    {"left", QT_TRANSLATE_NOOP("Terms", "left")},
    {"right", QT_TRANSLATE_NOOP("Terms", "right")},
    {"both", QT_TRANSLATE_NOOP("Terms", "both")},
    {"none", QT_TRANSLATE_NOOP("Terms", "none")},
    // roles
    {"surgeon", QT_TRANSLATE_NOOP("Terms", "surgeon")},
    {"radiologist", QT_TRANSLATE_NOOP("Terms", "radiologist")},
    {"technician", QT_TRANSLATE_NOOP("Terms", "technician")},
    {"segmenter", QT_TRANSLATE_NOOP("Terms", "segmenter")},
    {"qa", QT_TRANSLATE_NOOP("Terms", "QA")},
    {"reviewer", QT_TRANSLATE_NOOP("Terms", "reviewer")},
    {"itadmin", QT_TRANSLATE_NOOP("Terms", "IT administrator")},
    {"auditor", QT_TRANSLATE_NOOP("Terms", "auditor")},
    // parts of a file list
    {"series_manifest", QT_TRANSLATE_NOOP("Terms", "list of the series")},
    {"segmentation", QT_TRANSLATE_NOOP("Terms", "segmentation")},
    {"model", QT_TRANSLATE_NOOP("Terms", "model")},
    {"print_job", QT_TRANSLATE_NOOP("Terms", "print job")},
    {"dhr", QT_TRANSLATE_NOOP("Terms", "device history record")},
    {"photo", QT_TRANSLATE_NOOP("Terms", "photo")},
    {"report", QT_TRANSLATE_NOOP("Terms", "report")},
    {"certificate", QT_TRANSLATE_NOOP("Terms", "certificate")},
    {"label", QT_TRANSLATE_NOOP("Terms", "label")},
    {"form", QT_TRANSLATE_NOOP("Terms", "form")},
    {"evidence", QT_TRANSLATE_NOOP("Terms", "evidence")},
    {"source", QT_TRANSLATE_NOOP("Terms", "source")},
    // further meanings of a signature
    {"wrote this record", QT_TRANSLATE_NOOP("Terms", "wrote this record")},
    {"reviewed", QT_TRANSLATE_NOOP("Terms", "reviewed")},
    {"takes responsibility", QT_TRANSLATE_NOOP("Terms", "takes responsibility")},
    {"released for use", QT_TRANSLATE_NOOP("Terms", "released for use")},
    // anatomies of the catalogue
    {"orthopaedic", QT_TRANSLATE_NOOP("Terms", "orthopaedic")},
    {"orthopaedic_trauma", QT_TRANSLATE_NOOP("Terms", "orthopaedic trauma")},
    {"maxillofacial", QT_TRANSLATE_NOOP("Terms", "maxillofacial")},
    {"cardiovascular", QT_TRANSLATE_NOOP("Terms", "cardiovascular")},
    {"genitourinary", QT_TRANSLATE_NOOP("Terms", "genitourinary")},
    {"skull", QT_TRANSLATE_NOOP("Terms", "skull")},
    {"mandible", QT_TRANSLATE_NOOP("Terms", "mandible")},
    {"dental", QT_TRANSLATE_NOOP("Terms", "dental")},
    {"spine", QT_TRANSLATE_NOOP("Terms", "spine")},
    {"intervertebral_disc", QT_TRANSLATE_NOOP("Terms", "intervertebral disc")},
    {"ligament", QT_TRANSLATE_NOOP("Terms", "ligament")},
    {"nerve_roots", QT_TRANSLATE_NOOP("Terms", "nerve roots")},
    {"shoulder", QT_TRANSLATE_NOOP("Terms", "shoulder")},
    {"forearm", QT_TRANSLATE_NOOP("Terms", "forearm")},
    {"hip", QT_TRANSLATE_NOOP("Terms", "hip")},
    {"heart", QT_TRANSLATE_NOOP("Terms", "heart")},
    {"myocardium", QT_TRANSLATE_NOOP("Terms", "myocardium")},
    {"heart_valve", QT_TRANSLATE_NOOP("Terms", "heart valve")},
    {"blood_clot", QT_TRANSLATE_NOOP("Terms", "blood clot")},
    {"calcification", QT_TRANSLATE_NOOP("Terms", "calcification")},
    {"blood_vessels", QT_TRANSLATE_NOOP("Terms", "blood vessels")},
    {"small_vessels", QT_TRANSLATE_NOOP("Terms", "small vessels")},
    {"aneurysm", QT_TRANSLATE_NOOP("Terms", "aneurysm")},
    {"tumour", QT_TRANSLATE_NOOP("Terms", "tumour")},
    {"fibrotic_tissue", QT_TRANSLATE_NOOP("Terms", "fibrotic tissue")},
    {"soft_organ", QT_TRANSLATE_NOOP("Terms", "soft organ")},
    {"phantom", QT_TRANSLATE_NOOP("Terms", "phantom")},
    // what a verification reads
    {"entries", QT_TRANSLATE_NOOP("Terms", "entries")},
    {"files", QT_TRANSLATE_NOOP("Terms", "files")},
    {"checkpoints", QT_TRANSLATE_NOOP("Terms", "checkpoints")},
    {"signatures", QT_TRANSLATE_NOOP("Terms", "signatures")},
    {"database", QT_TRANSLATE_NOOP("Terms", "database")},
    // what may have changed since a signature
    {"file (SHA-256)", QT_TRANSLATE_NOOP("Terms", "file (SHA-256)")},
    {"geometry", QT_TRANSLATE_NOOP("Terms", "geometry")},
    {"triangles", QT_TRANSLATE_NOOP("Terms", "triangles")},
    {"volume, mm³", QT_TRANSLATE_NOOP("Terms", "volume, mm³")},
    {"bounding box, mm", QT_TRANSLATE_NOOP("Terms", "bounding box, mm")},
    // steps of the demonstration
    {"make the lab, enrol people", QT_TRANSLATE_NOOP("Terms", "make the lab, enrol people")},
    {"enter printer, lot, gauge, row", QT_TRANSLATE_NOOP("Terms", "enter printer, lot, gauge, row")},
    {"write the phantom series", QT_TRANSLATE_NOOP("Terms", "write the phantom series")},
    {"check the series", QT_TRANSLATE_NOOP("Terms", "check the series")},
    {"training case: surface computed", QT_TRANSLATE_NOOP("Terms", "training case: surface computed")},
    {"open the clinical case", QT_TRANSLATE_NOOP("Terms", "open the clinical case")},
    {"take in the series", QT_TRANSLATE_NOOP("Terms", "take in the series")},
    {"our own segmentation", QT_TRANSLATE_NOOP("Terms", "our own segmentation")},
    {"import the surface, lock it", QT_TRANSLATE_NOOP("Terms", "import the surface, lock it")},
    {"leave a case before the surgeon", QT_TRANSLATE_NOOP("Terms", "leave a case before the surgeon")},
    {"plan before approval", QT_TRANSLATE_NOOP("Terms", "plan before approval")},
    {"look at the page, approve", QT_TRANSLATE_NOOP("Terms", "look at the page, approve")},
    {"a tampered copy of the model", QT_TRANSLATE_NOOP("Terms", "a tampered copy of the model")},
    {"plan the build", QT_TRANSLATE_NOOP("Terms", "plan the build")},
    {"print, reconcile, post-process", QT_TRANSLATE_NOOP("Terms", "print, reconcile, post-process")},
    {"the same ticket again", QT_TRANSLATE_NOOP("Terms", "the same ticket again")},
    {"inspect, check the label", QT_TRANSLATE_NOOP("Terms", "inspect, check the label")},
    {"review the audit trail", QT_TRANSLATE_NOOP("Terms", "review the audit trail")},
    {"release the part", QT_TRANSLATE_NOOP("Terms", "release the part")},
    {"verify the record, close", QT_TRANSLATE_NOOP("Terms", "verify the record, close")},
    {"verify the bundle", QT_TRANSLATE_NOOP("Terms", "verify the bundle")},
    {"verify the lab", QT_TRANSLATE_NOOP("Terms", "verify the lab")},
    {"flip one byte in a copy", QT_TRANSLATE_NOOP("Terms", "flip one byte in a copy")},
};

const Term* maybeTerm(std::string_view word) {
  const auto* found = std::ranges::find(table, word, &Term::word);
  return found == std::end(table) ? nullptr : found;
}

} // namespace

bool hasTerm(std::string_view word) {
  return maybeTerm(word) != nullptr;
}

QString term(std::string_view word) {
  const auto* found = maybeTerm(word);
  return found ? QCoreApplication::translate("Terms", found->shown)
               : QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

QString terms(std::string_view words) {
  QStringList all;
  for (std::size_t from = 0; from <= words.size();) {
    const auto end = std::min(words.find(", ", from), words.size());
    all << term(words.substr(from, end - from));
    from = end + 2;
  }
  return all.join(", ");
}

} // namespace calque::desktop

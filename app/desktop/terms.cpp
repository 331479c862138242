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
    {"Segmented", QT_TRANSLATE_NOOP("Terms", "segmented, model locked")},
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
    {"images (technician)", QT_TRANSLATE_NOOP("Terms", "images (technician)")},
    {"segmentation (segmenter)", QT_TRANSLATE_NOOP("Terms", "segmentation (segmenter)")},
    {"approval (surgeon)", QT_TRANSLATE_NOOP("Terms", "approval (surgeon)")},
    {"plan (technician)", QT_TRANSLATE_NOOP("Terms", "plan (technician)")},
    {"release to print (qa)", QT_TRANSLATE_NOOP("Terms", "release to print (QA)")},
    {"build (technician)", QT_TRANSLATE_NOOP("Terms", "build (technician)")},
    {"the printer", QT_TRANSLATE_NOOP("Terms", "the printer")},
    {"a new plan (technician)", QT_TRANSLATE_NOOP("Terms", "a new plan (technician)")},
    {"inspection (another technician)", QT_TRANSLATE_NOOP("Terms", "inspection (another technician)")},
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

#include "operation.h"

namespace calque::runner {

// [impl->req~qualify.oq~1]
StepTable operationSteps() {
  StepTable all;
  for (auto add : {addPatientSteps, addModelSteps, addSurfaceLimitSteps, addClearanceSteps, addClinicalSteps,
                   addRecordSteps, addSigningSteps, addPrintSteps, addReleaseSteps, addImageSteps, addImageBoundSteps,
                   addImageNoteSteps, addPeopleSteps, addPrivacySteps, addPlaceSteps, addSignatureSteps, addLawSteps,
                   addToldSteps, addDiskClockSteps})
    add(all);
  return all;
}

} // namespace calque::runner

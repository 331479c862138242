#include "operation.h"

namespace calque::runner {

// [impl->req~qualify.oq~1]
StepTable operationSteps() {
  StepTable all;
  for (auto add : {addPatientSteps, addModelSteps, addClearanceSteps, addClinicalSteps, addRecordSteps, addSigningSteps,
                   addPrintSteps, addReleaseSteps, addImageSteps, addPeopleSteps, addPrivacySteps, addPlaceSteps,
                   addDiskClockSteps})
    add(all);
  return all;
}

} // namespace calque::runner

#include "operation.h"

namespace calque::runner {

StepTable operationSteps() {
  StepTable all;
  for (auto add : {addPatientSteps, addModelSteps, addClearanceSteps, addRecordSteps, addSigningSteps, addPrintSteps,
                   addReleaseSteps, addImageSteps, addPeopleSteps, addPrivacySteps, addPlaceSteps})
    add(all);
  return all;
}

} // namespace calque::runner

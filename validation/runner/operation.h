// The steps of an operational qualification by area, in the order of risk. Private to this room.
#pragma once

#include "trial.h"

namespace calque::runner {

void addPatientSteps(StepTable& all);
void addModelSteps(StepTable& all);
void addSurfaceLimitSteps(StepTable& all);
void addClearanceSteps(StepTable& all);
void addClinicalSteps(StepTable& all);
void addRecordSteps(StepTable& all);
void addSigningSteps(StepTable& all);
void addPrintSteps(StepTable& all);
void addReleaseSteps(StepTable& all);
void addImageSteps(StepTable& all);
void addImageBoundSteps(StepTable& all);
void addImageNoteSteps(StepTable& all);
void addPeopleSteps(StepTable& all);
void addPrivacySteps(StepTable& all);
void addPlaceSteps(StepTable& all);
void addSignatureSteps(StepTable& all);
void addLawSteps(StepTable& all);
void addToldSteps(StepTable& all);
void addDiskClockSteps(StepTable& all);

/// `print plan` of the clinical case of the scratch lab, as its row allows.
[[nodiscard]] Words plans();

} // namespace calque::runner

// AS app/cli REFUSED core/dicom/series.h
// The workflow links its rooms privately.
#include "core/base/result.h"
#ifndef ALLOWED
#include "core/dicom/series.h"
#endif
int main() {}

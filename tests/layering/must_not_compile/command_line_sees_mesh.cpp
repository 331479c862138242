// AS app/cli REFUSED core/mesh/surface.h
// The workflow links its rooms privately.
#include "core/base/result.h"
#ifndef ALLOWED
#include "core/mesh/surface.h"
#endif
int main() {}

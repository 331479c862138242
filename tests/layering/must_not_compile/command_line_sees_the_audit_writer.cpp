// AS app/cli REFUSED qms/audit/log.h
// The command line asks the workflow; it cannot append by itself.
#include "core/base/result.h"
#ifndef ALLOWED
#include "qms/audit/log.h"
#endif
int main() {}

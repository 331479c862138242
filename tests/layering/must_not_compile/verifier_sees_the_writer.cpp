// AS app/verify REFUSED qms/audit/log.h
// The checker is not the writer.
#include "core/base/bytes.h"
#ifndef ALLOWED
#include "qms/audit/log.h"
#endif
int main() {}

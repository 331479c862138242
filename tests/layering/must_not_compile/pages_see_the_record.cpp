// AS app/report REFUSED qms/audit/log.h
// Paper is made from the object it is given.
#include "core/base/bytes.h"
#ifndef ALLOWED
#include "qms/audit/log.h"
#endif
int main() {}

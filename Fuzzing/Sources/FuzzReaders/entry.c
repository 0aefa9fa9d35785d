#include <stddef.h>
#include <stdint.h>

extern int aftersales_fuzz(const uint8_t *bytes, size_t count);

// What libFuzzer calls with every input; ReaderChecks does the work.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) { return aftersales_fuzz(bytes, count); }

#include <stddef.h>
#include <stdint.h>

extern void aftersales_fuzz_begin(void);
extern int aftersales_fuzz(const uint8_t *bytes, size_t count);

// What libFuzzer calls once, before it watches how the process ends.
int LLVMFuzzerInitialize(int *count, char ***arguments) {
    (void)count;
    (void)arguments;
    aftersales_fuzz_begin();
    return 0;
}

// What libFuzzer calls with every input; ReaderChecks does the work.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) { return aftersales_fuzz(bytes, count); }

// Which mutant a process tries, and which it came by.
#ifndef CMUTANTS_H
#define CMUTANTS_H

#include <stdbool.h>
#include <stdint.h>

#define MUTANTS_AT_MOST 131072

extern int32_t mutant_tried;
extern volatile unsigned char mutants_reached[MUTANTS_AT_MOST];

/// Whether the mutant with this number is the one to be tried; notes that the code of it was run.
static inline __attribute__((always_inline)) bool mutant(int32_t number) {
    mutants_reached[number] = 1;
    return mutant_tried == number;
}

#endif

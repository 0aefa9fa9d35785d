#include "CMutants.h"

#include <stdio.h>
#include <stdlib.h>

int32_t mutant_tried = -1;
volatile unsigned char mutants_reached[MUTANTS_AT_MOST];

// Adds the numbers of what was reached to the file that $MUTANTS_REACHED names, one to a line.
static void write_reached(void) {
    const char *path = getenv("MUTANTS_REACHED");
    if (path == NULL) return;
    FILE *file = fopen(path, "a");
    if (file == NULL) return;
    for (int number = 0; number < MUTANTS_AT_MOST; number++) {
        if (mutants_reached[number]) fprintf(file, "%d\n", number);
    }
    fclose(file);
}

// Once, before anything of Swift runs.
__attribute__((constructor)) static void read_environment(void) {
    const char *number = getenv("MUTANT");
    if (number != NULL) mutant_tried = atoi(number);
    if (getenv("MUTANTS_REACHED") != NULL) atexit(write_reached);
}

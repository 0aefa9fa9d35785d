// What all peers in C need: files, memory, the clock and medians.
#pragma once
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { MOST_THREADS = 64 };

static inline _Noreturn void give_up(const char *what, const char *why) {
    fprintf(stderr, "peers: %s: %s\n", what, why);
    exit(EXIT_FAILURE);
}

static inline FILE *open_file(const char *folder, const char *name, const char *mode) {
    char path[4096];
    if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path) give_up(name, "the path is too long");
    FILE *file = fopen(path, mode);
    if (!file) give_up(path, strerror(errno));
    return file;
}

// Ends what was written; a full disk is told only here.
static inline void close_file(FILE *file, const char *name) {
    if (fclose(file) != 0) give_up(name, strerror(errno));
}

static inline void make_folder(const char *folder) {
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) give_up(folder, strerror(errno));
}

static inline void *allocated(size_t bytes) {
    void *memory = aligned_alloc(64, (bytes + 63) / 64 * 64 + 64);
    if (!memory) give_up("memory", "there is not enough");
    return memory;
}

static inline double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static inline int ascending(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static inline double median(double *values, int count) {
    qsort(values, (size_t)count, sizeof *values, ascending);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

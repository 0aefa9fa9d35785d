// Prints cores=: how many cores two threads got, by the same work done once alone and once by two at a time. Near 2.00
// where nobody else is at work.
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

// A chain of additions, shifts and exclusive ors: nothing but the core, no memory.
static void *work(void *start) {
    uint64_t state = *(uint64_t *)start;
    for (int round = 0; round < 150000000; round++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
    }
    *(uint64_t *)start = state;
    return NULL;
}

int main(void) {
    uint64_t here = 88172645463325252u, there = 2463534242u;
    pthread_t other;
    double started = now();
    work(&here);
    double alone = now() - started;
    started = now();
    if (pthread_create(&other, NULL, work, &there) != 0) return 1;
    work(&here);
    pthread_join(other, NULL);
    double together = now() - started;
    // Asking for the states keeps the work from being left out.
    printf("cores=%.2f\nstate=%u\n", 2 * alone / together, (unsigned)((here ^ there) & 1));
    return 0;
}

// The check of a vehicle identification number as a C programmer writes it who wants it fast and has no time to be
// clever: one table by position and byte, seventeen look-ups, one remainder. Capital letters only.
#include "vin_peer.h"

#include <string.h>

enum { LENGTH = 17, IMPOSSIBLE = 200 };

static uint8_t product[LENGTH][256];

void vin_peer_prepare(void) {
    static const char letters[] = "ABCDEFGH-JKLMN-P-R-STUVWXYZ";
    static const uint8_t weights[LENGTH] = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    memset(product, IMPOSSIBLE, sizeof product);
    for (int position = 0; position < LENGTH; position++) {
        for (int digit = 0; digit < 10; digit++) product[position]['0' + digit] = weights[position] * digit % 11;
        for (int place = 0; letters[place]; place++) {
            // Rows of nine, with gaps for the letters that are not used, and one before S.
            if (letters[place] != '-') {
                product[position][(uint8_t)letters[place]] = weights[position] * (place % 9 + 1) % 11;
            }
        }
    }
}

static inline uint8_t status(const uint8_t *vin) {
    uint32_t sum = 0;
    for (int position = 0; position < LENGTH; position++) sum += product[position][vin[position]];
    if (sum >= IMPOSSIBLE) return VIN_PEER_MALFORMED;
    return vin[8] == (uint8_t)"0123456789X"[sum % 11] ? VIN_PEER_VALID : VIN_PEER_MISMATCH;
}

void vin_peer_screen(const uint8_t *rows, size_t row_length, size_t count, uint8_t *statuses) {
    for (size_t row = 0; row < count; row++) statuses[row] = status(rows + row * row_length);
}

uint8_t vin_peer_status(const uint8_t *vin) { return status(vin); }

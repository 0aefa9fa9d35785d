#ifndef VIN_PEER_H
#define VIN_PEER_H

#include <stddef.h>
#include <stdint.h>

// What a row can be, in the order of the library's statuses.
enum { VIN_PEER_VALID = 0, VIN_PEER_MISMATCH = 1, VIN_PEER_MALFORMED = 2 };

// Fills the tables. Once, before anything else.
void vin_peer_prepare(void);

// The status of each of `count` rows, a number at the beginning of each, `row_length` bytes from one to the next.
void vin_peer_screen(const uint8_t *rows, size_t row_length, size_t count, uint8_t *statuses);

// The status of one number of seventeen bytes, by a call of its own.
uint8_t vin_peer_status(const uint8_t *vin);

#endif

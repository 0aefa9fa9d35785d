"""Numbers drawn for test data, the same on every machine: by hashing their place, not by a generator whose algorithm a
package may change.
"""

import numpy


class Draw:
    """Numbers that depend on the seed, on what they are for and on their place only (the mixing of splitmix64)."""

    def __init__(self, seed):
        self.seed = seed
        self.uses = 0

    def bits(self, count):
        """So many numbers of 32 bits, of a stream of their own."""
        self.uses += 1
        mask = (1 << 64) - 1
        stream = (self.seed * 0xD1342543DE82EF95 + self.uses * 0xA0761D6478BD642F) & mask
        stream = ((stream ^ (stream >> 29)) * 0xBF58476D1CE4E5B9) & mask
        mixed = numpy.arange(1, count + 1, dtype=numpy.uint64) * numpy.uint64(0x9E3779B97F4A7C15) + numpy.uint64(stream)
        mixed = (mixed ^ (mixed >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        return (mixed >> numpy.uint64(32)).astype(numpy.int64)

    def below(self, bound, count):
        """0…bound−1; the bound may be one for all or one for each."""
        return self.bits(count) * bound >> 32

    def within(self, least, most, count):
        return least + self.below(most - least + 1, count)

    def happens(self, per_mille, count):
        return self.below(1000, count) < per_mille

    def among(self, shares, count):
        """An index by its share; shares are whole numbers."""
        return numpy.repeat(numpy.arange(len(shares)), shares)[self.below(sum(shares), count)]

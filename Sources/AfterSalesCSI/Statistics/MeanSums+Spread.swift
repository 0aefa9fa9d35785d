extension MeanSums {
    /// Sums of the same values' number and mean, as widely spread as others where those are spread more widely; the same where
    /// either has no spread to tell.
    ///
    /// Marks have a long lower tail: whoever by chance lacks the low ones has a better mean and less spread at once, and
    /// compared by that spread would win by noise.
    func spread(atLeastAs others: MeanSums) -> MeanSums {
        guard count > 1, others.count > 1 else { return self }
        let count = Double(count)
        let missing = (others.varianceOfMean * Double(others.count) - varianceOfMean * count) * (count - 1)
        // Half of what an Int128 holds, so that the sum of both fits where the squares are not beyond the other half.
        guard missing > 0, missing < 0x1p125 else { return self }
        // Even, as the squares are odd where the total is.
        let more = (Int128(missing) / 2 + 1) * 2
        let (squares, overflow) = squares.addingReportingOverflow(more)
        guard !overflow else { return self }
        return (try? MeanSums(count: self.count, total: total, squares: squares)) ?? self
    }
}

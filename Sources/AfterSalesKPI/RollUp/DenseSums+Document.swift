extension DenseSums {
    /// Takes the sums of a checked document.
    mutating func add(_ document: RollUpDocument) {
        for entry in document.sales {
            let (month, advisor) = (Int(entry[0]), Int(entry[1]))
            touch(month: month)
            let row = homes[month].row + advisor
            for word in 0..<space.words.count { own.rows[row][word] = entry[word + 2] }
        }
        for entry in document.work {
            let (month, technician, skill) = (Int(entry[0]), Int(entry[1]), Int(entry[2]))
            touch(month: month)
            own.benches[homes[month].bench + technician * space.skills.count + skill] = SIMD2(entry[3], entry[4])
        }
        for entry in document.gaps {
            let row = UInt32(truncatingIfNeeded: Int(entry[0]) * space.advisors.count + Int(entry[1]) + 1)
            addGaps([LineGap(row: row, word: UInt32(truncatingIfNeeded: entry[2])): entry[3]])
        }
    }
}

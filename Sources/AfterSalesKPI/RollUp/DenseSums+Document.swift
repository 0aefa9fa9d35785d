extension DenseSums {
    /// Takes the sums of a document; false where one is not of the space.
    mutating func add(_ document: RollUpDocument) -> Bool {
        let words = space.words.count
        // No sum of these sums is larger than all their magnitudes together.
        var bound: UInt64 = 0
        func raise(_ values: some Sequence<Int64>) {
            for value in values {
                let (sum, overflow) = bound.addingReportingOverflow(value.magnitude)
                bound = overflow ? .max : sum
            }
        }
        func place(_ entry: [Int64], _ count: Int) -> (month: Int, person: Int)? {
            guard space.months.indices.contains(Int(entry[0])), (0..<count).contains(Int(entry[1])) else { return nil }
            return (Int(entry[0]), Int(entry[1]))
        }
        for entry in document.sales {
            guard entry.count == words + 2, let (month, advisor) = place(entry, space.advisors.count) else {
                return false
            }
            raise(entry[2...])
            touch(month: month)
            for word in 0..<words { rows[row(month, advisor)][word] = entry[word + 2] }
        }
        for entry in document.work {
            guard entry.count == 5, let (month, technician) = place(entry, space.technicians.count),
                space.skills.indices.contains(Int(entry[2]))
            else { return false }
            raise(entry[3...])
            touch(month: month)
            benches[bench(month, technician, Int(entry[2]))] = SIMD2(entry[3], entry[4])
        }
        for entry in document.gaps {
            guard entry.count == 4, let (month, advisor) = place(entry, space.advisors.count),
                (0..<space.words.firstSales).contains(Int(entry[2]))
            else { return false }
            raise(entry[3...])
            setGap(month, advisor, word: Int(entry[2]), entry[3])
        }
        setBound(bound)
        return true
    }
}

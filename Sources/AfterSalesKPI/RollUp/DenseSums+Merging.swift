extension DenseSums {
    /// Adds another part: months that are in both are added up, those that are only there are taken over as they are.
    mutating func merge(_ other: Self) {
        addGaps(other.gaps)
        for month in homes.indices where homes[month].block >= 0 && other.homes[month].block >= 0 {
            touch(month: month)
            add(month, other)
        }
        for (number, block) in ([other.own] + other.adopted).enumerated() {
            let months = homes.indices.filter { homes[$0].block < 0 && other.homes[$0].block == number }
            if months.isEmpty { continue }
            adopted.append(block)
            for month in months {
                homes[month] = other.homes[month]
                homes[month].block = adopted.count
            }
        }
    }

    private mutating func add(_ month: Int, _ other: Self) {
        let (to, from) = (homes[month], other.homes[month])
        let block = other.block(from)
        for advisor in 0..<space.advisors.count {
            for word in 0..<width { own.rows[to.row + advisor][word] &+= block.rows[from.row + advisor][word] }
        }
        for bench in 0..<space.technicians.count * space.skills.count {
            own.benches[to.bench + bench] &+= block.benches[from.bench + bench]
        }
    }

    private func block(_ home: Home) -> Block { home.block == 0 ? own : adopted[home.block - 1] }

    /// Adds each advisor's month to its group's; see ``RowSums/advisorSums(_:)``.
    func advisorSums(_ groups: RollUpGroups) -> [Int64] {
        let words = space.words.count
        let count = space.months.count * groups.subjects.count
        var sums = [Int64](repeating: 0, count: count * words)
        for month in homes.indices where homes[month].block >= 0 {
            Self.add(
                block(homes[month]).rows.span.extracting(homes[month].row..<homes[month].row + space.advisors.count),
                groups.groupOf, from: month * groups.subjects.count, count, words, to: &sums)
        }
        return sums
    }

    private static func add(
        _ rows: borrowing Span<InlineArray<width, Int64>>, _ groupOf: [Int], from first: Int, _ count: Int,
        _ words: Int, to sums: inout [Int64]
    ) {
        let groupOf = groupOf.span
        var sums = sums.mutableSpan
        let words = Swift.min(words, width)
        for advisor in rows.indices {
            var place = first &+ groupOf[advisor]
            for word in 0..<words {
                sums[place] &+= rows[advisor][word]
                place &+= count
            }
        }
    }

    /// The same of technicians' hours and labour sales; see ``RowSums/technicianSums(_:)``.
    func technicianSums(_ groups: RollUpGroups) -> [SIMD2<Int64>] {
        let skills = space.skills.count
        var sums = [SIMD2<Int64>](repeating: .zero, count: space.months.count * groups.subjects.count * skills)
        for month in homes.indices where homes[month].block >= 0 {
            let benches = block(homes[month]).benches
            for technician in groups.groupOf.indices {
                let to = (month * groups.subjects.count + groups.groupOf[technician]) * skills
                let from = homes[month].bench + technician * skills
                for skill in 0..<skills { sums[to + skill] &+= benches[from + skill] }
            }
        }
        return sums
    }
}

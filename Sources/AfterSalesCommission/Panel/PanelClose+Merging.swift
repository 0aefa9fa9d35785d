extension PanelClose {
    /// The amounts of months that were closed in parts, which follow one another.
    ///
    /// - Returns: nil where there is no part, or the parts are of two panels or leave a gap.
    public init?(merging parts: [PanelClose]) {
        guard let first = parts.first, let last = parts.last,
            parts.allSatisfy({ $0.layout === first.layout }),
            zip(parts, parts.dropFirst()).allSatisfy({ $0.months.upperBound == $1.months.lowerBound })
        else { return nil }
        panel = first.panel
        months = first.months.lowerBound..<last.months.upperBound
        let layout = first.layout
        amounts = []
        for scheme in layout.model.schemes.indices {
            let lines = parts.map { layout.lineParts(scheme, $0.months).map(\.count) }
            for column in layout.columnStarts[scheme]..<layout.columnStarts[scheme + 1]
            where layout.places[column] == amounts.count {
                amounts.append(Self.merged(parts.map { $0.amounts[layout.places[column]] }, lines))
            }
        }
        let rows = parts.map { layout.rowParts($0.months).map(\.count) }
        commissionSums = Self.merged(parts.map(\.commissionSums), rows)
        fundSums = layout.model.withholding.indices.map { index in parts.flatMap { $0.fundSums[index] } }
        poolAmounts = layout.model.schemes.indices.map { index in parts.flatMap { $0.poolAmounts[index] } }
        contributions = layout.model.schemes.indices.map { index in parts.flatMap { $0.contributions[index] } }
        for part in parts { exceptions.merge(part.exceptions) { first, _ in first } }
    }

    /// Lists that consist of the same stretches each, put together stretch by stretch.
    private static func merged(_ lists: [[Int64]], _ counts: [[Int]]) -> [Int64] {
        var result: [Int64] = []
        result.reserveCapacity(lists.reduce(0) { $0 + $1.count })
        var starts = [Int](repeating: 0, count: lists.count)
        for stretch in (counts.first ?? []).indices {
            for list in lists.indices {
                let end = starts[list] + counts[list][stretch]
                result.append(contentsOf: lists[list][starts[list]..<end])
                starts[list] = end
            }
        }
        return result
    }
}

extension PanelFacts {
    /// Closes all months, or some that follow one another. What comes out does not depend on how the months are parted.
    public func close(_ months: Range<Int>? = nil) -> PanelClose {
        var close = PanelClose(panel, months ?? 0..<panel.layout.months.count)
        self.close(into: &close)
        return close
    }

    /// Closes the months of an earlier close of the same panel once more, into the same storage.
    ///
    /// A close of another panel is replaced by one of all months of this one.
    public func close(into close: inout PanelClose) {
        if close.layout !== panel.layout { close = PanelClose(panel, 0..<panel.layout.months.count) }
        var run = PanelRun(self)
        run.close(into: &close)
    }

    /// Closes all months on several threads.
    public func close(threads: Int) async -> PanelClose {
        let count = panel.layout.months.count
        let parts = max(1, min(threads, count))
        guard parts > 1 else { return close() }
        return await withTaskGroup(of: PanelClose.self) { group in
            for part in 0..<parts {
                group.addTask { close(count * part / parts..<count * (part + 1) / parts) }
            }
            var closes: [PanelClose] = []
            for await close in group { closes.append(close) }
            closes.sort { $0.months.lowerBound < $1.months.lowerBound }
            return PanelClose(merging: closes) ?? close()
        }
    }
}

public import AfterSalesStorage

extension ChangeSet {
    /// Adds entries to the figures that are kept of their days, in the same commit as what they are of.
    ///
    /// Somebody else who adds to the same advisor's day meanwhile makes the commit a conflict: put it together once more
    /// with what he left.
    /// - Parameters:
    ///   - entries: All entries of the commit; two of one day and advisor are added together.
    ///   - store: Where the figures are kept.
    ///   - act: By whom and when. A reason is not noted with figures.
    /// - Throws: ``FigureSumsError``; whatever the store throws.
    public mutating func count(_ entries: [FigureEntry], in store: some RecordStore, _ act: Act) async throws {
        let act = Act("count", by: act.actor, at: act.at)
        let groups = Dictionary(grouping: entries, by: DayFigures.key(of:))
        for key in groups.keys.sorted(by: { $0.reference < $1.reference }) {
            guard let entries = groups[key], let first = entries.first else { continue }
            let stored = try await store.load(key)
            var figures = stored?.record ?? DayFigures(first, sums: nil)
            for entry in entries { try figures.add(entry) }
            if let stored {
                try update(stored, to: figures, act)
            } else {
                try insert(figures, act)
            }
        }
    }
}

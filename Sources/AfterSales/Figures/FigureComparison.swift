import AfterSalesCore
import AfterSalesKPI
import AfterSalesStorage

/// The kept figures of a day beside those counted anew.
struct FigureComparison {
    let kept: DayFigures?
    let recounted: DayFigures?

    var isEqual: Bool { findings.isEmpty }

    /// Every sum that differs. A day that is not kept has zero in every sum.
    var findings: [Finding] {
        guard let day = kept ?? recounted else { return [] }
        let none = FigureSums(in: day.currency)
        var findings = Self.differences(
            kept?.sums ?? none, recounted?.sums ?? none, of: .advisor(day.advisor), in: day)
        let subjects = Set((kept?.parts ?? [:]).keys).union((recounted?.parts ?? [:]).keys)
        for subject in subjects.sorted() {
            findings += Self.differences(
                kept?.parts[subject] ?? none, recounted?.parts[subject] ?? none, of: subject, in: day)
        }
        return findings
    }

    private static func differences(
        _ kept: FigureSums, _ recounted: FigureSums, of subject: FigureSubject, in day: DayFigures
    ) -> [Finding] {
        Set(kept.values.keys).union(recounted.values.keys)
            .filter { kept[$0] != recounted[$0] }
            .sorted { $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8) }
            .map { measure in
                let (kept, recounted) = (kept[measure], recounted[measure])
                return Finding(
                    .error, .figuresDiffer,
                    at: Place(day.key.reference.description).field(subject.description).field(measure.rawValue),
                    inputs: [
                        .init("dealer", day.key.owner.column), .init("day", day.on.description),
                        .init("advisor", day.advisor.rawValue), .init("subject", subject.description),
                        .init("measure", measure.rawValue), .init("kept", String(kept)),
                        .init("recounted", String(recounted)),
                    ],
                    LocalizedText(
                        "\(measure.rawValue) of \(subject) on \(day.on) is kept as \(kept), its orders come to \(recounted)",
                        "\(day.on) \(subject) 的 \(measure.rawValue) 留存为 \(kept)，按工单重算为 \(recounted)"))
            }
    }
}

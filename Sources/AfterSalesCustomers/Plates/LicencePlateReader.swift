import AfterSalesCore

/// Makes a plate's normal form of a text and notes why not. No finding holds the plate, only lengths and positions:
/// findings are logged.
struct LicencePlateReader: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    /// The rules of the plate's country; nil for the general rule.
    let rules: PlateRules?
    let place: Place

    init(rules: PlateRules?, place: Place) {
        self.rules = rules
        self.place = place
    }

    mutating func number(_ text: String) -> String? {
        let scalars = text.unicodeScalars.prefix(LicencePlate.longestText + 1)
        guard scalars.count <= LicencePlate.longestText else {
            reportTextTooLong()
            return nil
        }
        let written = WrittenPlate(scalars)
        for stranger in written.strangers { report(stranger.scalar, at: stranger.position) }
        guard !written.compact.isEmpty else {
            if written.strangers.isEmpty { reportEmpty() }
            return nil
        }
        let number = rules.map { read(written, $0) } ?? general(written)
        return errorCount == 0 ? number : nil
    }

    private mutating func general(_ written: WrittenPlate) -> String? {
        let lengths = LicencePlate.generalLengths
        if !lengths.contains(written.compact.count) {
            reportLength(written.compact.count, allowed: "\(lengths.lowerBound)-\(lengths.upperBound)", in: nil)
        }
        return written.number
    }

    private mutating func read(_ written: WrittenPlate, _ rules: PlateRules) -> String? {
        if rules.keepsFirstGap, let number = written.numberWithGap, rules.kind(of: number) != nil { return number }
        if rules.kind(of: written.number) != nil { return written.number }
        let count = written.compact.count
        // A hyphen that a pattern may have is no character of the plate.
        let hyphen = rules.keepsFirstGap ? 1 : 0
        let lengths = rules.formats.reduce(into: Set<Int>()) { lengths, format in
            let all = format.pattern.lengths
            lengths.formUnion(all.lowerBound...max(all.lowerBound, all.upperBound - hyphen))
        }
        let known = lengths.contains(count)
        if !known {
            let allowed = lengths.sorted().map(String.init).joined(separator: ", ")
            reportLength(count, allowed: allowed, in: rules.region)
        }
        // The form that the plate follows farthest is the one that was meant.
        let farthest = rules.formats.compactMap { $0.pattern.mismatch(in: written.compact) }.max() ?? 0
        if farthest < count, known || farthest < (lengths.max() ?? 0) {
            reportForm(at: written.positions[farthest], in: rules.region)
        } else if known {
            reportForm(at: written.positions[count - 1], in: rules.region)
        }
        return nil
    }
}

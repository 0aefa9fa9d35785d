import AfterSalesCore

/// What one scheme pays one employee, by two closes.
struct LineComparison {
    /// The two lines; nil where the employee takes no part.
    let before: StatementLine?
    let after: StatementLine?

    /// The lines of an employee by scheme in plan order, those of the first close first; also lines of zero that a statement
    /// leaves out.
    static func lines(
        _ before: CommissionStatement?, _ after: CommissionStatement?
    ) -> [(scheme: String, lines: LineComparison)] {
        let first = before?.parts ?? []
        let second = after?.parts ?? []
        let newer = Dictionary(uniqueKeysWithValues: second.map { ($0.scheme, $0) })
        let known = Set(first.map(\.scheme))
        return first.map { ($0.scheme, LineComparison(before: $0, after: newer[$0.scheme])) }
            + second.filter { !known.contains($0.scheme) }.map { ($0.scheme, LineComparison(before: nil, after: $0)) }
    }

    /// What is read differently, root first: figures that are given and not computed, else the first that differs.
    func differences() -> [FigureDifference] {
        let (first, second) = (Entries(before), Entries(after))
        var found: [FigureDifference] = []
        for key in first.order + second.order.filter({ first.entries[$0] == nil }) {
            let (was, now) = (first.entries[key], second.entries[key])
            guard was?.value != now?.value, isRoot(was, now) else { continue }
            found.append(.init(name: key.name, subject: key.subject, was: was?.value, now: now?.value))
        }
        if !found.isEmpty { return found }
        // The first figure that is computed on both sides, by one rule or two.
        for key in first.order {
            guard let was = first.entries[key], let now = second.entries[key], was.value != now.value else { continue }
            return [.init(name: key.name, subject: key.subject, was: was.value, now: now.value)]
        }
        return []
    }

    /// Whether the difference is not merely the consequence of another.
    func isRoot(_ was: ExplanationEntry?, _ now: ExplanationEntry?) -> Bool {
        guard let entry = was ?? now else { return false }
        switch entry.source {
        case .fact, .missingAsZero, .target, .constant, .contributions, .positionCoefficient, .personalCoefficient,
            .adjustedCoefficient, .equalCoefficient, .coefficientSum:
            return true
        case .step, .slices, .interpolated:
            // Read at another input, it is called otherwise; the input is the difference then.
            return was != nil && now != nil
        case .formula, .gate, .share, .commission, .drawLevel, .drawBalance: return false
        }
    }

    /// The figures of a line by what they are called and whose they are.
    struct Entries {
        struct Key: Hashable {
            let name: String
            let subject: Subject?
            /// Of figures that are called alike, which.
            let number: Int
        }

        private(set) var order: [Key] = []
        private(set) var entries: [Key: ExplanationEntry] = [:]

        init(_ line: StatementLine?) {
            for entry in line?.explanation() ?? [] {
                var number = 0
                while entries[Key(name: entry.name, subject: entry.source.subject, number: number)] != nil {
                    number += 1
                }
                let key = Key(name: entry.name, subject: entry.source.subject, number: number)
                order.append(key)
                entries[key] = entry
            }
        }
    }
}

extension ExplanationSource {
    /// Whose figure it is, where it is somebody's.
    var subject: Subject? {
        switch self {
        case .fact(let subject), .missingAsZero(let subject), .target(let subject): subject
        default: nil
        }
    }
}

extension CommissionStatement {
    /// Every line there can be, in plan order, also those of zero that the statement leaves out.
    var parts: [StatementLine] {
        let membership = close.month.membership
        return membership.parts[Int(membership.partStarts[row])..<Int(membership.partStarts[row + 1])].map {
            StatementLine(close: close, row: row, reference: .init(scheme: Int32($0.scheme), offset: $0.offset))
        }
    }
}

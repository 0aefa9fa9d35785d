public import AfterSalesCore

/// Measures added and subtracted (指标算式): the numerator or the denominator of a KPI.
///
/// ```swift
/// MeasureSum.sales() - .cost()          // gross profit
/// MeasureSum(.partsDemand) - .init(.partsEmergency) - .init(.partsLost)
/// ```
public struct MeasureSum: Hashable, Sendable {
    /// Measures that are added or taken off.
    public struct Term: Hashable, Sendable {
        /// Whether they are taken off.
        public let isSubtracted: Bool
        /// Which measures.
        public let pattern: MeasurePattern
    }

    /// The terms in order. What is both added and taken off is not among them.
    public let terms: [Term]

    /// All measures of a pattern, once.
    /// - Parameter pattern: Which measures.
    public init(_ pattern: MeasurePattern) { terms = [Term(isSubtracted: false, pattern: pattern)] }

    private init(terms: [Term]) { self.terms = terms }

    /// A named measure.
    /// - Parameter name: Its name.
    public init(_ name: MeasureName) { self.init(.other(name)) }

    /// What the sum comes to, in smallest units. A measure that is not known adds nothing.
    /// - Parameter sums: What was summed.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` where it does not fit 64 bits; what happens on the way to it
    ///   does not matter, so the order of the measures does not either.
    public func total(in sums: FigureSums) throws(ArithmeticError) -> Int64 {
        var total: Int128 = 0
        for term in terms {
            var units: Int128 = 0
            if let measure = term.pattern.single {
                units = Int128(sums[measure])
            } else {
                for (measure, sum) in sums.values where term.pattern.matches(measure) { units += Int128(sum) }
            }
            total += term.isSubtracted ? -units : units
        }
        guard let fitting = Int64(exactly: total) else { throw .overflow }
        return fitting
    }

    /// The measures that are read here one by one and are not known; what is read by the kind is known as far as it goes.
    func unknown(in sums: FigureSums) -> [Measure] {
        terms.compactMap(\.pattern.single).filter { !sums.isKnown($0) }
    }

    /// The sum as a formula writes it.
    func text(_ definitions: [MeasureDefinition], _ language: Language) -> String {
        var text = ""
        for (index, term) in terms.enumerated() {
            if term.isSubtracted {
                text += index == 0 ? "−" : " − "
            } else if index > 0 {
                text += " + "
            }
            text += term.pattern.title(definitions)[language]
        }
        return text
    }
}

extension MeasureSum {
    /// What was sold, of a payer, of a line kind, or of all.
    public static func sales(_ payType: PayType? = nil, _ kind: LineKind? = nil) -> Self {
        .init(.sales(payType, kind))
    }
    /// What it cost, of a line kind or of all.
    public static func cost(_ kind: LineKind? = nil) -> Self { .init(.cost(kind)) }
    /// Hours sold, of a payer or of all.
    public static func hoursSold(_ payType: PayType? = nil) -> Self { .init(.hoursSold(payType)) }
    /// Settled orders.
    public static var orders: Self { .init(.orders) }
    /// Orders with a line of this payer.
    public static func ordersPaid(_ payType: PayType) -> Self { .init(.ordersPaid(payType)) }

    /// Both added.
    public static func + (left: Self, right: Self) -> Self { left.combined(with: right.terms) }
    /// The right one taken off the left one.
    public static func - (left: Self, right: Self) -> Self {
        left.combined(with: right.terms.map { Term(isSubtracted: !$0.isSubtracted, pattern: $0.pattern) })
    }

    private func combined(with others: [Term]) -> Self {
        var terms = terms
        for term in others {
            let opposite = Term(isSubtracted: !term.isSubtracted, pattern: term.pattern)
            if let index = terms.firstIndex(of: opposite) {
                terms.remove(at: index)
            } else {
                terms.append(term)
            }
        }
        return Self(terms: terms)
    }
}

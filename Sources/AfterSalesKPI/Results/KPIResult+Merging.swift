public import AfterSalesCore

extension KPIResult {
    /// The figure of both parts together: the same as the figure of their sums.
    /// - Parameter other: The same KPI's figure of another part.
    /// - Throws: ``KPIMergeError``.
    public func merging(_ other: KPIResult) throws(KPIMergeError) -> KPIResult {
        guard kpi == other.kpi else { throw .otherKPI(kpi.name, other.kpi.name) }
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        do {
            var merged: [Int64] = []
            for (mine, theirs) in zip(gapUnits, other.gapUnits) { merged.append(try Self.sum(mine, theirs)) }
            var count: Int64?
            if let counted, let theirs = other.counted { count = try Self.sum(counted, theirs) }
            return KPIResult(
                kpi, in: currency, try mergedSums(other.sums), counted: count, gapUnits: merged,
                unknown: mergedUnknown(other.unknownMeasures))
        } catch let error as DistributionError {
            throw .distribution(error)
        } catch {
            throw .arithmetic(.overflow)
        }
    }

    /// What one part knows is known, as with the sums themselves; what was not counted in one part is not.
    private func mergedUnknown(_ theirs: Set<Measure>) -> Set<Measure> {
        unknownMeasures.union(theirs).filter { measure in
            !measure.isNamed || unknownMeasures.contains(measure) && theirs.contains(measure)
        }
    }

    private func mergedSums(_ other: Sums) throws -> Sums {
        switch (sums, other) {
        case (.quotient(let mine), .quotient(let theirs)): return .quotient(try mine.merging(theirs))
        case (.total(let mine), .total(let theirs)): return .total(try Self.sum(mine, theirs))
        case (.distribution(let mine?), .distribution(let theirs?)):
            var merged = mine
            try merged.merge(theirs)
            return .distribution(merged)
        case (.distribution(nil), .distribution): return other
        // One KPI either divides or does not.
        default: return sums
        }
    }

    private static func sum(_ left: Int64, _ right: Int64) throws(ArithmeticError) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .overflow }
        return sum
    }
}

/// Why figures of parts could not be merged.
public enum KPIMergeError: Error, Hashable, Sendable {
    /// They are of two KPIs, of two variants, or of two formulas of one name.
    case otherKPI(KPIName, KPIName)
    /// Amounts of two currencies are not added.
    case currencyMismatch(Currency, Currency)
    /// A sum does not fit 64 bits.
    case arithmetic(ArithmeticError)
    /// Single values do not go together.
    case distribution(DistributionError)
}

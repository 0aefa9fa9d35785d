import AfterSalesKPI

extension PeriodFigures {
    /// Whether every sum is zero. Of measures that are known as zero a name is left, of all others nothing.
    var comesToNothing: Bool {
        sums.values.allSatisfy { sums in
            sums.values.allSatisfy { measure, units in
                guard case .other = measure else { return false }
                return units == 0
            }
        }
    }
}

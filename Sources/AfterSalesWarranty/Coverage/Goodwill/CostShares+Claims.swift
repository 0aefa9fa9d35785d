import AfterSalesCore

extension CostShares {
    /// The same shares as a claim states them. A manufacturer that bears nothing is not claimed from.
    public var claimShares: ClaimShares {
        ClaimShares(manufacturer: manufacturer, dealer: dealer, customer: customer)
    }
}

extension CoverageVerdict {
    /// On what ground the repair is claimed; nil where nobody outside the dealership owes it: it is not covered or not
    /// decided, the dealership owes it itself, or goodwill leaves the manufacturer nothing.
    public var claimKind: ClaimKind? {
        switch outcome {
        case .covered:
            switch term?.grantor {
            case .manufacturer, .law: .warranty
            case .parts: .partsWarranty
            case .contract: .extendedContract
            default: nil
            }
        case .goodwill:
            goodwill.flatMap { grant in
                let parts = [grant.labourSplit.manufacturer, grant.partsSplit.manufacturer]
                return parts.contains { $0.minorUnits > 0 } ? .goodwill : nil
            }
        case .undecided, .notCovered: nil
        }
    }
}

public import AfterSalesCore

/// How complete the files of many customers, or cars, are. Summaries of parts merge into that of the whole.
public struct CompletenessSummary<Field>: Hashable, Sendable, Codable
where Field: Hashable & Sendable & Codable & CodingKeyRepresentable {
    /// Of all files.
    public private(set) var all = CompletenessCount()
    /// Of the customers who are persons and of those who are organisations; of cars there are none.
    public private(set) var parties: [PartyKind: CompletenessCount] = [:]
    /// Of customers by segment.
    public private(set) var segments: [Segment: CompletenessCount] = [:]
    /// For each field that was required, in how many files it is missing, per files that require it.
    public private(set) var missing: [Field: Ratio] = [:]
    /// Files that are out of use, merged or erased, and count nowhere else.
    public private(set) var outOfUse: Int64 = 0

    /// Of no file.
    public init() {}

    /// Both together.
    /// - Parameter other: The other files, none of them among these.
    /// - Throws: `ArithmeticError` where there are more than can be counted.
    public func merging(_ other: CompletenessSummary) throws(ArithmeticError) -> CompletenessSummary {
        var sum = self
        try sum.add(other)
        return sum
    }

    private mutating func add(_ other: CompletenessSummary) throws(ArithmeticError) {
        all = try all.merging(other.all)
        for (party, count) in other.parties { parties[party] = try (parties[party] ?? .init()).merging(count) }
        for (segment, count) in other.segments {
            segments[segment] = try (segments[segment] ?? .init()).merging(count)
        }
        for (field, ratio) in other.missing {
            missing[field] = try (missing[field] ?? Ratio(0, per: 0)).merging(ratio)
        }
        let (sum, overflow) = outOfUse.addingReportingOverflow(other.outOfUse)
        guard !overflow else { throw .overflow }
        outOfUse = sum
    }

    private init(required: [Field], missing list: [Field], filled: Ratio) {
        all = CompletenessCount(isComplete: list.isEmpty, filled: filled)
        let absent = Set(list)
        for field in required { missing[field] = Ratio(absent.contains(field) ? 1 : 0, per: 1) }
    }
}

extension CompletenessSummary where Field == CustomerField {
    /// Counts a customer's file.
    /// - Parameter file: What was found of it; nil for a file that is out of use.
    /// - Throws: `ArithmeticError` where there are more than can be counted.
    public mutating func add(_ file: CustomerCompleteness?) throws(ArithmeticError) {
        var one = CompletenessSummary()
        if let file {
            one = CompletenessSummary(required: file.required, missing: file.missing, filled: file.filled)
            one.parties = [file.party: one.all]
            one.segments = [file.segment: one.all]
        } else {
            one.outOfUse = 1
        }
        try add(one)
    }
}

extension CompletenessSummary where Field == VehicleField {
    /// Counts a car's file.
    /// - Parameter file: What was found of it.
    /// - Throws: `ArithmeticError` where there are more than can be counted.
    public mutating func add(_ file: VehicleCompleteness) throws(ArithmeticError) {
        try add(CompletenessSummary(required: file.required, missing: file.missing, filled: file.filled))
    }
}

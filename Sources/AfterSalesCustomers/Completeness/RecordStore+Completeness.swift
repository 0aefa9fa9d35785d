public import AfterSalesStorage

extension RecordStore {
    /// How complete the files of a dealership's customers are, one after the other: memory holds a page of them, however
    /// many there are.
    /// - Parameters:
    ///   - owner: Whose customers.
    ///   - rules: What is required.
    ///   - condition: Which of them; a service advisor's own, say.
    ///   - pageSize: How many are fetched at a time.
    ///   - body: Is handed every file in which something is missing.
    /// - Throws: Whatever the store or `body` throws.
    public func customerCompleteness(
        of owner: RecordOwner, by rules: CompletenessRules = .standard,
        where condition: Condition<Customer> = .everything,
        pageSize: Int = 500, forEachIncomplete body: (CustomerCompleteness) async throws -> Void = { _ in }
    ) async throws -> CompletenessSummary<CustomerField> {
        var summary = CompletenessSummary<CustomerField>()
        for try await stored in records(Query(of: owner, where: condition), pageSize: pageSize) {
            let file = rules.check(stored.record)
            try summary.add(file)
            if let file, !file.isComplete { try await body(file) }
        }
        return summary
    }

    /// How complete the files of a dealership's cars are, one after the other.
    /// - Parameters:
    ///   - owner: Whose books they are in.
    ///   - rules: What is required.
    ///   - condition: Which of them.
    ///   - pageSize: How many are fetched at a time.
    ///   - body: Is handed every file in which something is missing.
    /// - Throws: Whatever the store or `body` throws.
    public func vehicleCompleteness(
        of owner: RecordOwner, by rules: CompletenessRules = .standard,
        where condition: Condition<Vehicle> = .everything,
        pageSize: Int = 500, forEachIncomplete body: (VehicleCompleteness) async throws -> Void = { _ in }
    ) async throws -> CompletenessSummary<VehicleField> {
        var summary = CompletenessSummary<VehicleField>()
        for try await stored in records(Query(of: owner, where: condition), pageSize: pageSize) {
            let file = rules.check(stored.record)
            try summary.add(file)
            if !file.isComplete { try await body(file) }
        }
        return summary
    }
}

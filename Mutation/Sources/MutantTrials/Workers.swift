/// Work that is done for each of many things, some at once.
enum Workers {
    /// - Parameter jobs: How many at once.
    /// - Returns: What came of each, in the order of the things.
    static func each<Thing: Sendable, Result: Sendable>(
        _ things: [Thing], jobs: Int, _ work: @escaping @Sendable (Thing) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var results: [Int: Result] = [:]
            for (place, thing) in things.enumerated() {
                if place >= jobs, let (done, result) = try await group.next() { results[done] = result }
                group.addTask { (place, try await work(thing)) }
            }
            for try await (done, result) in group { results[done] = result }
            return things.indices.compactMap { results[$0] }
        }
    }
}

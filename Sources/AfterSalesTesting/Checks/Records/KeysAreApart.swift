import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// The same id at two owners, or of two kinds, are different records.
    public static let keysAreApart = StorageCheck(
        "keysAreApart", "The same id at two owners, or of two kinds, are different records.", KeysAreApart.self)
}

private enum KeysAreApart: PairCheck {
    static func run<Store, First: SampleRecord, Second: SampleRecord>(
        on bench: Bench<Store>, of first: First.Type, and second: Second.Type
    ) async throws {
        // Joined without care, some of these owners and ids would read the same.
        let keys: [(RecordOwner, String)] = [
            (.group, "1"), (.dealer("D"), "1"), (.dealer("D/1"), "1"), (.dealer("D"), "1/1"), (.dealer("D1"), "1"),
            (.dealer("D"), "11"), (.dealer("group"), "1"), (.dealer("d"), "1"),
        ]
        var tickets: [Stored<First>] = []
        var parts: [Stored<Second>] = []
        for (owner, id) in keys {
            tickets.append(try await bench.insert(bench.sample(first, id, of: owner, note: "\(owner) \(id)")))
            parts.append(try await bench.insert(bench.sample(second, id, of: owner, note: "\(owner) \(id)")))
        }
        tickets[0] = try await bench.update(tickets[0], to: bench.altered(tickets[0].record, note: "changed"))
        for ticket in tickets { try await bench.demandLoads(ticket, "loading \(ticket.record.key.reference)") }
        for part in parts { try await bench.demandLoads(part, "loading \(part.record.key.reference)") }
    }
}

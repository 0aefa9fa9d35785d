import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A page token that is of another query, cut off, garbled or none at all is refused.
    public static let tokensAreChecked = StorageCheck(
        "tokensAreChecked", "A page token that is of another query, cut off, garbled or none at all is refused.",
        TokensAreChecked.self)
}

private enum TokensAreChecked: PairCheck {
    static func run<Store, First: SampleRecord, Second: SampleRecord>(
        on bench: Bench<Store>, of first: First.Type, and second: Second.Type
    ) async throws {
        for index in 1...6 {
            try await bench.insert(bench.sample(first, note: "note \(index)"))
            try await bench.insert(bench.sample(second, note: "note \(index)"))
        }
        let store = bench.store
        let query = Query<First>(
            of: bench.owner, where: First.note.begins(with: "note"), sortedBy: .ascending(First.note))
        guard let token = try await store.page(query, after: nil, limit: 2).next else {
            throw Unmet("reading 2 of 6 records", expected: "a token", found: "none")
        }
        let again = try await store.page(query, after: token, limit: 1).items
        try bench.demand(
            again.map(\.record.noteText), is: ["note 3"], "using a token twice, and with another size of page")

        var others = Array(repeating: query, count: 6)
        others[0].owner = bench.stranger
        others[1].owner = nil
        others[2].order = [.descending(First.note)]
        others[3].order = []
        others[4].condition = .everything
        others[5].condition = First.note.begins(with: "not")
        for (index, other) in others.enumerated() {
            try await refuse(token, with: other, "using a token with another query (\(index))", on: bench)
        }
        let parts = Query<Second>(
            of: bench.owner, where: Second.note.begins(with: "note"), sortedBy: .ascending(Second.note))
        try await refuse(token, with: parts, "using a token with another kind", on: bench)
        try await refuseGarbled(token, with: query, on: bench)
    }

    private static func refuseGarbled<Store, Record: SampleRecord>(
        _ token: PageToken, with query: Query<Record>, on bench: Bench<Store>
    ) async throws {
        let text = token.rawValue
        var garbled = [
            "", "0", "xyz", "null", "[]", "5b5d", "6e756c6c", text + "0", text + "00", text.uppercased(), "é" + text,
        ]
        for _ in 1...bench.size.rounds {
            garbled.append(String(text.prefix(bench.random.number(0...text.utf8.count - 1))))
            garbled.append(String(text.dropFirst(bench.random.number(1...text.utf8.count))))
        }
        for text in garbled where text != token.rawValue {
            try await refuse(PageToken(rawValue: text), with: query, "using the token \(text)", on: bench)
        }
    }

    private static func refuse<Store, Record: SampleRecord>(
        _ token: PageToken, with query: Query<Record>, _ doing: String, on bench: Bench<Store>
    ) async throws {
        let store = bench.store
        try await bench.demandError(.invalidPageToken, doing) {
            try await store.page(query, after: token, limit: 2).items.count
        }
    }
}

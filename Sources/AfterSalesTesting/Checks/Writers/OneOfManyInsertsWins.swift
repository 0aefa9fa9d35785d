import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Of many tasks that insert one record, or one unique value, at the same time, exactly one succeeds.
    public static let oneOfManyInsertsWins = StorageCheck(
        "oneOfManyInsertsWins",
        "Of many tasks that insert one record, or one unique value, at the same time, exactly one succeeds.",
        OneOfManyInsertsWins.self)
}

private enum OneOfManyInsertsWins: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let hasUnique = Record.schema.layout.indexes.contains(where: \.isUnique)
        for round in 1...bench.size.rounds {
            try await race(.alreadyExists, on: bench) { _ in bench.sample(kind, "round \(round)") }
            guard hasUnique else { continue }
            let number = bench.number()
            try await race(.duplicate, on: bench) { writer in
                Record.sample(
                    .init(bench.owner, .init("unique \(round)/\(writer)")), number: number, note: "",
                    using: &bench.random)
            }
        }
    }

    private static func race<Store, Record: SampleRecord>(
        _ code: StorageError.Code, on bench: Bench<Store>, _ record: (Int) -> Record
    ) async throws {
        let store = bench.store
        var attempts: [(ChangeSet, Stored<Record>)] = []
        for writer in 1...bench.size.writers {
            var changes = bench.changes()
            attempts.append((changes, try changes.insert(record(writer), bench.act())))
            attempts[writer - 1].0 = changes
        }
        let sent = attempts
        let results = await withTaskGroup(of: (Int, Result<CommitOutcome, StorageError>).self) { group in
            for (index, attempt) in sent.enumerated() {
                group.addTask {
                    do throws(StorageError) {
                        return (index, .success(try await store.commit(attempt.0)))
                    } catch {
                        return (index, .failure(error))
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        var winners: [Int] = []
        for (index, result) in results {
            switch result {
            case .success: winners.append(index)
            case .failure(let error): try bench.demand(error.code, is: code, "losing a race to insert")
            }
        }
        try bench.demand(winners.count, is: 1, "inserting from many tasks: how many succeeded")
        for winner in winners { try await bench.demandLoads(sent[winner].1, "loading what won the race") }
    }
}

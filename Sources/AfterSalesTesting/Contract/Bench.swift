import AfterSalesCore
import AfterSalesStorage

/// What a check works with: a store that was empty, random numbers, and records and changes that are new each time.
final class Bench<Store: RecordStore> {
    let store: Store
    let size: ContractSize
    var random: SeededRandom
    let owner = RecordOwner.dealer("D01")
    let stranger = RecordOwner.dealer("D02")
    private var made: Int64 = 0

    init(_ store: Store, size: ContractSize, seed: UInt64) {
        self.store = store
        self.size = size
        random = SeededRandom(seed: seed)
    }

    /// A number that was not given before.
    func number() -> Int {
        made += 1
        return Int(made)
    }

    /// An act, each a second after the one before, by anybody and for any reason.
    func act(_ action: String = "note") -> Act {
        made += 1
        let actor: ActingParty =
            switch random.number(0...5) {
            case 0: .customer
            case 1: .system(random.text())
            case 2: .other(kind: "assessor", id: random.text())
            default: .employee(Identifier("E00\(made % 3 + 1)"))
            }
        return Act(
            action, by: actor, at: .ofSamples(microsecond: made * 1_000_000), because: random.maybe { $0.text() })
    }

    /// An empty set of changes under a key of its own.
    func changes(_ owner: RecordOwner? = nil) -> ChangeSet {
        ChangeSet(CommitKey(owner ?? self.owner, "commit/\(number())"))
    }

    /// A record under a key of its own where none is named.
    func sample<Record: SampleRecord>(
        _ kind: Record.Type = Record.self, _ id: String? = nil, of owner: RecordOwner? = nil,
        note: String = "as agreed"
    ) -> Record {
        let number = number()
        let key = RecordKey<Record>(owner ?? self.owner, Identifier(id ?? "R-\(number)"))
        return Record.sample(key, number: number, note: note, using: &random)
    }

    /// The record with other values under the same key.
    func altered<Record: SampleRecord>(_ record: Record, note: String) -> Record {
        Record.sample(record.key, number: number(), note: note, using: &random)
    }
}

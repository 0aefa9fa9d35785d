import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting

/// The same random life of a store for the same seed: records of several kinds and owners are made, changed and erased.
struct StoreLife {
    static let kinds: [any StoredRecord.Type] = [SamplePart.self, SampleTicket.self, OddNote.self]
    private static let owners: [RecordOwner] = [.group, .dealer("D01"), .dealer("D02"), .dealer("上海 \"1\"")]

    private var random: SeededRandom
    private var number = 0
    private var parts: [RecordKey<SamplePart>] = []
    private var tickets: [RecordKey<SampleTicket>] = []
    private var time: Timestamp

    init(seed: UInt64) throws {
        random = SeededRandom(seed: seed)
        time = try Timestamp("2026-06-30T08:00:00Z")
    }

    mutating func go(on store: some RecordStore, commits: Int) async throws {
        for _ in 0..<commits {
            number += 1
            // The names are not in the order of the commits.
            var changes = ChangeSet(CommitKey(random.pick(Self.owners), "\(random.number(10...99))/\(number)"))
            for _ in 0..<random.number(1...4) { try await add(to: &changes, on: store) }
            if !changes.isEmpty { try await store.commit(changes) }
        }
    }

    private mutating func add(to changes: inout ChangeSet, on store: some RecordStore) async throws {
        time = try time.adding(seconds: Int64(random.number(0...90)))
        let act = Act(random.pick(["write", "correct"]), by: .employee("E1"), at: time, because: random.text())
        number += 1
        switch random.number(0...9) {
        case 0...1:
            let part = SamplePart.sample(
                RecordKey(random.pick(Self.owners), Identifier("P\(number)")), number: number, note: random.text(),
                using: &random)
            try changes.insert(part, act)
            parts.append(part.key)
        case 2...3:
            let ticket = SampleTicket.sample(
                RecordKey(random.pick(Self.owners), Identifier("T 更\(number)")), number: number, note: random.text(),
                using: &random)
            if random.chance(30) {
                try changes.insert(OldTicket(ticket: ticket), act)
            } else {
                try changes.insert(ticket, act)
            }
            tickets.append(ticket.key)
        case 4:
            try changes.insert(
                OddNote(key: RecordKey(random.pick(Self.owners), Identifier("N\(number)")), text: "odd"), act)
        case 5...6:
            guard let key = parts.isEmpty ? nil : random.pick(parts), !changes.contains(key),
                let stored = try await store.load(key)
            else { return }
            var part = stored.record
            part.stock = Int64(number)
            try changes.update(stored, to: part, act)
        default:
            guard let key = tickets.isEmpty ? nil : random.pick(tickets), !changes.contains(key),
                let stored = try await store.load(key)
            else { return }
            try await change(stored, in: &changes, on: store, act)
        }
    }

    private mutating func change(
        _ stored: Stored<SampleTicket>, in changes: inout ChangeSet, on store: some RecordStore, _ act: Act
    ) async throws {
        var ticket = stored.record
        ticket.complaint = "\(random.text()) \(number)"
        guard random.chance(30) else {
            try changes.update(stored, to: ticket, act)
            return
        }
        let trail = try await store.storedAuditTrail(of: ticket.key)
        if random.chance(50) {
            try changes.erase(stored, to: ticket, trail: trail, act)
        } else {
            try changes.eraseHistory(of: stored, revisions: 1...1, trail: trail, act)
        }
    }
}

/// A ticket that is written in the format before.
struct OldTicket: StoredRecord {
    let ticket: SampleTicket

    static let schema = RecordSchema<OldTicket>(like: SampleTicket.schema, format: 1) { $0.ticket }

    var key: RecordKey<OldTicket> { RecordKey(ticket.key.owner, Identifier(ticket.key.id.rawValue)) }

    init(ticket: SampleTicket) { self.ticket = ticket }

    init(recordJSON: String, format: Int) throws {
        ticket = try SampleTicket(recordJSON: recordJSON, format: format)
    }

    func recordJSON() throws -> String { ticket.earlierJSON() ?? "" }
}

/// A record whose JSON does not stand on a line.
struct OddNote: StoredRecord {
    let key: RecordKey<OddNote>
    let text: String

    static let schema = RecordSchema<OddNote>("odd_note", "A note in a wide hand: a kind for tests.", fields: [])

    init(key: RecordKey<OddNote>, text: String) {
        self.key = key
        self.text = text
    }

    init(recordJSON: String, format: Int) throws {
        guard case .array(let texts)? = JSONReader.read(Array(recordJSON.utf8), limits: JSONLimits()).value,
            case .string(let dealer)? = texts.first, case .string(let id)? = texts.dropFirst().first,
            case .string(let text)? = texts.last
        else { throw Rejection([]) }
        self.init(key: RecordKey(RecordOwner(column: dealer), Identifier(id)), text: text)
    }

    func recordJSON() -> String {
        "\n[ \(JSONWriter.quoted(key.owner.column)),\r\n  \(JSONWriter.quoted(key.id.rawValue)),  \(JSONWriter.quoted(text)) ]"
    }
}

// A host's own kind of record in a store: commit, load, find, and the audit trail of it.

import AfterSales

/// A visit agreed with a customer.
struct Booking: StoredRecord, Codable {
    var number: String
    var dealer: String
    var plate: String
    var day: LocalDate

    static let plate = One<String>("plate", "The vehicle's plate.") { $0.plate }
    static let day = One<LocalDate>("day", "The day of the visit.") { $0.day }
    static let schema = RecordSchema<Booking>(
        "booking", "A visit agreed with a customer.", fields: [plate.declared, day.declared], indexes: [.on(day)])

    var key: RecordKey<Booking> { RecordKey(dealer: Identifier(dealer), Identifier(number)) }

    // A host writes its records with whatever encoder it has; here by hand.
    func recordJSON() -> String { "[\"\(number)\", \"\(dealer)\", \"\(plate)\", \"\(day)\"]" }

    init(number: String, dealer: String, plate: String, day: LocalDate) {
        (self.number, self.dealer, self.plate, self.day) = (number, dealer, plate, day)
    }

    init(recordJSON: String, format: Int) throws {
        let parts = recordJSON.split(separator: "\"").map(String.init)
        self.init(number: parts[1], dealer: parts[3], plate: parts[5], day: try LocalDate(parts[7]))
    }
}

let store = InMemoryStore()
let advisor = ActingParty.employee("E001")
let now = try Timestamp("2026-06-30T08:15:00Z")
let today = try LocalDate("2026-07-01")

// Every change has its act, and a commit has a key: sent again, it is applied once.
var changes = ChangeSet(CommitKey(.dealer("D01"), "request-1"))
let booking = Booking(number: "B-1", dealer: "D01", plate: "沪A12345", day: today)
try changes.insert(booking, Act("book", by: advisor, at: now))
print(try await store.commit(changes), try await store.commit(changes))

// An update names the state it replaces by the value it was loaded as.
let stored = try await store.existing(booking.key)
var moved = stored.record
moved.day = try today.adding(days: 1)
var change = ChangeSet(CommitKey(.dealer("D01"), "request-2"))
try change.update(stored, to: moved, Act("move", by: .customer, at: now, because: "business trip"))
try await store.commit(change)

// Whoever still holds the old state is refused.
do {
    var late = ChangeSet(CommitKey(.dealer("D01"), "request-3"))
    try late.update(stored, to: booking, Act("move", by: advisor, at: now))
    try await store.commit(late)
} catch {
    print(error.code, error.text(.english))
}

let query = Query<Booking>(of: .dealer("D01"), where: Booking.day.isAtLeast(today), sortedBy: .ascending(Booking.day))
for try await found in store.records(query) { print(found.record.plate, found.record.day, found.revision.number) }
for entry in try await store.auditTrail(of: booking.key) {
    print(entry.revision, entry.event.action, entry.event.actor, entry.event.changes.map(\.field))
}

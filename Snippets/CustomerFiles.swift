// A customer and his car in a store: found by telephone, read as of a moment, merged, unmerged, forgotten.

import AfterSales

let store = InMemoryStore()
let dealer = RecordOwner.dealer("D01")
let today = try LocalDate("2026-06-30")
let morning = try Timestamp("2026-06-30T01:15:00Z")
let noon = try Timestamp("2026-06-30T04:00:00Z")
let mobile = try PhoneNumber("138 1234 3079", in: .china)

func act(_ action: String, at moment: Timestamp, because reason: String? = nil) -> Act {
    Act(action, by: .employee("E001"), at: moment, because: reason)
}

// What is known of him; where he can be reached, and what he agrees to be reached for.
var details = CustomerDetails(party: .person(Person(name: "王小明")), since: today)
details.contactPoints = [
    ContactPoint(.mobile(mobile), consents: [Consent(.service, on: today, source: "form 7")])
]
let customer = try Customer(RecordKey(dealer, "C1"), details, asOf: today)

// A customer is made of details without an error, or not at all: here is what is wrong with others, each with its place.
do {
    _ = try Customer(RecordKey(dealer, "C0"), CustomerDetails(party: .person(Person(name: " "))), asOf: today)
} catch {
    for finding in error.findings { print(finding.code, finding.place) }
}

var car = try Vehicle(RecordKey(dealer, "V1"), VehicleDetails(make: "Audi", model: "A6L"))
try car.transfer(to: customer.key.id, on: today)
try car.read(OdometerReading(41_200, on: today), asOf: today)

// Whom the car names is looked up: he has to be there, or to be written by the same commit.
func takeIn(_ customer: Customer, with car: Vehicle) async throws {
    var changes = ChangeSet(CommitKey(dealer, "request-1"))
    try changes.insert(customer, act("take in", at: morning))
    try await changes.insert(car, in: store, act("take in", at: morning))
    try await store.commit(changes)
}
try await takeIn(customer, with: car)

for try await found in store.records(.customers(of: dealer, phone: mobile)) {
    let file = try await store.file(of: found.record.key)
    print(file.customer.key.id, file.records(Vehicle.self).map(\.details.model))
}

// An edit is checked as a whole, and what was before stays readable.
let stored = try await store.existing(customer.key)
var gold = stored.record
try gold.edit(asOf: today) { $0.membership = Membership(tier: .gold) }
var change = ChangeSet(CommitKey(dealer, "request-2"))
try change.update(stored, to: gold, act("join", at: noon))
try await store.commit(change)
let earlier = try await store.file(of: customer.key, asOf: morning)
print(earlier?.customer.details.membership == nil)

// Somebody took him in twice: one of the files becomes part of the other, and need not stay so.
let twice = try Customer(RecordKey(dealer, "C2"), details, asOf: today)
var again = ChangeSet(CommitKey(dealer, "request-3"))
try again.insert(twice, act("take in", at: noon))
try await store.commit(again)
let merge = try await store.merge(
    "C2", into: "C1", of: dealer, act("merge", at: noon, because: "same mobile"), as: CommitKey(dealer, "request-4"))
try await store.undo(merge, act("separate", at: noon, because: "father and son"), as: CommitKey(dealer, "request-5"))

// All there is about a person, for himself; and then nothing that tells who he was.
let officer = Reader("E090", .dataProtectionOfficer, for: .subjectRequest)
let export = try await store.export(
    of: customer.key, as: officer, under: .standard, at: noon, log: CommitKey(dealer, "export-1"))
print(export.count)
let report = try await store.erase(
    customer.key, act("erase", at: noon, because: "his request of today"), as: CommitKey(dealer, "request-6"))
print(report.records)

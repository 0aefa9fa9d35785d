// A car comes in: what it is called back for, how near the three guarantees are, who pays for the repair.

import AfterSales

let advisor = ActingParty.employee("E007")
let owner = RecordOwner.dealer("D01")
let vin = try VIN("LSVAB2180E2000001")
func at(_ text: String) throws -> Timestamp { try Timestamp(text) }

// The dealership knows the car, and what its maker has called back.
let store = InMemoryStore()
let car = try Vehicle(
    RecordKey(owner, "V1"),
    VehicleDetails(
        make: "VW", model: "Passat", vin: vin, deliveredAt: at("2025-01-10T02:00:00Z"),
        invoicedOn: LocalDate("2025-01-10"), invoicePrice: Money("200000.00", .cny), use: .household))
var registration = ChangeSet(CommitKey(owner, "register-V1"))
try registration.insert(car, Act("register", by: advisor, at: at("2025-01-10T02:00:00Z")))
try await store.commit(registration)
let campaigns = try RecallDocument(
    csv: Array("campaign,wmi,vds_prefix,year_from,year_to,plants,serial_from,serial_to\nM-26-01,LSV,AB2,,,2,,\n".utf8),
    owner: .group
).campaigns

// Opening the order asks, and the order carries what was found.
let watch = CarWatch(campaigns: RecallIndex(campaigns), in: .china)
let draft = try RepairOrder(
    RecordKey(owner, "RO-1"), for: "C1", car: car.key.id, advisor: "E007",
    terms: PriceTerms(.cny, tax: .inclusive), openedAt: at("2026-06-01T01:00:00Z"))
let order = try await store.open(
    draft, watching: watch, odometer: 41_200, by: advisor, in: .china, as: CommitKey(owner, "open-RO-1"))
for finding in order.record.advisories { print(finding.code, finding.text(.simplifiedChinese)) }

// What is left of each rule, and what giving the car back would cost its owner.
let briefing = try await store.briefing(
    on: car.key.id, of: owner, by: watch, odometer: 41_200, at: at("2026-06-01T01:00:00Z"), in: .china)
for rule in briefing.lemon.rules { print(rule.rule, rule.state) }
print(
    try LemonRuleSet.china2022.useCompensation(
        price: Money("200000.00", .cny), distance: Distance(12_000, .kilometre), rate: Rate("0.5%")
    ).amount)  // 12000.00 CNY

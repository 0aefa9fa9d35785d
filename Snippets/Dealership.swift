// A dealership as the library sees it: who works there, what has been agreed, what a month is collected from.

import AfterSales

let dealer: Identifier<Dealer> = "D01"
let owner = RecordOwner.dealer(dealer)
let manager = ActingParty.employee("E40")
let begun = try Timestamp("2026-01-01T00:00:00Z")
let store = InMemoryStore()

// People: in which months somebody has which position, in which team, at what salary.
let wang = try StaffFile(
    "E1", dealer: dealer, name: "王伟",
    assignments: [
        Assignment(
            months: MonthWindow(from: Month("2026-01"), through: Month("2026-05")), position: "advisorAssistant",
            team: "reception", baseSalary: Money("4000.00", .cny)),
        Assignment(
            months: MonthWindow(from: Month("2026-06"), through: nil), position: "serviceAdvisor", team: "reception",
            baseSalary: Money("4800.00", .cny)),
    ])
let zhao = try StaffFile(
    "E2", dealer: dealer, name: "赵师傅",
    assignments: [
        Assignment(
            months: MonthWindow(from: Month("2026-01"), through: nil), position: "mechanic", team: "workshop",
            baseSalary: Money("5200.00", .cny))
    ])

// What is agreed for a month. A target is binding once those who share its pool have acknowledged it.
var target = try AgreedTarget(
    "receipts", for: .team("reception"), dealer: dealer, month: Month("2026-06"), value: DecimalNumeral("240000.00"),
    agreedOn: LocalDate("2026-05-28"))
try target.acknowledge(by: "E1", on: LocalDate("2026-05-29"))

var changes = ChangeSet(CommitKey(owner, "people of 2026"))
try changes.insert(wang, Act("employ", by: manager, at: begun))
try changes.insert(zhao, Act("employ", by: manager, at: begun))
try changes.insert(target, Act("agree", by: manager, at: begun))
try await store.commit(changes)

// What orders tell of a month, as metrics that a plan reads by name.
let collection = MonthCollection(
    "ours",
    orders: MetricCollection([
        MetricRule("receipts", of: .advisorTeam("reception"), .money, .receipts(of: [.customer])),
        MetricRule("hoursSold", of: .technicians(["mechanic"]), .hours, MeasureSum(.hoursPaid)),
    ]), in: .cny)
print(collection.metrics.sorted())

let june = try await store.monthFacts(dealer: dealer, month: Month("2026-06"), by: collection, plan: "ours")
for person in june.facts.employees { print(person.id, person.position, person.team?.rawValue ?? "no team") }
for agreed in june.facts.targets { print(agreed.metric, agreed.subject, agreed.value, agreed.acknowledgedBy) }

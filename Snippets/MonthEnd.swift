// From a car that is received to what it pays: two commits at the desk, a month end in steps, and a correction of a month
// that is posted.

import AfterSales

let dealer: Identifier<Dealer> = "D01"
let owner = RecordOwner.dealer(dealer)
let (advisor, clerk, director) = (ActingParty.employee("E1"), ActingParty.employee("E8"), ActingParty.employee("E9"))
let store = InMemoryStore()

// What the dealership has agreed: a plan, and who works there.
var draft = PlanDraft(id: "reception", version: 1, currency: "CNY", effectiveFrom: "2026-01") {
    Metric("normalRepairReceipts", .money, missing: .zero)
    Metric("appraisalScore", .points, missing: .zero)
    Constant("perPoint", "2.00", unit: "money/points")
    Scheme.team("reception", equally: ["serviceAdvisor"]) { Amount("normalRepairReceipts * 5%") }
    Scheme.individual("appraisal", positions: ["serviceAdvisor"]) { Amount("appraisalScore * perPoint") }
}
let begun = try Timestamp("2026-01-01T00:00:00Z")
try await store.register(draft.validated(), for: owner, by: director, at: begun)
let person = try StaffFile(
    "E1", dealer: dealer, name: "王伟",
    assignments: [
        Assignment(
            months: MonthWindow(from: Month("2026-01"), through: nil), position: "serviceAdvisor", team: "reception",
            baseSalary: Money("4000.00", .cny))
    ])
var appraisal = try Appraisal(
    of: "E1", dealer: dealer, month: Month("2026-06"), items: [.init("顾客接待", DecimalNumeral("94"))])
try appraisal.perform(.confirm, by: director, at: Timestamp("2026-06-30T08:00:00Z"))
var changes = ChangeSet(CommitKey(owner, "staff"))
try changes.insert(person, Act("employ", by: director, at: begun))
try changes.insert(appraisal, Act("appraise", by: director, at: begun))
try await store.commit(changes)

// Received: the car, its owner and the order in one commit, with what there is to know of the car.
let desk = ServiceDesk(store, dealer: dealer, in: .china)
let morning = try Timestamp("2026-06-20T01:00:00Z")
let car = VehicleDetails(make: "Volkswagen", model: "Passat", vin: try VIN("LSVAB2180E2000001"))
let request = CheckInRequest(
    "RO-1", car: .new("V1", car), for: .new("C1", CustomerDetails(party: .person(Person(name: "王小明")))), advisor: "E1",
    team: "reception", terms: PriceTerms(.cny, tax: .inclusive),
    reception: Reception(
        kilometres: 41_200, fuel: try Rate("50%"), concerns: [Concern("K1", "四万公里保养")], signature: "scan-1"))
let visit = try await desk.checkIn(request, by: advisor, at: morning, as: CommitKey(owner, "in/RO-1"))
print("received:", visit.order.record.status, visit.findings.map(\.code))

// Worked on: every act is one of the order's own.
let work = OrderLine(
    "L1", .labour, for: "J1", "40 000 km service", unitPrice: try Money("113.00", .cny), taxRate: try Rate("13%"),
    hours: LabourHours(sold: try Hours("1.20")))
var order = visit.order.record
try order.estimate(
    EstimateDraft(newJobs: [Job("J1", "service", about: ["K1"])], lines: [work]), by: advisor, at: morning)
try order.authorize(by: .customer, with: .signature("scan-2"), at: morning)
try order.assign("J1", to: [WorkShare("E2", Rate("100%"))])
try order.startWork(by: advisor, at: morning)
try order.finishWork(by: advisor, at: morning)
try order.inspect(.technician, by: "E2", at: morning)
try order.inspect(.teamLeader, by: "E3", at: morning)
try order.inspect(.final, by: "E4", at: morning)
var worked = ChangeSet(CommitKey(owner, "work/RO-1"))
try worked.update(visit.order, to: order, Act("work", by: advisor, at: morning))
try await store.commit(worked)

// Settled: the order, its figures, follow-up tasks, claims and recalls in one commit.
let evening = try Timestamp("2026-06-20T08:00:00Z")
let settled = try await desk.settle("RO-1", by: advisor, at: evening, as: CommitKey(owner, "out/RO-1"))
print("settled:", try settled.order.record.settled().totals.total.gross, settled.findings.map(\.code))

// The month ends: drawn up from the records, checked, approved by somebody else, posted once.
let collection = MonthCollection(
    "reception",
    orders: MetricCollection([
        MetricRule("normalRepairReceipts", of: .advisorTeam("reception"), .money, .receipts(of: [.customer]))
    ]), in: .cny)
let monthEnd = store.monthEnd(of: dealer, by: "reception", from: collection)
func close(_ month: Month, at now: Timestamp) async throws -> CommissionStatement? {
    try await monthEnd.drawUp(month, by: clerk, at: now, as: CommitKey(owner, "draw/\(month)"))
    try await monthEnd.check(month, by: clerk, at: now, as: CommitKey(owner, "check/\(month)"))
    try await monthEnd.approve(month, by: director, at: now, as: CommitKey(owner, "approve/\(month)"))
    return try await monthEnd.post(month, by: clerk, at: now).close.record.close()["E1"]
}
let (june, july) = (try Month("2026-06"), try Month("2026-07"))
let paid = try await close(june, at: Timestamp("2026-07-01T08:00:00Z"))
print("June pays", paid?.payable ?? "nothing")

// Where a cent comes from: down to the order's lines.
let source = try await monthEnd.provenance(of: "normalRepairReceipts", at: .team("reception"), in: june)
print("receipts of", source?.value ?? "nothing", "come from records of", source?.total ?? "nothing")

// Afterwards the order is undone. June stays as it was posted; July takes back what June should not have paid.
try await desk.reverse(
    "RO-1", by: "RO-1-C", because: "billed twice", acting: advisor, at: Timestamp("2026-07-10T02:00:00Z"),
    as: CommitKey(owner, "undo/RO-1"))
for correction in try await monthEnd.openCorrections(of: june).corrections {
    print("open:", correction.scheme ?? "", correction.amount)
}
let later = try await close(july, at: Timestamp("2026-08-01T08:00:00Z"))
for correction in later?.corrections ?? [] {
    print("July corrects \(correction.ofPeriod) by \(correction.amount): \(correction.reason)")
}
print("July pays", later?.payable ?? "nothing", "and carries", later?.carriedForward ?? "nothing")

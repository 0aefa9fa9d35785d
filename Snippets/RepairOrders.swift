// A repair order from the drive-in to the hand-over: what the customer wants and agrees to, what is done, who pays.

import AfterSales

let advisor: Identifier<Employee> = "E007"
let master: Identifier<Employee> = "E021"
let vat = try Rate("13%")
let alone = [WorkShare(master, try Rate("100%"))]

func at(_ time: String) throws -> Timestamp { try Timestamp("2026-06-30T\(time):00Z") }
func cny(_ text: String) throws -> Money { try Money(text, .cny) }

var order = try RepairOrder(
    RecordKey(.dealer("D01"), "RO-1"), for: "C1", car: "V1", advisor: advisor,
    terms: PriceTerms(.cny, tax: .inclusive), openedAt: at("00:55"))

// Received: the customer's words stay as he said them.
let reception = Reception(
    kilometres: 41_200, fuel: try Rate("50%"), belongings: ["umbrella"],
    concerns: [
        Concern("K1", "四万公里保养"),
        Concern("K2", "刹车有异响", answers: [SymptomAnswer(.temperature, "冷车")]),
    ], signature: "scan-1")
try order.checkIn(reception, by: .employee(advisor), at: at("01:00"))

// Estimated: jobs, and lines with who pays for them. A package has one price, split back over what it consists of.
let service = OrderLine(
    "L1", .package, for: "J1", "40 000 km service", unitPrice: try cny("980.00"), taxRate: vat,
    components: [
        PackageComponent(
            "L1.1", .labour, "service", listAmount: try cny("360.00"), hours: LabourHours(sold: try Hours("1.20"))),
        PackageComponent("L1.2", .part, "oil", quantity: try LineQuantity("4.5"), listAmount: try cny("480.00")),
        PackageComponent("L1.3", .part, "oil filter", listAmount: try cny("160.00"), partClass: .maintenance),
    ])
let pads = OrderLine(
    "L2", .part, for: "J2", code: "0986-494", "front brake pads", unitPrice: try cny("620.00"), taxRate: vat,
    discount: .rate(try Rate("10%")), partClass: .wear)
let fitting = OrderLine(
    "L3", .labour, for: "J2", "fit brake pads", quantity: try LineQuantity("1.5"), unitPrice: try cny("300.00"),
    taxRate: vat, hours: LabourHours(sold: try Hours("1.50")))
let recall = OrderLine(
    "L4", .labour, for: "J3", "recall: belt buckle", quantity: try LineQuantity("0.4"), unitPrice: try cny("240.00"),
    taxRate: vat, payType: .warranty, hours: LabourHours(sold: try Hours("0.40")))
let jobs = [
    Job("J1", "40 000 km service", about: ["K1"]), Job("J2", "front brakes", about: ["K2"]), Job("J3", "recall"),
]
try order.estimate(
    EstimateDraft(newJobs: jobs, lines: [service, pads, fitting, recall]), by: .employee(advisor), at: at("01:20"))
try order.promise(ready: at("06:00"), by: .employee(advisor), at: at("01:20"))
try order.authorize(by: .customer, with: .signature("scan-2"), at: at("01:30"))

// Worked on, and one thing more is found: it needs the customer's word before it is begun.
for job in order.jobs { try order.assign(job.id, to: alone) }
try order.startWork(by: .employee(master), at: at("01:40"))
try order.record(master, on: "J1", from: at("01:40"), to: at("02:50"))
try order.issue(.one, on: "L2", by: "E050", at: at("02:55"))
let discs = OrderLine(
    "L5", .part, for: "J4", "front brake discs", quantity: try LineQuantity("2"), unitPrice: try cny("430.00"),
    taxRate: vat, partClass: .wear)
try order.estimate(
    EstimateDraft(newJobs: [Job("J4", "brake discs", about: ["K2"])], lines: order.lines + [discs]),
    by: .employee(advisor), at: at("03:00"))
do {
    try order.assign("J4", to: alone)
} catch {
    print("refused:", error.findings.map(\.code.rawValue).joined(separator: ", "))
}
try order.authorize(["J4"], by: .customer, with: .recording("call-17"), at: at("03:10"))
try order.assign("J4", to: alone)
try order.issue(LineQuantity("2"), on: "L5", by: "E050", at: at("03:15"))
try order.record(master, on: "J2", from: at("03:15"), to: at("04:55"))
try order.finishWork(by: .employee(master), at: at("05:00"))

// Inspected by three people, settled, paid, handed over.
try order.inspect(.technician, by: master, at: at("05:05"))
try order.inspect(.teamLeader, by: "E020", at: at("05:10"))
try order.inspect(
    .final, by: "E030", items: [InspectionItem("brakes", isSafety: true, isGood: true)], roadTestKilometres: 3,
    at: at("05:25"))
try order.settle(by: .employee(advisor), at: at("05:40"), in: .china)
let owed = try order.balance(of: .customer)
try order.pay(Payment("P1", owed, .mobile, by: .employee("E060"), at: at("05:45")))
try order.deliver(explainedBy: advisor, accepted: .signature("scan-3"), by: .employee(advisor), at: at("05:50"))
try order.close(by: .employee(advisor), at: at("09:00"))

// Figures come of a settled order alone.
let settled = try order.settled()
for payer in settled.totals.payers { print("\(payer.payType) owes \(payer.due)") }
for part in settled.totals.lines[0].components { print("of the service, \(part.component): \(part.amount.gross)") }
for tax in settled.totals.taxes { print("\(tax.rate) on \(tax.amount.net) is \(tax.amount.tax)") }
print("in all \(settled.totals.total.gross), \(settled.totals.discount) taken off")

// Nothing of it is edited any more: another order undoes what was wrong.
let later = try at("09:30")
do {
    try order.estimate(EstimateDraft(lines: []), by: .employee(advisor), at: later)
} catch {
    print("refused:", error)
}
let credit = try order.reverse(
    ["L3"], by: RecordKey(.dealer("D01"), "RO-2"), because: "fitted twice", acting: .employee(advisor),
    at: later, in: .china)
print("the credit is \(try credit.settled().totals.total.gross), the order is \(order.status)")

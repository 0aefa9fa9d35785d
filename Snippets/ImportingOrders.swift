// Orders of another system: its own columns as data, what is taken, what is set aside, and why.

import AfterSales

// A row is an order with one job. Which column is what, and how cells are written, is data.
let mapping = try OrderMapping(
    "our-dms",
    order: [
        .number: "工单号", .opened: "开单日期", .completed: "结算日期", .vin: "车架号", .make: "品牌", .model: "车型",
        .plate: "车牌", .odometerIn: "里程",
    ],
    job: [.text: "维修项目"], optional: ["车牌", "里程"],
    OrderConventions(dates: .yearMonthDay, unit: .kilometres, dealer: "D01", system: "our-dms"))
let file = """
    工单号,开单日期,结算日期,车架号,品牌,车型,车牌,里程,维修项目
    RO-1,2026-06-03,2026-06-03,LSVAB2180E2000001,Volkswagen,Passat,沪A12345,41200,四万公里保养
    RO-2,2026-06-04,2026-06-31,LSVAB2180E2000002,Volkswagen,Passat,沪A12346,8000,首次保养
    RO-3,2026-06-05,2026-06-05,LSVAB2180E20OO003,Volkswagen,Lavida,沪A12347,15000,更换机油

    """

let store = InMemoryStore()
let now = try Timestamp("2026-07-01T08:00:00Z")
let orders = OrderImport(.table(mapping), in: .china, at: now)
for attempt in 1...2 {
    // A new intake for each file. A file that is read again changes nothing.
    var intake = OrderIntake(into: store, by: .system("import"), at: now)
    let counts = try await orders.read("june.csv", with: &intake) {
        MemoryBytes(file.utf8)
    } noting: { part in
        guard attempt == 1 else { return }
        for found in part.findings { print(found.place.line, found.finding.severity, found.finding.code) }
        for row in part.setAside { print("set aside:", row.text) }
    }
    print("read", counts.read, "taken", counts.taken, "unchanged", counts.unchanged, "set aside", counts.setAside)
}
for try await order in store.records(Query<RepairOrder>(of: .dealer("D01"))) {
    print(order.record.key.id, order.record.status)
}

import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Orders in which every field is filled in, and what tells of a person in them.
enum FullOrder {
    static let owner = RecordOwner.dealer("D01")
    static let key = RecordKey<RepairOrder>(owner, "RO-1")

    /// What somebody said, left, signed or is known by: nothing of it may be left once he is forgotten.
    static let marks = [
        "冷车打不着火", "早上最冷的时候", "客户说先不管", "婴儿座椅一个", "照片-正面-88", "照片-划痕-77", "接车签字-66",
        "一起听到咔哒声", "路试签字-55", "太贵了不想修", "电话录音-44", "王师傅代签", "等他太太同意", "配件晚到客户很急",
        "他说下午来取", "客户抱怨异味", "副驾脚垫有污渍", "免赔由他承担", "上次免赔说法", "保险案卷-33", "交车签字-22", "收银备注人甲",
        "多收了钱要退", "随车千斤顶一套", "他常年短途用车", "换件后车主很满意",
    ]

    static let terms = PriceTerms(.cny, tax: .inclusive)

    static func at(_ minutes: Int64) throws -> Timestamp {
        try Timestamp("2026-06-01T01:00:00Z").adding(seconds: minutes * 60)
    }

    static func yuan(_ text: String) throws -> Money { try Money(text, .cny) }

    /// Opened; nothing said yet.
    static func opened(
        _ key: RecordKey<RepairOrder> = key, for customer: Identifier<Customer> = "C1"
    ) throws -> RepairOrder {
        try RepairOrder(
            key, for: customer, car: "V1", advisor: "E1", team: "T1", lane: .rework, terms: terms,
            origin: OrderOrigin(
                appointment: "A1", rescue: "R1", complaint: "K1",
                comeback: ComebackLink(to: "RO-0", concern: "c0", as: "c1", fault: .workmanship, employee: "E7")),
            openedAt: at(0),
            advisories: [
                Finding(
                    .warning, "openRecall", at: Place("$.vehicle", column: 3), inputs: [.init("campaign", "24V1")],
                    LocalizedText("there is an open recall", "有未完成的召回"))
            ])
    }

    /// The car is received.
    static func received(
        _ key: RecordKey<RepairOrder> = key, for customer: Identifier<Customer> = "C1"
    ) throws -> RepairOrder {
        var order = try opened(key, for: customer)
        try order.checkIn(
            Reception(
                kilometres: 41_200, fuel: Rate("0.5"), belongings: ["婴儿座椅一个"], looseAccessories: ["随车千斤顶一套"],
                marks: [DamageMark("frontLeftDoor", "scratch", photo: "照片-划痕-77")], photos: ["照片-正面-88"],
                concerns: [
                    Concern("c1", "冷车打不着火", answers: [SymptomAnswer(.temperature, "早上最冷的时候")]),
                    Concern("c2", "客户抱怨异味"),
                ], signature: "接车签字-66"), by: .employee("E1"), at: at(5))
        try order.leaveAlone("c2", because: "客户说先不管")
        try order.add(
            JointCheck(.roadTest, found: "一起听到咔哒声", about: "c1", signature: "路试签字-55", by: "E1", at: at(6)))
        return order
    }

    static func lines() throws -> [OrderLine] {
        [
            OrderLine(
                "L1", .labour, for: "J1", code: "OP-1", "replace starter", quantity: try LineQuantity("1.5"),
                unitPrice: try yuan("200.00"), unitCost: try yuan("80.00"), taxRate: try Rate("0.13"),
                discount: .rate(try Rate("0.1")), hours: LabourHours(sold: try Hours("1.5"), paid: try Hours("1.2"))),
            OrderLine(
                "L2", .part, for: "J1", code: "P-1", "starter", unitPrice: try yuan("900.00"),
                unitCost: try yuan("600.00"), taxRate: try Rate("0.13"), payType: .insurance,
                discount: .amount(try yuan("20.00")), partClass: .base),
            OrderLine(
                "L3", .package, for: "J1", code: "PK-1", "small service", unitPrice: try yuan("399.00"),
                taxRate: try Rate("0.13"),
                components: [
                    PackageComponent(
                        "L3a", .labour, code: "OP-2", "oil change", listAmount: try yuan("100.00"),
                        hours: LabourHours(sold: try Hours("0.5"))),
                    PackageComponent(
                        "L3b", .part, code: "P-2", "oil", quantity: try LineQuantity("4.5"),
                        listAmount: try yuan("350.00"), unitCost: try yuan("40.00"), partClass: .consumable),
                ]),
            OrderLine("L4", .labour, for: "J2", "wash", unitPrice: try yuan("50.00"), taxRate: try Rate("0.13")),
        ]
    }

    /// Worked on, and waiting for nothing.
    static func authorized(
        _ key: RecordKey<RepairOrder> = key, for customer: Identifier<Customer> = "C1"
    ) throws -> RepairOrder {
        var order = try received(key, for: customer)
        let jobs = [
            Job("J1", "starter and service", about: ["c1"], skill: .electrical), Job("J2", "wash", skill: .washing),
        ]
        let first = try lines().map { line in
            var line = line
            if line.id == "L1" { line.unitPrice = try yuan("220.00") }
            return line
        }
        try order.estimate(
            EstimateDraft(
                newJobs: jobs, lines: first,
                transfers: [PayerTransfer(try yuan("50.00"), from: .insurance, to: .customer, because: "上次免赔说法")]),
            by: .employee("E1"), at: at(10))
        try order.estimate(
            EstimateDraft(
                lines: try lines(),
                transfers: [PayerTransfer(try yuan("100.00"), from: .insurance, to: .customer, because: "免赔由他承担")],
                notToExceed: try yuan("2000.00")), by: .employee("E1"), at: at(11))
        try order.promise(ready: at(300), by: .employee("E1"), at: at(12))
        try order.promise(
            ready: at(400), because: "配件晚到客户很急", informed: .phone, by: .employee("E1"), at: at(13))
        try order.decline("J2", because: "太贵了不想修", at: at(14))
        try order.authorize(
            ["J1"], by: .other(kind: "driver", id: "王师傅代签"), with: .recording("电话录音-44"), at: at(15))
        return order
    }

    /// Settled, handed back and closed.
    static func closed(
        _ key: RecordKey<RepairOrder> = key, for customer: Identifier<Customer> = "C1"
    ) throws -> RepairOrder {
        var order = try authorized(key, for: customer)
        let half = try Rate("0.5")
        try order.assign("J1", to: [WorkShare("E5", half, team: "T5"), WorkShare("E6", half, team: "T5")], bay: "B2")
        try order.startWork(by: .employee("E5"), at: at(20))
        try order.diagnose(
            "J1",
            Diagnosis(
                "P0615", .defect, in: .electrical, isSafetyFault: true, cause: "他常年短途用车", correction: "换件后车主很满意",
                causalPart: "P-1", replaced: [ReplacedPart("starter", of: .electrical, .mainPart, line: "L2")],
                by: "E5",
                at: at(21)))
        try order.hold(for: .approval, job: "J1", note: "等他太太同意", by: .employee("E1"), at: at(21))
        try order.resume(from: .approval, job: "J1", by: .employee("E1"), at: at(30))
        try order.report("他说下午来取", expected: at(390), by: "E5", at: at(31))
        try order.issue(.one, on: "L2", from: .ordered, by: "E8", at: at(32))
        try order.issue(try LineQuantity("4.5"), on: "L3b", by: "E8", at: at(32))
        try order.takeBack(try LineQuantity("0.5"), on: "L3b", by: "E8", at: at(33))
        try order.issue(try LineQuantity("0.5"), on: "L3b", by: "E8", at: at(33))
        try order.clockOn("E5", to: "J1", at: at(34))
        try order.clockOff("E5", at: at(94))
        try order.finishWork(by: .employee("E5"), at: at(95))
        try order.inspect(
            .technician, by: "E5", items: [InspectionItem("brakes", isSafety: true, isGood: false, note: "副驾脚垫有污渍")],
            roadTestKilometres: 3, failing: ["J1"], note: "客户抱怨异味", at: at(96))
        try order.finishWork(by: .employee("E5"), at: at(100))
        for (level, employee) in [(InspectionLevel.technician, "E6"), (.teamLeader, "E9"), (.final, "E10")] {
            try order.inspect(level, by: Identifier(employee), at: at(101))
        }
        try order.settle(by: .employee("E1"), at: at(110), in: .china)
        try order.record(
            insurerAudit: yuan("900.00"), on: LocalDate("2026-06-02"), reference: "保险案卷-33", by: .employee("E1"),
            at: at(111))
        var plan = try PrepaidPlan(
            RecordKey(owner, "PP1"), for: order.customer, LocalizedText("service money", "保养储值"),
            price: yuan("1000.00"), bought: .money(yuan("1000.00")), on: LocalDate("2026-05-01"))
        try order.pay(
            plan.draw(
                .money(order.balance(of: .customer)), for: "P1", on: order,
                by: .other(kind: "cashier", id: "收银备注人甲"), at: at(112), in: .china))
        try order.deliver(
            explainedBy: "E1", accepted: .signature("交车签字-22"),
            nextService: ServiceDue(on: LocalDate("2026-12-01"), kilometres: 50_000), unpaidApprovedBy: "E2",
            by: .employee("E1"), at: at(120))
        try order.close(by: .employee("E1"), at: at(130))
        return order
    }

    /// The closed order once a line of it is undone, and the credit.
    static func reversed() throws -> (order: RepairOrder, credit: RepairOrder) {
        var order = try closed()
        let credit = try order.reverse(
            ["L1"], by: RecordKey(owner, "RO-1C"), because: "多收了钱要退", acting: .employee("E1"), at: at(140),
            in: .china)
        return (order, credit)
    }

    /// Every stage of it, as it would be stored.
    static func stages() throws -> [RepairOrder] {
        [try opened(), try received(), try authorized(), try closed(), try reversed().order]
    }
}

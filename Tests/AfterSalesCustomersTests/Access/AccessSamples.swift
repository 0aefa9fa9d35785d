import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// Records in which every field is filled in.
enum AccessSamples {
    static let dealer: RecordOwner = .dealer("D01")

    static func now(_ second: Int64 = 0) throws -> Timestamp {
        try Timestamp("2026-06-01T08:00:00Z").adding(seconds: second)
    }

    static func person(_ id: Identifier<Customer> = "C1") throws -> Customer {
        try Customer(
            RecordKey(dealer, id), try details(.person(personData()), "13812343079"), asOf: LocalDate("2026-06-01"))
    }

    static func organisation(_ id: Identifier<Customer> = "C2") throws -> Customer {
        try Customer(
            RecordKey(dealer, id), try details(.organisation(organisationData()), "13912348888"),
            asOf: LocalDate("2026-06-01"))
    }

    static func personData() throws -> Person {
        Person(
            name: "王小明", latinName: "Wang Xiaoming", formerNames: ["王大明"], salutation: "Herr Doktor",
            birthday: Birthday(try LocalDate("1977-07-17")), occupation: "Lokführer",
            identityNumber: "110101197707171234")
    }

    static func organisationData() throws -> Organisation {
        Organisation(
            name: "华安出租汽车公司", shortName: "华安出租", formerNames: ["华安运输"], registrationNumber: "91110000100017773R",
            legalRepresentative: "赵四海", registeredCapital: try Money("5000000.00", .cny), lineOfBusiness: "出租汽车",
            operatingStatus: .operating, creditStatus: "doubtful",
            bankAccounts: [BankAccount(bank: "工商银行朝阳支行", number: "6222021234567890")],
            keyPeople: [
                KeyPerson(
                    name: "孙立国", role: "车队队长", influence: .decides, birthday: Birthday(try LocalDate("1969-09-19")),
                    contactPoints: try contacts("13712341111", "sun.liguo@hua-an.example"))
            ])
    }

    static func details(_ party: Party, _ phone: String) throws -> CustomerDetails {
        CustomerDetails(
            party: party, segment: .taxi,
            addresses: [
                PostalAddress(
                    lines: ["建国路 88 号", "3 单元 502"], city: "北京市朝阳区", province: "京畿省", postalCode: "100022",
                    country: "CN", label: "老家地址", consents: [try consent()])
            ],
            contactPoints: try contacts(phone, "wang.xm@mail.example"), language: "zh-Hans",
            membership: Membership(
                tier: .gold, number: "M-778899", since: try LocalDate("2020-01-01"),
                through: try LocalDate("2030-12-31")),
            tags: ["爱砍价的客户"], preferences: ["只喝龙井绿茶"],
            family: [
                FamilyMember(name: "王小丫", relation: .child, birthday: Birthday(try LocalDate("2015-05-15")))
            ],
            since: try LocalDate("2019-03-01"), introducedBy: "C-introducer-9", serviceAdvisor: "E-advisor",
            customerAdvisor: "E-customer-advisor")
    }

    static func contacts(_ phone: String, _ email: String) throws -> [ContactPoint] {
        let consents = [try consent()]
        return [
            ContactPoint(
                .mobile(try PhoneNumber(phone, in: .china)), label: "本人手机号", isPreferred: true, consents: consents),
            ContactPoint(
                .phone(try PhoneNumber("010-62345678转8012", in: .china)), label: "单位座机号", consents: consents),
            ContactPoint(.email(try EmailAddress(email)), label: "工作邮箱号", consents: consents),
            ContactPoint(
                .messaging(service: "weChat", account: "wx-\(phone)-id"), label: "微信私人号", consents: consents),
        ]
    }

    static func consent() throws -> Consent {
        Consent(.service, on: try LocalDate("2024-02-03"), source: "授权书编号 A-77")
    }

    static func vehicle(_ id: Identifier<Vehicle> = "V1") throws -> Vehicle {
        try Vehicle(
            RecordKey(dealer, id),
            VehicleDetails(
                make: "Audi", model: "A6L", vin: try VIN("LSVAA49J132047371"),
                plate: try LicencePlate("京A12345", in: .china), engineNumber: "EA888-556677", modelYear: 2024,
                colour: "black",
                deliveredAt: try now(), registeredOn: try LocalDate("2024-03-01"),
                insurance: InsurancePolicy(
                    insurer: "平安财险分公司", number: "PDAA20241101", through: try LocalDate("2027-02-27")),
                inspectionDue: try LocalDate("2028-03-01"), warrantyThrough: try LocalDate("2027-03-01"),
                nextService: ServiceDue(on: try LocalDate("2026-09-01"), kilometres: 60_000),
                accessories: [Accessory("roof rack", fittedOn: try LocalDate("2024-04-04"))], salesperson: "E-seller",
                salesManager: "E-sales-manager", invoicedOn: try LocalDate("2024-02-28"),
                invoicePrice: try Money("423456.78", .cny), use: .household, propulsion: .plugInHybrid),
            ownerships: [
                Ownership("C-owner-0", from: try LocalDate("2024-03-01"), through: try LocalDate("2025-03-01")),
                Ownership("C-owner-1", from: try LocalDate("2025-03-02")),
            ],
            odometer: [OdometerReading(41_200, on: try LocalDate("2026-05-01"))])
    }

    static func interaction(_ id: Identifier<Interaction> = "I1") throws -> Interaction {
        try Interaction(
            RecordKey(dealer, id), with: "C1", vehicle: "V1", at: try now(), channel: .call, direction: .outgoing,
            by: "E-caller", purpose: .followUp, outcome: .dissatisfied,
            answers: [QuestionnaireAnswer("wait", text: "等了两个小时太久", mark: 3_141)], note: "客户说他正在离婚")
    }

    static func referral(_ id: Identifier<Referral> = "R1") throws -> Referral {
        var referral = try Referral(
            RecordKey(dealer, id), of: "C-introduced-7", by: "C-introducer-9", on: try LocalDate("2026-01-01"))
        try referral.convert(on: try LocalDate("2026-02-01"), reward: try Money("512.34", .cny))
        try referral.payReward(on: try LocalDate("2026-03-01"))
        return referral
    }

    static func complaint(_ id: Identifier<Complaint> = "P1") throws -> Complaint {
        var complaint = try Complaint(
            RecordKey(dealer, id), by: "C1", about: "V1", order: "RO-1", concerning: "E-concerned",
            receivedAt: try now(),
            channel: "dealer", category: "repairQuality", severity: .grave, text: "刹车修了三次还是响")
        try complaint.perform(.answer, by: "E-answering", at: now(60), note: "客户情绪激动")
        try complaint.handOver(from: "E-caller", to: "E-advisor", at: now(120))
        try complaint.take(over: "E-advisor", at: now(180))
        try complaint.judge(
            justified: true, on: LocalDate("2026-06-02"), by: "E-judging", note: "技师漏装了垫片")
        return complaint
    }

    /// What only a store makes, as it is written.
    static func merge() throws -> CustomerMerge {
        let json =
            #"{"at":"2026-06-01T08:00:00Z","key":{"dealer":"D01","id":"M1"},"merged":"C2","mergedRevision":2,"#
            + #""redirected":[{"id":"V1","kind":"vehicle","revision":2}],"survivor":"C1","survivorRevision":2,"#
            + #""undoneAt":"2026-06-02T08:00:00Z"}"#
        return try CustomerMerge(recordJSON: json, format: 1)
    }

    /// Tasks in every state, by the hour and by the day.
    static func careTasks() throws -> [CareTask] {
        let customer = try CareSample.person(birthday: Birthday(month: 5, day: 12))
        let car = try CareSample.car { $0.deliveredAt = CareSample.time("2026-06-01T08:00:00Z") }
        let facts = CareFacts(customer, vehicles: [car])
        let plan = try CareSample.plan
        var tasks = plan.derive(facts, window: CareSample.year2026, zone: .china).added
        tasks +=
            plan.derive(
                CareFacts(try CareSample.person().standing(.erased)), existing: tasks, window: CareSample.year2026,
                zone: .china
            ).withdrawn
        try tasks[0].complete(in: "I1", at: now())
        try tasks[1].skip(because: "客户出国了", at: now())
        return tasks
    }

    static func logEntry() throws -> AccessLogEntry {
        let json =
            #"{"at":"2026-06-01T08:00:00Z","customers":["C1"],"key":{"dealer":"D01","id":"L1"},"#
            + #""reader":{"employee":"E-reader","purpose":"audit","role":"auditor"},"#
            + #""reads":[{"extent":"record","fields":["details.preferences.*"],"id":"C1","kind":"customer"}]}"#
        return try AccessLogEntry(recordJSON: json, format: 1)
    }
}

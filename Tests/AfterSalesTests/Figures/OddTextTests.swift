import AfterSales
import AfterSalesTestStores
import AfterSalesTesting
import Testing

#if PostgreSQL
import AfterSalesPostgreSQL
#endif

/// Names are a host's own: whatever they begin with, end in or how long they are, what is kept under them is read again.
@Suite struct OddTextTests {
    private let party = ActingParty.employee("E1")
    private let owner = RecordOwner.dealer("D01")

    /// Parts of names that join what stands beside them, or mean something in a text of figures.
    static let scalars: [String] = [
        "\u{301}", "\u{600}", "\u{200D}", "\u{FE0F}", "\u{E9}", "e\u{301}", ".", ":", "/", "~", "~~", "~0", " ", "\"",
        "\\", "\u{7F}", "\u{1100}", "\u{1161}", "\u{1F1E8}", "\u{1F1F3}", "\u{10FFFF}", "\r\n", "店", "a", "1",
    ]

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func everyTextIsReadBack(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
        for _ in 0..<500 {
            let name = (0..<random.number(0...4)).map { _ in random.pick(Self.scalars) }.joined()
            let payer = PayType(rawValue: name)
            let measures: [Measure] =
                LineKind.allCases.map { .sales(payer, $0) } + [
                    .cost(.part), .salesWithoutCost(.fee), .hoursSold(payer), .labourWithoutHours(payer),
                    .hoursOf(Skill(rawValue: name)), .labourOf(Skill(rawValue: name)), .orders, .ordersPaid(payer),
                    .comebacks, .other(MeasureName(rawValue: name)),
                ]
            for measure in measures {
                let read = try #require(Measure(rawValue: measure.rawValue), "\(bytes(measure.rawValue))")
                #expect(read == measure)
                #expect(bytes(read.rawValue) == bytes(measure.rawValue))
            }
            for subject: FigureSubject in [
                .dealer, .advisor(Identifier(name)), .advisorTeam(Identifier(name)), .technician(Identifier(name)),
                .technicianTeam(Identifier(name)),
            ] {
                #expect(FigureSubject(subject.description) == subject)
            }
            // A day of such names is written and read, its key as well.
            let month = random.pick(["2026-06", "2026-07", "0026-06", "2025-12"])
            var entry = FigureEntry(
                of: owner, on: try LocalDate("2026-06-01"), advisor: Identifier(name + "E"), team: Identifier(name),
                in: .cny, earnedIn: try Month(month))
            for measure in measures { try entry.add(7, to: measure, technician: Identifier(name)) }
            try entry.add(1, to: .ordersPaid(payer))
            let day = DayFigures(entry)
            #expect(try DayFigures(recordJSON: day.recordJSON(), format: 1) == day)
            #expect(DayFigures.empty(of: day.key)?.key == day.key)
            #expect(DayFigures.empty(of: day.key)?.earnedIn.description == month)
        }
    }

    /// An order by payers, of technicians and teams with such names is settled and its figures are read.
    @Test(arguments: StoreKind.allCases) func oddNamesAreCounted(kind: StoreKind) async throws {
        let store = try await kind.open(CountedOrdersTests.kinds)
        let names: [(String, String, PayType)] = [
            ("\u{301}T1", "caf\u{E9}", "a\u{600}"), ("caf\u{E9}", "\u{600}", "fleet"),
            ("cafe\u{301}", "cafe\u{301}", "\u{301}"),
        ]
        let orders = try names.enumerated().map { index, name in
            try SampleOrder.inspected(
                [
                    SampleOrder.line("L1", .labour, 113_00, payType: name.2),
                    SampleOrder.line("caf\u{E9}", .part, 113_00), SampleOrder.line("cafe\u{301}", .fee, 113_00),
                ], Identifier("RO-\(index)"), technicians: (Identifier(name.0), Identifier("T-\(name.0)")),
                team: Identifier(name.1))
        }
        try await store.commit { changes, _ in
            for order in orders { try changes.insert(order, Act("open", by: party, at: SampleOrder.at(0))) }
        }
        for order in orders {
            try await store.store.counted.settle(
                order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh())
        }
        let days = try LocalDate("2026-06-01")...LocalDate("2026-06-30")
        let figures = try await store.store.figures(of: owner, on: days)
        #expect(figures == (try await store.store.recountedFigures(of: owner, on: days)))
        for name in names {
            #expect(figures[.technician(Identifier(name.0)), of: owner, in: .cny][.orders] == 1)
            #expect(figures[.technicianTeam(Identifier(name.1)), of: owner, in: .cny][.ordersPaid(name.2)] == 1)
        }
        #expect(try await store.store.figureProblems().isEmpty)
        #expect(try await store.check().isEmpty)
        #if PostgreSQL
        if let database = store.store as? PostgreSQLStore {
            #expect(try await database.figuresByDatabase(of: owner, on: days) == figures)
        }
        #endif
    }

    /// Names that together are longer than an id of a store may be.
    @Test(arguments: StoreKind.allCases) func longNamesAreCounted(kind: StoreKind) async throws {
        let store = try await kind.open(CountedOrdersTests.kinds)
        let advisor = Identifier<Employee>(String(repeating: "顾", count: 60))
        let long = String(repeating: "R", count: 250)
        var keys: [RecordKey<RepairOrder>] = []
        for (id, team) in [(long + "1", "组"), (long + "2", "队")] {
            let order = try SampleOrder.inspected(
                [SampleOrder.line("L1", .labour, 500_00, payType: .insurance)], Identifier(id), advisor: advisor,
                advisorTeam: Identifier(String(repeating: team, count: 30)))
            try await store.commit { changes, _ in
                try changes.insert(order, Act("open", by: party, at: SampleOrder.at(0)))
            }
            keys.append(order.key)
        }
        let orders = store.store.counted
        for (number, key) in keys.enumerated() {
            try await orders.settle(key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh())
            try await orders.deliver(
                key, by: party, at: SampleOrder.at(110), in: .china, explainedBy: "E1", accepted: .signature("s"),
                as: .fresh())
            try await orders.record(
                insurerAudit: Money("40\(number).00", .cny), on: LocalDate("2026-06-04"), of: key, by: party,
                at: SampleOrder.at(200), in: .china, as: .fresh())
        }
        let figures = try await store.store.figures(dealer: "D01", month: Month("2026-06"))
        #expect(figures[.advisor(advisor), of: owner, in: .cny][.orders] == 2)
        #expect(figures[.dealer, of: owner, in: .cny][.other(.accidentRepairAudited)] == 801_00)
        for team in ["组", "队"] {
            let team = Identifier<Team>(String(repeating: team, count: 30))
            #expect(figures[.advisorTeam(team), of: owner, in: .cny][.orders] == 1)
        }
        #expect(try await store.store.figureProblems().isEmpty)
        #expect(try await store.check().isEmpty)
    }

    @Test func longNamesDoNotMeet() throws {
        let long = String(repeating: "n", count: 250)
        func key(
            _ advisor: String, _ team: String?, earnedIn month: String = "2026-06"
        ) throws -> RecordKey<DayFigures> {
            DayFigures.key(
                of: FigureEntry(
                    of: owner, on: try LocalDate("2026-06-01"), advisor: Identifier(advisor),
                    team: team.map { Identifier($0) }, in: .cny, earnedIn: try Month(month)))
        }
        let digested = try key(long, "t").id.rawValue.split(separator: "/").last.map(String.init) ?? ""
        let keys = try [
            key(long, "t"), key(long, nil), key(long + "/t", nil), key(long, "u"), key("n", long), key(digested, nil),
            key(long, "t", earnedIn: "2026-05"), key(long, nil, earnedIn: "2026-05"), key("n", nil),
            key("n", nil, earnedIn: "2026-05"), key("n", "~m2026-05"), key("n", nil, earnedIn: "2026-04"),
            key("n", "~m2026-05", earnedIn: "2026-05"),
        ]
        #expect(Set(keys).count == keys.count)
        #expect(keys.allSatisfy { $0.id.rawValue.utf8.count <= 255 })
    }
}

import AfterSalesCore
import AfterSalesKPI
import Testing

@Suite struct SettledLinesTests {
    static let right = SettledLine(
        order: 7, day: 3, advisor: 1, technician: 2, payType: 4, kind: 0, skill: 2, hours: 150, amount: -4_500,
        cost: nil,
        isComeback: true)

    @Test func aLineComesBackAsItWasGiven() throws {
        let sample = try SampleLines()
        let lines = sample.lines(orders: 300, seed: 9) + [Self.right]
        #expect(Array(try sample.settled(lines)) == lines)
    }

    /// Each way to be wrong, with its code and place; together they are all said.
    @Test(arguments: [
        ("day", 100_000), ("day", -1), ("advisor", 12), ("advisor", -1), ("technician", 15), ("payType", 5),
        ("kind", 4),
        ("skill", 3), ("order", -1), ("order", 1 << 31),
    ])
    func whatIsNotOfTheSpaceIsRefused(_ field: String, _ value: Int) throws {
        let sample = try SampleLines()
        var lines = try sample.settled([Self.right])
        var line = Self.right
        switch field {
        case "day": line.day = value
        case "advisor": line.advisor = value
        case "technician": line.technician = value
        case "payType": line.payType = value
        case "kind": line.kind = value
        case "skill": line.skill = value
        default: line.order = value
        }
        let rejection = #expect(throws: Rejection.self) { try lines.append(line) }
        let finding = try #require(rejection?.findings.first)
        #expect(rejection?.findings.count == 1)
        #expect(finding.code == .outsideFigureSpace)
        #expect(finding.place == Place.document.field("lines").element(1).field(field))
        #expect(lines.count == 1)
    }

    @Test func everyFaultOfEveryLineIsSaidAndNothingIsAdded() throws {
        let sample = try SampleLines()
        var lines = try sample.settled([Self.right])
        var part = Self.right
        (part.kind, part.hours) = (1, 10)
        var many = Self.right
        (many.hours, many.day, many.skill) = (1 << 40, -5, 77)
        var far = Self.right
        far.technician = 14
        let rejection = #expect(throws: Rejection.self) { try lines.append(contentsOf: [part, Self.right, many, far]) }
        #expect(
            rejection?.findings.map(\.code) == [
                .hoursWithoutLabour, .outsideFigureSpace, .outsideFigureSpace, .overflow, .lineOfTwoDealers,
            ])
        #expect(lines.count == 1)
    }

    @Test func aSpaceSaysAllThatIsWrongWithIt() throws {
        let month = try Month(year: 2025, month: 1)
        let place = Staffing("A", at: "D")
        let rejection = #expect(throws: Rejection.self) {
            try FigureSpace(
                currency: .cny, months: month...month.adding(months: 400), advisors: [place, place], technicians: [],
                payTypes: (0..<40).map { PayType(rawValue: "p\($0)") }, kinds: LineKind.allCases, skills: [.body])
        }
        #expect(
            rejection?.findings.map(\.code) == [
                .duplicateFigureSubject, .emptyFigureList, .tooManyFigureSubjects, .tooManyFigureSubjects,
                .tooManyFigureSubjects,
            ])
    }

    /// What fits each list may still not fit together.
    @Test(arguments: [(128, 1, 1, 1, 1), (127, 1, 1, 1, 0), (16, 8, 65_000, 258, 1), (16, 8, 65_000, 12, 0)])
    func aSpaceTakesAsManySumsAsFit(
        _ payTypes: Int, _ kinds: Int, _ advisors: Int, _ months: Int, _ findings: Int
    ) throws {
        let first = try Month(year: 2025, month: 1)
        let last = try first.adding(months: months - 1)
        let space = Result { () throws(Rejection) in
            try FigureSpace(
                currency: .cny, months: first...last,
                advisors: (0..<advisors).map { Staffing(Identifier("A\($0)"), at: "D") },
                technicians: [Staffing("T", at: "D")], payTypes: (0..<payTypes).map { PayType(rawValue: "p\($0)") },
                kinds: Array(LineKind.allCases.prefix(kinds)), skills: [.body])
        }
        switch space {
        case .success: #expect(findings == 0)
        case .failure(let rejection):
            #expect(rejection.findings.map(\.code) == Array(repeating: .tooManyFigureSubjects, count: findings))
        }
    }

    @Test func ordersAreNumberedAsTheyCome() {
        var numbers = OrderNumbers<String>()
        #expect(["b", "a", "b", "c", "a"].map { numbers.number(of: $0) } == [0, 1, 0, 2, 1])
        #expect(numbers.names == ["b", "a", "c"])
    }

    @Test func namesAreFoundByTheirNumbers() throws {
        let space = try SampleLines().space
        for (number, place) in space.advisors.enumerated() { #expect(space.advisor(place) == number) }
        for (number, place) in space.technicians.enumerated() { #expect(space.technician(place) == number) }
        #expect(space.payType(.warranty) == 1)
        #expect(space.kind(.discount) == nil)
        #expect(space.skill(.paint) == 2)
        #expect(space.day(try LocalDate(year: 2024, month: 12, day: 1)) == 30)
        #expect(space.day(try LocalDate(year: 2024, month: 10, day: 31)) == nil)
        #expect(space.day(try LocalDate(year: 2025, month: 4, day: 1)) == nil)
    }
}

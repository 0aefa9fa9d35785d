import AfterSales

/// The facts of one month at a sample dealership, the same every time.
struct SampleMonth {
    /// The months of the demo: a year that ends with June 2026.
    static func all() throws -> [Month] {
        let first = try Month(year: 2025, month: 7)
        return try (0..<12).map { try first.adding(months: $0) }
    }

    /// How busy the months of a year are, in thousandths, January first: little before and during the spring festival.
    private static let season: [Int64] = [1060, 720, 930, 980, 1000, 1010, 1040, 1030, 990, 1020, 1010, 1080]

    let dealer: SampleDealer
    let month: Month
    var numbers: SampleNumbers
    var metrics: [MetricFact] = []
    var targets: [TargetFact] = []

    private init(_ dealer: SampleDealer, _ month: Month) {
        self.dealer = dealer
        self.month = month
        numbers = SampleNumbers("\(dealer.id) \(month)")
    }

    /// The facts, names in a language.
    static func facts(_ dealer: SampleDealer, _ month: Month, language: Language) throws -> MonthFacts {
        var sample = SampleMonth(dealer, month)
        try sample.measureHouse()
        try sample.measureStaff()
        let employees = dealer.staff.compactMap { employee in
            employee.status(in: month).map {
                EmployeeFacts(
                    id: employee.id, name: employee.name[language], position: employee.role.position,
                    team: employee.role.team.map { Identifier($0) }, status: $0, baseSalary: employee.baseSalary)
            }
        }
        return MonthFacts(
            period: month, dealer: dealer.id, currency: .cny, employees: employees, metrics: sample.metrics,
            targets: sample.targets, coefficientAdjustments: try sample.adjustments(language),
            corrections: try sample.corrections(language))
    }

    /// About so many yuan a month, for the size of the house and the season, in fen.
    mutating func turnover(_ yuan: Int64, within perMille: Int64 = 80) -> Int64 {
        numbers.about(yuan * dealer.size / 1000 * Self.season[month.number - 1] / 1000 * 100, within: perMille)
    }

    mutating func give(_ metric: String, _ subject: Subject, money fen: Int64) throws {
        metrics.append(MetricFact(metric, subject, try Self.decimal(fen)))
    }

    mutating func give(_ metric: String, _ subject: Subject, count: Int64) {
        metrics.append(MetricFact(metric, subject, DecimalNumeral(count)))
    }

    /// A number of hundredths: fen, hundredths of an hour or of a point.
    static func decimal(_ hundredths: Int64) throws -> DecimalNumeral {
        try DecimalNumeral(Money(minorUnits: hundredths, currency: .cny).amountText)
    }
}

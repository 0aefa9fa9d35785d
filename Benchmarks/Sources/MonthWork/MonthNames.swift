package import AfterSalesCore
package import AfterSalesKPI

/// What the numbers in the data are called.
package enum MonthNames {
    package static func dealer(_ number: Int) -> Identifier<Dealer> { Identifier(padded("D", number, 3)) }
    package static func advisor(_ number: Int) -> Identifier<Employee> { Identifier(padded("A", number, 4)) }
    package static func technician(_ number: Int) -> Identifier<Employee> { Identifier(padded("T", number, 4)) }
    package static func manager(_ number: Int) -> Identifier<Employee> { Identifier(padded("M", number, 4)) }

    /// In the order of the numbers in the data.
    package static let payTypes: [PayType] = [.customer, .warranty, .insurance, .internal, .goodwill]
    package static let kinds: [LineKind] = [.labour, .part, .accessory, .sublet]
    package static let skills: [Skill] = [.mechanical, .body, .paint, .washing, .detailing]

    /// The space of the data: a year of 200 dealerships.
    package static func space() throws -> FigureSpace {
        try FigureSpace(
            currency: Currency("CNY"), months: Month(year: 2025, month: 1)...Month(year: 2025, month: 12),
            advisors: (0..<MonthSize.advisors).map {
                Staffing(advisor($0), at: dealer($0 / MonthSize.advisorsEach))
            },
            technicians: (0..<MonthSize.technicians).map {
                Staffing(technician($0), at: dealer($0 / MonthSize.techniciansEach))
            }, payTypes: payTypes, kinds: kinds, skills: skills)
    }

    private static func padded(_ letter: String, _ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return letter + String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

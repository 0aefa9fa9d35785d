import AfterSales

/// A dealership that does not exist, with its staff.
struct SampleDealer {
    /// Which one.
    let id: Identifier<Dealer>
    /// What people call it.
    let name: LocalizedText
    /// How large its business is, in thousandths of the first one's.
    let size: Int64
    /// Who works there.
    let staff: [SampleEmployee]

    /// The three dealerships of the sample group.
    static func group() throws -> [SampleDealer] {
        [
            try SampleDealer(0, "Riverside", "滨江店", size: 1000),
            try SampleDealer(1, "North Gate", "北门店", size: 680),
            try SampleDealer(2, "Harbour", "港湾店", size: 420),
        ]
    }

    private init(_ index: Int, _ english: String, _ chinese: String, size: Int64) throws {
        let dealer = "D0\(index + 1)"
        id = Identifier(dealer)
        name = LocalizedText(english, chinese)
        self.size = size
        var numbers = SampleNumbers("\(dealer) staff")
        var staff: [SampleEmployee] = []
        for role in SampleRole.all {
            for _ in 0..<role.headcounts[index] {
                let number = staff.count + 1
                let salary = numbers.pick(role.salary) / 50 * 50
                var employee = SampleEmployee(
                    id: Identifier("\(dealer)-" + (number < 10 ? "0" : "") + "\(number)"),
                    name: SampleNames.name(index * 211 + number), role: role,
                    baseSalary: Money(minorUnits: salary * 100, currency: .cny), skill: numbers.pick(780...1220))
                // The second mechanic of each house is new; the small house loses its fleet developer in spring.
                if role.position == "mechanic", staff.last?.role.position == "mechanic",
                    staff.dropLast().last?.role.position != "mechanic"
                {
                    employee.probationThrough = try Month(year: 2025, month: 9)
                }
                if role.position == "fleetDeveloper", index == 2 {
                    employee.leftIn = try Month(year: 2026, month: 3)
                }
                staff.append(employee)
            }
        }
        self.staff = staff
    }

    /// Those who hold a position and take part in a month.
    func regulars(_ position: String, in month: Month) -> [SampleEmployee] {
        staff.filter { $0.role.position == position && $0.status(in: month) == .regular }
    }
}

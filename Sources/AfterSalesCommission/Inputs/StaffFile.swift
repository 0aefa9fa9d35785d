public import AfterSalesCore
public import AfterSalesStorage

/// Somebody's places in a dealership, month by month (人员档案): what a month's facts know of an employee.
public struct StaffFile: Hashable, Sendable {
    /// Whose file it is, and at which dealership.
    public let key: RecordKey<StaffFile>
    /// The name, in any script.
    public private(set) var name: String
    /// The assignments, by their first month.
    public private(set) var assignments: [Assignment]

    /// The employee.
    public var employee: Identifier<Employee> { Identifier(key.id.rawValue) }

    /// A file.
    /// - Parameters:
    ///   - employee: Whose it is.
    ///   - dealer: The dealership.
    ///   - name: The employee's name.
    ///   - assignments: The assignments, in any order.
    /// - Throws: everything that is wrong: `emptyName`, `overlappingAssignments`, `negativeAmount`, `invalidCoefficient`.
    public init(
        _ employee: Identifier<Employee>, dealer: Identifier<Dealer>, name: String, assignments: [Assignment]
    ) throws(Rejection) {
        key = Self.key(dealer: dealer, employee)
        self.name = name
        self.assignments = assignments.sorted { $0.months.from < $1.months.from }
        try check()
    }

    /// The key of an employee's file.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - employee: Whose it is.
    public static func key(dealer: Identifier<Dealer>, _ employee: Identifier<Employee>) -> RecordKey<StaffFile> {
        RecordKey(dealer: dealer, Identifier(employee.rawValue))
    }

    /// The assignment of a month; nil where there is none.
    /// - Parameter month: The month.
    public func assignment(in month: Month) -> Assignment? { assignments.last { $0.months.contains(month) } }

    /// The employee as a month's facts have it; nil where the file has no assignment.
    /// - Parameter month: The month.
    public func facts(in month: Month) -> EmployeeFacts? {
        assignment(in: month).map {
            EmployeeFacts(
                id: employee, name: name, position: $0.position, team: $0.team, status: $0.status,
                baseSalary: $0.baseSalary, coefficients: $0.coefficients)
        }
    }

    /// Gives the employee another place: the assignment of the month before ends where the new one begins.
    /// - Parameter assignment: The new assignment.
    /// - Throws: what is wrong with it; the file is then as it was.
    public mutating func assign(_ assignment: Assignment) throws(Rejection) {
        var changed = self
        let first = assignment.months.from
        for index in assignments.indices where assignments[index].months.from < first {
            guard assignments[index].months.contains(first), let last = try? first.adding(months: -1),
                let shorter = try? MonthWindow(from: assignments[index].months.from, through: last)
            else { continue }
            changed.assignments[index].months = shorter
        }
        changed.assignments.append(assignment)
        changed.assignments.sort { $0.months.from < $1.months.from }
        try changed.check()
        self = changed
    }

    /// Changes the name.
    /// - Parameter name: The new name, not empty.
    /// - Throws: `emptyName`; the file is then as it was.
    public mutating func rename(_ name: String) throws(Rejection) {
        var changed = self
        changed.name = name
        try changed.check()
        self = changed
    }

    private func check() throws(Rejection) {
        var check = InputCheck()
        check.name(employee.rawValue, at: "employee")
        check.name(name, at: "name")
        for (index, assignment) in assignments.enumerated() {
            let place = Place.document.field("assignments").element(index)
            if assignment.position.allSatisfy(\.isWhitespace) {
                check.report(.emptyName, at: place.field("position"), "an assignment has no position", "任职没有岗位")
            }
            check.notNegative(assignment.baseSalary, at: place.field("baseSalary"))
            for (scheme, value) in assignment.coefficients.sorted(by: { $0.key < $1.key }) {
                check.coefficient(value, at: place.field("coefficients").field(scheme))
            }
            for other in assignments[..<index] where other.months.overlaps(assignment.months) {
                check.report(
                    .overlappingAssignments, at: place.field("months"),
                    inputs: [.init("months", assignment.months.description), .init("other", other.months.description)],
                    "\(assignment.months) and \(other.months) have months in common",
                    "\(assignment.months) 与 \(other.months) 的月份重叠")
            }
        }
        try check.verdict()
    }
}

extension StaffFile: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, name, assignments
    }

    /// Decodes a file and checks it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        key = try values.decode(RecordKey<StaffFile>.self, forKey: .key)
        name = try values.decode(String.self, forKey: .name)
        assignments = try values.decode([Assignment].self, forKey: .assignments)
        try check()
    }
}

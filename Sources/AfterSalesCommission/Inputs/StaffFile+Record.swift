public import AfterSalesCore
public import AfterSalesStorage

extension StaffFile: StoredRecord {
    /// The employee.
    public static let ofEmployee = One<Identifier<Employee>>("employee", "Whose file it is.") { $0.employee }
    /// The positions.
    public static let ofPositions = Many<String>("positions", "Every position the employee has had.") {
        Set($0.assignments.map(\.position)).sorted()
    }
    /// The teams.
    public static let ofTeams = Many<Identifier<Team>>("teams", "Every team the employee has been in.") {
        Set($0.assignments.compactMap(\.team)).sorted()
    }

    /// How stores keep staff files.
    public static let schema = RecordSchema<StaffFile>(
        "staff_file", "Somebody's places in a dealership, month by month: position, team, status, base salary.",
        fields: [ofEmployee.declared, ofPositions.declared, ofTeams.declared],
        indexes: [.on(ofEmployee), .on(ofPositions), .on(ofTeams)], keepsHistory: true)
}

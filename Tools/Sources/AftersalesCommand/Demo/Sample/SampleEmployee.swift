import AfterSales

/// Somebody who works at a sample dealership.
struct SampleEmployee {
    /// Who it is.
    let id: Identifier<Employee>
    /// The name in both scripts.
    let name: LocalizedText
    /// What they do.
    let role: SampleRole
    /// The base salary.
    let baseSalary: Money
    /// How much of the usual work they do, in thousandths.
    let skill: Int64
    /// The last month of probation, where there is one.
    var probationThrough: Month?
    /// The month they left in.
    var leftIn: Month?

    /// Whether they take part in a month; nil once they have been gone for a month.
    func status(in month: Month) -> EmployeeFacts.Status? {
        if let leftIn, month >= leftIn { return month == leftIn ? .left : nil }
        if let probationThrough, month <= probationThrough { return .probation }
        return .regular
    }
}

package import AfterSalesCommission
import Foundation

/// The six tables of the month job, written as files. Columns lie month after month, in a month subject after subject.
package struct MonthResults {
    package let dealers: FigureTable
    package let advisors: FigureTable
    /// Intermediates and amounts of advisors.
    package let advisorPay: [[Int64]]
    /// Paid hours and amounts of technicians.
    package let technicianPay: [[Int64]]
    /// Shares of managers and what of them is withheld: dealer after dealer, five each.
    package let shares: [Int64]
    package let withheld: [Int64]
    package let fund: [Int64]

    package init(
        dealers: FigureTable, advisors: FigureTable, advisorPay: [[Int64]], technicianPay: [[Int64]], shares: [Int64],
        withheld: [Int64], fund: [Int64]
    ) {
        self.dealers = dealers
        self.advisors = advisors
        self.advisorPay = advisorPay
        self.technicianPay = technicianPay
        self.shares = shares
        self.withheld = withheld
        self.fund = fund
    }

    package static let fundName = "after-sales-fund"
    package static let technicianSchemes = ["mechanic", "mechanicGraduated", "body", "bodyGraduated"]
    /// More hours than that are not paid.
    package static let mostHours: Int64 = 200_000

    /// From what was computed of sections of the months, in their order.
    package init(_ tables: MonthTables, _ sections: [PanelClose]) throws {
        func required(_ column: [Int64]?) throws -> [Int64] {
            guard let column else { throw MonthDataError(file: "the plan") }
            return column
        }
        func amounts(_ amount: PanelAmount, _ scheme: String) throws -> [Int64] {
            try sections.flatMap { try required($0.amounts(amount, of: scheme)) }
        }
        let fund = Self.fundName
        self.init(
            dealers: tables.dealers, advisors: tables.advisors,
            advisorPay: try MonthPanel.intermediates.map { try amounts(.intermediate($0), "advisor") }
                + [.gross, .deduction("complaints"), .deduction("appraisal"), .net, .withheld(fund), .payable]
                .map { try amounts($0, "advisor") },
            technicianPay: try [tables.mechanicHours, tables.bodyHours].map { $0.map { min($0, Self.mostHours) } }
                + Self.technicianSchemes.flatMap { scheme in
                    try [.gross, .deduction("appraisal"), .withheld(fund)].map { try amounts($0, scheme) }
                },
            shares: try amounts(.gross, "managers"), withheld: try amounts(.withheld(fund), "managers"),
            fund: try sections.flatMap { try required($0.fund(fund)) })
    }

    package func write(to path: String) throws {
        let folder = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func write(_ name: String, _ text: String) throws {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        try write("a1.csv", figures(dealers))
        try write("a2.csv", figures(advisors))
        try write("b1.csv", subjects(MonthSize.advisors, advisorPay))
        try write("b2.csv", subjects(MonthSize.technicians, technicianPay))
        try write("b3.csv", managers())
        try write("fund.csv", subjects(MonthSize.dealers, [fund]))
    }

    /// Five managers a month, in the order of their ids.
    private func managers() -> String {
        var text = ""
        for dealer in 0..<MonthSize.dealers {
            for month in 0..<MonthSize.months {
                for manager in 0..<MonthSize.managersEach {
                    let line = (month * MonthSize.dealers + dealer) * MonthSize.managersEach + manager
                    text += "\(dealer),\(month + 1),\(manager),\(shares[line]),\(withheld[line])\n"
                }
            }
        }
        return text
    }

    private func subjects(_ count: Int, _ columns: [[Int64]]) -> String {
        var text = ""
        for subject in 0..<count {
            for month in 0..<MonthSize.months {
                text += "\(subject),\(month + 1)"
                for column in columns { text += ",\(column[month * count + subject])" }
                text += "\n"
            }
        }
        return text
    }

    private func figures(_ table: FigureTable) -> String {
        var text = ""
        for subject in 0..<table.subjects {
            for month in 0..<MonthSize.months {
                let row = month * table.subjects + subject
                guard table.orders[row] != 0 else { continue }
                text += "\(subject),\(month + 1)"
                for column in table.columns {
                    text += column[row] == FigureTable.absent ? "," : ",\(column[row])"
                }
                text += "\n"
            }
        }
        return text
    }
}

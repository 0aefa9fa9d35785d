package import AfterSalesKPI
import Foundation

/// The lines and side tables of a data folder, in memory.
package struct MonthData {
    package let lines: SettledLines
    /// One more than the largest number of an order.
    package let orders: Int
    /// advisor, month, complaints, score, targets of output, gross profit, intake
    package let advisorMonths: [[Int64]]
    /// technician, month, score
    package let technicianMonths: [[Int64]]
    /// dealer, month, target of output
    package let dealerMonths: [[Int64]]

    package init(_ path: String) throws {
        let folder = URL(fileURLWithPath: path)
        let meta = try Self.text(folder, "meta.txt").split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard meta.count == 2 else { throw MonthDataError(file: "meta.txt") }
        orders = meta[1]
        lines = try Self.lines(folder, count: meta[0])
        advisorMonths = try Self.table(folder, "advisor_month.csv", columns: 7)
        technicianMonths = try Self.table(folder, "technician_month.csv", columns: 3)
        dealerMonths = try Self.table(folder, "dealer_month.csv", columns: 3)
    }

    /// Each line is brought into the library's layout by itself.
    private static func lines(_ folder: URL, count: Int) throws -> SettledLines {
        let order = try ColumnFile<Int32>(folder, "ro")
        let day = try ColumnFile<UInt16>(folder, "day")
        let advisor = try ColumnFile<UInt16>(folder, "advisor")
        let technician = try ColumnFile<UInt16>(folder, "technician")
        let trade = try ColumnFile<UInt8>(folder, "trade")
        let kind = try ColumnFile<UInt8>(folder, "kind")
        let payer = try ColumnFile<UInt8>(folder, "payer")
        let hours = try ColumnFile<Int32>(folder, "hours")
        let amount = try ColumnFile<Int64>(folder, "amount")
        let cost = try ColumnFile<Int64>(folder, "cost")
        let comeback = try ColumnFile<UInt8>(folder, "comeback")
        let status = try ColumnFile<UInt8>(folder, "status")
        var lines = SettledLines(in: try MonthNames.space())
        lines.reserveCapacity(count)
        while lines.count < count {
            let piece = min(1 << 16, count - lines.count)
            let (orders, days, advisors) = (try order.next(piece), try day.next(piece), try advisor.next(piece))
            let (technicians, trades) = (try technician.next(piece), try trade.next(piece))
            let (kinds, payers, times) = (try kind.next(piece), try payer.next(piece), try hours.next(piece))
            let (amounts, costs) = (try amount.next(piece), try cost.next(piece))
            let (comebacks, states) = (try comeback.next(piece), try status.next(piece))
            let columns = [orders, days, advisors, technicians, trades, kinds, payers, times, amounts, costs]
            guard (columns + [comebacks, states]).allSatisfy({ $0.count == piece }) else {
                throw MonthDataError(file: "a column")
            }
            for index in 0..<piece {
                try lines.append(
                    SettledLine(
                        order: orders[index], day: days[index], advisor: advisors[index],
                        technician: technicians[index], payType: payers[index], kind: kinds[index],
                        skill: trades[index], hours: Int64(times[index]), amount: Int64(amounts[index]),
                        cost: Int64(costs[index]), isComeback: comebacks[index] != 0, isVoid: states[index] != 0))
            }
        }
        return lines
    }

    private static func text(_ folder: URL, _ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    private static func table(_ folder: URL, _ name: String, columns: Int) throws -> [[Int64]] {
        try text(folder, name).split(separator: "\n").dropFirst().map { line in
            let values = line.split(separator: ",").compactMap { Int64($0) }
            guard values.count == columns else { throw MonthDataError(file: name) }
            return values
        }
    }
}

/// A file that is not what it should be.
package struct MonthDataError: Error {
    package let file: String

    package init(file: String) { self.file = file }
}

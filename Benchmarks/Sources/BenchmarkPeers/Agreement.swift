package import AfterSalesCommission
import AfterSalesCore

/// Whether the library and the hand-written plan give the same amounts, to the fen.
package enum Agreement {
    /// Two results that differ, and where.
    package struct Difference: Error, CustomStringConvertible {
        package let description: String
    }

    /// Compares every statement with all its lines, the pools and the fund.
    package static func check(_ close: CommissionClose, _ hand: HandClose) throws(Difference) {
        let place = "\(close.dealer) \(close.period)"
        try equal(close.status == .held, hand.isHeld, "\(place) held")
        try equal(close.statements.count, hand.statements.count, "\(place) statements")
        for (statement, other) in zip(close.statements, hand.statements) { try check(statement, other, place) }
        try equal(close.pools.count, hand.pools.count, "\(place) pools")
        for (pool, other) in zip(close.pools, hand.pools) {
            let place = "\(place) pool \(pool.scheme)"
            try equal(pool.scheme, other.scheme.rawValue, place)
            try equal(pool.amount.minorUnits, other.amount, "\(place) amount")
            try equal(pool.undistributed.minorUnits, other.undistributed, "\(place) undistributed")
        }
        try equal(close.funds.map(\.amount.minorUnits), [hand.fund], "\(place) fund")
    }

    private static func check(
        _ statement: CommissionStatement, _ hand: HandStatement, _ place: String
    ) throws(Difference) {
        let place = "\(place) \(statement.employee)"
        try equal(statement.employee.rawValue, hand.employee, place)
        try equal(statement.position, hand.position.rawValue, place)
        try equal(statement.baseSalary.minorUnits, hand.baseSalary, "\(place) base salary")
        let lines = statement.lines
        try equal(lines.map(\.scheme), hand.lines.map(\.scheme.rawValue), "\(place) lines")
        for (line, other) in zip(lines, hand.lines) {
            let place = "\(place) \(line.scheme)"
            try equal(line.gross.minorUnits, other.gross, "\(place) gross")
            let deductions = line.deductions.map(\.amount.minorUnits)
            let padded = deductions + Array(repeating: 0, count: 3 - deductions.count)
            let others = [other.deductions.first, other.deductions.second, other.deductions.third]
            try equal(padded, others, "\(place) deductions")
            try equal(line.net.minorUnits, other.net, "\(place) net")
            try equal(line.withheld.map(\.amount.minorUnits), [other.withheld], "\(place) withheld")
            try equal(line.payable.minorUnits, other.payable, "\(place) payable")
        }
        let corrections = statement.corrections.reduce(0) { $0 + $1.amount.minorUnits }
        try equal(corrections, hand.corrections, "\(place) corrections")
        try equal(statement.commission.minorUnits, hand.commission, "\(place) commission")
        try equal(statement.payable.minorUnits, hand.payable, "\(place) payable")
        try equal(statement.carriedForward.minorUnits, hand.carriedForward, "\(place) carried forward")
        try equal(statement.income.minorUnits, hand.income, "\(place) income")
    }

    private static func equal<Value: Equatable>(
        _ library: Value, _ hand: Value, _ what: @autoclosure () -> String
    ) throws(Difference) {
        guard library != hand else { return }
        throw Difference(description: "\(what()): the library has \(library), the hand-written plan \(hand)")
    }
}

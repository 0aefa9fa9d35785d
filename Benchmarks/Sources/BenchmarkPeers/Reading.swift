package import AfterSalesCommission
package import AfterSalesCore

/// Reads what every employee gets and every line's gross, and adds it up: what a consumer of a close does at least.
package enum Reading {
    /// Through the library's public interface.
    package static func sum(_ close: CommissionClose) -> Int64 {
        var sum: Int64 = 0
        for statement in close.statements {
            sum &+= statement.payable.minorUnits
            for line in statement.lines { sum &+= line.gross.minorUnits }
        }
        return sum
    }

    /// The same of a month's outcome; 0 where the month was refused.
    package static func sum(_ outcome: Result<CommissionClose, Rejection>) -> Int64 {
        guard case .success(let close) = outcome else { return 0 }
        return sum(close)
    }

    /// The number of statements of a month's outcome; 0 where the month was refused.
    package static func count(_ outcome: Result<CommissionClose, Rejection>) -> Int64 {
        guard case .success(let close) = outcome else { return 0 }
        return Int64(close.statements.count)
    }

    /// Out of the hand-written structs.
    package static func sum(_ close: HandClose) -> Int64 {
        var sum: Int64 = 0
        for statement in close.statements {
            sum &+= statement.payable
            for line in statement.lines { sum &+= line.gross }
        }
        return sum
    }
}

import AfterSalesCommission
import Foundation

@testable import AfterSalesTestOracle

/// What a close's document says, read by loops of the tests' own.
enum DocumentLines {
    /// What every line pays, in fen, by employee and scheme.
    static func payable(_ close: CommissionClose) throws -> [String: Int] {
        var lines: [String: Int] = [:]
        for statement in try statements(close) {
            for line in statement["lines"] as? [[String: Any]] ?? [] {
                guard let employee = statement["employee"] as? String, let scheme = line["scheme"] as? String else {
                    throw Mismatch("no line")
                }
                lines["\(employee) \(scheme)"] = try fen(line["payable"])
            }
        }
        return lines
    }

    static func statements(_ close: CommissionClose) throws -> [[String: Any]] {
        try Fixture.object(text: close.json(explanations: nil))["statements"] as? [[String: Any]] ?? []
    }

    /// An amount as the document writes it.
    static func fen(_ amount: Any?) throws -> Int {
        guard let text = amount as? String, let units = Fraction(text)?.units(2) else {
            throw Mismatch("\(amount ?? "nil")")
        }
        return Int(units)
    }
}

public import AfterSalesCore

/// How much of something a line has: pieces, litres, hours, in thousandths.
public enum LineUnit: QuantityUnit {
    /// 3: thousandths.
    public static var fractionDigits: Int { 3 }
}

/// How much of something a line has (数量), in thousandths.
public typealias LineQuantity = Quantity<LineUnit>

extension Quantity where Unit == LineUnit {
    /// One piece.
    public static let one = LineQuantity(units: 1_000)

    /// So many hours.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public init(_ hours: Hours) throws(ArithmeticError) {
        let (units, overflow) = hours.units.multipliedReportingOverflow(by: 10)
        guard !overflow else { throw .overflow }
        self.init(units: units)
    }
}

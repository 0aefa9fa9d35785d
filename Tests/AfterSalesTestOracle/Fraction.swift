/// Exact arithmetic of the tests' own, written without a look at the library's: fractions of 128-bit numbers that are
/// reduced only where a product would not fit. A number that does not fit is lost, and so is all that is made from it.
struct Fraction {
    let top: Int128
    /// Above zero; zero where the number is lost.
    let bottom: Int128

    static let lost = Fraction(unchecked: 0, 0)
    static let zero = Fraction(0)
    static let one = Fraction(1)

    private init(unchecked top: Int128, _ bottom: Int128) {
        self.top = top
        self.bottom = bottom
    }

    init(_ whole: Int) { self.init(unchecked: Int128(whole), 1) }

    /// `units` of `10^-digits`.
    init(units: Int128, digits: Int) { self.init(unchecked: units, Self.power(digits)) }

    /// A decimal such as `-12.50`, `5%`, or a fraction such as `1/3`; nil for anything else.
    init?(_ text: String) {
        if let slash = text.firstIndex(of: "/") {
            guard let left = Fraction(String(text[..<slash])),
                let right = Fraction(String(text[text.index(after: slash)...]))
            else { return nil }
            self = left / right
            return
        }
        let isPercent = text.hasSuffix("%")
        let plain = isPercent ? text.dropLast() : Substring(text)
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1] : ""
        guard parts.count <= 2, let units = Int128(parts[0] + decimals), decimals.count <= 30 else { return nil }
        self.init(units: units, digits: decimals.count + (isPercent ? 2 : 0))
    }

    static func power(_ digits: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<digits { result *= 10 }
        return result
    }

    var fits: Bool { bottom != 0 }
    var isZero: Bool { fits && top == 0 }
    var isNegative: Bool { top < 0 }

    var reduced: Fraction {
        guard fits else { return self }
        var (first, second) = (top.magnitude, bottom.magnitude)
        while second != 0 { (first, second) = (second, first % second) }
        return Fraction(unchecked: top / Int128(first), bottom / Int128(first))
    }

    // MARK: Arithmetic

    static func + (left: Fraction, right: Fraction) -> Fraction {
        guard left.fits, right.fits else { return .lost }
        if left.bottom == right.bottom {
            return checked(left.top.addingReportingOverflow(right.top), (left.bottom, false))
        }
        return retried(left, right) { left, right in
            let first = left.top.multipliedReportingOverflow(by: right.bottom)
            let second = right.top.multipliedReportingOverflow(by: left.bottom)
            guard !first.overflow, !second.overflow else { return .lost }
            return checked(
                first.partialValue.addingReportingOverflow(second.partialValue),
                left.bottom.multipliedReportingOverflow(by: right.bottom))
        }
    }

    static func * (left: Fraction, right: Fraction) -> Fraction {
        guard left.fits, right.fits else { return .lost }
        return retried(left, right) { left, right in
            checked(
                left.top.multipliedReportingOverflow(by: right.top),
                left.bottom.multipliedReportingOverflow(by: right.bottom))
        }
    }

    /// Lost where `right` is zero; whoever cares asks before.
    static func / (left: Fraction, right: Fraction) -> Fraction {
        guard right.fits, right.top != 0 else { return .lost }
        return left * Fraction(unchecked: right.isNegative ? -right.bottom : right.bottom, Int128(right.top.magnitude))
    }

    static prefix func - (value: Fraction) -> Fraction { Fraction(unchecked: -value.top, value.bottom) }
    static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

    private static func checked(
        _ top: (partialValue: Int128, overflow: Bool), _ bottom: (partialValue: Int128, overflow: Bool)
    ) -> Fraction {
        top.overflow || bottom.overflow ? .lost : Fraction(unchecked: top.partialValue, bottom.partialValue)
    }

    private static func retried(
        _ left: Fraction, _ right: Fraction, _ operation: (Fraction, Fraction) -> Fraction
    ) -> Fraction {
        let result = operation(left, right)
        if result.fits { return result }
        let small = operation(left.reduced, right.reduced)
        return small.fits ? small.reduced : .lost
    }

    // MARK: Comparison and rounding

    /// −1, 0 or 1; nil where it cannot be told.
    func compared(with other: Fraction) -> Int? {
        let difference = self - other
        return difference.fits ? difference.top.signum() == 0 ? 0 : difference.isNegative ? -1 : 1 : nil
    }

    /// Whole units of `10^-digits` by one of the three modes; nil where they do not fit.
    func units(_ digits: Int, _ mode: String = "halfAwayFromZero") -> Int128? {
        guard fits else { return nil }
        let scaled = self * Fraction(unchecked: Self.power(digits), 1)
        guard scaled.fits else { return nil }
        let whole = Int128(scaled.top.magnitude / scaled.bottom.magnitude)
        let rest = scaled.top.magnitude % scaled.bottom.magnitude
        let isHalf = rest == scaled.bottom.magnitude - rest
        let isMore = rest > scaled.bottom.magnitude - rest
        let up =
            switch mode {
            case "down": false
            case "halfEven": isMore || (isHalf && whole % 2 == 1)
            default: isMore || isHalf
            }
        let magnitude = up ? whole + 1 : whole
        return isNegative ? -magnitude : magnitude
    }

    func rounded(_ digits: Int, _ mode: String = "halfAwayFromZero") -> Fraction {
        units(digits, mode).map { Fraction(units: $0, digits: digits) } ?? .lost
    }
}

/// `units` of `10^-digits` with exactly that many decimals: the tests' own spelling of amounts.
func decimalText(_ units: Int128, digits: Int) -> String {
    let figures = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - figures.count)) + figures
    let point = digits == 0 ? "" : "." + padded.suffix(digits)
    return (units < 0 ? "-" : "") + padded.dropLast(digits) + point
}

/// Why a host's own currency could not be defined.
public enum InvalidCurrency: Error, Hashable, Sendable {
    /// The code is not three capital letters A–Z; it is given back whole.
    case malformedCode(String)

    /// The digits are not in 0...6.
    case minorUnitDigitsOutOfRange(Int)

    /// ISO 4217 lists the code with other digits; amounts of the two would differ by powers of ten.
    case contradictsISO4217(code: String, listedMinorUnitDigits: Int)
}

extension InvalidCurrency: CustomStringConvertible {
    /// The error in English, for logs; programs read the case.
    public var description: String {
        switch self {
        case .malformedCode(let code): "\"\(code)\" is not three capital letters"
        case .minorUnitDigitsOutOfRange(let digits): "a currency cannot have \(digits) decimals, only 0...6"
        case .contradictsISO4217(let code, let digits): "ISO 4217 gives \(code) \(digits) decimals"
        }
    }
}

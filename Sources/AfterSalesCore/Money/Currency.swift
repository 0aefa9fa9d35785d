/// What an amount is counted in: a code of three letters, and how many decimals its smallest unit has.
///
/// The code and the digits share one 32-bit word, so a currency costs four bytes beside an amount and
/// comparing two is comparing two integers. Currencies of the same code but different digits are not
/// equal: amounts in them must not be added.
///
/// In JSON it is the code, `"CNY"`. A currency of the host's own, whose digits no list tells, is written
/// with them, `"PTS/0"`.
public struct Currency: Hashable, Sendable, BitwiseCopyable {
    /// The letters in the upper three bytes, first letter highest, and the digits in the lowest.
    let packed: UInt32

    init(packed: UInt32) {
        self.packed = packed
    }

    /// A currency of ISO 4217.
    ///
    /// Known are the codes in use at any time since 2024 that have a minor unit; see ``iso4217``.
    /// - Parameter code: Three capital letters, such as `CNY`.
    /// - Throws: An ``UnknownCurrency`` for anything else, small letters included.
    @inlinable
    public init(_ code: some StringProtocol) throws(UnknownCurrency) {
        try self.init(listed: String(code))
    }

    @usableFromInline
    init(listed code: String) throws(UnknownCurrency) {
        guard let letters = Currency.letters(of: code), let packed = Currency.listed(letters) else {
            throw UnknownCurrency(code: code)
        }
        self.init(packed: packed)
    }

    /// A currency of the host's own: points, vouchers, or a code newer than this library.
    /// - Parameters:
    ///   - code: Three capital letters A–Z.
    ///   - minorUnitDigits: Decimals of the smallest unit, 0...6; for a code that ISO 4217 lists, what it says.
    /// - Throws: ``InvalidCurrency``.
    public init(code: some StringProtocol, minorUnitDigits: Int) throws(InvalidCurrency) {
        try self.init(own: String(code), minorUnitDigits: minorUnitDigits)
    }

    init(own code: String, minorUnitDigits: Int) throws(InvalidCurrency) {
        guard let letters = Currency.letters(of: code) else { throw .malformedCode(code) }
        guard (0...6).contains(minorUnitDigits) else { throw .minorUnitDigitsOutOfRange(minorUnitDigits) }
        let packed = letters | UInt32(minorUnitDigits)
        if let listed = Currency.listed(letters), listed != packed {
            throw .contradictsISO4217(code: code, listedMinorUnitDigits: Int(listed & 0xFF))
        }
        self.init(packed: packed)
    }

    /// The three letters, such as `CNY`.
    public var code: String {
        String(decoding: [24, 16, 8].map { UInt8(truncatingIfNeeded: packed >> $0) }, as: UTF8.self)
    }

    /// Decimals of the smallest unit: 2 for the yuan, 0 for the yen, 3 for the Kuwaiti dinar; never above 6.
    public var minorUnitDigits: Int { Int(packed & 0xFF) }

    /// The letters in their place within ``packed``; `nil` unless they are three capitals A–Z.
    private static func letters(of code: String) -> UInt32? {
        guard code.utf8.count == 3 else { return nil }
        var packed: UInt32 = 0
        for byte in code.utf8 {
            guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") else { return nil }
            packed = packed << 8 | UInt32(byte)
        }
        return packed << 8
    }
}

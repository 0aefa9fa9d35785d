extension VIN {
    /// The check digit that position 9 should have: 0–9, or X for ten.
    ///
    /// Values by letter, weights by position, the sum modulo 11 (ISO 3779, and 49 CFR 565.15(c)).
    public var expectedCheckDigit: Character {
        Character(Unicode.Scalar(VIN.checkDigit(ofSum: checkSum)))
    }

    /// Whether position 9 is the check digit of the others.
    public var hasValidCheckDigit: Bool {
        byte(at: VIN.checkDigitPosition) == VIN.checkDigit(ofSum: checkSum)
    }

    /// ``VINStatus/valid`` or ``VINStatus/checkDigitMismatch``; a value is never malformed.
    public var status: VINStatus { hasValidCheckDigit ? .valid : .checkDigitMismatch }

    /// Whether the law wants a check digit: in North America, for numbers that begin with 1–5 (49 CFR 565.15(c) and its
    /// Canadian counterpart). Elsewhere a wrong one is worth a note and no more: most of the world asks for none, and makers
    /// use position 9 for other things.
    public var isCheckDigitMandatory: Bool { region == .northAmerica }

    private var checkSum: UInt32 {
        let weighted = VINAlphabet.weighted
        var (front, back) = (front, back)
        var sum: UInt32 = 0
        var index = 0
        // From the end of either half, where the next six bits are.
        while index < 9 {
            sum &+= UInt32(weighted[(8 - index) << 8 | Int(front & 63) + 48])
            front >>= 6
            index += 1
        }
        while index < VIN.length {
            sum &+= UInt32(weighted[(VIN.length + 8 - index) << 8 | Int(back & 63) + 48])
            back >>= 6
            index += 1
        }
        return sum
    }

    /// The ASCII code of the check digit that a sum of products gives.
    @inline(__always)
    static func checkDigit(ofSum sum: UInt32) -> UInt8 {
        let remainder = UInt8(truncatingIfNeeded: sum % 11)
        return remainder == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") &+ remainder
    }
}

/// The characters of a number in a row of bytes, taken in by sums: an entry is looked up for each position and byte, and
/// those of positions 1–8 and of 9–17 are added up. The two sums then hold everything there is to know of the number.
package enum VINRowTable {
    /// By position from 0 and byte. Each sum has two fields:
    ///
    /// - below ``shift``, what tells the status: see ``statusMask``;
    /// - above it, six bits for each character as in ``VIN/front`` and ``VIN/back``: positions 1–8 in the first sum, 10–17
    ///   in the second.
    package static let entries: [UInt64] = {
        var entries = [UInt64](repeating: malformed, count: VIN.length << 8)
        for position in 0..<VIN.length {
            for byte in 0..<256 {
                guard let code = VIN.code(of: UInt8(byte)) else { continue }
                let index = position << 8 | byte
                if position == VIN.checkDigitPosition - 1 {
                    // Minus the digit, so that what is right comes to a multiple of eleven.
                    let digit: UInt64 = code == xCode ? 10 : UInt64(code)
                    entries[index] = code < 10 || code == xCode ? (11 - digit) % 11 : noDigit
                } else {
                    let place = position < 8 ? 7 - position : 16 - position
                    entries[index] =
                        UInt64(VINAlphabet.weighted[index]) | UInt64(code) << (UInt64(6 * place) + shift)
                }
            }
        }
        return entries
    }()

    /// Where the characters begin.
    package static let shift: UInt64 = 13

    /// The lowest bits of both sums together: below ``malformed`` and a multiple of ``modulus`` for a valid number.
    package static let statusMask: UInt64 = 0x1FFF
    /// From here on, ``noDigit`` left aside, something in it stands in no number: sixteen products modulo eleven and a digit
    /// come to less.
    package static let malformed: UInt64 = 200
    /// What a letter at position 9 adds that is no check digit.
    package static let noDigit: UInt64 = 1 << 12
    /// What check digits are counted by.
    package static let modulus: UInt64 = 11

    /// X by its six bits.
    private static let xCode = UInt8(ascii: "X") - UInt8(ascii: "0")
}

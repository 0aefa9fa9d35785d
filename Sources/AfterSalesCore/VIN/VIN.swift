/// A vehicle identification number (VIN, 车辆识别代号): the seventeen characters that name one vehicle.
///
/// A value is always well formed: 17 characters out of 0–9 and A–Z without I, O and Q (ISO 3779), with capital letters.
/// What is not cannot be made into one; ``VINCheck`` lists everything that is wrong with a text. That the check digit
/// is right is *not* promised, because most of the world does not require one: see ``status``.
///
/// Sixteen bytes in memory, without anything on the heap. VINs sort as their ASCII texts do. In JSON it is a string.
///
/// ```swift
/// let vin = try VIN("1M8GDM9AXKP042788")
/// vin.status  // .valid
/// vin.modelYear()  // 1989
/// vin.country?.code  // "US"
/// ```
public struct VIN: Hashable, Sendable, BitwiseCopyable {
    /// Positions 1–9, six bits each, position 1 highest: the character's ASCII code from that of "0" on.
    package let front: UInt64
    /// Positions 10–17, likewise.
    package let back: UInt64

    /// A number by its packed characters; the caller has made sure that they can stand in one.
    package init(front: UInt64, back: UInt64) {
        self.front = front
        self.back = back
    }

    /// How many characters a number has.
    static let length = 17

    /// The position of the check digit.
    static let checkDigitPosition = 9

    /// The ASCII code of the character at a position, 1...17.
    package func byte(at position: Int) -> UInt8 {
        let code = position <= 9 ? front >> UInt64(6 * (9 - position)) : back >> UInt64(6 * (17 - position))
        return UInt8(truncatingIfNeeded: code & 63) + UInt8(ascii: "0")
    }

    /// The ASCII codes of all characters, position 1 first.
    package var bytes: [UInt8] {
        (1...VIN.length).map(byte(at:))
    }

    /// The character at a position.
    /// - Parameter position: 1...17, as the standard counts; anything else is a programming error.
    public subscript(position position: Int) -> Character {
        precondition((1...VIN.length).contains(position), "a VIN has the positions 1 to 17")
        return Character(Unicode.Scalar(byte(at: position)))
    }
}

extension VIN: Comparable {
    /// Whether the left number's text comes first, by ASCII: digits before letters.
    public static func < (lhs: VIN, rhs: VIN) -> Bool {
        lhs.front != rhs.front ? lhs.front < rhs.front : lhs.back < rhs.back
    }
}

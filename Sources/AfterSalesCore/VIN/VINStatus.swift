/// What can be said of a vehicle identification number by itself.
public enum VINStatus: String, Codable, CaseIterable, Hashable, Sendable {
    /// It is well formed and its check digit is right.
    case valid
    /// It is well formed; position 9 is not the check digit of the rest. An error where a check digit is mandatory, and
    /// nothing but a note elsewhere.
    case checkDigitMismatch
    /// Such a number cannot exist: wrong length, or a character that none has.
    case malformed

    /// The status of one number among bytes, without making a ``VIN`` of it.
    ///
    /// Reads as ``VIN/init(_:)`` does, small letters included.
    /// - Parameter bytes: The number's characters; anything but seventeen bytes is malformed.
    public init(utf8 bytes: Span<UInt8>) {
        guard bytes.count == VIN.length else {
            self = .malformed
            return
        }
        let weighted = VINAlphabet.weighted
        self.init(bytes, weighted.span)
    }

    /// The status of seventeen bytes: a product modulo 11 is looked up for each, the sum tells the rest.
    @inline(__always)
    init(_ bytes: Span<UInt8>, _ weighted: Span<UInt8>) {
        // Said once, so that no access needs to be checked.
        guard bytes.count == VIN.length, weighted.count == VIN.length << 8 else {
            self = .malformed
            return
        }
        var sum: UInt32 = 0
        var index = 0
        while index < VIN.length {
            sum &+= UInt32(weighted[index << 8 | Int(bytes[index])])
            index &+= 1
        }
        let expected = VIN.checkDigit(ofSum: sum)
        let given = bytes[VIN.checkDigitPosition - 1]
        if sum >= UInt32(VINAlphabet.impossible) {
            self = .malformed
        } else {
            // The other spelling is the small x; of a digit there is none.
            self = given == expected || given ^ 0x20 == expected ? .valid : .checkDigitMismatch
        }
    }
}

/// Whole numbers without an end, slow and simple: the oracle for arithmetic that must not overflow unnoticed.
///
/// Its only operations are school addition, subtraction and multiplication, none of which the library uses.
struct WideInteger: Equatable {
    /// The magnitude in base 2^32, lowest first, without zeros at the end.
    private var limbs: [UInt32]
    private var isNegative: Bool

    private init(limbs: [UInt32], isNegative: Bool) {
        let count = (limbs.lastIndex { $0 != 0 } ?? -1) + 1
        self.limbs = Array(limbs[..<count])
        self.isNegative = isNegative && count > 0
    }

    init(_ value: some SignedInteger & FixedWidthInteger) {
        let magnitude = UInt128(value.magnitude)
        self.init(
            limbs: [0, 32, 64, 96].map { UInt32(truncatingIfNeeded: magnitude >> UInt128($0)) }, isNegative: value < 0)
    }

    static func powerOfTen(_ exponent: Int) -> WideInteger {
        (0..<exponent).reduce(WideInteger(1)) { power, _ in power * WideInteger(10) }
    }

    var magnitude: WideInteger { WideInteger(limbs: limbs, isNegative: false) }

    static prefix func - (value: WideInteger) -> WideInteger {
        WideInteger(limbs: value.limbs, isNegative: !value.isNegative)
    }

    static func * (left: WideInteger, right: WideInteger) -> WideInteger {
        var limbs = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (i, a) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (j, b) in right.limbs.enumerated() {
                let sum = UInt64(a) * UInt64(b) + UInt64(limbs[i + j]) + carry
                limbs[i + j] = UInt32(truncatingIfNeeded: sum)
                carry = sum >> 32
            }
            limbs[i + right.limbs.count] = UInt32(carry)
        }
        return WideInteger(limbs: limbs, isNegative: left.isNegative != right.isNegative)
    }

    static func + (left: WideInteger, right: WideInteger) -> WideInteger {
        let count = max(left.limbs.count, right.limbs.count) + 1
        func digit(_ value: WideInteger, _ index: Int) -> Int64 {
            guard index < value.limbs.count else { return 0 }
            return value.isNegative ? -Int64(value.limbs[index]) : Int64(value.limbs[index])
        }
        var limbs: [UInt32] = []
        var carry: Int64 = 0
        for index in 0..<count {
            let sum = digit(left, index) + digit(right, index) + carry
            limbs.append(UInt32(truncatingIfNeeded: sum))
            carry = sum >> 32
        }
        guard carry < 0 else { return WideInteger(limbs: limbs, isNegative: false) }
        // The two's complement of a negative sum, back to its magnitude.
        var plusOne: UInt64 = 1
        for index in limbs.indices {
            plusOne += UInt64(~limbs[index])
            limbs[index] = UInt32(truncatingIfNeeded: plusOne)
            plusOne >>= 32
        }
        return WideInteger(limbs: limbs, isNegative: true)
    }

    static func - (left: WideInteger, right: WideInteger) -> WideInteger { left + (-right) }

    static func < (left: WideInteger, right: WideInteger) -> Bool { (left - right).isNegative }

    static func <= (left: WideInteger, right: WideInteger) -> Bool { !(right < left) }

    /// Whether a ``Rational`` can hold it: 127 bits and a sign.
    var fitsRational: Bool { magnitude <= WideInteger(Int128.max) }

    var isOdd: Bool { limbs.first.map { $0 & 1 == 1 } ?? false }
}

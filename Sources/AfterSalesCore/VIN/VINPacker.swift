/// Takes the characters of a number one by one and packs them.
struct VINPacker {
    private var front: UInt64 = 0
    private var back: UInt64 = 0
    private var count = 0
    private var isSound = true
    private let codes = VINAlphabet.codes

    /// Takes a byte; false where it cannot stand in a number, or there are too many.
    mutating func take(_ byte: UInt8) -> Bool {
        let code = codes[Int(byte)]
        guard code != VINAlphabet.impossible, count < VIN.length else {
            isSound = false
            return false
        }
        if count < 9 {
            front = front << 6 | UInt64(code)
        } else {
            back = back << 6 | UInt64(code)
        }
        count += 1
        return true
    }

    /// The number, where it was seventeen characters that can stand in one.
    var vin: VIN? {
        isSound && count == VIN.length ? VIN(front: front, back: back) : nil
    }
}

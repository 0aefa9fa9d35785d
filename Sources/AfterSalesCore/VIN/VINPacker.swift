/// Packs the characters of a number as they come.
struct VINPacker {
    private var front: UInt64 = 0
    private var back: UInt64 = 0
    private var count = 0

    /// Takes what a byte stands for, by ``VINAlphabet/codes``; false where it cannot stand in a number, or there are too
    /// many. Nothing comes of a packer that has refused anything.
    mutating func take(_ code: UInt8) -> Bool {
        guard code != VINAlphabet.impossible, count < VIN.length else {
            count = VIN.length + 1
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
        count == VIN.length ? VIN(front: front, back: back) : nil
    }
}

/// SHA-256 as FIPS 180-4 describes it, over any number of pieces.
///
/// Written here because the domain depends on no package (docs/decisions/0006).
struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var pending: [UInt8] = []
    private var count: UInt64 = 0

    mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
        count &+= UInt64(bytes.count)
        var rest = bytes[...]
        if !pending.isEmpty {
            let taken = rest.prefix(64 - pending.count)
            pending.append(contentsOf: taken)
            rest = rest.dropFirst(taken.count)
            guard pending.count == 64 else { return }
            let block = pending
            pending.removeAll(keepingCapacity: true)
            block.withUnsafeBufferPointer { compress($0) }
        }
        var whole = UnsafeBufferPointer(rebasing: rest)
        while whole.count >= 64 {
            compress(UnsafeBufferPointer(rebasing: whole[..<64]))
            whole = UnsafeBufferPointer(rebasing: whole[64...])
        }
        pending.append(contentsOf: whole)
    }

    mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { update($0) }
    }

    mutating func finish() -> Digest {
        let bits = count &* 8
        let zeros = (119 - Int(count % 64)) % 64
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 72) { padding in
            for index in 0..<9 + zeros { padding[index] = 0 }
            padding[0] = 0x80
            for index in 0..<8 {
                padding[1 + zeros + index] = UInt8(truncatingIfNeeded: bits >> UInt64(56 - index * 8))
            }
            update(UnsafeBufferPointer(rebasing: padding[..<(9 + zeros)]))
        }
        return Digest(words: state)
    }

    private mutating func compress(_ block: UnsafeBufferPointer<UInt8>) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
            // Counted by hand: in a build without optimisation a range costs more than what it goes over.
            var index = 0
            while index < 16 {
                let start = index * 4
                schedule[index] =
                    UInt32(block[start]) << 24 | UInt32(block[start + 1]) << 16 | UInt32(block[start + 2]) << 8
                    | UInt32(block[start + 3])
                index += 1
            }
            while index < 64 {
                let early = schedule[index - 15]
                let late = schedule[index - 2]
                let first = Self.rotate(early, 7) ^ Self.rotate(early, 18) ^ (early >> 3)
                let second = Self.rotate(late, 17) ^ Self.rotate(late, 19) ^ (late >> 10)
                schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
                index += 1
            }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            var (e, f, g, h) = (state[4], state[5], state[6], state[7])
            Self.constants.withUnsafeBufferPointer { constants in
                // Eight rounds at a time: the words keep their places, and only their parts are exchanged.
                for index in stride(from: 0, to: 64, by: 8) {
                    Self.round(a, b, c, &d, e, f, g, &h, constants[index] &+ schedule[index])
                    Self.round(h, a, b, &c, d, e, f, &g, constants[index + 1] &+ schedule[index + 1])
                    Self.round(g, h, a, &b, c, d, e, &f, constants[index + 2] &+ schedule[index + 2])
                    Self.round(f, g, h, &a, b, c, d, &e, constants[index + 3] &+ schedule[index + 3])
                    Self.round(e, f, g, &h, a, b, c, &d, constants[index + 4] &+ schedule[index + 4])
                    Self.round(d, e, f, &g, h, a, b, &c, constants[index + 5] &+ schedule[index + 5])
                    Self.round(c, d, e, &f, g, h, a, &b, constants[index + 6] &+ schedule[index + 6])
                    Self.round(b, c, d, &e, f, g, h, &a, constants[index + 7] &+ schedule[index + 7])
                }
            }
            for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
        }
    }

    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ word: UInt32
    ) {
        let high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        let first = h &+ high &+ ((e & f) ^ (~e & g)) &+ word
        let low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
        d = d &+ first
        h = first &+ low &+ ((a & b) ^ (a & c) ^ (b & c))
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

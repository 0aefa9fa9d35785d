import AfterSalesCore

/// Makes 64 bits of texts and numbers by which files are brought together; the same in every process (FNV-1a, mixed).
///
/// Two texts with the same 64 bits would count as the same. Among a million there are by chance none, and what one
/// made on purpose would gain is that somebody looks at two files.
struct TraitKey {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ seed: UInt64 = 0) { add(seed) }

    mutating func add(_ text: some StringProtocol) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        value = (value ^ 0xFF) &* 0x0000_0100_0000_01B3
    }

    mutating func add(_ number: UInt64) {
        var mixed = value ^ number
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        value = mixed ^ (mixed >> 31)
    }

    static func of(_ text: some StringProtocol, _ more: UInt64 = 0) -> UInt64 {
        var key = TraitKey(more)
        key.add(text)
        key.add(0)
        return key.value
    }

    static func of(_ number: UInt64, _ more: UInt64) -> UInt64 {
        var key = TraitKey(more)
        key.add(number)
        return key.value
    }
}

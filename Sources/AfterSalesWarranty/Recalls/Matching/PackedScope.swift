import AfterSalesCore

/// What a scope says of a number, packed as a ``/AfterSalesCore/VIN`` packs its characters: six bits each.
///
/// Of a scope that its campaign refuses it means nothing.
struct PackedScope: Hashable, Sendable {
    /// Positions 1–3; nil where the scope names no maker.
    private(set) var maker: UInt32?
    /// Positions 4–8 as far as they are given, position 8 lowest.
    private(set) var prefix: UInt32 = 0
    /// The bits of ``prefix`` that are given.
    private(set) var prefixMask: UInt32 = 0
    /// The model years; those that no position 10 tells are left out.
    let years: ClosedRange<Int>?
    /// Whether position 7 tells in which thirty years position 10 counts.
    let areLightVehicles: Bool
    /// The plants, a bit for each character; none for any.
    private(set) var plants: UInt64 = 0
    /// Positions 12–17.
    private(set) var serials: ClosedRange<UInt64>
    /// The bits that are set in a letter, at those positions 12–17 where the range has only digits.
    private(set) var lettersInDoubt: UInt64 = 0

    /// The largest serial number there could be.
    static let lastSerial: UInt64 = (1 << 36) - 1
    /// Of a character's six bits, those that only letters have.
    private static let letterBits: UInt64 = 0b11_0000

    init(
        wmi: String?, vdsPrefix: String, modelYears: RecallRange<Int>, plants: String, serials: RecallRange<String>,
        areLightVehicles: Bool
    ) {
        self.areLightVehicles = areLightVehicles
        if modelYears.isAny {
            years = nil
        } else {
            let first = min(max(modelYears.from ?? 0, 0), 9_999)
            years = first...max(first, min(modelYears.through ?? 9_999, 9_999))
        }
        let identifier = wmi.map { Array($0.utf8) } ?? []
        if identifier.count >= 3 { maker = UInt32(truncatingIfNeeded: Self.packed(identifier[..<3])) }
        for (index, byte) in vdsPrefix.utf8.prefix(5).enumerated() {
            let shift = UInt32(6 * (4 - index))
            prefix |= UInt32(truncatingIfNeeded: Self.packed(CollectionOfOne(byte))) << shift
            prefixMask |= 63 << shift
        }
        for byte in plants.utf8 { self.plants |= 1 << Self.packed(CollectionOfOne(byte)) }
        // A maker of few vehicles is told by positions 12–14, so his range is one of all six positions.
        let front = identifier.count == 6 ? Self.packed(identifier[3...]) << 18 : 0
        let last = identifier.count == 6 ? front | 0x3_FFFF : Self.lastSerial
        let from = serials.from.map { front | Self.packed($0.utf8) } ?? front
        // All nines are the end of all numbers, those with letters too.
        let hasEnd = serials.through.map { !$0.utf8.allSatisfy { $0 == UInt8(ascii: "9") } } ?? false
        let through = hasEnd ? serials.through.map { front | Self.packed($0.utf8) } ?? last : last
        self.serials = from...max(from, through)
        guard hasEnd || from > front else { return }
        let length = identifier.count == 6 ? 3 : 6
        let bounds = [serials.from, hasEnd ? serials.through : nil].compactMap { $0.map { Array($0.utf8) } }
        for position in 0..<length where bounds.allSatisfy({ position < $0.count && VINPart.isDigit($0[position]) }) {
            lettersInDoubt |= Self.letterBits << UInt64(6 * (length - 1 - position))
        }
    }

    /// Characters as six bits each; what cannot stand in a number as zero, such a scope being refused.
    private static func packed(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 6 | UInt64(VIN.code(of: $1) ?? 0) }
    }

    /// Whether a number fits, but for its model year.
    func fits(_ vin: VIN) -> Bool {
        let serial = vin.serialBits
        return maker == vin.makerBits && (vin.descriptorBits & prefixMask) == prefix
            && (plants == 0 || plants & 1 << vin.plantBits != 0) && serials.contains(serial)
    }

    /// Whether the model year that a number's position 10 tells is called back, as far as it can be told: where it stands
    /// for two years, either.
    func fitsYear(of vin: VIN) -> Bool {
        guard let years else { return true }
        if areLightVehicles, let year = vin.modelYear() { return years.contains(year) }
        return vin.possibleModelYears.contains(where: years.contains)
    }
}

extension VIN {
    /// Positions 1–3.
    var makerBits: UInt32 { UInt32(truncatingIfNeeded: front >> 36) }
    /// Positions 4–8.
    var descriptorBits: UInt32 { UInt32(truncatingIfNeeded: front >> 6) & 0x3FFF_FFFF }
    /// Position 11.
    var plantBits: UInt64 { back >> 36 & 63 }
    /// Positions 12–17.
    var serialBits: UInt64 { back & PackedScope.lastSerial }
}

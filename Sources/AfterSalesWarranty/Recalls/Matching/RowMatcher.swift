import AfterSalesCore

/// Holds rows against an index, a block of them at a time: first all its numbers are read, then their makers' rows of bits
/// intersected, then what is left is compared. Each step alone keeps its figures in registers.
struct RowMatcher {
    private let index: RecallIndex
    private let checkDigits: CheckDigitPolicy
    private var found = RecallMatches()
    /// The numbers of a block that are matched, as ``VINRowTable`` sums them.
    private var fronts = [UInt64](repeating: 0, count: Self.block)
    private var backs = [UInt64](repeating: 0, count: Self.block)
    /// Their rows.
    private var rows = [UInt32](repeating: 0, count: Self.block)
    /// Scopes that fit but for the serial number: the number's place in the block above, the scope's in the table below.
    private var candidates: [UInt64]

    private static let block = 512

    init(_ index: RecallIndex, _ checkDigits: CheckDigitPolicy) {
        self.index = index
        self.checkDigits = checkDigits
        // So many that those of one number always fit behind those of a block.
        candidates = [UInt64](repeating: 0, count: index.table.mostWords << 6 + Self.block)
    }

    /// What a range of rows gives.
    mutating func match(_ bytes: Span<UInt8>, rowLength: Int, _ range: Range<Int>) -> RecallMatches {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(start + Self.block, range.upperBound)
            let count = read(bytes, rowLength: rowLength, start..<end)
            var first = 0
            while first < count {
                let (next, candidates) = intersect(first..<count)
                if index.listed.isEmpty {
                    compare(0..<candidates)
                } else {
                    compare(0..<candidates, first..<next, bytes, rowLength: rowLength)
                }
                first = next
            }
            start = end
        }
        return found
    }

    /// Reads the numbers of a block; gives how many are matched.
    private mutating func read(_ bytes: Span<UInt8>, rowLength: Int, _ range: Range<Int>) -> Int {
        let sums = VINRowTable.entries
        let entries = sums.span
        let statusMask = VINRowTable.statusMask
        let malformed = VINRowTable.malformed
        // Said once, so that no access needs to be checked.
        guard entries.count == 17 << 8 else { return 0 }
        var count = 0
        for row in range {
            let start = row &* rowLength
            guard start &+ 17 <= bytes.count else {
                setAside(row, .malformed)
                continue
            }
            let vin = bytes.extracting(start..<start &+ 17)
            var front: UInt64 = 0
            var back: UInt64 = 0
            for position in 0..<8 { front &+= entries[position << 8 | Int(vin[position])] }
            for position in 8..<17 { back &+= entries[position << 8 | Int(vin[position])] }
            let status = (front &+ back) & statusMask
            if status >= malformed || status % 11 != 0, !passes(status, front, row) { continue }
            fronts[count] = front
            backs[count] = back
            rows[count] = UInt32(truncatingIfNeeded: row)
            count &+= 1
        }
        return count
    }

    /// Intersects the rows of bits of numbers.
    /// - Returns: The first number that is still to be done, and how many candidates there are.
    private mutating func intersect(_ slots: Range<Int>) -> (next: Int, candidates: Int) {
        let (table, numbers) = (index.table, (fronts: self.fronts, backs: self.backs))
        let makerOf = table.makerOf.span
        let makers = table.makers.span
        let bits = table.bits.span
        let yearCodes = ScopeTable.yearCodes
        let fronts = numbers.fronts.span
        let backs = numbers.backs.span
        guard makerOf.count == 1 << 18 else { return (slots.upperBound, 0) }
        // Taken out while it is filled, so that nobody else holds it.
        var list: [UInt64] = []
        swap(&list, &self.candidates)
        defer { swap(&list, &self.candidates) }
        var candidates = list.mutableSpan
        var count = 0
        for slot in slots {
            guard count <= Self.block else { return (slot, count) }
            let front = fronts[slot]
            let maker = Int(makerOf[Int(front >> 43)])
            guard maker != 0 else { continue }
            let back = backs[slot]
            let place = makers[maker]
            let words = Int(place.words)
            let group = words &* ScopeTable.codes
            // Six bits for each of positions 4–8, from the highest; then 11 and 10. Letters have one of the two highest bits of
            // their six, digits none.
            var row = Int(place.row)
            let a = row &+ Int(front >> 37 & 63) &* words
            row &+= group
            let b = row &+ Int(front >> 31 & 63) &* words
            row &+= group
            let c = row &+ Int(front >> 25 & 63) &* words
            row &+= group
            let d = row &+ Int(front >> 19 & 63) &* words
            row &+= group
            let e = row &+ Int(front >> 13 & 63) &* words
            row &+= group
            let f = row &+ Int(back >> 49 & 63) &* words
            row &+= front >> 19 & 0b11_0000 == 0 ? group : 2 &* group
            let g = row &+ Int(back >> 55) &* words
            if yearCodes >> (back >> 55) & 1 == 0 { found.withoutModelYear.append(Int(rows[slot])) }
            let (fourth, fifth) = (bits.extracting(a..<a &+ words), bits.extracting(b..<b &+ words))
            let (sixth, seventh) = (bits.extracting(c..<c &+ words), bits.extracting(d..<d &+ words))
            let (eighth, plant) = (bits.extracting(e..<e &+ words), bits.extracting(f..<f &+ words))
            let year = bits.extracting(g..<g &+ words)
            var member = UInt64(slot) << 32 | UInt64(place.member)
            for word in 0..<words {
                var set =
                    fourth[word] & fifth[word] & sixth[word] & seventh[word] & eighth[word] & plant[word] & year[word]
                while set != 0 {
                    candidates[count] = member &+ UInt64(truncatingIfNeeded: set.trailingZeroBitCount)
                    count &+= 1
                    set &= set &- 1
                }
                member &+= 64
            }
        }
        return (slots.upperBound, count)
    }

    /// Compares the serial numbers of candidates.
    private mutating func compare(_ range: Range<Int>) {
        let table = index.table
        let members = table.members.span
        for position in range {
            let slot = Int(candidates[position] >> 32)
            let member = members[Int(candidates[position] & 0xFFFF_FFFF)]
            let serial = backs[slot] >> 13 & PackedScope.lastSerial
            guard member.from <= serial, serial <= member.through else { continue }
            let pair = RecallMatches.Pair(row: rows[slot], campaign: member.campaign)
            // A campaign's scopes stand side by side; a car is called back once.
            if found.pairs.last != pair { found.pairs.append(pair) }
        }
    }

    /// The same, with the campaigns that list a number beside those found by scopes, each once and in order.
    private mutating func compare(
        _ range: Range<Int>, _ slots: Range<Int>, _ bytes: Span<UInt8>, rowLength: Int
    ) {
        var position = range.lowerBound
        for slot in slots {
            let start = position
            while position < range.upperBound, candidates[position] >> 32 == slot { position += 1 }
            let before = found.pairs.count
            compare(start..<position)
            let row = rows[slot]
            guard let ninth = VIN.code(of: bytes[Int(row) * rowLength + 8]) else { continue }
            let vin = VIN(front: (fronts[slot] >> 13) << 6 | UInt64(ninth), back: backs[slot] >> 13)
            var listed: [UInt32] = []
            index.listed.forEachCampaign(of: vin) { listed.append($0) }
            guard !listed.isEmpty else { continue }
            for campaign in listed {
                let pair = RecallMatches.Pair(row: row, campaign: campaign)
                let isKnown = found.pairs[before...].contains(pair)
                if !isKnown { found.pairs.append(pair) }
            }
            found.pairs[before...].sort { $0.campaign < $1.campaign }
        }
    }

    private mutating func setAside(_ row: Int, _ status: VINStatus) {
        found.setAside.append(.init(row: UInt32(truncatingIfNeeded: row), status: status))
    }

    /// Whether a number without the right check digit is matched all the same.
    private mutating func passes(_ status: UInt64, _ front: UInt64, _ row: Int) -> Bool {
        guard status & ~VINRowTable.noDigit < VINRowTable.malformed else {
            setAside(row, .malformed)
            return false
        }
        // 1–5 at position 1: North America, where the digit is mandatory.
        let isMandatory = (1...5).contains(front >> 55)
        switch checkDigits {
        case .off: return true
        case .northAmerica where !isMandatory:
            found.noted.append(row)
            return true
        case .northAmerica, .everywhere:
            setAside(row, .checkDigitMismatch)
            return false
        }
    }
}

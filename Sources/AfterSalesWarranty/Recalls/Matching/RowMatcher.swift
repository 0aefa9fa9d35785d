import AfterSalesCore

/// Holds rows against an index, a block of them at a time: first all its numbers are read, then their makers' rows of bits
/// intersected, then what is left is compared. Each step alone keeps its figures in registers.
struct RowMatcher {
    private let index: RecallIndex
    private let checkDigits: CheckDigitPolicy
    private var found = RecallMatches()
    /// The numbers of a block that are matched.
    private var numbers = [Number](repeating: Number(front: 0, back: 0, row: 0), count: Self.block)
    /// Scopes that fit but for the serial number: the number's place in the block above, the scope's in the table below.
    private var candidates: [UInt64]

    /// What candidates leave once their serial numbers are compared; by row, then by campaign.
    private var pairs: [UInt64]

    private static let block = 512

    /// A number as ``VINRowTable`` sums it, and its row.
    private struct Number {
        var front: UInt64
        var back: UInt64
        var row: UInt32
    }

    init(_ index: RecallIndex, _ checkDigits: CheckDigitPolicy) {
        self.index = index
        self.checkDigits = checkDigits
        // So many that those of one number always fit behind those of a block.
        candidates = [UInt64](repeating: 0, count: index.table.mostChunks << 6 + Self.block)
        pairs = candidates
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
        // Taken out while it is filled, so that nobody else holds it.
        var list: [Number] = []
        swap(&list, &numbers)
        defer { swap(&list, &numbers) }
        var numbers = list.mutableSpan
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
            numbers[count] = Number(front: front, back: back, row: UInt32(truncatingIfNeeded: row))
            count &+= 1
        }
        return count
    }

    /// Intersects the rows of bits of numbers.
    /// - Returns: The first number that is still to be done, and how many candidates there are.
    private mutating func intersect(_ slots: Range<Int>) -> (next: Int, candidates: Int) {
        let (table, list) = (index.table, self.numbers)
        let makerOf = table.makerOf.span
        let makers = table.makers.span
        let bits = table.bits.span
        let yearCodes = ScopeTable.yearCodes
        let numbers = list.span
        guard makerOf.count == 1 << 18 else { return (slots.upperBound, 0) }
        var filled: [UInt64] = []
        swap(&filled, &self.candidates)
        defer { swap(&filled, &self.candidates) }
        var candidates = filled.mutableSpan
        var count = 0
        for slot in slots {
            guard count <= Self.block else { return (slot, count) }
            let front = numbers[slot].front
            let maker = Int(makerOf[Int(front >> 43)])
            guard maker != 0 else { continue }
            let back = numbers[slot].back
            let place = makers[maker]
            // Six bits for each of positions 4–8, from the highest; then 11 and 10. Letters have one of the two highest bits of
            // their six, digits none.
            let fourth = Int(front >> 37 & 63)
            let fifth = Int(front >> 31 & 63)
            let sixth = Int(front >> 25 & 63)
            let seventh = Int(front >> 19 & 63)
            let eighth = Int(front >> 13 & 63)
            let plant = Int(back >> 49 & 63)
            let year = Int(back >> 55 & 63) | (front >> 19 & 0b11_0000 == 0 ? 0 : 64)
            if yearCodes >> (back >> 55) & 1 == 0 { found.withoutModelYear.append(Int(numbers[slot].row)) }
            var start = Int(place.chunk) &* ScopeTable.chunkSize
            var member = UInt64(slot) << 32 | UInt64(place.member)
            for _ in 0..<place.chunks {
                let chunk = bits.extracting(start..<start &+ ScopeTable.chunkSize)
                var set =
                    chunk[fourth] & chunk[64 | fifth] & chunk[128 | sixth] & chunk[192 | seventh]
                    & chunk[256 | eighth] & chunk[320 | plant] & chunk[384 + year]
                while set != 0 {
                    candidates[count] = member &+ UInt64(truncatingIfNeeded: set.trailingZeroBitCount)
                    count &+= 1
                    set &= set &- 1
                }
                start &+= ScopeTable.chunkSize
                member &+= 64
            }
        }
        return (slots.upperBound, count)
    }

    /// Compares the serial numbers of candidates.
    private mutating func compare(_ range: Range<Int>) {
        let (table, list, left) = (index.table, self.numbers, self.candidates)
        let members = table.members.span
        let numbers = list.span
        let candidates = left.span
        var filled: [UInt64] = []
        swap(&filled, &self.pairs)
        defer { swap(&filled, &self.pairs) }
        var count = 0
        do {
            var pairs = filled.mutableSpan
            var last = UInt64.max
            for position in range {
                let candidate = candidates[position]
                let number = numbers[Int(candidate >> 32)]
                let member = members[Int(candidate & 0xFFFF_FFFF)]
                let serial = number.back >> 13 & PackedScope.lastSerial
                let pair = UInt64(number.row) << 32 | UInt64(member.campaign)
                // Written in any case, as nobody can foretell whether it counts. A campaign's scopes stand side by side; a car
                // is called back once.
                pairs[count] = pair
                let counts = serial &- member.from <= member.length && pair != last
                count &+= counts ? 1 : 0
                last = counts ? pair : last
            }
        }
        found.pairs.append(
            contentsOf: filled[..<count].lazy.map {
                RecallMatches.Pair(
                    row: UInt32(truncatingIfNeeded: $0 >> 32), campaign: UInt32(truncatingIfNeeded: $0))
            })
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
            let number = numbers[slot]
            let row = number.row
            guard let ninth = VIN.code(of: bytes[Int(row) * rowLength + 8]) else { continue }
            let vin = VIN(front: (number.front >> 13) << 6 | UInt64(ninth), back: number.back >> 13)
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

import AfterSalesCore

/// Holds one row after the other against an index.
struct RowMatcher {
    let index: RecallIndex
    let checkDigits: CheckDigitPolicy

    func match(_ rows: Span<UInt8>, rowLength: Int, _ range: Range<Int>) -> RecallMatches {
        let sums = VINRowTable.entries
        let entries = sums.span
        let makerOf = index.table.makerOf.span
        let makers = index.table.makers.span
        let members = index.table.members.span
        let bits = index.table.bits.span
        let hasList = !index.listed.isEmpty
        // Said once, so that no access needs to be checked.
        var found = RecallMatches()
        let yearCodes = ScopeTable.yearCodes
        let statusMask = VINRowTable.statusMask
        let malformed = VINRowTable.malformed
        guard entries.count == 17 << 8, makerOf.count == 1 << 18 else { return found }
        for row in range {
            let start = row &* rowLength
            guard start &+ 17 <= rows.count else {
                found.setAside.append(.init(row: UInt32(truncatingIfNeeded: row), status: .malformed))
                continue
            }
            let vin = rows.extracting(start..<start &+ 17)
            var front: UInt64 = 0
            var back: UInt64 = 0
            for position in 0..<8 { front &+= entries[position << 8 | Int(vin[position])] }
            for position in 8..<17 { back &+= entries[position << 8 | Int(vin[position])] }
            let status = (front &+ back) & statusMask
            if status >= malformed || status % 11 != 0, !passes(status, front, row, &found) { continue }
            let before = found.pairs.count
            let maker = Int(makerOf[Int(front >> 43)])
            if maker != 0 {
                let place = makers[maker]
                let words = Int(place.words)
                let first = Int(place.row)
                let group = words &* ScopeTable.codes
                // Six bits for each of positions 4–8, from the highest.
                let fourth = first &+ Int(front >> 37 & 63) &* words
                let fifth = first &+ group &+ Int(front >> 31 & 63) &* words
                let sixth = first &+ group &* 2 &+ Int(front >> 25 & 63) &* words
                let seventh = first &+ group &* 3 &+ Int(front >> 19 & 63) &* words
                let eighth = first &+ group &* 4 &+ Int(front >> 13 & 63) &* words
                let plant = first &+ group &* 5 &+ Int(back >> 49 & 63) &* words
                let yearCode = back >> 55
                // Letters have one of the two highest bits of their six, digits none.
                let isLetter = front >> 19 & 0b11_0000 != 0
                let year = first &+ group &* (isLetter ? 7 : 6) &+ Int(yearCode & 63) &* words
                if yearCodes >> yearCode & 1 == 0 { found.withoutModelYear.append(row) }
                let serial = back >> 13 & PackedScope.lastSerial
                let a = bits.extracting(fourth..<fourth &+ words)
                let b = bits.extracting(fifth..<fifth &+ words)
                let c = bits.extracting(sixth..<sixth &+ words)
                let d = bits.extracting(seventh..<seventh &+ words)
                let e = bits.extracting(eighth..<eighth &+ words)
                let f = bits.extracting(plant..<plant &+ words)
                let g = bits.extracting(year..<year &+ words)
                var word = 0
                while word < words {
                    var set = a[word] & b[word] & c[word] & d[word] & e[word] & f[word] & g[word]
                    while set != 0 {
                        let member = Int(place.member) &+ word << 6 &+ set.trailingZeroBitCount
                        set &= set &- 1
                        let from = members[member].from
                        let through = members[member].through
                        guard from <= serial, serial <= through else { continue }
                        let pair = RecallMatches.Pair(
                            row: UInt32(truncatingIfNeeded: row), campaign: members[member].campaign)
                        // A campaign's scopes stand side by side; a car is called back once.
                        if found.pairs.last != pair { found.pairs.append(pair) }
                    }
                    word &+= 1
                }
            }
            if hasList, let ninth = VIN.code(of: vin[8]) {
                addListed(
                    VIN(front: (front >> 13) << 6 | UInt64(ninth), back: back >> 13), row: row, since: before, &found)
            }
        }
        return found
    }

    /// Whether a number without the right check digit is matched all the same.
    private func passes(_ status: UInt64, _ front: UInt64, _ row: Int, _ found: inout RecallMatches) -> Bool {
        guard status & ~VINRowTable.noDigit < VINRowTable.malformed else {
            found.setAside.append(.init(row: UInt32(truncatingIfNeeded: row), status: .malformed))
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
            found.setAside.append(.init(row: UInt32(truncatingIfNeeded: row), status: .checkDigitMismatch))
            return false
        }
    }

    /// Adds the campaigns that list a number to those found by scopes, each once and in order.
    private func addListed(_ vin: VIN, row: Int, since before: Int, _ found: inout RecallMatches) {
        var isChanged = false
        index.listed.forEachCampaign(of: vin) { campaign in
            let pair = RecallMatches.Pair(row: UInt32(truncatingIfNeeded: row), campaign: campaign)
            guard !found.pairs[before...].contains(pair) else { return }
            found.pairs.append(pair)
            isChanged = true
        }
        guard isChanged, found.pairs.count > before + 1 else { return }
        found.pairs[before...].sort { $0.campaign < $1.campaign }
    }
}

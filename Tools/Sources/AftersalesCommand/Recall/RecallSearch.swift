import AfterSales

/// Holds cars against campaigns: numbers of a file, cars of a store, or numbers that a store knows more of.
struct RecallSearch {
    private(set) var found: RecallFound
    private let index: RecallIndex
    private let checkDigits: CheckDigitPolicy
    /// The place of a campaign's id among all.
    private let ranks: [Identifier<RecallCampaign>: Int]
    /// The campaigns for cars of an owner, made when the first of them comes.
    private var indexes: [RecordOwner: RecallIndex] = [:]
    /// Those cars of a store that are done, by number and campaign.
    private var places: [Pair: Int] = [:]

    private struct Pair: Hashable {
        let vin: VIN
        let campaign: Int
    }

    init(_ campaigns: [RecallCampaign], openOn day: LocalDate, _ checkDigits: CheckDigitPolicy) {
        index = RecallIndex(campaigns, openOn: day)
        self.checkDigits = checkDigits
        let ids = Set(index.campaigns.map(\.key.id)).sorted()
        ranks = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, $0.offset) })
        found = RecallFound(ids: ids)
    }

    /// Numbers by themselves.
    mutating func match(_ rows: VINRows, threads: Int) async {
        let matches = await index.match(
            rows.bytes, rowLength: VINRows.rowLength, checkDigits: checkDigits, threads: threads)
        found.setAside = matches.setAside.map { (.row($0.row), $0.status) }
        found.noted = matches.noted.map { .row($0) }
        found.withoutModelYear = matches.withoutModelYear.map { .row($0) }
        found.notHeldAgainst = Set(index.campaigns.lazy.filter(\.isByName).map(\.key.id)).sorted()
        if rows.count == matches.setAside.count { found.notHeldAgainst = [] }
        found.matches.reserveCapacity(matches.pairs.count)
        let places = index.campaigns.map { ranks[$0.key.id] ?? 0 }
        var last: (row: Int, campaign: Int)?
        for pair in matches.pairs {
            // Whatever was matched is well formed.
            guard let vin = rows.vin(pair.row) else { continue }
            let rank = places[pair.campaign]
            // A dealership's campaign may have the number of the group's.
            if let last, last == (pair.row, rank) { continue }
            last = (pair.row, rank)
            found.matches.append(.init(vin: vin, campaign: rank, doubts: nil))
        }
        sort()
    }

    /// What the files say of those numbers that the store knows: it takes the place of what the number alone says.
    mutating func lookUp(_ rows: VINRows, in records: RecallRecords) async throws {
        var counts: [VIN: Int] = [:]
        let setAside = Set(
            found.setAside.compactMap { car, _ in if case .row(let row) = car { row } else { nil } })
        for row in 0..<rows.count where !setAside.contains(row) {
            if let vin = rows.vin(row) { counts[vin, default: 0] += 1 }
        }
        guard !counts.isEmpty else { return }
        var known: [VIN: [Int: [RecallDoubt]]] = [:]
        try await records.forEachCar(with: counts.keys.sorted()) { car in
            guard let vin = car.details.vin else { return }
            known[vin, default: [:]].merge(matches(of: car)) { $0.count <= $1.count ? $0 : $1 }
        }
        found.isByFile = !known.isEmpty
        if known.count == counts.count { found.notHeldAgainst = [] }
        found.matches.removeAll { known[$0.vin] != nil }
        for (vin, matches) in known {
            for (campaign, doubts) in matches {
                let match = RecallFound.Match(vin: vin, campaign: campaign, doubts: doubts)
                found.matches += repeatElement(match, count: counts[vin] ?? 1)
            }
        }
        sort()
    }

    /// A car of a store.
    mutating func match(_ stored: some Sequence<Vehicle>) {
        found.isByFile = true
        for car in stored {
            guard let vin = car.details.vin else {
                found.withoutVIN += 1
                continue
            }
            if !vin.hasValidCheckDigit, checkDigits != .off {
                let counts = checkDigits == .everywhere || vin.isCheckDigitMandatory
                if counts {
                    found.setAside.append((.vehicle(car.key, vin), .checkDigitMismatch))
                    continue
                }
                found.noted.append(.vehicle(car.key, vin))
            }
            for (campaign, doubts) in matches(of: car) {
                let match = RecallFound.Match(vin: vin, campaign: campaign, doubts: doubts)
                let pair = Pair(vin: vin, campaign: campaign)
                if let place = places[pair] {
                    // Two dealerships have the car: whoever knows more of it.
                    if doubts.count < (found.matches[place].doubts?.count ?? .max) { found.matches[place] = match }
                } else {
                    places[pair] = found.matches.count
                    found.matches.append(match)
                }
            }
        }
    }

    /// In order, once all cars are done.
    mutating func sort() {
        places = [:]
        found.matches.sort { $0.vin == $1.vin ? $0.campaign < $1.campaign : $0.vin < $1.vin }
    }

    /// The campaigns that mean a car, and what is to be looked up.
    private mutating func matches(of car: Vehicle) -> [Int: [RecallDoubt]] {
        guard let vehicle = RecallVehicle(car.details) else { return [:] }
        let found = index(for: car.key.owner).matches(for: vehicle).compactMap { match in
            ranks[match.campaign].map { ($0, match.doubts) }
        }
        return Dictionary(found) { $0.count <= $1.count ? $0 : $1 }
    }

    private mutating func index(for owner: RecordOwner) -> RecallIndex {
        if let index = indexes[owner] { return index }
        let own = index.campaigns.filter { $0.key.owner == .group || $0.key.owner == owner }
        let made = own.count == index.campaigns.count ? index : RecallIndex(own)
        indexes[owner] = made
        return made
    }
}

import AfterSalesCore

/// What two files have in common and what speaks against them, with the points of the rules.
struct TraitComparison {
    private let rules: DuplicateRules
    private let points: [Evidence: Int]

    init(_ rules: DuplicateRules) {
        self.rules = rules
        points = Dictionary(
            uniqueKeysWithValues: Evidence.allCases.map { ($0, rules.points[.init(rawValue: $0.rawValue)] ?? 0) })
    }

    func points(_ evidence: Evidence) -> Int { points[evidence] ?? 0 }

    /// The evidence for and against two files being one customer's.
    ///
    /// A person and an organisation are never one: whoever owns a firm is not the firm.
    func evidence(_ one: CustomerTraits, _ other: CustomerTraits) -> [Evidence] {
        guard one.isOrganisation == other.isOrganisation, one.owner == other.owner else { return [] }
        var found: [Evidence] = []
        if haveCommon(one.mobiles, other.mobiles) {
            found.append(.sameMobile)
        } else if haveCommon(one.phones, other.phones) {
            found.append(.samePhone)
        } else if haveCommon(one.commonPhones, other.commonPhones) {
            found.append(.commonPhone)
        }
        if haveCommon(one.emails, other.emails) { found.append(.sameEmail) }
        if haveCommon(one.accounts, other.accounts) { found.append(.sameAccount) }
        if let car = car(one.cars, other.cars) {
            found.append(car)
        } else if one.plates.contains(where: { plate in other.plates.contains { isSame(plate, $0) } }) {
            found.append(.samePlate)
        }
        if let address = address(one.addresses, other.addresses) { found.append(address) }
        if one.isOrganisation {
            if let number = one.number, let another = other.number {
                found.append(number == another ? .sameRegistrationNumber : .differentRegistrationNumber)
            }
            if let name = organisationName(one.names, other.names) { found.append(name) }
        } else {
            if let number = one.number, number == other.number { found.append(.sameIdentityNumber) }
            if let birthday = birthday(one.birthday, other.birthday) { found.append(birthday) }
            if let name = personName(one.names, other.names) { found.append(name) }
        }
        return found
    }

    /// The score of evidence, within 0…1000.
    func score(_ evidence: [Evidence]) -> Int {
        min(1_000, max(0, evidence.reduce(0) { $0 + points($1) }))
    }

    private func haveCommon(_ one: [UInt64], _ other: [UInt64]) -> Bool {
        var (left, right) = (0, 0)
        while left < one.count, right < other.count {
            if one[left] == other[right] { return true }
            if one[left] < other[right] { left += 1 } else { right += 1 }
        }
        return false
    }

    private func car(_ one: [CustomerTraits.Car], _ other: [CustomerTraits.Car]) -> Evidence? {
        var best: Evidence?
        for car in one {
            for another in other where another.car == car.car {
                if car.from <= another.through, another.from <= car.through { return .sameCar }
                let gap = car.from > another.through ? car.from - another.through : another.from - car.through
                // The day after the last one is a gap of one.
                if Int(gap) - 1 <= rules.handOverDays { best = .carHandedOver }
            }
        }
        return best
    }

    private func isSame(_ one: CustomerTraits.Plate, _ other: CustomerTraits.Plate) -> Bool {
        one.number == other.number && (one.region == other.region || one.region == 0 || other.region == 0)
    }

    private func address(_ one: [AddressForm], _ other: [AddressForm]) -> Evidence? {
        var best: Evidence?
        for address in one {
            for another in other {
                guard let match = address.match(another) else { continue }
                if match == .sameAddress { return match }
                best = match
            }
        }
        return best
    }

    private func birthday(_ one: Birthday?, _ other: Birthday?) -> Evidence? {
        guard let one, let other else { return nil }
        let haveYears = one.year != nil && other.year != nil
        if one.month == other.month, one.day == other.day, !haveYears || one.year == other.year {
            return haveYears ? .sameBirthday : .sameDayOfBirth
        }
        guard one.isSlip(of: other) else { return .differentBirthday }
        // Of day and month alone too many are alike.
        return haveYears ? .similarBirthday : nil
    }

    private func personName(_ one: [String], _ other: [String]) -> Evidence? {
        switch NameMatch.best(one, other) {
        case .same: .sameName
        case .swapped: .swappedName
        case .similar: .similarName
        case .near: .nearName
        case .unknown: nil
        case .sharedPart: .sharedNamePart
        case .different: .differentName
        }
    }

    private func organisationName(_ one: [String], _ other: [String]) -> Evidence? {
        var isComparable = false
        var isSimilar = false
        for name in one {
            for another in other {
                if name == another { return .sameOrganisationName }
                guard NameScript(name) == NameScript(another) else { continue }
                isComparable = true
                let (left, right) = (Array(name.unicodeScalars), Array(another.unicodeScalars))
                // Firms of one trade and town differ by little: a mistake in eight letters.
                let limit = min(left.count, right.count) / 8
                if limit > 0, EditDistance.between(left, right, atMost: limit) != nil { isSimilar = true }
            }
        }
        return isSimilar ? .similarOrganisationName : isComparable ? .differentOrganisationName : nil
    }
}

extension Birthday {
    /// Whether one is the other with a digit wrong, two digits swapped, or day and month swapped.
    fileprivate func isSlip(of other: Birthday) -> Bool {
        let isSameYear = year == other.year || year == nil || other.year == nil
        if isSameYear, month == other.day, day == other.month { return true }
        let haveYears = year != nil && other.year != nil
        let (one, two) = (digits(haveYears), other.digits(haveYears))
        return EditDistance.between(one, two, atMost: 1) != nil
    }

    private func digits(_ withYear: Bool) -> [Unicode.Scalar] {
        let text = Array(description.unicodeScalars.filter { ("0"..."9").contains($0) })
        return withYear ? text : text.suffix(4)
    }
}

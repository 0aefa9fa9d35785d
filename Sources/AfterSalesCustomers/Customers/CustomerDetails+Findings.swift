public import AfterSalesCore

extension CustomerDetails {
    /// The most elements of one list of a file: contact points, addresses, people, tags.
    public static let mostElements = 10_000

    /// Everything that is wrong with the details, and what somebody should look at.
    ///
    /// A finding names the place, never what stands there: findings are logged, and the details are personal.
    /// - Parameter today: The day by which birthdays and consents lie in the past.
    /// - Returns: Errors, with which no file is made of the details, and warnings.
    public func findings(asOf today: LocalDate) -> [Finding] {
        var check = DetailsCheck(today: today)
        check.check(self)
        return check.findings
    }
}

/// Looks through the details of a customer. Of errors a thousand are listed.
struct DetailsCheck: FindingReporter {
    let today: LocalDate
    var findings: [Finding] = []
    var errorCount = 0

    init(today: LocalDate) { self.today = today }

    mutating func check(_ details: CustomerDetails) {
        let place = Place.document
        switch details.party {
        case .person(let person): check(person, at: place.field("person"))
        case .organisation(let organisation): check(organisation, at: place.field("organisation"))
        }
        check(details.contactPoints, at: place.field("contactPoints"))
        limit(details.addresses.count, at: place.field("addresses"))
        for (index, address) in details.addresses.enumerated() {
            let place = place.field("addresses").element(index)
            limit(address.lines.count, at: place.field("lines"))
            add(address.lines.flatMap { TextRule.line.findings($0, at: place.field("lines")) })
            add(TextRule.name.findings(address.city, at: place.field("city")))
            add(TextRule.line.findings(address.province, at: place.field("province")))
            add(TextRule.line.findings(address.postalCode, at: place.field("postalCode")))
            add(TextRule.name.findings(address.country, at: place.field("country")))
            add(TextRule.line.findings(address.label, at: place.field("label")))
            check(address.consents, at: place.field("consents"))
        }
        add(TextRule.name.findings(details.language, at: place.field("language")))
        add(TextRule.name.findings(details.segment.rawValue, at: place.field("segment")))
        limit(details.tags.count, at: place.field("tags"))
        limit(details.preferences.count, at: place.field("preferences"))
        add(details.tags.flatMap { TextRule.name.findings($0, at: place.field("tags")) })
        add(details.preferences.flatMap { TextRule.note.findings($0, at: place.field("preferences")) })
        limit(details.family.count, at: place.field("family"))
        for (index, member) in details.family.enumerated() {
            let place = place.field("family").element(index)
            add(TextRule.name.findings(member.name, at: place.field("name")))
            add(TextRule.name.findings(member.relation.rawValue, at: place.field("relation")))
            check(member.birthday, at: place.field("birthday"))
        }
        if let membership = details.membership {
            let place = place.field("membership")
            add(TextRule.name.findings(membership.tier.rawValue, at: place.field("tier")))
            add(TextRule.line.findings(membership.number, at: place.field("number")))
            if let from = membership.since, let through = membership.through, through < from {
                add(.endBeforeStart(from, through, at: place.field("through")))
            }
        }
        if let since = details.since, since > today {
            add(.dateInFuture(since, today: today, at: place.field("since")))
        }
    }

    private mutating func check(_ person: Person, at place: Place) {
        add(TextRule.name.findings(person.name, at: place.field("name")))
        add(TextRule.name.findings(person.latinName, at: place.field("latinName")))
        limit(person.formerNames.count, at: place.field("formerNames"))
        add(person.formerNames.flatMap { TextRule.name.findings($0, at: place.field("formerNames")) })
        add(TextRule.line.findings(person.salutation, at: place.field("salutation")))
        add(TextRule.line.findings(person.occupation, at: place.field("occupation")))
        add(TextRule.line.findings(person.identityNumber, at: place.field("identityNumber")))
        check(person.birthday, at: place.field("birthday"))
    }

    private mutating func check(_ organisation: Organisation, at place: Place) {
        add(TextRule.name.findings(organisation.name, at: place.field("name")))
        add(TextRule.name.findings(organisation.shortName, at: place.field("shortName")))
        limit(organisation.formerNames.count, at: place.field("formerNames"))
        add(organisation.formerNames.flatMap { TextRule.name.findings($0, at: place.field("formerNames")) })
        add(TextRule.name.findings(organisation.registrationNumber, at: place.field("registrationNumber")))
        add(TextRule.line.findings(organisation.legalRepresentative, at: place.field("legalRepresentative")))
        add(TextRule.note.findings(organisation.lineOfBusiness, at: place.field("lineOfBusiness")))
        if let capital = organisation.registeredCapital, capital.minorUnits < 0 {
            add(.amountBelowZero(at: place.field("registeredCapital")))
        }
        add(TextRule.name.findings(organisation.operatingStatus?.rawValue, at: place.field("operatingStatus")))
        add(TextRule.name.findings(organisation.creditStatus?.rawValue, at: place.field("creditStatus")))
        limit(organisation.bankAccounts.count, at: place.field("bankAccounts"))
        for (index, account) in organisation.bankAccounts.enumerated() {
            let place = place.field("bankAccounts").element(index)
            add(TextRule.name.findings(account.bank, at: place.field("bank")))
            add(TextRule.name.findings(account.number, at: place.field("number")))
        }
        limit(organisation.keyPeople.count, at: place.field("keyPeople"))
        for (index, person) in organisation.keyPeople.enumerated() {
            let place = place.field("keyPeople").element(index)
            add(TextRule.name.findings(person.name, at: place.field("name")))
            add(TextRule.name.findings(person.role, at: place.field("role")))
            check(person.birthday, at: place.field("birthday"))
            check(person.contactPoints, at: place.field("contactPoints"))
        }
    }

    private mutating func check(_ points: [ContactPoint], at place: Place) {
        limit(points.count, at: place)
        var seen: [ContactValue: Int] = [:]
        for (index, point) in points.enumerated() {
            let place = place.element(index)
            if case .messaging(let service, let account) = point.value {
                add(TextRule.name.findings(service, at: place.field("messaging")))
                add(TextRule.name.findings(account, at: place.field("account")))
            }
            add(TextRule.line.findings(point.label, at: place.field("label")))
            check(point.consents, at: place.field("consents"))
            if let first = seen[point.value] {
                report(
                    .duplicateContactPoint, severity: .warning, at: place, inputs: [.init("first", String(first))],
                    "it is the same as number \(first) of the list", "与列表中第 \(first) 项相同")
            } else {
                seen[point.value] = index
            }
        }
    }

    private mutating func check(_ consents: [Consent], at place: Place) {
        limit(consents.count, at: place)
        for (index, consent) in consents.enumerated() {
            let place = place.element(index)
            add(TextRule.name.findings(consent.purpose.rawValue, at: place.field("purpose")))
            add(TextRule.name.findings(consent.source, at: place.field("source")))
            if consent.on > today { add(.dateInFuture(consent.on, today: today, at: place.field("on"))) }
        }
    }

    private mutating func check(_ birthday: Birthday?, at place: Place) {
        guard let birthday, let date = birthday.date else { return }
        if date > today {
            report(.birthdayInFuture, at: place, "nobody is born behind today", "出生日期晚于今天")
        } else if let beyond = birthday.day(in: date.year + 151), beyond <= today {
            report(.implausibleBirthday, at: place, "nobody is older than 150 years", "年龄超过 150 岁")
        }
    }

    private mutating func limit(_ count: Int, at place: Place) {
        guard count > CustomerDetails.mostElements else { return }
        report(
            .tooManyElements, at: place,
            inputs: [.init("count", String(count)), .init("most", String(CustomerDetails.mostElements))],
            "there are \(count), at most \(CustomerDetails.mostElements) are kept",
            "共 \(count) 项，最多保存 \(CustomerDetails.mostElements) 项")
    }

    private mutating func add(_ list: [Finding]) {
        for finding in list { add(finding) }
    }
}

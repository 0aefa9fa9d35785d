import AfterSalesCore

/// What comes of birthdays and of the time since the last contact.
extension CareDeriver {
    mutating func planPeople() {
        switch facts.customer.details.party {
        case .person(let person):
            if let birthday = person.birthday {
                for rule in rules(.ownBirthday) { planBirthday(birthday, rule) { "\($0.year)" } }
            }
        case .organisation(let organisation):
            planBirthdays(of: organisation.keyPeople, .keyPersonBirthday, \.birthday) { $0 }
        }
        planBirthdays(of: facts.customer.details.family, .familyBirthday, \.birthday) { _ in nil }
    }

    /// People without an id are told apart by the day, and those of one day by their order, so that whoever is added to the
    /// list or taken from it disturbs nobody else's tasks.
    private mutating func planBirthdays<Somebody>(
        of people: [Somebody], _ trigger: CareTrigger, _ birthday: KeyPath<Somebody, Birthday?>,
        keyPerson: (Somebody) -> KeyPerson?
    ) {
        let rules = rules(trigger)
        guard !rules.isEmpty, !people.isEmpty else { return }
        var seen: [Birthday: Int] = [:]
        for somebody in people {
            guard let born = somebody[keyPath: birthday] else { continue }
            let ofDay = (try? Birthday(month: born.month, day: born.day)) ?? born
            let number = seen[ofDay, default: 0] + 1
            seen[ofDay] = number
            for rule in rules {
                planBirthday(born, rule, keyPerson(somebody)) { number == 1 ? "\($0)" : "\($0).\(number)" }
            }
        }
    }

    private mutating func planBirthday(
        _ birthday: Birthday, _ rule: CareRule, _ keyPerson: KeyPerson? = nil, occasion: (LocalDate) -> String
    ) {
        for year in years(of: rule) where year != birthday.year {
            guard let day = birthday.day(in: year), let due = due(rule.due, from: day) else { continue }
            plan(rule, on: due, keyPerson: keyPerson) { occasion(day) }
        }
    }

    /// The next regular contact; those behind it depend on when it is made.
    mutating func planContacts() {
        let rules = rules(.lastContact)
        guard !rules.isEmpty else { return }
        var latest: Timestamp?
        for contact in facts.contacts where contact.customer == customer && contact.countsAsContact {
            if latest.map({ $0 < contact.at }) ?? true { latest = contact.at }
        }
        let contacted = latest.flatMap { try? zone.date(of: $0) }
        for rule in rules { planContact(rule, since: contacted) }
    }

    private mutating func planContact(_ rule: CareRule, since contacted: LocalDate?) {
        var base = contacted
        // One that was skipped, or done without reaching anybody, must not stop the series.
        for task in existing where task.rule == rule.id {
            if let day = task.state.closedAt.flatMap({ try? zone.date(of: $0) }) { base = max(base ?? day, day) }
        }
        guard let base = base ?? facts.customer.details.since ?? firstOwnership else {
            note(.contactNotCountable(customer))
            return
        }
        var occasion = base.description
        var number = 1
        while let task = task(rule, occasion), task.state.closedAt != nil {
            number += 1
            occasion = "\(base).\(number)"
        }
        var earliest = window.lowerBound
        if let open = task(rule, occasion), open.state == .open { earliest = min(earliest, open.dueOn) }
        guard let due = firstContact(rule.due, since: base, notBefore: earliest) else { return }
        plan(rule, on: due) { occasion }
    }

    /// The first day of the series that is not before a day: a customer whom nobody has called for years is called once.
    private func firstContact(_ interval: CareDue, since base: LocalDate, notBefore day: LocalDate) -> LocalDate? {
        let most = interval.unit == "months" ? interval.count * 31 : interval.count
        guard most > 0 else { return nil }
        var steps = max(1, base.days(until: day) / most)
        while true {
            let next: LocalDate?
            switch interval {
            case .months(let count): next = try? base.adding(months: count * steps)
            default: next = try? base.adding(days: interval.count * steps)
            }
            guard let next, next < day else { return next }
            steps += 1
        }
    }

    private var firstOwnership: LocalDate? {
        var first: LocalDate?
        for car in facts.vehicles {
            for ownership in car.ownerships where ownership.customer == customer {
                first = min(first ?? ownership.from, ownership.from)
            }
        }
        return first
    }
}

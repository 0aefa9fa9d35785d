public import AfterSalesCore

extension CommissionClose {
    /// What this month could not take back, as corrections for the next one; by employee. Nothing that a draw has taken up.
    /// - Parameter language: The language of the reason as text.
    public func carriedForward(in language: Language = .english) -> [Correction] {
        let words = LocalizedText("commission below zero in \(period)", "\(period) 提成为负，结转")
        return statements.filter { $0.carriedForward.minorUnits != 0 }.map {
            Correction(
                employee: $0.employee, amount: $0.carriedForward, ofPeriod: period, reason: words[language],
                cause: .carriedForward)
        }
    }
}

extension MonthFacts {
    /// Books corrections of earlier months. Whoever is not in this month any more is added as having left, without a
    /// salary, so that what is open is paid or taken back all the same.
    /// - Parameters:
    ///   - corrections: What is to be corrected.
    ///   - people: Those of the months the corrections are of; the last entry of somebody counts.
    public mutating func book(_ corrections: [Correction], for people: [EmployeeFacts]) {
        var present = Set(employees.map(\.id))
        for correction in corrections {
            self.corrections.append(correction)
            guard present.insert(correction.employee).inserted,
                let person = people.last(where: { $0.id == correction.employee })
            else { continue }
            addAsLeft(person)
        }
    }

    /// Adds somebody who is not in the month, as having left: in no scheme, without a salary.
    package mutating func addAsLeft(_ person: EmployeeFacts) {
        var person = person
        person.status = .left
        person.team = nil
        person.coefficients = [:]
        person.baseSalary = Money(minorUnits: 0, currency: currency)
        employees.append(person)
    }
}

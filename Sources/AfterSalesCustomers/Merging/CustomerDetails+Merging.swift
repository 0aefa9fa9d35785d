extension CustomerDetails {
    /// The details of a file into which another is merged: everything of this one, and of the other what this one lacks.
    ///
    /// Lists are joined, each element once; a name that differs is kept among the former names. Of consents that were given
    /// and withdrawn on the same day in the two files, the withdrawal counts. A person's details have nothing to give to an
    /// organisation's, nor the other way round.
    /// - Parameter other: The details of the file that becomes part of this one.
    public func merging(_ other: CustomerDetails) -> CustomerDetails {
        var result = self
        switch (party, other.party) {
        case (.person(let mine), .person(let theirs)): result.party = .person(mine.merging(theirs))
        case (.organisation(let mine), .organisation(let theirs)): result.party = .organisation(mine.merging(theirs))
        default: break
        }
        result.addresses.join(other.addresses)
        var places: [ContactValue: Int] = [:]
        for (index, point) in contactPoints.enumerated() where places[point.value] == nil {
            places[point.value] = index
        }
        for point in other.contactPoints {
            if let index = places[point.value] {
                result.contactPoints[index].consents = result.contactPoints[index].consents.merging(point.consents)
            } else {
                places[point.value] = result.contactPoints.count
                result.contactPoints.append(point)
            }
        }
        result.language = language ?? other.language
        result.membership = membership ?? other.membership
        result.tags.join(other.tags)
        result.preferences.join(other.preferences)
        result.family.join(other.family)
        result.since = [since, other.since].compactMap(\.self).min()
        result.introducedBy = introducedBy ?? other.introducedBy
        result.serviceAdvisor = serviceAdvisor ?? other.serviceAdvisor
        result.customerAdvisor = customerAdvisor ?? other.customerAdvisor
        return result
    }
}

extension Person {
    fileprivate func merging(_ other: Person) -> Person {
        var result = self
        result.latinName = latinName ?? other.latinName
        let names = [other.name] + [other.latinName].compactMap(\.self) + other.formerNames
        result.formerNames.join(names.filter { $0 != name && $0 != result.latinName })
        result.salutation = salutation ?? other.salutation
        result.birthday = birthday ?? other.birthday
        result.occupation = occupation ?? other.occupation
        result.identityNumber = identityNumber ?? other.identityNumber
        return result
    }
}

extension Organisation {
    fileprivate func merging(_ other: Organisation) -> Organisation {
        var result = self
        result.shortName = shortName ?? other.shortName
        let names = [other.name] + [other.shortName].compactMap(\.self) + other.formerNames
        result.formerNames.join(names.filter { $0 != name && $0 != result.shortName })
        result.registrationNumber = registrationNumber ?? other.registrationNumber
        result.legalRepresentative = legalRepresentative ?? other.legalRepresentative
        result.registeredCapital = registeredCapital ?? other.registeredCapital
        result.lineOfBusiness = lineOfBusiness ?? other.lineOfBusiness
        result.operatingStatus = operatingStatus ?? other.operatingStatus
        result.creditStatus = creditStatus ?? other.creditStatus
        result.bankAccounts.join(other.bankAccounts)
        result.keyPeople.join(other.keyPeople)
        return result
    }
}

extension Array where Element: Hashable {
    /// Adds what is not there yet.
    fileprivate mutating func join(_ others: [Element]) {
        var present = Set(self)
        for other in others where present.insert(other).inserted { append(other) }
    }
}

extension [Consent] {
    /// The consents of two files about one contact point, by day. Which came first on one day nobody knows, so that a
    /// withdrawal is put last.
    fileprivate func merging(_ others: [Consent]) -> [Consent] {
        guard !Set(others).isSubset(of: self) else { return self }
        var all = self
        all.join(others)
        return all.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.on != other.on { return one.on < other.on }
            if one.isGiven != other.isGiven { return one.isGiven }
            return left.offset < right.offset
        }.map(\.element)
    }
}

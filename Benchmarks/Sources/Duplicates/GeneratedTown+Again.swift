import AfterSalesCore
import AfterSalesCustomers
import Measuring

extension GeneratedTown {
    /// The same person once more, as somebody else entered him: one to three things are wrong, missing or new. Something
    /// beside the name is as it was, or nobody could tell; nil where there is nothing beside the name.
    mutating func again(_ draft: Draft) throws -> Draft? {
        guard draft.mobile != nil || draft.birthday != nil || draft.street != nil || draft.email != nil else {
            return nil
        }
        while true {
            let again = try changed(draft)
            let isKept =
                (draft.mobile != nil && again.mobile == draft.mobile)
                || (draft.email != nil && again.email == draft.email)
                || (draft.birthday != nil && again.birthday == draft.birthday)
                || (draft.street != nil && again.street.map { $0.hasSuffix(draft.street ?? "") } ?? false)
            if isKept { return again }
        }
    }

    private mutating func changed(_ draft: Draft) throws -> Draft {
        var again = draft
        var kinds = Array(0...7)
        for _ in 0..<random.within(1...3) {
            let kind = kinds.remove(at: Int(random.within(0...Int64(kinds.count - 1))))
            switch kind {
            case 0: again.name = misspelt(draft)
            case 1: again.name = swapped(draft)
            // An old telephone, or none.
            case 2: again.mobile = random.happens(700) ? newMobile() : nil
            case 3: (again.street, again.city) = moved(draft)
            case 4: again.street = again.street.map { rewritten($0, draft) }
            case 5: again.birthday = nil
            case 6: again.birthday = draft.birthday.map { slip($0) }
            default:
                again.email = nil
                again.phone = nil
            }
        }
        return again
    }

    private mutating func moved(_ draft: Draft) -> (String?, String) {
        if random.happens(400) { return (nil, draft.city) }
        return address(draft.isChinese)
    }

    private mutating func misspelt(_ draft: Draft) -> String {
        var letters = Array(draft.name)
        let position = Int(random.within(1...Int64(letters.count - 1)))
        if draft.isChinese {
            // Another character that sounds alike; never the family name.
            letters[position] = Character(random.pick(Names.characters))
            return String(letters)
        }
        switch random.within(0...2) {
        case 0: letters.remove(at: position)
        case 1: letters.insert(letters[position], at: position)
        default: letters.swapAt(position, position - 1)
        }
        return String(letters)
    }

    private func swapped(_ draft: Draft) -> String {
        if draft.isChinese { return draft.latinName ?? draft.name }
        return draft.name.split(separator: " ").reversed().joined(separator: " ")
    }

    private func rewritten(_ street: String, _ draft: Draft) -> String {
        draft.isChinese
            ? "\(draft.city)市\(street)" : street.split(separator: " ").map { $0.uppercased() }.joined(separator: ", ")
    }

    /// Day and month swapped where that is a day, otherwise a digit wrong.
    private mutating func slip(_ birthday: Birthday) -> Birthday {
        if let swapped = try? Birthday(year: birthday.year, month: birthday.day, day: birthday.month) { return swapped }
        let year = birthday.year.map { $0 / 10 * 10 + Int(random.within(0...9)) }
        // Not every year has a 29 February.
        return (try? Birthday(year: year, month: birthday.month, day: birthday.day)) ?? birthday
    }
}

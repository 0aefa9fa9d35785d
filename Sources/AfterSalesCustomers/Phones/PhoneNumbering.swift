/// The telephone numbers of the world, as far as they are known: a country's rules by its region, and the calling codes
/// of all others, for which the general rule of ITU-T E.164 holds.
///
/// A host adds or replaces a country's rules with ``adding(_:)``. What is not known here is not refused: a number with
/// a calling code of another country needs no more than the right number of digits.
public struct PhoneNumbering: Hashable, Sendable {
    /// The rules, in the order in which a calling code's countries are tried.
    public private(set) var rules: [PhoneRules]
    /// The calling codes that are in use, without the plus.
    public private(set) var callingCodes: Set<String>

    /// How many digits a number may have, with its calling code: fifteen at most (ITU-T E.164, 6.1); fewer than seven are
    /// no number that can be called from abroad.
    public static let digits = 7...15

    /// Rules for the countries listed here, and all calling codes that the ITU has assigned.
    public static let standard = PhoneNumbering(
        rules: PhoneRules.eastAsia + PhoneRules.pacific + PhoneRules.europe, callingCodes: assignedCallingCodes)

    private init(rules: [PhoneRules], callingCodes: Set<String>) {
        self.rules = rules
        self.callingCodes = callingCodes
    }

    /// A numbering with a country's rules added, or put in the place of those it had.
    /// - Parameter rules: The country's rules; its calling code is known from now on.
    public func adding(_ rules: PhoneRules) -> PhoneNumbering {
        var numbering = self
        if let index = numbering.rules.firstIndex(where: { $0.region == rules.region }) {
            numbering.rules[index] = rules
        } else {
            numbering.rules.append(rules)
        }
        numbering.callingCodes.insert(rules.callingCode)
        return numbering
    }

    /// A country's rules; nil where none are known.
    /// - Parameter region: The country, or a part of it.
    public func rules(in region: RegionCode) -> PhoneRules? {
        rules.first { $0.region == region } ?? rules.first { $0.region == region.country }
    }

    /// The rules of the countries with a calling code.
    /// - Parameter callingCode: Without the plus.
    public func rules(callingCode: String) -> [PhoneRules] {
        rules.filter { $0.callingCode == callingCode }
    }

    /// The calling code that an international number begins with; nil if that is none.
    /// - Parameter digits: The number without the plus.
    public func callingCode(of digits: String) -> String? {
        // No assigned calling code is the beginning of another; where a host's is, the longer one is meant.
        [4, 3, 2, 1].lazy.map { String(digits.prefix($0)) }.first { callingCodes.contains($0) }
    }

    /// ITU, List of ITU-T Recommendation E.164 assigned country codes.
    private static var assignedCallingCodes: Set<String> {
        var numbers: [Int] = [1, 7, 20, 27, 36, 39, 40, 41, 81, 82, 84, 86, 98]
        let ranges = [
            30...34, 43...49, 51...58, 60...66, 90...95, 211...213, 216...216, 218...218, 220...258, 260...269,
            290...291,
            297...299, 350...359, 370...383, 385...387, 389...389, 420...421, 423...423, 500...509, 590...599,
            670...670,
            672...683, 685...692, 800...800, 808...808, 850...850, 852...853, 855...856, 870...870, 878...878,
            880...883,
            886...886, 888...888, 960...968, 970...977, 979...979, 992...996, 998...998,
        ]
        numbers += ranges.joined()
        return Set(numbers.map(String.init))
    }
}

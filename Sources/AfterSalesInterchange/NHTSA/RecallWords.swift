import AfterSalesCore

/// What records say of a whole campaign. An empty text, or nil, says nothing.
struct RecallWords: Hashable, Sendable {
    /// The texts of which one record or file may have another.
    enum Field: CaseIterable {
        case manufacturer, manufacturerNumber, defect, consequence, remedy
    }

    var manufacturer = ""
    var manufacturerNumber = ""
    var component: [String] = []
    var defect = ""
    var consequence = ""
    var remedy = ""
    var publishedOn: LocalDate?
    var doNotDrive: Bool?
    var parkOutside: Bool?
    var overTheAir: Bool?

    subscript(field: Field) -> String {
        get { self[keyPath: Self.path(field)] }
        set { self[keyPath: Self.path(field)] = newValue }
    }

    private static func path(_ field: Field) -> WritableKeyPath<RecallWords, String> {
        switch field {
        case .manufacturer: \.manufacturer
        case .manufacturerNumber: \.manufacturerNumber
        case .defect: \.defect
        case .consequence: \.consequence
        case .remedy: \.remedy
        }
    }

    /// Takes over what another record of the same file says. In whatever order records come, the same is left: of two texts the
    /// longer one, of two days the earlier one, of components what they have in common, and a warning to the driver stays.
    mutating func join(_ other: RecallWords) {
        for field in Field.allCases where self[field] != other[field] {
            let (mine, theirs) = (self[field], other[field])
            if (mine.utf8.count, mine) < (theirs.utf8.count, theirs) { self[field] = theirs }
        }
        component = RecallComponent.common(component, other.component)
        if let day = other.publishedOn { publishedOn = publishedOn.map { min($0, day) } ?? day }
        doNotDrive = Self.either(doNotDrive, other.doNotDrive)
        parkOutside = Self.either(parkOutside, other.parkOutside)
        overTheAir = Self.either(overTheAir, other.overTheAir)
    }

    private static func either(_ one: Bool?, _ other: Bool?) -> Bool? {
        guard let one, let other else { return one ?? other }
        return one || other
    }

    /// Whether one of two texts says what the other does, or the beginning of it: older files end a text at 2000 characters.
    static func agree(_ one: String, _ other: String) -> Bool {
        if one == other || one.isEmpty || other.isEmpty { return true }
        let (first, second) = (key(one), key(other))
        return first.hasPrefix(second) || second.hasPrefix(first)
    }

    /// Neither case nor white space counts.
    private static func key(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}

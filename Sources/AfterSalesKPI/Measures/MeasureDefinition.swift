public import AfterSalesCore

/// What a named measure is: its unit, and its name in both languages (指标项定义).
///
/// The library's own are ``standard``; a host defines its own and gives them to the KPIs that are made of them.
public struct MeasureDefinition: Hashable, Sendable, Codable {
    /// Whose definition it is.
    public let name: MeasureName
    /// What its sums are counted in.
    public let unit: MeasureUnit
    /// What it is called, in a form that fits into a formula.
    public let title: LocalizedText

    /// A definition.
    /// - Parameters:
    ///   - name: Whose it is.
    ///   - unit: What its sums are counted in.
    ///   - title: What it is called.
    public init(_ name: MeasureName, _ unit: MeasureUnit, _ title: LocalizedText) {
        self.name = name
        self.unit = unit
        self.title = title
    }

    /// The library's definition of a name; nil where it has none.
    /// - Parameter name: The name.
    public static func standard(_ name: MeasureName) -> MeasureDefinition? {
        if let definition = byName[name] { return definition }
        let prefix = MeasureName.labourWithoutHoursPrefix
        guard name.rawValue.hasPrefix(prefix) else { return nil }
        // One for each skill, also a host's own.
        let word = Skill(rawValue: String(name.rawValue.dropFirst(prefix.count))).word
        return MeasureDefinition(
            name, .money,
            LocalizedText("\(word.english) labour sales without hours", "\(word.simplifiedChinese)无工时工时产值"))
    }

    /// The library's definitions, by the names' bytes; those that there are for each skill are not among them.
    public static var standard: [MeasureDefinition] { byName.values.sorted { $0.name < $1.name } }

    private static let byName: [MeasureName: MeasureDefinition] = {
        var byName: [MeasureName: MeasureDefinition] = [:]
        for group in [time, desk, quality, parts, books, customers, care, moments] {
            for definition in group { byName[definition.name] = definition }
        }
        return byName
    }()
}

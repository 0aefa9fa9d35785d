/// One thing that was looked at in an inspection (检验项目).
public struct InspectionItem: Hashable, Sendable, Codable {
    /// What.
    public var text: String
    /// Whether the car's safety hangs on it (安全项).
    public var isSafety: Bool
    /// Whether it was found good.
    public var isGood: Bool
    /// What was found.
    public var note: String?

    /// An item.
    public init(_ text: String, isSafety: Bool = false, isGood: Bool, note: String? = nil) {
        self.text = text
        self.isSafety = isSafety
        self.isGood = isGood
        self.note = note
    }
}

/// Damage that was there before the work began (外观损伤).
public struct DamageMark: Hashable, Sendable, Codable {
    /// Which panel or pane, `frontLeftDoor`.
    public var panel: String
    /// What it is: a scratch, a dent.
    public var damage: String
    /// A photo, by reference.
    public var photo: String?

    /// A mark.
    public init(_ panel: String, _ damage: String, photo: String? = nil) {
        self.panel = panel
        self.damage = damage
        self.photo = photo
    }
}

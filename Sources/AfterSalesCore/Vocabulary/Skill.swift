/// What a job asks of whoever does it (工种). An open list.
public struct Skill: OpenVocabulary {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Mechanical work (机修).
    public static let mechanical: Skill = "mechanical"
    /// Electrical work and diagnosis (电工).
    public static let electrical: Skill = "electrical"
    /// Body work (钣金).
    public static let body: Skill = "body"
    /// Paint (油漆).
    public static let paint: Skill = "paint"
    /// Work on traction batteries and drives (高压电).
    public static let highVoltage: Skill = "highVoltage"
    /// Tyres and alignment (轮胎定位).
    public static let tyres: Skill = "tyres"
    /// Detailing and accessories (美容加装).
    public static let detailing: Skill = "detailing"
    /// Washing (洗车).
    public static let washing: Skill = "washing"
}

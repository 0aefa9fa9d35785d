/// That certain fields of a kind of record are of a class, and how they are masked.
///
/// In JSON: `{"path": "details.contactPoints.*.value.mobile", "class": "personal", "mask": "phone"}`; without a mask it is
/// hidden.
public struct FieldRule: Hashable, Sendable {
    /// Which fields.
    public var pattern: FieldPattern
    /// Their class.
    public var fieldClass: FieldClass
    /// How their values are masked.
    public var mask: FieldMask

    /// A rule.
    /// - Parameters:
    ///   - pattern: Which fields.
    ///   - fieldClass: Their class.
    ///   - mask: How their values are masked.
    public init(_ pattern: FieldPattern, _ fieldClass: FieldClass, mask: FieldMask = .hidden) {
        self.pattern = pattern
        self.fieldClass = fieldClass
        self.mask = mask
    }
}

extension FieldRule: Codable {
    private enum CodingKeys: String, CodingKey {
        case pattern = "path"
        case fieldClass = "class"
        case mask
    }

    /// Decodes `{"path": …, "class": …, "mask": …}`, the last where it is there.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try container.decode(FieldPattern.self, forKey: .pattern),
            try container.decode(FieldClass.self, forKey: .fieldClass),
            mask: try container.decodeIfPresent(FieldMask.self, forKey: .mask) ?? .hidden)
    }
}

extension [FieldRule] {
    /// Fields that everybody at the dealership may know.
    /// - Parameter patterns: Which fields.
    public static func open(_ patterns: FieldPattern...) -> [FieldRule] { patterns.map { FieldRule($0, .open) } }

    /// Fields that tell who somebody is, or how to find him.
    /// - Parameters:
    ///   - patterns: Which fields.
    ///   - mask: How they are masked.
    public static func personal(_ patterns: FieldPattern..., mask: FieldMask = .hidden) -> [FieldRule] {
        patterns.map { FieldRule($0, .personal, mask: mask) }
    }

    /// Fields that can harm somebody in the wrong hands.
    /// - Parameters:
    ///   - patterns: Which fields.
    ///   - mask: How they are masked.
    public static func sensitive(_ patterns: FieldPattern..., mask: FieldMask = .hidden) -> [FieldRule] {
        patterns.map { FieldRule($0, .sensitive, mask: mask) }
    }
}

public import AfterSalesStorage

/// How grave a complaint is (严重程度).
public enum ComplaintSeverity: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// Something small (轻微).
    case minor
    /// Something that has to be put right (一般).
    case ordinary
    /// Something that may cost a customer (严重).
    case grave
    /// Somebody is in danger, or the press is at the door (重大).
    case critical
}

import AfterSalesCore

/// Which sign parts whole numbers from decimals in a file (小数点).
public enum DecimalSign: String, Hashable, Sendable, Codable, CaseIterable {
    /// `1,234.50`.
    case point
    /// `1.234,50`.
    case comma
}

/// A number of a file, as it is written there.
struct SourceNumber {
    /// The number that a text is; nil where it is none, or where its groups of thousands are not groups of three.
    /// - Parameters:
    ///   - text: The text, trimmed.
    ///   - sign: Which sign is the decimal sign.
    static func read(_ text: String, _ sign: DecimalSign) -> DecimalNumeral? {
        let plain = text.plainWidth
        let (point, comma): (Character, Character) = sign == .point ? (".", ",") : (",", ".")
        let parts = plain.split(separator: point, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first else { return nil }
        let decimals = parts.count == 2 ? parts[1] : nil
        if let decimals, decimals.isEmpty || !decimals.allSatisfy(\.isPlainDigit) { return nil }
        let isNegative = whole.first == "-"
        guard let digits = ungrouped(isNegative ? whole.dropFirst() : whole[...], comma) else { return nil }
        let body = (isNegative ? "-" : "") + digits + (decimals.map { ".\($0)" } ?? "")
        return try? DecimalNumeral(body)
    }

    /// The digits without what parts them into groups of three: the other sign, a blank, an apostrophe.
    private static func ungrouped(_ text: Substring, _ separator: Character) -> String? {
        guard !text.isEmpty else { return nil }
        if text.allSatisfy(\.isPlainDigit) { return String(text) }
        let separators: [Character] = [separator, " ", "\u{A0}", "\u{202F}", "'", "’", "，"]
        guard let used = text.first(where: { !$0.isPlainDigit }), separators.contains(used) else { return nil }
        let groups = text.split(separator: used, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), first.allSatisfy(\.isPlainDigit),
            groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy(\.isPlainDigit) })
        else { return nil }
        return groups.joined()
    }
}

extension Character {
    /// Whether it is one of 0 to 9.
    var isPlainDigit: Bool { ("0"..."9").contains(self) }
}

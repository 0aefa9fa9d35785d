import AfterSalesStorage
public import AfterSalesCore

/// A hard case that was found, and what of it was looked for.
///
/// Those come first that have more of the trouble codes, then those that have more of the words, then those of the same
/// engine, of the same model year, and the later ones.
public struct HardCaseMatch: Hashable, Sendable {
    /// The case.
    public let hardCase: HardCase
    /// The trouble codes that were looked for and that it has, in small letters.
    public let codes: [String]
    /// The words, and the pairs of characters, that were looked for and that its symptom has.
    public let keys: [String]
    /// How many codes, words and pairs were looked for.
    public let wanted: Int
    /// Whether it was a car of the model year that was looked for.
    public let isSameYear: Bool
    /// Whether it had the engine that was looked for.
    public let isSameEngine: Bool

    /// How many of what was looked for it has, per how many were.
    public var share: Ratio { Ratio(Int64(codes.count + keys.count), per: Int64(wanted)) }

    /// Why it was found, for people.
    /// - Parameter language: The language.
    public func text(_ language: Language) -> String {
        var english = ["\(codes.count + keys.count) of \(wanted)"]
        var chinese = ["命中 \(codes.count + keys.count)/\(wanted)"]
        if !codes.isEmpty {
            english.append("codes \(codes.joined(separator: " "))")
            chinese.append("故障码 \(codes.joined(separator: " "))")
        }
        if !keys.isEmpty {
            english.append("words \(keys.joined(separator: " "))")
            chinese.append("词 \(keys.joined(separator: " "))")
        }
        if isSameEngine {
            english.append("same engine")
            chinese.append("同型号发动机")
        }
        if isSameYear {
            english.append("same model year")
            chinese.append("同年型")
        }
        return LocalizedText(english.joined(separator: ", "), chinese.joined(separator: "，"))[language]
    }

    /// Whether it fits better than another.
    func isBetter(than other: HardCaseMatch) -> Bool {
        let own = [codes.count, keys.count, isSameEngine ? 1 : 0, isSameYear ? 1 : 0]
        let others = [other.codes.count, other.keys.count, other.isSameEngine ? 1 : 0, other.isSameYear ? 1 : 0]
        for (mine, theirs) in zip(own, others) where mine != theirs { return mine > theirs }
        if hardCase.at != other.hardCase.at { return hardCase.at > other.hardCase.at }
        return hardCase.key.id < other.hardCase.key.id
    }
}

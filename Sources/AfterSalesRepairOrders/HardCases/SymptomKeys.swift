import AfterSalesCustomers
import AfterSalesStorage

/// What a description of a symptom is found by: small words without accents, and of Chinese, Japanese and Korean, where
/// words are not told apart, every two characters that stand together and the last one of each stretch.
///
/// `冷车启动 rattle, P0301` has `冷车`, `车启`, `启动`, `动`, `rattle` and `p0301`. As every character begins one of the
/// keys, a single one is found as the beginning of some.
struct SymptomKeys: Hashable, Sendable {
    /// The keys, each once, in the order of the text.
    let all: [String]

    /// So many keys of a text are kept; a symptom that needs more is a story.
    static let most = 400

    /// The keys that a description is kept under.
    /// - Parameters:
    ///   - text: The description.
    ///   - codes: Trouble codes beside it.
    init(of text: String, codes: [String] = []) {
        var keys = codes.map(Self.key(ofCode:)).filter { !$0.isEmpty }
        for stretch in SymptomStretch.stretches(of: ([text] + codes).joined(separator: "\n")) {
            guard keys.count < Self.most * 2 else { break }
            keys += stretch.pairs
            if stretch.isEastAsian, let last = stretch.last { keys.append(last) }
        }
        all = Array(Self.distinct(keys).prefix(Self.most))
    }

    /// What somebody looks for by a description: words and pairs of characters that cases are kept under, and single
    /// characters that begin some of those.
    static func wanted(by text: String) -> (keys: [String], beginnings: [String]) {
        var keys: [String] = []
        var beginnings: [String] = []
        for stretch in SymptomStretch.stretches(of: text) {
            guard keys.count + beginnings.count < most else { break }
            keys += stretch.pairs
            if stretch.isEastAsian, stretch.pairs.isEmpty, let only = stretch.last { beginnings.append(only) }
        }
        return (Array(distinct(keys).prefix(most)), Array(distinct(beginnings).prefix(mostBeginnings)))
    }

    /// So many single characters are looked for at a time: each is a condition of its own.
    static let mostBeginnings = 50

    /// A trouble code as it is compared: `P0301-00` and `p0301 00` are one.
    static func key(ofCode code: String) -> String { NameKey(code).text.filter { $0 != " " } }

    private static func distinct(_ keys: [String]) -> [String] {
        // Compared by their bytes, as stores do.
        var seen: Set<FieldValue> = []
        return keys.filter { seen.insert(.text($0)).inserted }
    }
}

/// A stretch of a text in one way of writing: a word, or characters that stand together without spaces.
private struct SymptomStretch {
    let scalars: [Unicode.Scalar]
    let isEastAsian: Bool

    /// The last character, as a text.
    var last: String? { scalars.last.map { Self.text([$0]) } }

    /// Every two characters that stand together; of a word the word.
    var pairs: [String] {
        isEastAsian ? zip(scalars, scalars.dropFirst()).map { Self.text([$0, $1]) } : [Self.text(scalars)]
    }

    static func stretches(of text: String) -> [SymptomStretch] {
        var stretches: [SymptomStretch] = []
        for part in text.unicodeScalars.split(whereSeparator: isBetweenWords) {
            guard stretches.count < SymptomKeys.most else { break }
            for word in NameKey(String(part)).text.split(separator: " ") { add(word, to: &stretches) }
        }
        return stretches
    }

    /// A folded word, parted where writing without spaces begins and ends.
    private static func add(_ word: Substring, to stretches: inout [SymptomStretch]) {
        var scalars: [Unicode.Scalar] = []
        var isEastAsian = false
        for scalar in word.unicodeScalars {
            let kind = ScriptFolding.isEastAsian(scalar)
            if kind != isEastAsian, !scalars.isEmpty {
                stretches.append(SymptomStretch(scalars: scalars, isEastAsian: isEastAsian))
                scalars = []
            }
            isEastAsian = kind
            scalars.append(scalar)
        }
        if !scalars.isEmpty { stretches.append(SymptomStretch(scalars: scalars, isEastAsian: isEastAsian)) }
    }

    /// Whether a character stands between words. A ``NameKey`` leaves no gap between East Asian characters, so that two
    /// sentences would become one.
    private static func isBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        // An apostrophe is inside a word.
        case .otherPunctuation, .finalPunctuation: scalar != "'" && scalar != "\u{2019}"
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .mathSymbol, .currencySymbol, .otherSymbol:
            true
        default: false
        }
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

import AfterSalesCore

/// A number plate taken apart as it stands on paper, before anybody has asked whether it can be one.
struct WrittenPlate {
    /// The letters and digits, capitals, without separators.
    private(set) var compact: [Unicode.Scalar] = []
    /// For each of them its position in the text, from 1.
    private(set) var positions: [Int] = []
    /// How many of them come before the first separator; nil if none stands between two of them.
    private(set) var firstGap: Int?
    /// The characters that stand on no plate, by their position from 1.
    private(set) var strangers: [(position: Int, scalar: Unicode.Scalar)] = []
    private let source: [Unicode.Scalar]

    init(_ text: some Sequence<Unicode.Scalar>) {
        source = Array(text)
        var gap: Int?
        for (index, written) in source.enumerated() {
            let scalar = WrittenForm.folded(written)
            if WrittenForm.isInvisible(scalar) { continue }
            if WrittenForm.isSpace(scalar) || WrittenForm.isDash(scalar) || WrittenForm.isDot(scalar) {
                if !compact.isEmpty, gap == nil { gap = compact.count }
            } else if scalar.value == 0x0308, let dotted = Self.umlaut(compact.last) {
                compact[compact.count - 1] = dotted
            } else if scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) {
                if let gap, firstGap == nil { firstGap = gap }
                compact.append(Self.capital(scalar))
                positions.append(index + 1)
            } else {
                strangers.append((index + 1, scalar))
            }
        }
    }

    init(_ text: String) { self.init(text.unicodeScalars) }

    /// The letters and digits as a text.
    var number: String { Self.text(compact) }

    /// The same with a hyphen at the first gap; nil if there is none.
    var numberWithGap: String? {
        firstGap.map { Self.text(compact[..<$0]) + "-" + Self.text(compact[$0...]) }
    }

    /// Whether the text is already as a plate is kept.
    var isNormal: Bool {
        let source = Self.text(source)
        return strangers.isEmpty && !compact.isEmpty
            && (source.utf8.elementsEqual(number.utf8) || source == numberWithGap)
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }

    private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let capital = scalar.properties.uppercaseMapping.unicodeScalars
        return capital.count == 1 ? capital.first ?? scalar : scalar
    }

    /// The letter with two dots over it, where they come as a character of their own.
    private static func umlaut(_ letter: Unicode.Scalar?) -> Unicode.Scalar? {
        switch letter {
        case "A": "Ä"
        case "O": "Ö"
        case "U": "Ü"
        default: nil
        }
    }
}

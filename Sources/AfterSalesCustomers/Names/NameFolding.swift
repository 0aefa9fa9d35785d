/// Makes a ``NameKey``'s text, one character at a time.
struct NameFolding {
    /// How ä, ö, ü, ø and å are written without their marks.
    enum Umlauts {
        /// The letter alone: `a`, `o`, `u`.
        case letter
        /// As two letters: `ae`, `oe`, `ue`, `oe`, `aa`.
        case twoLetters
    }

    private let umlauts: Umlauts
    private var scalars = String.UnicodeScalarView()
    private var byteCount = 0
    /// Whether something stood between the last character and the next one.
    private var gap = false
    /// A character did not fit; nothing behind it is taken, or a shorter one would come in its place.
    private(set) var isFull = false

    init(umlauts: Umlauts) { self.umlauts = umlauts }

    var text: String { String(scalars) }

    mutating func add(_ written: Unicode.Scalar) {
        let scalar = WrittenForm.folded(written)
        if scalar.isASCII {
            addASCII(scalar)
        } else if WrittenForm.isInvisible(scalar) || ScriptFolding.isApostrophe(scalar) {
            // Neither a letter nor a gap: O’Brien is OBrien.
        } else if ScriptFolding.isDroppedMark(scalar) {
            addMark(scalar)
        } else if let letters = ScriptFolding.letters(of: scalar) {
            if umlauts == .twoLetters, let pair = Self.pair(scalar) {
                append(contentsOf: pair)
            } else {
                append(contentsOf: letters)
            }
        } else {
            gap = true
        }
    }

    private mutating func addASCII(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: append(scalar)
        case 0x41...0x5A: append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
        case 0x27, 0x60: break
        default: gap = true
        }
    }

    /// A mark that stands by itself behind its letter: the letters that are one character with it become that character,
    /// other marks are left out.
    private mutating func addMark(_ mark: Unicode.Scalar) {
        guard !gap, let last = scalars.last else { return }
        if let composed = ScriptFolding.composed(last, mark) {
            replaceLast(with: composed)
        } else if umlauts == .twoLetters, mark.value == 0x0308, let pair = Self.pairs[last] {
            append(contentsOf: pair.dropFirst())
        } else if umlauts == .twoLetters, mark.value == 0x030A, last == "a" {
            append("a")
        }
    }

    private static let pairs: [Unicode.Scalar: [Unicode.Scalar]] = [
        "a": ["a", "e"], "o": ["o", "e"], "u": ["u", "e"],
    ]

    private static func pair(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar {
        case "ä", "Ä": ["a", "e"]
        case "ö", "Ö", "ø", "Ø": ["o", "e"]
        case "ü", "Ü": ["u", "e"]
        case "å", "Å": ["a", "a"]
        default: nil
        }
    }

    private mutating func append(contentsOf letters: some Sequence<Unicode.Scalar>) {
        for letter in letters { append(letter) }
    }

    private mutating func append(_ letter: Unicode.Scalar) {
        let last = scalars.last
        // Between East Asian characters there is no gap, so that the key of a key is the key itself.
        let joins = !gap || (ScriptFolding.isEastAsian(letter) && last.map(ScriptFolding.isEastAsian) ?? false)
        if joins, let last, let composed = ScriptFolding.composed(last, letter) {
            gap = false
            return replaceLast(with: composed)
        }
        let needsSpace = !joins && last != nil
        let bytes = UTF8.width(letter) + (needsSpace ? 1 : 0)
        guard !isFull, byteCount + bytes <= NameKey.longestText else {
            isFull = true
            return
        }
        if needsSpace { scalars.append(" ") }
        scalars.append(letter)
        byteCount += bytes
        gap = false
    }

    private mutating func replaceLast(with letter: Unicode.Scalar) {
        guard !isFull, let last = scalars.popLast() else { return }
        scalars.append(letter)
        // Both are of the same script and as wide as each other.
        byteCount += UTF8.width(letter) - UTF8.width(last)
    }
}

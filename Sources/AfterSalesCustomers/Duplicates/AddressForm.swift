/// An address as addresses are compared: the city and all numbers exactly, the words with some tolerance.
struct AddressForm: Hashable {
    /// City and numbers; where there are no numbers, city and words.
    let place: UInt64
    /// The words without the numbers, in order of the alphabet.
    let letters: String

    /// An address; nil where too little is known of it to compare.
    init?(_ address: PostalAddress) {
        let city = Self.place(address.city)
        var text = address.lines.map { NameKey($0).text }.joined(separator: " ")
        // Many write province and city in front of the street once more.
        for part in [address.province.map(Self.place), city] {
            if let part, !part.isEmpty, text.hasPrefix(part) {
                text = String(text.dropFirst(part.count))
                if let end = text.first, Self.endings.contains(end) { text.removeFirst() }
            }
        }
        var numbers: [String] = []
        var words: [String] = []
        var isNumber = false
        var isOpen = false
        for character in text {
            if character == " " {
                isOpen = false
                continue
            }
            let isDigit = character.isASCII && character.isNumber
            if !isOpen || isDigit != isNumber {
                isDigit ? numbers.append("") : words.append("")
                (isNumber, isOpen) = (isDigit, true)
            }
            if isDigit {
                numbers[numbers.count - 1].append(character)
            } else {
                words[words.count - 1].append(character)
            }
        }
        letters = words.sorted().joined(separator: " ")
        guard !numbers.isEmpty || letters.count >= 4 else { return nil }
        var key = TraitKey(3)
        key.add(city)
        for number in numbers.sorted() { key.add(number) }
        if numbers.isEmpty { key.add(letters) }
        key.add(0)
        place = key.value
    }

    /// 上海市 is 上海.
    private static func place(_ name: String) -> String {
        let key = NameKey(name).text
        return key.count > 2 && (key.last.map(endings.contains) ?? false) ? String(key.dropLast()) : key
    }

    private static let endings: Set<Character> = ["市", "省"]

    /// Whether it is the same address, or nearly; nil where it is another.
    func match(_ other: AddressForm) -> Evidence? {
        guard place == other.place else { return nil }
        if letters == other.letters { return .sameAddress }
        let (one, two) = (Array(letters.unicodeScalars), Array(other.letters.unicodeScalars))
        let limit = min(one.count, two.count) / 4
        return limit > 0 && EditDistance.between(one, two, atMost: limit) != nil ? .similarAddress : nil
    }
}

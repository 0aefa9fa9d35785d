/// The names of a document, each kept once: an element is a small number, and two elements of one name have one number.
struct XMLNames {
    /// A file with more names than any vocabulary has is none of ours.
    static let most = 4_096
    /// The most bytes of a name: every one is kept.
    static let longest = 1_000

    /// The names behind their prefixes, `RepairOrder` of `star:RepairOrder`.
    private(set) var local: [String] = []
    /// The prefixes, empty where there is none.
    private(set) var prefixes: [String] = []
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    /// Numbers by hash, in a table that is never more than half full; -1 where there is none.
    private var table = [Int32](repeating: -1, count: 2 * most)

    /// The number of the name at a place of a text; nil where it is no UTF-8, has no letter to begin with, or there are too many.
    mutating func number(of range: Range<Int>, in source: [UInt8]) -> Int? {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(source[index])) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (table.count - 1)
        while table[slot] >= 0 {
            let number = Int(table[slot])
            if isNumber(number, range, in: source) { return number }
            slot = (slot + 1) & (table.count - 1)
        }
        let name = source[range]
        guard local.count < Self.most, let text = String(validating: name, as: UTF8.self), let first = text.utf8.first,
            first != UInt8(ascii: "-"), first != UInt8(ascii: "."), !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first)
        else { return nil }
        table[slot] = Int32(local.count)
        let colon = text.lastIndex(of: ":")
        local.append(colon.map { String(text[text.index(after: $0)...]) } ?? text)
        prefixes.append(colon.map { String(text[..<$0]) } ?? "")
        bytes += name
        starts.append(bytes.count)
        return local.count - 1
    }

    /// Whether the name at a place of a text is that of a number.
    func isNumber(_ number: Int, _ range: Range<Int>, in source: [UInt8]) -> Bool {
        let start = starts[number]
        guard starts[number + 1] - start == range.count else { return false }
        for offset in 0..<range.count where bytes[start + offset] != source[range.lowerBound + offset] { return false }
        return true
    }
}

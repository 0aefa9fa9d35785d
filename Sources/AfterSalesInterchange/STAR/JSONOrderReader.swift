import AfterSalesCore

/// Reads the repair orders of a JSON document by a vocabulary: the names of its fields, in any case, and what they mean by what
/// they stand in.
struct JSONOrderReader {
    /// What a field says that is an object, `{"value": 87665, "units": "MI"}`.
    private static let values: Set<String> = ["value", "content", "amount", "code", "text"]
    private static let units: Set<String> = ["units", "unit", "unitcode", "uom"]
    /// The most values in one order, as many as elements of one in XML: each job and line takes many times its text.
    private static let mostValues = 50_000

    private let file: String
    private let vocabulary: [STARScope: [String: STARMeaning]]
    private let lines: [Int]
    /// The number of the value that comes next.
    private var next = 0
    private var draft: STARDraft?
    /// How many values of the order have been read.
    private var valueCount = 0
    private var unread = STARUnread()
    private var orders: [SourceOrder] = []
    private var findings: [SourceFinding] = []

    private init(file: String, _ vocabulary: [STARScope: [String: STARMeaning]], _ lines: [Int]) {
        self.file = file
        self.vocabulary = vocabulary
        self.lines = lines
    }

    /// Where a value stands.
    private struct Spot {
        var path = "$"
        var scope = STARScope.document
        var isGuess = false
        /// Whether it is one of a list.
        var isListed = false
    }

    /// The orders of a document, and what was found that is about the document.
    static func read(
        _ bytes: [UInt8], file: String, limits: JSONLimits, _ vocabulary: [STARScope: [String: STARMeaning]]
    ) -> (orders: [SourceOrder], findings: [SourceFinding]) {
        let (value, found) = JSONReader.read(bytes, limits: limits)
        let about = found.map { finding in
            let line = finding.inputs.first { $0.name == "line" }.flatMap { Int($0.value) } ?? 1
            return SourceFinding(at: SourcePlace(file: file, line: line, path: finding.place.path), finding)
        }
        guard let value else { return ([], about) }
        var reader = JSONOrderReader(file: file, vocabulary, JSONValueLines(of: bytes).lines)
        reader.read(value, .opens(.order), Spot())
        if reader.orders.isEmpty, value != .array([]) {
            reader.findings.append(
                SourceFinding(
                    at: SourcePlace(file: file, line: 1, path: "$"),
                    Finding(
                        .error, .wrongFormat, at: .document,
                        LocalizedText("a document without a repair order in it", "文档中没有维修工单"))))
        }
        return (reader.orders, about + reader.findings + [reader.unread.note(file: file)].compactMap(\.self))
    }

    private func meaning(of key: String, in scope: STARScope) -> STARMeaning {
        if scope == .other { return .known }
        if let meaning = vocabulary[scope]?[key] { return meaning }
        if scope == .vehicle, let meaning = vocabulary[.order]?[key] { return meaning }
        return .unknown
    }

    private mutating func read(_ value: JSONValue, _ meaning: STARMeaning, _ spot: Spot) {
        let place = SourcePlace(file: file, line: next < lines.count ? lines[next] : 1, path: spot.path)
        next += 1
        let meaning = isOneTooMany(at: place) ? .known : meaning
        switch value {
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                var inside = spot
                inside.path += "[\(index)]"
                inside.isListed = true
                read(element, meaning, inside)
            }
        case .object(let members): read(value, members, meaning, spot, at: place)
        case .string(let text): say(meaning, text, spot, at: place)
        case .number(let text): say(meaning, text, spot, at: place)
        case .bool(let flag): say(meaning, flag ? "true" : "false", spot, at: place)
        case .null: break
        }
    }

    /// Counts a value of an order. One of too many is not read; its order says so.
    private mutating func isOneTooMany(at place: SourcePlace) -> Bool {
        guard draft != nil else { return false }
        valueCount += 1
        if valueCount == Self.mostValues + 1 {
            draft?.tooLarge(
                LocalizedText(
                    "an order has more than \(Self.mostValues) values", "一张工单的值超过 \(Self.mostValues) 个"),
                at: place)
        }
        return valueCount > Self.mostValues
    }

    /// A text, a number or a flag.
    private mutating func say(_ meaning: STARMeaning, _ text: String, _ spot: Spot, at place: SourcePlace) {
        switch meaning {
        case .opens(.order):
            findings.append(
                SourceFinding(
                    at: place,
                    Finding(
                        .error, .wrongType, at: .document,
                        LocalizedText("a repair order is no object here", "此处的维修工单不是对象"))))
        case .unknown:
            guard draft != nil, !text.isEmpty else { return }
            let name = spot.path.split(separator: ".").last.map { $0.prefix { $0 != "[" } } ?? ""
            unread.count(String(name), on: place.line)
        default:
            let trimmed = text.drop { $0.isWhitespace }
            let words = String(trimmed.prefix(trimmed.count - trimmed.reversed().prefix { $0.isWhitespace }.count))
            draft?.say(meaning, SourceField(words, at: place), isGuess: spot.isGuess)
        }
    }

    private mutating func read(
        _ value: JSONValue, _ members: [JSONValue.Member], _ meaning: STARMeaning, _ spot: Spot, at place: SourcePlace
    ) {
        var inside = spot
        inside.isListed = false
        var isOrder = false
        switch meaning {
        case .opens(.order) where draft == nil:
            // What is alone may be an order or the envelope of several.
            isOrder = spot.isListed || members.contains { isOfOrder($0.key) }
            if isOrder {
                inside.scope = .order
                draft = STARDraft(at: place, JSONWriter.line(value))
                valueCount = 0
            }
        case .opens(.order): inside.scope = .other
        case .opens(let scope):
            inside.scope = scope
            draft?.begin(scope, at: place)
        case .unknown: inside.isGuess = inside.isGuess || draft != nil
        case .known: break
        default:
            readField(members, meaning, inside)
            return
        }
        for member in members {
            var deeper = inside
            deeper.path = Self.path(inside.path, member.key)
            read(member.value, self.meaning(of: member.key.lowercased(), in: inside.scope), deeper)
        }
        if isOrder {
            if let order = draft?.order { orders.append(order) }
            draft = nil
        } else if case .opens(let scope) = meaning {
            draft?.end(scope, in: spot.scope)
        }
    }

    /// The path of a member. Of a key that is longer than any, only the beginning: each value in it has its path.
    private static func path(_ path: String, _ key: String) -> String {
        let isLong = key.utf8.count > SourcePlace.longestName
        return Place(path).field(isLong ? String(key.unicodeScalars.prefix(SourcePlace.longestName)) : key).path
    }

    /// A field that is an object.
    private mutating func readField(_ members: [JSONValue.Member], _ meaning: STARMeaning, _ spot: Spot) {
        for member in members {
            let key = member.key.lowercased()
            var deeper = spot
            deeper.path = Self.path(spot.path, member.key)
            if case .measure(_, let unit) = meaning, Self.units.contains(key) {
                read(member.value, .order(unit), deeper)
            } else {
                deeper.scope = .other
                read(member.value, Self.values.contains(key) ? meaning : .known, deeper)
            }
        }
    }

    private func isOfOrder(_ key: String) -> Bool {
        switch vocabulary[.order]?[key.lowercased()] {
        case .order, .spare, .measure, .opens(.job): true
        default: false
        }
    }
}

import AfterSalesCore
import AfterSalesWarranty

/// The campaigns of a JSON document; each is a part.
struct RecallElements: RecallParts {
    private var members: [JSONValue.Member] = []
    private var elements: [JSONValue] = []
    /// On which line each begins.
    private var lines: [Int] = []

    private static let key = "campaigns"

    init(_ bytes: [UInt8], _ limits: JSONLimits) {
        guard case .object(let members)? = JSONReader.read(bytes, limits: limits).value,
            let index = members.firstIndex(where: { $0.key == Self.key }),
            case .array(let elements) = members[index].value
        else { return }
        self.members = members
        self.elements = elements
        let all = JSONValueLines(of: bytes).lines
        // The document itself, what stands in front of the list, the list.
        var next = 2 + members[..<index].reduce(0) { $0 + $1.value.valueCount }
        for element in elements {
            lines.append(next < all.count ? all[next] : 1)
            next += element.valueCount
        }
    }

    var header: String { "" }

    func name(of part: Int) -> String? {
        guard case .object(let members) = elements[part],
            case .string(let id)? = members.first(where: { $0.key == "id" })?.value
        else { return nil }
        return id
    }

    func text(of part: Int) -> String { JSONWriter.line(elements[part]) }

    func place(of part: Int, in file: String) -> SourcePlace {
        SourcePlace(file: file, line: lines[part], path: Self.path(of: part))
    }

    func text(without parts: Set<Int>) -> [UInt8] {
        let kept = elements.enumerated().filter { !parts.contains($0.offset) }.map(\.element)
        let document = members.map { member in
            member.key == Self.key ? JSONValue.Member(member.key, .array(kept)) : member
        }
        return Array(JSONWriter.line(.object(document)).utf8)
    }

    func found(_ finding: Finding, without parts: Set<Int>) -> Finding {
        guard !parts.isEmpty, let index = Self.index(in: finding.place.path) else { return finding }
        let kept = elements.indices.filter { !parts.contains($0) }
        guard kept.indices.contains(index) else { return finding }
        let rest = finding.place.path.dropFirst(Self.path(of: index).count)
        let place = Place(Self.path(of: kept[index]) + rest, column: finding.place.column)
        return Finding(finding.severity, finding.code, at: place, inputs: finding.inputs, finding.message)
    }

    func part(of finding: Finding) -> Int? {
        Self.index(in: finding.place.path).flatMap { elements.indices.contains($0) ? $0 : nil }
    }

    func place(of finding: Finding, in file: String) -> SourcePlace {
        let path = finding.place.path
        return SourcePlace(file: file, line: part(of: finding).map { lines[$0] } ?? 1, path: path)
    }

    private static func path(of part: Int) -> String { "$.\(key)[\(part)]" }

    private static func index(in path: String) -> Int? {
        let beginning = "$.\(key)["
        guard path.hasPrefix(beginning) else { return nil }
        let digits = path.dropFirst(beginning.count).prefix { $0.isPlainDigit }
        return Int(digits)
    }
}

extension JSONValue {
    /// How many values it is, itself and those in it.
    fileprivate var valueCount: Int {
        switch self {
        case .object(let members): 1 + members.reduce(0) { $0 + $1.value.valueCount }
        case .array(let elements): 1 + elements.reduce(0) { $0 + $1.valueCount }
        case .null, .bool, .number, .string: 1
        }
    }
}

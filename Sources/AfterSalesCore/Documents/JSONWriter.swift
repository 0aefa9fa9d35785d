/// Writes JSON the same way every time: members in their order, two spaces, one line for what is short.
package enum JSONWriter {
    /// The document, with a line break at its end.
    package static func text(_ value: JSONValue) -> String {
        var text = ""
        write(value, indent: 0, to: &text)
        text += "\n"
        return text
    }

    /// The document on one line.
    package static func line(_ value: JSONValue) -> String {
        var text = ""
        writeLine(value, to: &text)
        return text
    }

    /// A string in quotes, escaped as JSON wants it.
    package static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// Objects and lists that hold no other ones stay on a line up to this length.
    private static let shortLine = 100

    private static func write(_ value: JSONValue, indent: Int, to text: inout String) {
        let children: [(key: String?, value: JSONValue)]
        let brackets: (String, String)
        switch value {
        case .array(let elements) where !elements.isEmpty:
            children = elements.map { (nil, $0) }
            brackets = ("[", "]")
        case .object(let members) where !members.isEmpty:
            children = members.map { ($0.key, $0.value) }
            brackets = ("{", "}")
        default:
            writeLine(value, to: &text)
            return
        }
        if !children.contains(where: { $0.value.isNested }) {
            let short = line(value)
            if short.utf8.count <= shortLine {
                text += short
                return
            }
        }
        text += brackets.0
        for (index, child) in children.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            text += String(repeating: "  ", count: indent + 1)
            if let key = child.key { text += quoted(key) + ": " }
            write(child.value, indent: indent + 1, to: &text)
        }
        text += "\n" + String(repeating: "  ", count: indent) + brackets.1
    }

    private static func writeLine(_ value: JSONValue, to text: inout String) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .number(let number): text += number
        case .string(let string): text += quoted(string)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += ", " }
                writeLine(element, to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += ", " }
                text += quoted(member.key) + ": "
                writeLine(member.value, to: &text)
            }
            text += "}"
        }
    }
}

extension JSONValue {
    fileprivate var isNested: Bool {
        switch self {
        case .array(let elements): !elements.isEmpty
        case .object(let members): !members.isEmpty
        default: false
        }
    }
}

/// Where in a document or a set of facts something is.
public struct Place: Hashable, Sendable, Codable {
    /// A JSON path, `$.schemes[3].amount`; empty where the finding is about the whole.
    public let path: String
    /// The column inside the text at that path, counted in Unicode scalars from 1, where it has one: a token of a
    /// formula.
    public let column: Int?

    /// A place, with a column inside it where one is known.
    public init(_ path: String, column: Int? = nil) {
        self.path = path
        self.column = column
    }

    /// The field `name` of the object here. A name that is no plain word is quoted: `$.tables["a b"]`.
    public func field(_ name: String) -> Place {
        let plain =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "_") || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
                    || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            }
        return Place(plain ? "\(path).\(name)" : "\(path)[\(JSONWriter.quoted(name))]")
    }

    /// The element `index`, from 0, of the list here.
    public func element(_ index: Int) -> Place { Place("\(path)[\(index)]") }

    /// The element of the list here whose fields have the values given: `$.metrics[?(@.metric=="hoursSold")]`.
    public func element(where fields: (name: String, value: String)...) -> Place {
        let tests = fields.map { "@.\($0.name)==\(JSONWriter.quoted($0.value))" }
        return Place("\(path)[?(\(tests.joined(separator: " && ")))]")
    }

    /// Whether this place is `other` or a part of it.
    package func isInside(_ other: Place) -> Bool {
        path == other.path || path.hasPrefix(other.path + ".") || path.hasPrefix(other.path + "[")
    }

    /// The same place with a column, counted from 1.
    public func column(_ column: Int) -> Place { Place(path, column: column) }

    /// The whole document.
    public static let document = Place("$")
}

extension Place: CustomStringConvertible {
    /// The path, and the column behind a colon: `$.schemes[3].amount:12`.
    public var description: String { column.map { "\(path):\($0)" } ?? path }
}

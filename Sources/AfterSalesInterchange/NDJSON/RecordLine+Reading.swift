import AfterSalesCore
import AfterSalesStorage

extension RecordLine {
    private static let keys: Set<String> = [
        "kind", "dealer", "id", "revision", "digest", "format", "content", "latest", "record", "recordText",
    ]

    /// Reads a line.
    /// - Throws: Everything that is wrong with it, the record's own JSON left out.
    init(_ members: LineMembers) throws(LineFault) {
        var reader = Members(members: members)
        for key in members.keys where !Self.keys.contains(key) {
            reader.fail(.unknownField, key, "\(key) is no member of a row", "\(key) 不是行的成员")
        }
        let kind = reader.string("kind")
        let dealer = reader.string("dealer")
        let id = reader.string("id")
        let revision = reader.integer("revision")
        let format = reader.integer("format")
        let digest = reader.digest("digest")
        let content = reader.digest("content")
        let isLatest = reader.flag("latest")
        let json = reader.record()
        if let revision, revision < 1 { reader.fail(.wrongType, "revision", "revisions count from 1", "修订号从 1 起") }
        if members.bytes(of: "format") == nil { reader.failMissing("format") }
        guard reader.findings.isEmpty, let kind, let dealer, let id, let json,
            let format = format.flatMap({ Int(exactly: $0) })
        else { throw LineFault(findings: reader.findings) }
        self.init(
            reference: RecordReference(kind: kind, owner: RecordOwner(column: dealer), id: Identifier(id)),
            revision: revision, digest: digest, format: format, content: content,
            isLatest: isLatest, json: json)
    }

    /// Reads the members one by one and notes what is wrong with each.
    private struct Members {
        let members: LineMembers
        var findings: [Finding] = []

        init(members: LineMembers) { self.members = members }

        mutating func fail(_ code: Finding.Code, _ key: String, _ english: String, _ chinese: String) {
            findings += LineFault(code, at: .document.field(key), english, chinese).findings
        }

        mutating func failMissing(_ key: String) { fail(.missingField, key, "\(key) is missing", "缺少 \(key)") }

        private mutating func value(_ key: String, longest: Int = 10_000) -> JSONValue? {
            do throws(LineFault) {
                return try members.value(of: key, longest: longest)
            } catch {
                findings += error.findings
                return nil
            }
        }

        mutating func string(_ key: String, longest: Int = 10_000) -> String? {
            guard members.bytes(of: key) != nil else {
                failMissing(key)
                return nil
            }
            guard let value = value(key, longest: longest) else { return nil }
            guard case .string(let text) = value else {
                fail(.wrongType, key, "\(key) is no string", "\(key) 不是字符串")
                return nil
            }
            return text
        }

        mutating func integer(_ key: String) -> Int64? {
            guard let value = value(key) else { return nil }
            guard case .number(let text) = value, let number = Int64(text) else {
                fail(.wrongType, key, "\(key) is no whole number", "\(key) 不是整数")
                return nil
            }
            return number
        }

        mutating func digest(_ key: String) -> Digest? {
            guard members.bytes(of: key) != nil, let text = string(key) else { return nil }
            guard let digest = Digest(text) else {
                fail(.wrongType, key, "\(key) is no digest", "\(key) 不是摘要")
                return nil
            }
            return digest
        }

        mutating func flag(_ key: String) -> Bool {
            guard let value = value(key) else { return false }
            guard case .bool(let flag) = value else {
                fail(.wrongType, key, "\(key) is neither true nor false", "\(key) 不是布尔值")
                return false
            }
            return flag
        }

        private mutating func recordText() -> String? {
            // A string is read in its own length, whatever else in twenty times of that.
            let isString = members.bytes(of: "recordText")?.first == UInt8(ascii: "\"")
            guard isString else {
                if members.bytes(of: "recordText") == nil {
                    failMissing("record")
                } else {
                    fail(.wrongType, "recordText", "recordText is no string", "recordText 不是字符串")
                }
                return nil
            }
            return string("recordText", longest: .max)
        }

        mutating func record() -> String? {
            guard let bytes = members.bytes(of: "record") else { return recordText() }
            if members.bytes(of: "recordText") != nil {
                fail(.duplicateKey, "recordText", "the record stands there twice", "记录出现两次")
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                fail(.invalidJSON, "record", "the record is not UTF-8", "记录不是 UTF-8 编码")
                return nil
            }
            return text
        }
    }
}

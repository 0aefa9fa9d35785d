import AfterSalesCore

/// What stands in the first and in the last line of a file that holds a whole store.
enum StoreFile {
    /// The format of the lines between.
    static let format = "aftersales.records/1"

    /// What the last line says was written.
    struct End: Equatable {
        var commits: Int64 = 0
        var rows: Int64 = 0
    }

    /// The first line, with its end.
    static let header = Array((JSONWriter.line(.object([.init("format", .string(format))])) + "\n").utf8)

    /// The last line, with its end.
    static func footer(_ end: End) -> [UInt8] {
        Array(
            (JSONWriter.line(
                .object([
                    .init("end", .string(format)), .init("commits", .number(String(end.commits))),
                    .init("rows", .number(String(end.rows))),
                ])) + "\n").utf8)
    }

    /// Whether a line is the first of a file that can be read.
    static func isHeader(_ members: LineMembers) -> Bool {
        members.keys == ["format"] && (try? members.value(of: "format")) == .string(format)
    }

    /// What the last line says; nil for any other line.
    static func end(_ members: LineMembers) -> End? {
        guard (try? members.value(of: "end")) == .string(format),
            case .number(let commits)? = try? members.value(of: "commits"), let commits = Int64(commits),
            case .number(let rows)? = try? members.value(of: "rows"), let rows = Int64(rows)
        else { return nil }
        return End(commits: commits, rows: rows)
    }
}

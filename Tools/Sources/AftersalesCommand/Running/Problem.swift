import AfterSales

/// One thing that is wrong, as it is reported.
struct Problem: Encodable {
    /// A stable name of the kind of problem.
    let code: String
    /// What is wrong, for people.
    let message: String
    /// Where in the document; empty where it is about no place in a document.
    let path: String
    /// The column inside the text at `path`, from 1.
    let column: Int?
    /// The file or the built-in plan it is about.
    let file: String?

    /// Something that is wrong outside any document.
    init(code: String, message: String, file: String? = nil) {
        self.code = code
        self.message = message
        self.file = file
        path = ""
        column = nil
    }

    /// A finding of the library about a document.
    init(_ finding: Finding, file: String?, language: Language) {
        code = finding.code.rawValue
        message = finding.text(language)
        path = finding.place.path
        column = finding.place.column
        self.file = file
    }

    /// A finding of the library about a file.
    init(_ found: SourceFinding, language: Language) {
        code = found.finding.code.rawValue
        message = found.finding.text(language)
        path = ["line \(found.place.line)", found.place.column ?? found.place.path].compactMap(\.self)
            .joined(separator: " ")
        column = nil
        file = found.place.file
    }

    /// On one line, as compilers say it: `plan.json: $.schemes[3].amount:12: … [unknownName]`.
    var line: String {
        let place = path.isEmpty ? nil : path + (column.map { ":\($0)" } ?? "")
        return PlainText.visible(([file, place].compactMap(\.self) + ["\(message) [\(code)]"]).joined(separator: ": "))
    }
}

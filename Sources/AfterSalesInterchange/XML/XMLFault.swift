import AfterSalesCore

/// What ends the reading of an XML document, and where.
struct XMLFault: Error {
    /// What kind of fault it is.
    let code: Finding.Code
    /// The line, from 1.
    let line: Int
    /// The column, counted in Unicode scalars from 1.
    let column: Int
    /// The fault in words, without its place.
    let message: LocalizedText

    /// The same as a finding.
    var finding: Finding {
        Finding(
            .error, code, at: .document, inputs: [.init("line", String(line)), .init("column", String(column))],
            LocalizedText(
                "line \(line), column \(column): \(message.english)",
                "第 \(line) 行第 \(column) 列：\(message.simplifiedChinese)"))
    }
}

import AfterSalesCore

/// Says what is wrong with a header.
struct CSVHeaderCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    init(_ header: CSVHeader, fault: CSVFault?, _ layout: CSVLayout) {
        let place = Place("line \(header.line)")
        if let fault { report(.malformedCSV, at: place, fault.message.english, fault.message.simplifiedChinese) }
        let known = layout.needed + layout.optional
        let keys = Set(known.map { CSVHeader.key(CSVHeader.trimmed($0)) })
        for (index, name) in header.names.enumerated() where !name.isEmpty {
            let isKnown = keys.contains(CSVHeader.key(name))
            let shown = String(name.prefix(60))
            let column = place.column(index + 1)
            if let first = header.place(of: name), first != index {
                // A column that nobody reads may stand there as often as it likes.
                report(
                    .duplicateColumn, severity: isKnown ? .error : .note, at: column,
                    inputs: [.init("column", shown), .init("first", String(first + 1))],
                    "column \(first + 1) is \(shown), too", "第 \(first + 1) 列也是 \(shown)")
            } else if !isKnown, !known.isEmpty {
                reportUnknown(
                    .unknownColumn, severity: .note, shown, among: known, at: column, "nobody reads this column",
                    "没有人读取该列")
            }
        }
        for name in layout.needed where header.place(of: name) == nil {
            reportUnknown(
                .missingColumn, name, among: header.names.map { String($0.prefix(60)) }, at: place,
                "the column \(name) is missing", "缺少列 \(name)")
        }
    }
}

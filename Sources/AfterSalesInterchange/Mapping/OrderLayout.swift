public import AfterSalesCore

/// A table's header, matched with a mapping (表头对应): makes an order of a row.
public struct OrderLayout: Sendable {
    /// The mapping.
    public let mapping: OrderMapping
    /// The file, by its name.
    public let file: String
    /// The names of the columns, as they stand in the header.
    public let header: [String]
    /// What is worth saying of the header: a column that nobody reads.
    public let findings: [SourceFinding]
    private let order: [(SourceOrder.Field, Int)]
    private let job: [(SourceOrder.JobField, Int)]
    private let line: [(SourceOrder.LineField, Int)]

    init(
        _ mapping: OrderMapping, _ file: String, _ header: [String], _ columns: [String: Int],
        _ findings: [SourceFinding]
    ) {
        self.mapping = mapping
        self.file = file
        self.header = header
        self.findings = findings
        order = SourceOrder.Field.allCases.compactMap { field in
            mapping.order[field].flatMap { columns[$0.sourceWord] }.map { (field, $0) }
        }
        job = SourceOrder.JobField.allCases.compactMap { field in
            mapping.job[field].flatMap { columns[$0.sourceWord] }.map { (field, $0) }
        }
        line = SourceOrder.LineField.allCases.compactMap { field in
            mapping.line[field].flatMap { columns[$0.sourceWord] }.map { (field, $0) }
        }
    }

    /// The order that a row says.
    /// - Parameters:
    ///   - cells: The row's cells.
    ///   - number: The line on which it begins.
    ///   - text: Its text, as it stands there.
    /// - Returns: The order; with the finding `wrongFieldCount` where the row has not as many cells as the header.
    public func order(of cells: [String], line number: Int, text: String) -> SourceOrder {
        var result = SourceOrder(at: SourcePlace(file: file, line: number), text)
        func field(_ column: Int) -> SourceField? {
            guard cells.indices.contains(column) else { return nil }
            let text = mapping.isGuarded ? CSVText.unguarded(cells[column]) : cells[column]
            return SourceField(text, at: SourcePlace(file: file, line: number, column: header[column]))
        }
        for (name, column) in order { result.fields[name] = field(column) }
        if cells.count != header.count {
            result.findings.append(
                SourceFinding(
                    at: result.place, record: result.fields[.number]?.text,
                    Finding(
                        .error, .wrongFieldCount, at: .document,
                        inputs: [.init("cells", String(cells.count)), .init("columns", String(header.count))],
                        LocalizedText(
                            "the row has \(cells.count) cells, the header \(header.count)",
                            "该行有 \(cells.count) 个单元格，表头有 \(header.count) 个"))))
        }
        var fields: [SourceOrder.JobField: SourceField] = [:]
        for (name, column) in job { fields[name] = field(column) }
        var sold: [SourceOrder.LineField: SourceField] = [:]
        for (name, column) in self.line { sold[name] = field(column) }
        let isSold = sold.contains { !$0.value.text.isSourceNothing }
        // Where jobs have numbers, a row that says nothing of one has none.
        let isSilent = fields[.number] != nil && fields.values.allSatisfy { $0.text.isSourceNothing }
        guard isSold || !(fields.isEmpty || isSilent) else { return result }
        var job = SourceOrder.Job(at: result.place)
        job.fields = fields
        if isSold {
            var line = SourceOrder.Line(at: result.place)
            line.fields = sold
            job.lines = [line]
        }
        result.jobs = [job]
        return result
    }

    /// Which order a row is about, as it stands there: whose, and its number.
    func names(of cells: [String]) -> (dealer: String?, number: String?) {
        func cell(_ field: SourceOrder.Field) -> String? {
            let cell = order.first { $0.0 == field }.flatMap { cells.indices.contains($0.1) ? cells[$0.1] : nil }
            return mapping.isGuarded ? cell.map(CSVText.unguarded) : cell
        }
        return (cell(.dealer), cell(.number))
    }

    /// The dates of a row, for ``DateEvidence``.
    /// - Parameter cells: The row's cells.
    public func dates(of cells: [String]) -> [String] {
        order.compactMap { name, column in
            [.opened, .completed, .promised].contains(name) && cells.indices.contains(column) ? cells[column] : nil
        }
    }
}

extension OrderMapping {
    /// Matches a header. Names are compared without regard to case and to blanks around them, in any order.
    /// - Parameters:
    ///   - header: The cells of the header.
    ///   - file: The file, by its name.
    ///   - line: The header's line.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every `missingColumn` and `duplicateColumn`; their places are `$` and the
    ///   column's name.
    public func layout(of header: [String], in file: String, line: Int = 1) throws(Rejection) -> OrderLayout {
        let names = header.map(\.sourceTrimmed)
        var columns: [String: Int] = [:]
        var errors: [Finding] = []
        var notes: [SourceFinding] = []
        let read = Set(places.map(\.name.sourceWord))
        let silent = Set(ignored.map(\.sourceWord))
        for (index, name) in names.enumerated() {
            let word = name.sourceWord
            if columns.updateValue(index, forKey: word) != nil, read.contains(word) {
                errors.append(
                    Finding(
                        .error, .duplicateColumn, at: Place.document.field(name), inputs: [.init("column", name)],
                        LocalizedText("the column \(name) stands there twice", "列 \(name) 重复")))
            }
            guard !word.isEmpty, !read.contains(word), !silent.contains(word) else { continue }
            notes.append(
                SourceFinding(
                    at: SourcePlace(file: file, line: line, column: name),
                    Finding(
                        .note, .unknownColumn, at: .document, inputs: [.init("column", String(name.prefix(60)))],
                        LocalizedText("the column is not read", "该列不读取"))))
        }
        let free = Set(optional.map(\.sourceWord))
        for (name, _) in places where columns[name.sourceWord] == nil && !free.contains(name.sourceWord) {
            errors.append(
                Finding(
                    .error, .missingColumn, at: Place.document.field(name), inputs: [.init("column", name)],
                    LocalizedText("the column \(name) is missing", "缺少列 \(name)")))
        }
        guard errors.isEmpty else { throw Rejection(errors) }
        return OrderLayout(self, file, names, columns, notes)
    }
}

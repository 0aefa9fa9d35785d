import AfterSales

/// What became of a file.
struct ImportOutcome {
    /// The file, as it was named.
    let file: String
    /// What it is where it has orders.
    let form: OrderForm?
    /// What it is where it has recall campaigns.
    let recalls: RecallForm?
    var counts = ImportCounts()
    var findings: [SourceFinding] = []
    var setAside: [SourceRow] = []
    /// The header of a table, as it stands there.
    var header = ""

    init(file: String, form: OrderForm? = nil, recalls: RecallForm? = nil) {
        self.file = file
        self.recalls = recalls
        self.form = form
    }

    /// What was set aside, in the form of the file: it can be repaired and imported.
    var setAsideText: String {
        let rows = setAside.map(\.text)
        switch recalls {
        case .nhtsaJSON: return "[" + rows.joined(separator: ",\n") + "]\n"
        case .nhtsaFlat: return ((header.isEmpty ? [] : [header]) + rows).map { $0 + "\r\n" }.joined()
        case nil: break
        }
        return switch form {
        case .table: ([header] + rows).map { $0 + "\r\n" }.joined()
        case .star: "<RepairOrders>\n" + rows.map { $0 + "\n" }.joined() + "</RepairOrders>\n"
        case .starJSON, .fortellis: "[" + rows.joined(separator: ",\n") + "]\n"
        case nil: rows.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
        }
    }
}

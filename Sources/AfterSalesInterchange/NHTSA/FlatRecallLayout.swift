import AfterSalesCore

/// Which column of a file of the NHTSA's whole list is what: by the positions that it publishes, or by a header.
struct FlatRecallLayout {
    /// The columns as they are published (https://static.nhtsa.gov/odi/ffdd/rcl/RCL.txt); the last two since May 2025. One name
    /// is misspelt there.
    static let published = [
        "RECORD_ID", "CAMPNO", "MAKETXT", "MODELTXT", "YEARTXT", "MFGCAMPNO", "COMPNAME", "MFGNAME", "BGMAN", "ENDMAN",
        "RCLTYPECD", "POTAFF", "ODATE", "INFLUENCED_BY", "MFGTXT", "RCDATE", "DATEA", "RPNO", "FMVSS", "DESC_DEFECT",
        "CONEQUENCE_DEFECT", "CORRECTIVE_ACTION", "NOTES", "RCL_CMPT_ID", "MFR_COMP_NAME", "MFR_COMP_DESC",
        "MFR_COMP_PTNO", "DO_NOT_DRIVE", "PARK_OUTSIDE",
    ]
    /// How many columns a line has at the least: all but what was added in later years.
    private static let least = 23
    /// The columns that are read. The others say how the authority came to know of it and how many cars there are in all;
    /// the notes repeat its telephone number.
    private static let meanings: [String: SourceRecall.Field] = [
        "CAMPNO": .number, "MFGCAMPNO": .manufacturerNumber, "MFGNAME": .manufacturer, "MFGTXT": .producer,
        "COMPNAME": .component, "MAKETXT": .make, "MODELTXT": .model, "YEARTXT": .modelYear, "BGMAN": .producedFrom,
        "ENDMAN": .producedThrough, "RCDATE": .published, "DESC_DEFECT": .defect, "CONEQUENCE_DEFECT": .consequence,
        "CONSEQUENCE_DEFECT": .consequence, "CORRECTIVE_ACTION": .remedy, "DO_NOT_DRIVE": .doNotDrive,
        "PARK_OUTSIDE": .parkOutside,
    ]

    /// The names of the columns, in order.
    let names: [String]
    /// How many cells a line has to have, for everything that is needed to be whole.
    let needed: Int
    /// What is read, and from which column.
    let fields: [(field: SourceRecall.Field, column: Int)]

    /// As it is published.
    init() { self.init(Self.published, needed: Self.least) }

    /// As a header says; nil where a line is none.
    init?(header cells: [String]) {
        let names = cells.map { $0.sourceTrimmed.uppercased() }
        guard names.contains("CAMPNO"), names.contains("MAKETXT") || names.contains("MODELTXT") else { return nil }
        self.init(names, needed: names.count)
    }

    private init(_ names: [String], needed: Int) {
        self.names = names
        var fields: [(field: SourceRecall.Field, column: Int)] = []
        for (column, name) in names.enumerated() {
            guard let field = Self.meanings[name], !fields.contains(where: { $0.field == field }) else { continue }
            fields.append((field, column))
        }
        self.fields = fields
        let flags: [SourceRecall.Field] = [.doNotDrive, .parkOutside]
        let last = fields.filter { !flags.contains($0.field) }.map(\.column).max() ?? 0
        // The cell behind the last says that the last is whole.
        self.needed = min(needed, last + 2)
    }

    /// The name of a column, from 0.
    func name(of column: Int) -> String { column < names.count ? names[column] : String(column + 1) }

    /// What is missing for anything to be read.
    var missing: [String] {
        [("CAMPNO", SourceRecall.Field.number), ("MAKETXT", .make), ("MODELTXT", .model)].compactMap { name, field in
            fields.contains { $0.field == field } ? nil : name
        }
    }
}

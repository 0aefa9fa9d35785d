import AfterSales

/// What became of a file.
struct ImportOutcome {
    /// The file, as it was named.
    let file: String
    var counts = ImportCounts()
    var findings: [SourceFinding] = []
    var setAside: [SourceRow] = []
    /// What stands around what was set aside.
    var frame = SetAsideFrame.lines

    init(file: String) { self.file = file }

    /// What was set aside, in the form of the file: it can be repaired and imported.
    var setAsideText: String { frame.text(around: setAside.map(\.text)) }
}

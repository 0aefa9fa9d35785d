import AfterSales

/// What the files of an import are, made ready.
enum ImportSource {
    /// Repair orders, of one dealership or of those that the file names.
    case orders(OrderForm, Identifier<Dealer>?)
    /// Responses to a survey.
    case survey(SurveyImportSource)
    /// Recall campaigns in the library's own forms, written in some encoding; it is found out where none is given.
    case recalls(TextEncoding?)
    /// Recall campaigns as the NHTSA publishes them, and whose they are to be; what the file is, where that is not to be found
    /// out.
    case published(RecallForm?, RecordOwner)
    /// Everything of another store.
    case store
    /// Records of one kind.
    case records(any StoredRecord.Type, updates: Bool)

    private static let party = ActingParty.system("aftersales import")

    /// Takes a file.
    /// - Throws: ``FileFault`` where the file cannot be read; ``Rejection`` where it cannot be taken as a whole; whatever the
    ///   store throws.
    func outcome(
        of file: String, into records: any RecordStore, in zone: CivilZone, at now: Timestamp, _ progress: FileProgress
    ) async throws -> ImportOutcome {
        switch self {
        case .orders(let form, let dealer):
            return try await Self.orders(
                of: file, OrderImport(form, for: dealer, in: zone, at: now), into: records, progress)
        case .survey(let source):
            return try await source.outcome(of: file, into: records, in: zone, at: now, progress)
        case .recalls(let encoding):
            return try await Self.recalls(of: file, as: encoding, into: records, at: now, progress)
        case .published(let form, let owner):
            return try await Self.published(of: file, form, for: owner, into: records, at: now, progress)
        case .store:
            var outcome = ImportOutcome(file: file)
            var source = try progress.watched(file)
            let report = try await StoreImport(kinds: StoredKinds.all).read(
                file, into: records, setAside: { outcome.setAside.append($0) }, next: { try source.next() })
            (outcome.counts, outcome.findings) = (report.counts, report.findings)
            return outcome
        case .records(let kind, let updates):
            return try await Self.records(of: file, kind, updates: updates, into: records, at: now, progress)
        }
    }

    private static func orders(
        of file: String, _ orders: OrderImport, into records: any RecordStore, _ progress: FileProgress
    ) async throws -> ImportOutcome {
        var outcome = ImportOutcome(file: file)
        var intake = records.counted.intake(by: party, at: orders.now)
        outcome.counts = try await orders.read(file, with: &intake, from: { try progress.watched(file) }) { taking in
            outcome.findings += taking.findings
            outcome.setAside += taking.setAside
        }
        switch orders.form {
        case .star: outcome.frame = .star
        case .starJSON, .fortellis: outcome.frame = .list
        case .table(_, let encoding):
            guard !outcome.setAside.isEmpty else { break }
            outcome.frame = .table(
                header: try CSVRows(FileBytes(path: file), file: file, encoding: encoding).header.text)
        }
        return outcome
    }

    private static func recalls(
        of file: String, as encoding: TextEncoding?, into records: any RecordStore, at now: Timestamp,
        _ progress: FileProgress
    ) async throws -> ImportOutcome {
        var outcome = ImportOutcome(file: file)
        let limits = JSONLimits(bytes: 256 << 20)
        let (bytes, faults) = try progress.whole(file, as: encoding, atMost: limits)
        let read = RecallFile(bytes, named: file, for: .group, limits: limits)
        outcome.counts = try await read.take(into: records, by: party, at: now)
        (outcome.findings, outcome.setAside) = (faults + read.findings, read.setAside)
        outcome.frame = read.form == .csv ? .table(header: read.header) : .recalls
        return outcome
    }

    private static func published(
        of file: String, _ given: RecallForm?, for owner: RecordOwner, into records: any RecordStore, at now: Timestamp,
        _ progress: FileProgress
    ) async throws -> ImportOutcome {
        let form = try given ?? RecallForm(detectingNHTSA: FileBytes(path: file).next() ?? [])
        var outcome = ImportOutcome(file: file)
        if form == .nhtsaJSON { outcome.frame = .list }
        var intake = RecallIntake(into: records, of: owner, by: party, at: now)
        outcome.counts = try await RecallImport(form, at: now).read(
            file, with: &intake, from: { try progress.watched(file) }
        ) { taking in
            outcome.findings += taking.findings
            outcome.setAside += taking.setAside
            if let header = taking.header { outcome.frame = .table(header: header) }
        }
        return outcome
    }

    private static func records<Record: StoredRecord>(
        of file: String, _ kind: Record.Type, updates: Bool, into records: any RecordStore, at now: Timestamp,
        _ progress: FileProgress
    ) async throws -> ImportOutcome {
        var outcome = ImportOutcome(file: file)
        var source = try progress.watched(file)
        let commit = CommitKey(.group, "import/\(Record.schema.kind)")
        let report = try await RecordImport<Record>(
            as: commit, Act("import", by: party, at: now), difference: updates ? .updated : .setAside
        ).read(file, into: records, setAside: { outcome.setAside.append($0) }, next: { try source.next() })
        (outcome.counts, outcome.findings) = (report.counts, report.findings)
        return outcome
    }
}

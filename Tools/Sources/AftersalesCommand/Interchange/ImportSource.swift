import AfterSales

/// What the files of an import are, made ready.
enum ImportSource {
    /// Repair orders, of one dealership or of those that the file names.
    case orders(OrderForm, Identifier<Dealer>?)
    /// Recall campaigns and whose they are to be; what the file is, where that is not to be found out.
    case recalls(RecallForm?, RecordOwner)
    /// Records of another store.
    case records

    /// Takes a file.
    /// - Throws: ``FileFault`` where the file cannot be read; whatever the store throws.
    func outcome(
        of file: String, into records: any RecordStore, in zone: CivilZone, at now: Timestamp
    ) async throws -> ImportOutcome {
        switch self {
        case .orders(let form, let dealer):
            var outcome = ImportOutcome(file: file, form: form)
            var intake = records.counted.intake(by: .system("aftersales import"), at: now)
            outcome.counts = try await OrderImport(form, for: dealer, in: zone, at: now).read(
                file, with: &intake, from: { try FileBytes(path: file) }
            ) { taking in
                outcome.findings += taking.findings
                outcome.setAside += taking.setAside
            }
            if case .table(_, let encoding) = form, !outcome.setAside.isEmpty {
                outcome.header = try CSVRows(FileBytes(path: file), file: file, encoding: encoding).header.text
            }
            return outcome
        case .recalls(let given, let owner):
            let form = try given ?? RecallForm(detectingNHTSA: FileBytes(path: file).next() ?? [])
            var outcome = ImportOutcome(file: file, recalls: form)
            var intake = RecallIntake(into: records, of: owner, by: .system("aftersales import"), at: now)
            outcome.counts = try await RecallImport(form, at: now).read(
                file, with: &intake, from: { try FileBytes(path: file) }
            ) { taking in
                outcome.findings += taking.findings
                outcome.setAside += taking.setAside
                outcome.header = taking.header ?? outcome.header
            }
            return outcome
        case .records:
            var outcome = ImportOutcome(file: file)
            let source = try FileBytes(path: file)
            let report = try await StoreImport(kinds: StoredKinds.all).read(
                file, into: records, setAside: { outcome.setAside.append($0) }, next: { try source.next() })
            outcome.counts = report.counts
            outcome.findings = report.findings
            return outcome
        }
    }
}

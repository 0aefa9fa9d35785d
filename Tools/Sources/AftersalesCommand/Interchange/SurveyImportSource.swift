import AfterSales

/// How responses are taken into a store.
struct SurveyImportSource {
    let setup: SurveySetup
    /// Whose responses they are, where no column says it.
    let owner: RecordOwner
    let wave: String?
    let closing: LocalDate?
    let encoding: TextEncoding?
    let language: Language

    /// Takes a file.
    func outcome(
        of file: String, into records: any RecordStore, in zone: CivilZone, at now: Timestamp, _ progress: FileProgress
    ) async throws -> ImportOutcome {
        let (bytes, faults) = try progress.whole(file, as: encoding, atMost: SurveyFile.limits)
        let reader = try setup.reader(
            for: owner, wave: wave, zone: zone, closing: closing, invitations: try await invitations(in: records),
            vehicles: try await cars(in: records), language: language)
        let report = try await SurveyImport(of: setup.instrument, by: reader, limits: SurveyFile.limits).read(
            bytes, named: file, into: records, by: .system("aftersales import"), at: now)
        var outcome = ImportOutcome(file: file)
        outcome.counts = report.counts
        outcome.findings = faults + report.findings
        outcome.setAside = report.setAside
        switch report.form {
        case .csv: outcome.frame = .table(header: report.header)
        case .json: outcome.frame = .list
        case .jsonLines: outcome.frame = .lines
        }
        return outcome
    }

    /// Who was asked, and until when.
    private func invitations(in records: any RecordStore) async throws -> [SurveyInvitation] {
        try await all(Query<SurveyInvitation>(of: owner, where: .everything), in: records)
    }

    /// The cars by their numbers.
    private func cars(in records: any RecordStore) async throws -> [VIN: Identifier<Vehicle>] {
        let cars = try await all(Query<Vehicle>(of: owner, where: .everything), in: records)
        return Dictionary(cars.compactMap { car in car.details.vin.map { ($0, car.key.id) } }) { first, _ in first }
    }

    private func all<Record: StoredRecord>(
        _ query: Query<Record>, in records: some RecordStore
    ) async throws -> [Record] {
        var all: [Record] = []
        for try await stored in records.records(query) { all.append(stored.record) }
        return all
    }
}

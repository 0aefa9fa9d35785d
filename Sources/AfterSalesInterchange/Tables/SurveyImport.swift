public import AfterSalesCSI
public import AfterSalesCore
public import AfterSalesStorage

/// Takes the responses of a survey tool's file into a store (答卷导入): the survey itself where the store has none of its id or an
/// earlier version, and each response that is neither wrong, nor late, nor at odds with another one.
///
/// ```swift
/// let reader = try SurveyReader(instrument, by: mapping, for: .dealer("D1"), wave: "2026-06", zone: .china)
/// let taken = try await SurveyImport(of: instrument, by: reader).read(bytes, named: "june.csv", into: store,
///     by: .system("import"), at: now)
/// ```
public struct SurveyImport: Sendable {
    /// What came of a file.
    public struct Report: Sendable {
        /// What the file is.
        public let form: SurveyForm
        /// How many rows went where.
        public internal(set) var counts = ImportCounts()
        /// What is worth saying, in the order of the file.
        public internal(set) var findings: [SourceFinding] = []
        /// The rows that were not taken, as they stand there.
        public internal(set) var setAside: [SourceRow] = []
        /// The header of a table, as it stands there; empty of JSON.
        public let header: String
    }

    /// What is noted of the commit of a survey.
    public static let action = "takeSurvey"

    private let instrument: SurveyInstrument
    private let reader: SurveyReader
    private let limits: JSONLimits

    /// An import.
    /// - Parameters:
    ///   - instrument: The survey that is answered.
    ///   - reader: Reads rows.
    ///   - limits: How large and how deep a list of JSON objects may be.
    public init(of instrument: SurveyInstrument, by reader: SurveyReader, limits: JSONLimits = JSONLimits()) {
        self.instrument = instrument
        self.reader = reader
        self.limits = limits
    }

    /// Takes a file. The same file once more changes nothing.
    /// - Parameters:
    ///   - bytes: The file.
    ///   - name: The file, by its name.
    ///   - store: Where to.
    ///   - party: By whom.
    ///   - now: When.
    /// - Returns: What came of it; where its rows cannot be told apart, findings only.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `surveyDiffers` where the store's survey of this version says something
    ///   else; whatever the store throws. What was taken until then stays taken.
    public func read(
        _ bytes: [UInt8], named name: String, into store: some RecordStore, by party: ActingParty, at now: Timestamp
    ) async throws -> Report {
        let form = SurveyForm(of: bytes)
        let intake: SurveyIntake
        do throws(Rejection) {
            intake = try form.intake(of: bytes, by: reader, limits: limits)
        } catch {
            var rows = SurveyRows(form, SurveyTexts(of: bytes, form, keeping: []), named: name)
            rows.add(error)
            return rows.report
        }
        var taking: SurveyTaking?
        if !intake.taken.isEmpty {
            try await keep(in: store, Act(Self.action, by: party, at: now))
            let commit = CommitKey(instrument.key.owner, "\(Self.action)/\(Digest(of: bytes))")
            taking = try await store.take(intake, by: party, at: now, as: commit)
        }
        let wanted = intake.setAside.map(\.line) + intake.late.map(\.line) + intake.duplicates.map(\.line)
        let further = taking?.duplicates.map(\.line) ?? []
        let texts = SurveyTexts(of: bytes, form, keeping: Set(wanted + further))
        var rows = SurveyRows(form, texts, named: name)
        rows.add(intake, taking)
        return rows.report
    }

    /// How often somebody else may be faster before it is given up.
    private static let attempts = 10

    /// Puts the survey into the store where that has none, or an earlier version of it.
    private func keep(in store: some RecordStore, _ act: Act) async throws {
        var attempt = 1
        while true {
            let stored = try await store.load(instrument.key)
            if let known = stored?.record {
                guard known.version <= instrument.version, known != instrument else { return }
                guard known.version < instrument.version else { throw Rejection([differs]) }
            }
            let revision = stored?.revision.number ?? 0
            let name = "\(instrument.key.reference)/\(revision)/\(instrument.recordJSON())"
            var changes = ChangeSet(CommitKey(instrument.key.owner, "\(Self.action)/\(Digest(of: name.utf8))"))
            if let stored {
                try changes.update(stored, to: instrument, act)
            } else {
                try changes.insert(instrument, act)
            }
            do throws(StorageError) {
                try await store.commit(changes)
                return
            } catch {
                let lost: [StorageError.Code] = [.conflict, .alreadyExists, .commitKeyReused]
                guard lost.contains(error.code), attempt < Self.attempts else { throw error }
                attempt += 1
            }
        }
    }

    private var differs: Finding {
        Finding(
            .error, .surveyDiffers, at: .document,
            inputs: [.init("survey", instrument.key.id.rawValue), .init("version", String(instrument.version))],
            LocalizedText(
                "the store has another survey of this id and version; a survey that is changed needs a new version",
                "系统内同编号同版本的问卷内容不同；问卷修改后须使用新版本号"))
    }
}

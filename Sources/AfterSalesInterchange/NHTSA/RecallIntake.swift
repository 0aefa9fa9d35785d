public import AfterSalesCore
public import AfterSalesStorage

/// Takes judged records of recall campaigns of one file into a store (召回入库): all records of a campaign make one campaign, under
/// its number at the authority.
///
/// ```swift
/// var intake = RecallIntake(into: store, by: .system("import"), at: now)
/// let taken = try await intake.take(judged)
/// ```
///
/// A campaign that the store has is extended by the cars that the file has more, and never loses one. Where the file has other
/// words than the store, they are taken with a warning, since makers amend their reports; words of a campaign that somebody has
/// changed here stay. The same file once more changes nothing.
///
/// Records of one campaign may stand anywhere: they are held until more than ``held`` bytes of others have come. Of what comes
/// later the campaign is extended; where its words differ, too, those of the later records are left, and that is told each time the
/// file is read.
public struct RecallIntake: Sendable {
    /// What is noted of each commit.
    public static let action = "takeOver"
    /// So many bytes of records are held back at the most.
    public static let held = 16 << 20

    let store: any RecordStore
    let owner: RecordOwner
    let party: ActingParty
    let now: Timestamp
    private let mostHeld: Int
    private var waiting: [String: GatheredRecall] = [:]
    private var bytes = 0
    private var count = 0

    /// An intake of one file.
    /// - Parameters:
    ///   - store: Where campaigns are kept.
    ///   - owner: Whose they are to be: usually the group's, or a dealership's.
    ///   - party: By whom they are taken.
    ///   - now: When.
    public init(
        into store: any RecordStore, of owner: RecordOwner = .group, by party: ActingParty, at now: Timestamp
    ) {
        self.init(into: store, of: owner, by: party, at: now, mostHeld: Self.held)
    }

    init(
        into store: any RecordStore, of owner: RecordOwner, by party: ActingParty, at now: Timestamp, mostHeld: Int
    ) {
        self.store = store
        self.owner = owner
        self.party = party
        self.now = now
        self.mostHeld = mostHeld
    }

    /// Takes a batch.
    /// - Parameters:
    ///   - recalls: Records of the file, in its order, none of them twice.
    ///   - moreFollows: Whether another batch follows. Campaigns are held back then, since further records of them may come; the
    ///     last call, of an empty batch at the least, takes them.
    /// - Returns: What became of them; of records that are held back, a later call tells.
    /// - Throws: Whatever the store throws; what was taken until then stays taken, and is unchanged the next time.
    public mutating func take(_ recalls: [JudgedRecall], moreFollows: Bool = false) async throws -> RecallTaking {
        var taking = RecallTaking()
        for judged in recalls {
            count += 1
            if let facts = judged.facts {
                hold(judged, facts)
                if bytes > mostHeld { taking = taking + (try await keep(oldest())) }
            } else {
                taking.counts.read += 1
                taking.counts.setAside += 1
                taking.findings += judged.findings
                taking.setAside.append(
                    SourceRow(
                        judged.source.place, judged.source.text,
                        because: judged.findings.filter { $0.finding.severity == .error }))
            }
        }
        if !moreFollows {
            let rest = waiting.values.sorted { $0.latest < $1.latest }
            waiting = [:]
            bytes = 0
            taking = taking + (try await keep(rest))
        }
        taking.findings = taking.findings.enumerated().sorted {
            ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset)
        }.map(\.element)
        return taking
    }

    private mutating func hold(_ judged: JudgedRecall, _ facts: RecallFacts) {
        var gathered = waiting.removeValue(forKey: facts.number) ?? GatheredRecall(facts)
        bytes -= gathered.bytes
        gathered.add(judged, facts, count: count)
        bytes += gathered.bytes
        waiting[facts.number] = gathered
    }

    /// Those of which nothing has come for the longest time: half of what is held.
    private mutating func oldest() -> [GatheredRecall] {
        var taken: [GatheredRecall] = []
        for gathered in waiting.values.sorted(by: { $0.latest < $1.latest }) {
            guard bytes > mostHeld / 2 else { break }
            bytes -= gathered.bytes
            waiting[gathered.number] = nil
            taken.append(gathered)
        }
        return taken
    }
}

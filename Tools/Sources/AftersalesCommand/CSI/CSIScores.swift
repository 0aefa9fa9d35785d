import AfterSales

/// The scores that `csi score` tells: of all responses, and by whose they are.
struct CSIScores {
    /// The score of some responses.
    struct Group {
        /// Whose they are; nil for all.
        let key: ScoreKey?
        let score: ScoreVerdict
        /// How many responses answer too little to have an index.
        let unscored: Int64
        let weak: WeakPoints?
    }

    let scoring: SurveyScoring
    /// All first, then by name.
    let groups: [Group]
    /// What makes one doubt them; nil where there is no response.
    let doubts: IntegrityReport?

    /// - Parameters:
    ///   - responses: The responses.
    ///   - scoring: How they are scored.
    ///   - grouping: By whom they are told apart; nil where only all count.
    ///   - name: What a group is called; by it they are sorted.
    init(
        _ responses: [SurveyResponse], by scoring: SurveyScoring, grouping: ScoreGrouping?, name: (ScoreKey) -> String?
    ) throws {
        self.scoring = scoring
        func group(_ key: ScoreKey?, _ sums: ScoreSums) throws -> Group {
            Group(
                key: key, score: try scoring.score(sums), unscored: sums.unscored,
                weak: try scoring.weakPoints(of: sums).value)
        }
        var groups = [try group(nil, try scoring.sums(of: responses))]
        if let grouping {
            let parts = try scoring.sums(of: responses, by: [grouping]).map { (key: $0.keys[0], sums: $1) }
            // By bytes, so that the order is the same everywhere; those of nobody come first.
            let sorted = parts.map { (name: Identifier<ScoreKey>(name($0.key) ?? ""), part: $0) }
                .sorted { $0.name < $1.name }
            groups += try sorted.map { try group($0.part.key, $0.part.sums) }
        }
        self.groups = groups
        doubts = responses.map(\.answeredOn).max().map { latest in
            IntegrityRules.standard.report(
                on: responses, in: IntegrityContext(asOf: latest, instruments: [scoring.instrument]))
        }
    }
}

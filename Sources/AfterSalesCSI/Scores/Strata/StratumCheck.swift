import AfterSalesCore

/// Notes why strata make no weighted score.
struct StratumCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    private func place(_ stratum: String) -> Place { Place.document.field("strata").field(String(stratum.prefix(60))) }

    mutating func reportFew(_ stratum: String, _ have: Int64, _ need: Int64) {
        report(
            .stratumTooSmall, at: place(stratum), inputs: [.init("have", String(have)), .init("need", String(need))],
            "the stratum has \(have) responses with an index, \(need) are needed", "该层有指数的答复为 \(have) 份，至少需要 \(need) 份")
    }

    mutating func reportUnstated(_ stratum: String, _ responses: Int64) {
        report(
            .stratumWithoutShare, at: place(stratum), inputs: [.init("responses", String(responses))],
            "\(responses) responses are of a stratum that the population has not", "\(responses) 份答复所属的层不在总体之中")
    }

    mutating func reportUnknown(_ responses: Int64) {
        report(
            .stratumNotKnown, at: Place.document.field("unknown"), inputs: [.init("responses", String(responses))],
            "of \(responses) responses the stratum is not known", "\(responses) 份答复的层未知")
    }

    mutating func reportNoPopulation() {
        report(
            .stratumWithoutShare, at: Place.document.field("population"), "the population has no stratum", "总体没有任何层")
    }
}

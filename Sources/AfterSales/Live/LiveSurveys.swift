import AfterSalesCommission
import AfterSalesCore

/// What surveys gave when the month was opened, or when they were last read.
struct LiveSurveys: Sendable {
    let metrics: [MetricFact]
    let sources: [MetricSource]
    let readings: [SatisfactionReading]
    let findings: [Finding]

    init(_ collected: CollectedMonth) {
        let places = collected.sources.indices.filter {
            if case .survey = collected.sources[$0].origin { true } else { false }
        }
        metrics = places.map { collected.facts.metrics[$0] }
        sources = places.map { collected.sources[$0] }
        readings = collected.readings
        let codes: Set<Finding.Code> = [.sampleInsufficient, .responsesExcluded, .responsesNotCounted]
        findings = collected.findings.filter { codes.contains($0.code) }
    }
}

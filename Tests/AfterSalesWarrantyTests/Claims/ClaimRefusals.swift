import AfterSalesCore
import AfterSalesWarranty
import Testing

/// The codes that an act is refused with, which has to leave the claim as it was.
func claimCodes<Value: Equatable>(
    _ value: inout Value, sourceLocation: SourceLocation = #_sourceLocation, _ body: (inout Value) throws -> Void
) -> [Finding.Code] {
    let before = value
    do {
        try body(&value)
        Issue.record("nothing was refused", sourceLocation: sourceLocation)
        return []
    } catch {
        #expect(value == before, sourceLocation: sourceLocation)
        return claimCodes(of: error, sourceLocation: sourceLocation)
    }
}

/// The codes of a refusal, each with words in both languages.
func claimCodes(of error: any Error, sourceLocation: SourceLocation = #_sourceLocation) -> [Finding.Code] {
    let findings: [Finding]
    switch error {
    case let refusal as ClaimRefusal: findings = refusal.findings
    case let rejection as Rejection: findings = rejection.findings
    default:
        Issue.record("\(error)", sourceLocation: sourceLocation)
        return []
    }
    for finding in findings {
        #expect(!finding.text(.english).isEmpty, sourceLocation: sourceLocation)
        #expect(!finding.text(.simplifiedChinese).isEmpty, sourceLocation: sourceLocation)
        #expect(!finding.text(.simplifiedChinese).contains(ClaimSample.words), sourceLocation: sourceLocation)
    }
    return findings.map(\.code)
}

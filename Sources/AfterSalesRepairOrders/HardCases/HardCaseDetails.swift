public import AfterSalesCore
import AfterSalesCustomers

/// What was wrong with a car, why, and what put it right.
public struct HardCaseDetails: Hashable, Sendable, Codable {
    /// How it showed, in the workshop's words (故障现象).
    public var symptom: String
    /// What the control units had stored (故障码): `P0301`.
    public var troubleCodes: [String]
    /// Why it was (故障原因).
    public var cause: String
    /// What put it right (排除方法).
    public var cure: String

    /// Details.
    /// - Parameters:
    ///   - symptom: How it showed.
    ///   - troubleCodes: What the control units had stored.
    ///   - cause: Why it was.
    ///   - cure: What put it right.
    public init(symptom: String, troubleCodes: [String] = [], cause: String, cure: String) {
        self.symptom = symptom
        self.troubleCodes = troubleCodes
        self.cause = cause
        self.cure = cure
    }

    /// The most trouble codes of a case.
    public static let mostCodes = 100

    /// Everything that is wrong with them.
    public var findings: [Finding] {
        let place = Place.document.field("details")
        var check = OrderCheck()
        check.text(symptom, .statement, at: place.field("symptom"))
        check.text(cause, .statement, at: place.field("cause"))
        check.text(cure, .statement, at: place.field("cure"))
        if troubleCodes.count > Self.mostCodes {
            check.report(
                .tooManyElements, at: place.field("troubleCodes"),
                inputs: [.init("codes", String(troubleCodes.count)), .init("most", String(Self.mostCodes))],
                "a case has at most \(Self.mostCodes) trouble codes", "故障码最多 \(Self.mostCodes) 个")
        } else {
            for (index, code) in troubleCodes.enumerated() {
                check.text(code, .name, at: place.field("troubleCodes").element(index))
            }
        }
        return check.findings
    }
}

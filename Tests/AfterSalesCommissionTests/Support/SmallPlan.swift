import AfterSalesCommission
import AfterSalesCore
import Foundation

/// A small plan with one of everything, as JSON text for tests that change a word of it.
enum SmallPlan {
    static let json = """
        {
          "format": "aftersales.commission-plan/1",
          "id": "small",
          "version": 2,
          "title": {"en": "Small", "zh-Hans": "小方案"},
          "currency": "CNY",
          "effective": {"from": "2026-01", "through": "2026-12"},
          "rounding": {"ratioDigits": 4, "mode": "halfAwayFromZero"},
          "metrics": {
            "sales": {"unit": "money"},
            "hours": {"unit": "hours"},
            "cars": {"unit": "count", "missing": "zero"},
            "score": {"unit": "points", "missing": "zero"},
            "share": {"unit": "ratio", "missing": "zero"},
            "missing": {"unit": "money"}
          },
          "derived": [
            {"name": "doubled", "is": "sales * 2"},
            {"name": "again", "is": "doubled + sales", "unit": "money"}
          ],
          "constants": {
            "perHour": {"value": "2.50", "unit": "money/hours"},
            "perCar": {"value": "3", "unit": "money/count"},
            "full": {"value": "100", "unit": "points"}
          },
          "tables": {
            "hourRate": {
              "input": "hours",
              "output": "money/hours",
              "steps": [{"from": "100", "value": "2.20"}, {"from": "500", "value": "2.40"}],
              "through": "2000"
            },
            "carRate": {"input": "count", "output": "ratio", "steps": [{"from": 1, "value": "5%"}]}
          },
          "schemes": [
            {
              "id": "bonus",
              "title": {"en": "Bonus"},
              "basis": "individual",
              "positions": ["*"],
              "except": ["manager"],
              "let": [{"name": "base", "is": "hours * hourRate(hours)"}],
              "amount": "base + sales * 1%",
              "contributes": [{"pool": "desk", "is": "sales * 0.5%"}],
              "deductions": [{"id": "score", "is": "gross * (full - score) / full"}, {"id": "cars", "is": "perCar * cars"}]
            },
            {
              "id": "front",
              "basis": "team",
              "team": "front",
              "positions": ["advisor", "assistant"],
              "coefficients": {"advisor": "0.4", "assistant": "0.1"},
              "amount": "sales * 5% * attainment(sales)"
            },
            {"id": "desk", "basis": "dealer", "positions": ["manager"], "amount": "again * 1% + contributions"}
          ],
          "withholding": [{"id": "fund", "rate": "5%", "title": {"en": "Fund"}}],
          "holds": [{"id": "low", "when": "dealer.score < full"}]
        }
        """

    /// The text with one part exchanged; the part must be there once.
    static func edited(_ part: String, _ replacement: String) throws -> String {
        let pieces = json.components(separatedBy: part)
        guard pieces.count == 2 else { throw Mismatch("\(part) stands \(pieces.count - 1) times in the small plan") }
        return pieces.joined(separator: replacement)
    }

    /// What is wrong with a plan document, as `code place nearest`.
    static func problems(_ json: String) -> [String] {
        switch Result(catching: { () throws(Rejection) in try CommissionPlan(json: json) }) {
        case .success: []
        case .failure(let rejection): rejection.findings.map(\.short)
        }
    }

    /// What is wrong with the amount formula of the first scheme, without its place.
    static func problems(amount: String) throws -> [String] {
        problems(try edited("\"base + sales * 1%\"", "\"\(amount)\"")).map { problem in
            problem.replacing("$.schemes[0].amount", with: "")
        }
    }
}

extension Finding {
    /// `code place`, with the name that was probably meant.
    var short: String {
        let nearest = inputs.first { $0.name == "nearest" }.map { " ~ \($0.value)" } ?? ""
        return "\(code) \(place)\(nearest)"
    }
}

import AfterSalesCommission
import AfterSalesCore
import Foundation

/// A plan with a gate at the dealership, as a document whose words tests change, and a month for it.
enum GatePlan {
    static let json = """
        {
          "format": "aftersales.commission-plan/1",
          "id": "gated",
          "version": 1,
          "title": {"en": "Gated", "zh-Hans": "带门槛方案"},
          "currency": "CNY",
          "effective": {"from": "2026-01", "through": null},
          "rounding": {"ratioDigits": 4, "mode": "halfAwayFromZero"},
          "metrics": {
            "sales": {"unit": "money"},
            "csiLower": {"unit": "points"},
            "csiUpper": {"unit": "points"},
            "csiRequirement": {"unit": "points"},
            "bonusPoints": {"unit": "points", "missing": "zero"},
            "extraPoints": {"unit": "points"},
            "share": {"unit": "ratio"}
          },
          "derived": [
            {"name": "raised", "is": "csiRequirement + extraPoints"}, {"name": "spare", "is": "share"},
            {"name": "lowerOrZero", "is": "max(csiLower, bonusPoints)"}, {"name": "behind", "is": "lowerOrZero + csiUpper"},
            {"name": "eased", "is": "csiLower * 90%"}, {"name": "easedTwice", "is": "eased + csiUpper"},
            {"name": "halved", "is": "csiLower / 2"}, {"name": "cut", "is": "round(csiLower, 0)"},
            {"name": "lowered", "is": "if(share > 50%, csiLower, csiLower - floor)"},
            {"name": "tenfold", "is": "csiLower * 10"}, {"name": "capped", "is": "clamp(csiLower, floor, tenfold)"}
          ],
          "constants": {"floor": {"value": "800", "unit": "points"}},
          "gates": [
            {
              "id": "csiGate",
              "title": {"en": "Customer satisfaction", "zh-Hans": "客户满意度"},
              "lower": "csiLower",
              "upper": "csiUpper",
              "atLeast": "csiRequirement",
              "met": "100%",
              "missed": "80%",
              "inconclusive": "hold"
            }
          ],
          "schemes": [
            {
              "id": "bonus",
              "basis": "individual",
              "positions": ["advisor"],
              "amount": "sales * 2% * dealer.csiGate",
              "deductions": [{"id": "spare", "is": "gross * 0"}]
            },
            {"id": "desk", "basis": "dealer", "positions": ["manager"], "amount": "sales * 1% * csiGate"}
          ],
          "withholding": [{"id": "fund", "rate": "5%"}]
        }
        """

    /// The text with one part exchanged; the part must be there once.
    static func edited(_ part: String, _ replacement: String) throws -> String {
        let pieces = json.components(separatedBy: part)
        guard pieces.count == 2 else { throw Mismatch("\(part) stands \(pieces.count - 1) times in the plan") }
        return pieces.joined(separator: replacement)
    }

    /// An advisor who sold for 12 345.67 and a manager of a dealership that sold for 100 000.00.
    static func facts(lower: String? = nil, upper: String? = nil, required: String? = nil) throws -> MonthFacts {
        var facts = MonthFacts(
            period: try Month("2026-06"), dealer: "D1", currency: try Currency("CNY"),
            employees: [
                try SmallMonth.employee("E1", "advisor", team: "front"), try SmallMonth.employee("E2", "manager"),
            ], metrics: [])
        try facts.add("sales", .employee("E1"), "12345.67")
        try facts.add("sales", .dealer, "100000.00")
        if let lower { try facts.add("csiLower", .dealer, lower) }
        if let upper { try facts.add("csiUpper", .dealer, upper) }
        if let required { try facts.add("csiRequirement", .dealer, required) }
        return facts
    }
}

// What a plan that cannot pay says: everything at once, each with its place and the nearest name.

import AfterSales

let document = """
    {
      "format": "aftersales.commission-plan/1", "id": "workshop", "version": 1, "title": {"en": "Workshop"},
      "currency": "CNY", "effective": {"from": "2026-01", "through": null},
      "metrics": {"hoursSold": {"unit": "hours"}},
      "schemes": [{
        "id": "mechanic", "basis": "individual", "positions": ["mechanic"],
        "amount": "hoursSolt * 2.20",
        "deductions": [{"id": "late", "is": "gross + hoursSold"}]
      }]
    }
    """

do {
    let plan = try CommissionPlan(json: document)
    print("\(plan.id) can pay")
} catch {
    for finding in error.findings {
        print(finding.code, finding.place, finding.text(.english), finding.text(.simplifiedChinese))
    }
}

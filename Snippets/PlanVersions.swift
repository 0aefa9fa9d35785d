// Which version of a plan pays for a month.

import AfterSales

var first = PlanDraft.reference4S
first.effectiveThrough = "2026-06"
var second = PlanDraft.reference4S
second.version = 2
second.effectiveFrom = "2026-07"

let versions = try PlanVersions([first.validated(), second.validated()])
print(versions.version(for: try Month("2026-06"))?.version ?? 0)
print(versions.version(for: try Month("2026-07"))?.version ?? 0)

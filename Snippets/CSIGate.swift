// A gate in a plan: the same responses pay, hold or cut, as their interval tells by the requirement.

import AfterSales

let dealer: Identifier<Dealer> = "D01"
let month = try Month("2026-06")
guard let survey = SurveyInstrument.builtIn("china-2014") else { fatalError("it comes with the library") }

// Forty customers answered: twenty gave nines, twenty eights.
let store = InMemoryStore()
var changes = ChangeSet(CommitKey(.dealer(dealer), "june"))
let act = Act("import", by: .employee("E001"), at: try Timestamp("2026-07-01T01:00:00Z"))
for number in 1...40 {
    let response = try SurveyResponse(
        RecordKey(dealer: dealer, Identifier("R\(number)")), to: survey.key.id, version: survey.version,
        wave: "2026-06", about: SurveyedVisit(order: "RO-\(number)"), channel: .phone,
        answeredAt: Timestamp("2026-06-20T02:00:00Z"), on: LocalDate("2026-06-20"),
        answers: survey.questions.filter { $0.kind.marks != nil }.map { SurveyAnswer($0.id, number > 20 ? 8 : 9) })
    try changes.insert(response, act)
}
try await store.commit(changes)

// The plan pays one percent, four fifths of it where satisfaction is surely too low, and holds where that cannot be told.
let plan = try PlanDraft(
    id: "manager", version: 1, title: ["en": "Manager"], currency: "CNY", effectiveFrom: "2026-01"
) {
    Metric("sales", .money)
    Metric("csiLower", .points)
    Metric("csiUpper", .points)
    Metric("csiRequirement", .points)
    Gate(
        "csiGate", title: ["en": "Customer satisfaction", "zh-Hans": "客户满意度"], lower: "csiLower", upper: "csiUpper",
        atLeast: "csiRequirement", missed: "80%", inconclusive: .hold)
    Scheme(id: "manager", basis: "dealer", positions: ["manager"], amount: "sales * 1% * csiGate")
}.validated()
let facts = MonthFacts(
    period: month, dealer: dealer, currency: .cny,
    employees: [EmployeeFacts(id: "E1", name: "Li", position: "manager", baseSalary: .zero(.cny))],
    metrics: [MetricFact("sales", .dealer, try DecimalNumeral("100000.00"))])

for requirement in ["820", "850", "870"] {
    let rules = try ScoreRules(leastResponses: 30, requirement: Points(requirement))
    let collection = try SatisfactionCollection(
        SurveyScoring(survey, rules), requiredBy: "notice of March 2026",
        as: SatisfactionMetrics(score: nil))
    let close = try plan.close(try await store.collect(collection, into: facts).facts)
    print(requirement, close.status, close.statements.map(\.payable))
    for entry in close.statements.flatMap(\.lines).flatMap({ $0.explanation() }) where entry.name == "csiGate" {
        print(" ", entry.value, entry.from(.english))
        print(" ", entry.value, entry.from(.simplifiedChinese))
    }
    for finding in close.findings { print(" ", finding.code, finding.text(.simplifiedChinese)) }
}

// A survey from file to score: what came of its rows, how sure the index is, where it loses points, and what to doubt.

import AfterSales

guard let survey = SurveyInstrument.builtIn("china-2014") else { fatalError("it comes with the library") }
print(survey.key.id, "weights come to", survey.weightSum)

// A file of a survey tool. Columns are named as the survey's questions here; a mapping reads any others.
let marked = survey.questions.filter { $0.kind.marks != nil }
var file = "response,order,advisor,answeredAt," + marked.map(\.id.rawValue).joined(separator: ",") + "\n"
for number in 1...60 {
    let advisor = number % 2 == 0 ? "E1" : "E2"
    // E1's customers give nines and tens, E2's a mark or two less, and every seventh is not content with anything.
    let marks = marked.indices.map { question in
        String((advisor == "E1" ? 9 : 8) + (number + question * number) % 3 / 2 - (number % 7 == 0 ? 3 : 0))
    }
    file += "R\(number),RO-\(number),\(advisor),2026-06-\(10 + number % 20) 10:\(10 + number % 50),"
    file += marks.joined(separator: ",") + "\n"
}
file += "R61,RO-1,E1,2026-06-30 10:00" + String(repeating: ",7", count: marked.count) + "\n"
file += "R62,RO-62,E1,yesterday" + String(repeating: ",11", count: marked.count) + "\n"

let mapping = try SurveyMapping(for: survey, by: .phone)
let reader = try SurveyReader(survey, by: mapping, for: .dealer("D01"), wave: "2026-06", zone: .china)
let intake = try reader.read(csv: file.utf8)
let (repeated, unread) = (intake.duplicates.map(\.line), intake.setAside.map(\.line))
print(intake.counts.taken, "taken, lines", repeated, "repeat others, lines", unread, "are set aside:")
for finding in intake.setAside.flatMap(\.findings).prefix(2) { print(" ", finding.place, finding.text(.english)) }

// A score is a number with its interval, or says how many answers are missing.
let responses = intake.taken.map(\.response)
let csi = try SurveyScoring(survey, ScoreRules(leastResponses: 25, requirement: Points("850")))
for (name, advisor) in [("E1", "E1"), ("E2", "E2"), ("E3", "E3")] as [(String, Identifier<Employee>)] {
    switch try csi.score(responses, by: .advisor(advisor, at: .dealer("D01"))) {
    case .score(let score): print(name, score.index, score.interval, "n =", score.responses)
    case .insufficientSample(let have, let need): print(name, "has", have, "of", need, "responses")
    }
}

// Where points are lost, and who is better than whom as far as that can be told.
if case .score(let weak) = try csi.weakPoints(of: responses) {
    for point in weak.factors.prefix(2) { print(point.subject, "costs", point.lostPoints) }
}
for standing in try csi.ranking(of: responses).standings {
    print(standing.advisor, standing.score.mean, "rank", standing.bestRank, "to", standing.worstRank, standing.isStar)
}

// What makes one doubt answers changes no score by itself. What cannot be judged is said.
let doubts = IntegrityRules.standard.report(
    on: responses, in: IntegrityContext(asOf: try LocalDate("2026-07-01"), instruments: [survey]))
print(doubts.flags.count, "doubts,", doubts.notJudged.count, "rules had nothing to judge by")

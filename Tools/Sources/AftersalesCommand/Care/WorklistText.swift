import AfterSales

/// A worklist as it is written.
struct WorklistText {
    private let list: Worklist
    private let language: Language

    init(_ list: Worklist, language: Language) {
        self.list = list
        self.language = language
    }

    /// A table for people.
    var table: String {
        let headings = [
            LocalizedText("due", "到期"), LocalizedText("overdue", "逾期"), LocalizedText("task", "任务"),
            LocalizedText("customer", "客户"), LocalizedText("vehicle", "车辆"), LocalizedText("responsible", "责任人"),
            LocalizedText("channel", "渠道"), LocalizedText("rule", "规则"),
        ]
        var table = TextTable(
            headings.enumerated().map { $0 == 1 ? .figure($1[language]) : .text($1[language]) })
        for item in list.items {
            let task = item.task
            table.add([
                task.dueAt?.description ?? task.dueOn.description, item.daysOverdue == 0 ? "" : "\(item.daysOverdue)",
                task.kind.text[language], "\(task.customer)", task.vehicle.map { "\($0)" } ?? "",
                task.employee.map { "\($0)" } ?? "(\(task.role.text[language]))", task.reach.text[language], task.rule,
            ])
        }
        let (due, late) = (list.dueToday.count, list.overdue.count)
        let sum = LocalizedText("\(due) due, \(late) overdue", "当日到期 \(due) 项，逾期 \(late) 项")
        return (list.items.isEmpty ? "" : table.text + "\n") + sum[language] + "\n"
    }

    /// One document for programs.
    var json: String {
        get throws {
            try JSONText.of(
                Document(
                    day: list.day, due: list.dueToday.count, overdue: list.overdue.count,
                    tasks: list.items.map { Document.Task($0, language: language) }))
        }
    }

    private struct Document: Encodable {
        let day: LocalDate
        let due: Int
        let overdue: Int
        let tasks: [Task]

        struct Task: Encodable {
            let id: String
            let dealer: String
            let customer: String
            let vehicle: String?
            let rule: String
            let plan: String
            let planVersion: Int
            let trigger: String
            let occasion: String
            let task: String
            let text: String
            let dueOn: LocalDate
            let dueAt: Timestamp?
            let daysOverdue: Int
            let role: String
            let employee: String?
            let reach: String
            let channel: String?

            init(_ item: Worklist.Item, language: Language) {
                let record = item.task
                id = record.key.id.rawValue
                dealer = record.key.owner.column
                customer = record.customer.rawValue
                vehicle = record.vehicle?.rawValue
                rule = record.rule
                plan = record.plan
                planVersion = record.planVersion
                trigger = record.trigger.rawValue
                occasion = record.occasion
                task = record.kind.rawValue
                text = item.text(language)
                dueOn = record.dueOn
                dueAt = record.dueAt
                daysOverdue = item.daysOverdue
                role = record.role.rawValue
                employee = record.employee?.rawValue
                reach = record.reach.kind.rawValue
                channel = record.reach.channel?.rawValue
            }
        }
    }
}

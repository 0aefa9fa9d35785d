import AfterSales
import Mustache

/// The page of a what-if: what the posted months would have paid by another plan, and why.
struct DemoWhatIf {
    /// The name of the page.
    static let file = "what-if.html"
    /// The lines that differ most are listed.
    private static let mostLines = 40

    private let comparison: PlanComparison
    private let titles: PlanTitles
    private let names: [Identifier<Employee>: String]
    private let language: Language

    /// Over the months of some dealerships.
    init(_ dealers: [DemoDealer], plan: CommissionPlan, with trial: CommissionPlan, language: Language) throws {
        comparison = try PlanComparison(plan, with: trial, over: dealers.flatMap(\.months).map(\.facts))
        titles = PlanTitles(plan.draft, language: language)
        let people = dealers.flatMap { $0.dealer.staff.map { ($0.id, $0.name[language]) } }
        names = Dictionary(people) { first, _ in first }
        self.language = language
    }

    /// The page.
    func html(_ frame: PageFrame, parent: ClosePage.Parent) throws -> String {
        var model = frame.model
        model["up"] = ["file": parent.file, "name": parent.name]
        model["heading"] = LocalizedText("What if", "方案试算")[language]
        model["lead"] =
            LocalizedText(
                "version \(comparison.plan.version) in force, version \(comparison.other.version) tried on the same months",
                "现行版本 \(comparison.plan.version)，同期试算版本 \(comparison.other.version)")[language]
        model["before"] = LocalizedText("in force", "现行")[language]
        model["after"] = LocalizedText("tried", "试算")[language]
        model["change"] = LocalizedText("difference", "差额")[language]
        model["why"] = LocalizedText("why", "原因")[language]
        model["tables"] = try DifferenceTotal.Grouping.allCases.filter { $0 != .employee }.map(table)
        model["linesCaption"] = LocalizedText("the lines that differ most", "差额最大的项目")[language]
        model["lines"] = try lines()
        guard let html = try Self.library.get().render(model, withTemplate: "whatIf") else { return "" }
        return html
    }

    private func table(_ grouping: DifferenceTotal.Grouping) throws -> [String: Any] {
        let word: Word =
            switch grouping {
            case .scheme: .scheme
            case .month: .month
            case .dealer, .employee: .dealer
            }
        let rows = try comparison.totals(by: grouping).map { total in
            [
                "name": grouping == .scheme ? titles.scheme(total.name) : total.name,
                "before": MoneyText.of(total.before), "after": MoneyText.of(total.after),
                "change": MoneyText.of(try total.after - total.before),
            ]
        }
        return ["caption": word[language], "rows": rows]
    }

    private func lines() throws -> [[String: String]] {
        let all = comparison.months.flatMap { month in month.lines.map { (month, $0) } }
        let sorted = all.enumerated().sorted { left, right in
            let (one, other) = (Self.size(left.element.1), Self.size(right.element.1))
            return one == other ? left.offset < right.offset : one > other
        }
        return try sorted.prefix(Self.mostLines).map { _, entry in
            let (month, line) = entry
            return [
                "month": "\(month.period)", "name": "\(line.employee) \(names[line.employee] ?? "")",
                "scheme": titles.scheme(line.scheme), "before": MoneyText.of(line.before),
                "after": MoneyText.of(line.after), "change": MoneyText.of(try line.after - line.before),
                "why": line.causes.map { $0.text[language] }.joined(separator: "; "),
            ]
        }
    }

    private static func size(_ line: LineDifference) -> Int64 {
        abs(line.after.minorUnits - line.before.minorUnits)
    }

    private static let library: Result<MustacheLibrary, any Error> = Result {
        MustacheContentTypes.register(StrictHTML(), named: StrictHTML.name)
        let texts = ["whatIf": page, "head": PageTemplates.head, "foot": PageTemplates.foot]
            .mapValues { "{{% CONTENT_TYPE: \(StrictHTML.name) }}" + $0 }
        return MustacheLibrary(templates: try texts.mapValues { try MustacheTemplate(string: $0) })
    }

    private static let page = """
        {{>head}}
        {{#up}}<nav><a href="{{file}}">{{name}}</a></nav>{{/up}}
        <h1>{{heading}} <span class="when">{{period}}</span></h1>
        <p class="lead">{{plan}} · {{lead}} · {{words.amountsIn}} {{currency}}</p>
        <section>
        {{#tables}}<div class="scroll" role="region" tabindex="0" aria-label="{{caption}}">
        <table><caption>{{caption}}</caption>
        <thead><tr><th scope="col">{{caption}}</th><th scope="col" class="n">{{before}}</th>\
        <th scope="col" class="n">{{after}}</th><th scope="col" class="n">{{change}}</th></tr></thead>
        <tbody>
        {{#rows}}<tr><th scope="row">{{name}}</th><td class="n">{{before}}</td><td class="n">{{after}}</td>\
        <td class="n">{{change}}</td></tr>
        {{/rows}}</tbody>
        </table></div>
        {{/tables}}</section>
        <section>
        <div class="scroll" role="region" tabindex="0" aria-label="{{linesCaption}}">
        <table class="findings"><caption>{{linesCaption}}</caption>
        <thead><tr><th scope="col">{{words.month}}</th><th scope="col">{{words.employee}}</th>\
        <th scope="col">{{words.scheme}}</th><th scope="col" class="n">{{before}}</th>\
        <th scope="col" class="n">{{after}}</th><th scope="col" class="n">{{change}}</th>\
        <th scope="col">{{why}}</th></tr></thead>
        <tbody>
        {{#lines}}<tr><td>{{month}}</td><td>{{name}}</td><td>{{scheme}}</td><td class="n">{{before}}</td>\
        <td class="n">{{after}}</td><td class="n">{{change}}</td><td>{{why}}</td></tr>
        {{/lines}}</tbody>
        </table></div>
        </section>
        {{>foot}}
        """
}

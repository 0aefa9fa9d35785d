import AfterSales
import Foundation
import HTTPTypes
import Hummingbird

extension DeskPages {
    func board(_ request: Request, _ context: DeskContext) async throws -> Response {
        let caller = try context.signedIn()
        let language = context.language
        guard Operation.listOpenOrders.need?.isMet(by: caller.role, under: api.settings.policy) ?? true else {
            throw AccessDenied(
                record: RecordKey<RepairOrder>(api.settings.owner, "*").reference, role: caller.role)
        }
        let after = request.uri.queryParameters["after"].map { PageToken(rawValue: String($0)) }
        let page = try await api.openOrders(for: caller.role, after: after)
        let rows = page.rows.map { order in
            let id = order.record.id.rawValue
            let path = id.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return """
                <tr><td><a href="/board/orders/\(path)">\(id.escaped)</a></td><td>\(text(order, "status"))</td>\
                <td>\(text(order, "vehicle"))</td><td>\(text(order, "advisor"))</td><td>\(text(order, "openedAt"))</td></tr>
                """
        }
        let heads = [
            LocalizedText("Order", "工单"), LocalizedText("Status", "状态"), LocalizedText("Car", "车辆"),
            LocalizedText("Advisor", "服务顾问"), LocalizedText("Opened", "开单时间"),
        ]
        let head = heads.map { "<th>\($0[language])</th>" }.joined()
        let empty = LocalizedText("No car is in the workshop.", "车间内没有在修车辆。")[language]
        let more = page.next.map {
            "<p><a href=\"/board?after=\($0.rawValue)\">\(LocalizedText("More orders", "更多工单")[language])</a></p>"
        }
        let month = try api.settings.zone.date(of: api.settings.now()).month.adding(months: -1)
        let own = LocalizedText("My statement of \(month)", "我的 \(month) 提成单")[language]
        return Page(
            title: LocalizedText("Workshop board", "车间看板"), language: language, caller: caller,
            body: (rows.isEmpty ? "<p>\(empty)</p>" : "<table><tr>\(head)</tr>\(rows.joined())</table>")
                + (more ?? "") + "<p><a href=\"/board/statements/\(month)\">\(own)</a></p>"
        ).response()
    }

    /// An order, field by field, as its reader may see it.
    func order(_ context: DeskContext) async throws -> Response {
        let caller = try context.signedIn()
        guard let id = context.parameters["id"]?.removingPercentEncoding else { throw HTTPError(.badRequest) }
        let key = RecordKey<RepairOrder>(api.settings.owner, Identifier(String(id)))
        let view = try await api.store.read(
            key, as: caller.reading(.service), under: api.settings.policy, at: api.settings.now(),
            log: CommitKey(api.settings.owner, "page/\(context.id)"))
        let rows = view.fields.map { field in
            "<tr><th>\(field.path.escaped)</th><td>\((field.text ?? "–").escaped)</td></tr>"
        }
        return Page(
            title: LocalizedText("Order \(id)", "工单 \(id)"), language: context.language, caller: caller,
            body: "<table>\(rows.joined())</table>"
        ).response()
    }

    /// What a month pays whoever looks, with where every figure comes from.
    func statement(_ context: DeskContext) async throws -> Response {
        let caller = try context.signedIn()
        let month = try Month(context.parameters.get("month") ?? "")
        let statement = try await api.statement(
            of: caller.employee, in: month, for: caller, at: api.settings.now(),
            log: CommitKey(api.settings.owner, "page/\(context.id)"))
        let language = context.language
        let rows = statement.lines.map { line in
            let why = line.explanation().map { entry in
                "<tr><td>\(entry.name.escaped)<br><small>\(entry.from(language).escaped)</small></td>"
                    + "<td class=\"number\">\(entry.value.escaped)</td></tr>"
            }
            return "<h2>\(line.scheme.escaped): \(line.payable)</h2><table>\(why.joined())</table>"
        }
        let corrections = statement.corrections.map {
            "<tr><td>\($0.reason.escaped)</td><td class=\"number\">\($0.amount)</td></tr>"
        }
        let paid = LocalizedText("Paid: \(statement.payable)", "应发：\(statement.payable)")[language]
        return Page(
            title: LocalizedText("\(month): \(statement.name)", "\(month)：\(statement.name)"), language: language,
            caller: caller,
            body: "<p>\(paid)</p>\(rows.joined())"
                + (corrections.isEmpty ? "" : "<table>\(corrections.joined())</table>")
        ).response()
    }

    private func text(_ record: MaskedRecord, _ path: String) -> String { (record[path]?.text ?? "–").escaped }
}
